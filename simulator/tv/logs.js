/* global document */
import { byId, element } from './dom.js'

const MOST = 400
const bad = ['blocked', 'denied', 'outdated', 'offline', 'activation']

/** The two logs below the TV. */
export function createLogs() {
  const [events, requests, heartbeats, pictures] = ['events', 'requests', 'heartbeats', 'pictures'].map(byId)
  const refilter = () => {
    hide(events, 'heartbeat', !heartbeats.checked)
    hide(requests, 'picture', !pictures.checked)
  }
  heartbeats.addEventListener('change', refilter)
  pictures.addEventListener('change', refilter)

  return {
    event({ event, ...fields }) {
      const line = entry(Date.now(), kindOf(event, fields), event, textOf(fields))
      line.dataset.filter = event
      line.hidden = event === 'heartbeat' && !heartbeats.checked
      put(events, line)
    },
    request(asked) {
      const line = entry(asked.atMs, '', '', '')
      line.dataset.filter = asked.endpoint
      line.dataset.number = asked.number
      line.hidden = asked.endpoint === 'picture' && !pictures.checked
      fill(line, asked)
      put(requests, line)
    },
    /** What came of a request that stands in the log already. */
    answered(asked) {
      const line = requests.querySelector(`[data-number="${asked.number}"]`)
      if (line) fill(line, asked)
    },
    clear: which => byId(which).replaceChildren(),
  }
}

function fill(line, { endpoint, status, path, query, fault, delayMs, atMs }) {
  const trouble = [delayMs > 0 ? `after ${delayMs} ms` : '', fault ?? ''].filter(Boolean).join(', ')
  const text = `${decodeURI(path)}${queryText(query)}${trouble ? `  ⚡ ${trouble}` : ''}`
  const isBad = fault !== null || (status !== null && status >= 400)
  const kind = isBad ? 'bad' : endpoint === 'picture' ? 'quiet' : 'good'
  const filled = entry(atMs, kind, `${status ?? '···'} ${endpoint}`, text)
  line.dataset.kind = kind
  line.replaceChildren(...filled.children)
}

function put(log, line) {
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 30
  log.append(line)
  while (log.childElementCount > MOST) log.firstElementChild.remove()
  if (atEnd) log.scrollTop = log.scrollHeight
}

function entry(atMs, kind, word, text) {
  const time = new Date(atMs).toTimeString().slice(0, 8)
  return element(
    'li',
    { 'data-kind': kind },
    element('time', {}, time),
    element('b', {}, word),
    element('span', { title: text }, text),
  )
}

function kindOf(event, { state, outcome }) {
  if (event === 'heartbeat') return 'quiet'
  if (bad.includes(state) || outcome === 'failed' || event === 'token-wanted') return 'bad'
  return state === 'active' || event === 'ready' ? 'good' : ''
}

const textOf = fields =>
  Object.entries(fields)
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join('  ')

/** The query without its token's middle: enough to see which it was. */
function queryText(query) {
  const shown = Object.entries(query).map(([name, value]) =>
    name === 'token' ? `token=${value.slice(0, 2)}…${value.slice(-4)}` : `${name}=${value}`,
  )
  return shown.length === 0 ? '' : `?${shown.join('&')}`
}

function hide(log, filter, hidden) {
  for (const line of log.children) if (line.dataset.filter === filter) line.hidden = hidden
  document.activeElement?.blur()
}
