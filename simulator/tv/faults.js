import { byId, element } from './dom.js'
import { platform } from './platform.js'

const endpoints = {
  all: 'Every endpoint',
  validate: 'Validate',
  archive: 'Archive get',
  picture: 'Pictures',
  provisioning: 'Provisioning',
}
const counts = { '': 'until cleared', 1: 'once', 3: 'three times' }
const standings = { good: 'Good', blocked: 'Blocked', outdated: 'Outdated', denied: 'Denied' }

/** Every switch, by the words on it. */
const groups = {
  'Slow or silent': {
    'Delay 2 s': { kind: 'delay', ms: 2000 },
    'Delay 12 s': { kind: 'delay', ms: 12000 },
    'Never answers': { kind: 'hang' },
    Drips: { kind: 'drip' },
    'Connection reset': { kind: 'drop' },
    'Half a body': { kind: 'half-body' },
  },
  'The platform’s own errors': {
    '403 access_denied': { kind: 'refusal', word: 'access_denied' },
    '404 id': { kind: 'status', status: 404 },
    'HTTP 500': { kind: 'status', status: 500 },
    '503 retry in 30 s': { kind: 'status', status: 503, retryAfterS: 30 },
    '429 retry at a date': { kind: 'status', status: 429, retryAfterS: 60, retryAfterAsDate: true },
  },
  'Something in between': {
    'HTML 200': { kind: 'html' },
    'HTML 403': { kind: 'html', status: 403 },
    'HTTP 401': { kind: 'status', status: 401 },
    'HTTP 204': { kind: 'no-content' },
    '301 loop': { kind: 'redirect-loop' },
    'Wrong type': { kind: 'content-type' },
  },
  'Wrong answers': {
    'A list': { kind: 'wrong-json' },
    'No JSON': { kind: 'not-json' },
    '8 MB': { kind: 'huge' },
    'Other box’s MAC': { kind: 'other-box' },
  },
}

/** The panel of the platform's switches; `show(state)` brings it up to date. */
export function createFaultPanel({ boxMac, changed }) {
  const endpoint = chooser(endpoints)
  const times = chooser(counts)
  const armed = element('ul', { className: 'armed' })
  const chips = new Map()
  const act = action => () => action().then(changed, changed)

  const standing = element('div', { className: 'segments' })
  for (const [name, words] of Object.entries(standings)) {
    const press = act(() => platform.box(boxMac(), { standing: name }))
    const look = name === 'good' ? 'good' : ''
    standing.append(
      element('button', { type: 'button', className: look, 'data-name': name, onclick: press }, words),
    )
  }

  const panel = byId('platform')
  panel.append(
    element('p', { className: 'group' }, 'How this box stands'),
    standing,
    element(
      'div',
      { className: 'chips' },
      button(
        'Expire token',
        act(() => platform.box(boxMac(), { expireToken: true })),
      ),
      button(
        'Rotate token',
        act(() => platform.box(boxMac(), { rotateToken: 2 })),
      ),
      button(
        'Refuse connections 10 s',
        act(() => platform.refuse(10_000)),
      ),
    ),
    element(
      'div',
      { className: 'pair' },
      element('label', {}, 'Fault at', endpoint),
      element('label', {}, 'How often', times),
    ),
  )
  for (const [title, faults] of Object.entries(groups)) {
    const row = element('div', { className: 'chips' })
    for (const [words, trouble] of Object.entries(faults)) {
      const chip = button(
        words,
        act(() => toggle(trouble)),
      )
      chips.set(chip, trouble)
      row.append(chip)
    }
    panel.append(element('p', { className: 'group' }, title), row)
  }
  panel.append(element('p', { className: 'group' }, 'Armed now'), armed)
  panel.append(...settings(act))
  panel.append(
    element(
      'div',
      { className: 'buttons' },
      button(
        'Everything as at the start',
        act(() => platform.reset()),
      ),
    ),
  )

  let faults = []
  const isSame = trouble => armedFault =>
    armedFault.fault.endpoint === endpoint.value &&
    Object.entries(trouble).every(([name, value]) => armedFault.fault[name] === value)
  async function toggle(trouble) {
    const there = faults.find(isSame(trouble))
    if (there) await platform.disarm(there.id)
    else
      await platform.arm({
        ...trouble,
        endpoint: endpoint.value,
        ...(times.value ? { times: Number(times.value) } : {}),
      })
  }
  const pressChips = () => {
    for (const [chip, trouble] of chips) chip.setAttribute('aria-pressed', faults.some(isSame(trouble)))
  }
  endpoint.addEventListener('change', pressChips)

  return {
    show(state) {
      faults = state.faults
      pressChips()
      const box = state.boxes.find(({ mac }) => mac === boxMac())
      for (const segment of standing.children) {
        segment.setAttribute('aria-pressed', segment.dataset.name === box?.standing)
      }
      armed.replaceChildren(
        ...(faults.length
          ? faults.map(one => armedLine(one, act))
          : [element('li', { className: 'about' }, 'Nothing: the platform is well.')]),
      )
      armed.classList.toggle('none', faults.length === 0)
      for (const field of panel.querySelectorAll('[data-setting]')) {
        const value = state.settings[field.dataset.setting]
        if (field.type === 'checkbox') field.checked = value
        else field.value = String(value)
      }
    },
  }
}

/** What a fault is called on its switch. */
function nameOf(fault) {
  const all = Object.values(groups).flatMap(Object.entries)
  const known = all.find(([, trouble]) =>
    Object.entries(trouble).every(([name, value]) => fault[name] === value),
  )
  return known?.[0] ?? fault.kind
}

function armedLine({ id, fault, left, met }, act) {
  const often = left === null ? `met ${met}` : `${left} more`
  const words = `${endpoints[fault.endpoint]}: ${nameOf(fault)} (${often})`
  return element(
    'li',
    {},
    element('span', {}, words),
    button(
      '✕',
      act(() => platform.disarm(id)),
      `Clear ${words}`,
    ),
  )
}

function settings(act) {
  const tick = (name, words) => {
    const box = element('input', { type: 'checkbox', 'data-setting': name })
    box.onchange = act(() => platform.set({ [name]: box.checked }))
    return element('label', { className: 'tick' }, box, words)
  }
  const shape = chooser({
    error: '{"error": …}',
    message: '{"message": …}',
    code: '{"code": …}',
    word: 'the bare word',
  })
  shape.dataset.setting = 'errorShape'
  shape.onchange = act(() => platform.set({ errorShape: shape.value }))
  return [
    element('label', {}, 'Error bodies', shape),
    tick('exposeHeaders', 'Exposes Date and Retry-After to other origins'),
    tick('cors', 'Allows other origins at all (CORS)'),
    tick('rewritePictures', 'Serves the example’s pictures itself'),
  ]
}

function chooser(options) {
  const select = element('select')
  select.append(...Object.entries(options).map(([value, words]) => element('option', { value }, words)))
  // Numbers come first among an object's names; what was written first is the usual choice.
  if ('' in options) select.prepend(select.querySelector('option[value=""]'))
  select.selectedIndex = 0
  return select
}

function button(words, onclick, label = words) {
  return element('button', { type: 'button', onclick, 'aria-label': label }, words)
}
