/* global localStorage */
import { byId, element } from './dom.js'
import { screens } from './television.js'

const KEPT_AS = 'tv.choices'

const kinds = {
  example: 'The operator’s example',
  film: 'Films',
  series: 'Series',
  news: 'News',
  sport: 'Sport',
  pictures: 'Pictures on trial',
  times: 'Times on trial',
  texts: 'Texts on trial',
  people: 'People on trial',
}

/** The form that says what is launched; it remembers the choices of this browser. */
export function createLaunchForm({ boxes, programmes, changed }) {
  const form = byId('launch')
  const fields = form.elements
  const kept = JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}')

  fields.screen.append(
    ...Object.entries(screens).map(([value, { name }]) => element('option', { value }, name)),
  )
  fields.mac.append(...boxes.map(({ mac, about }) => element('option', { value: mac }, about)))
  fields.programme.append(element('option', { value: '' }, 'None: the start screen'), ...grouped(programmes))
  fields.programme.value = 'programme' in kept ? kept.programme : '2_1482869100'
  fields.lang.value = 'da'
  for (const name of ['mac', 'screen', 'build', 'lang', 'textSize', 'contrast', 'voice', 'tokenFrom']) {
    if (kept[name] !== undefined) fields[name].value = kept[name]
    if (fields[name].selectedIndex < 0) fields[name].selectedIndex = 0
  }

  const listProfiles = wanted => {
    const { profiles, token } = boxes.find(({ mac }) => mac === fields.mac.value)
    const options = profiles.map(({ id, name }) => element('option', { value: id }, name))
    fields.profile.replaceChildren(
      element('option', { value: '' }, profiles.length ? 'The first' : 'None'),
      ...options,
    )
    fields.profile.value = profiles.some(({ id }) => id === wanted) ? wanted : ''
    byId('about').textContent = `${fields.mac.value} · token …${token.slice(-4)}`
  }
  const explain = () => {
    fields.programme.title = programmes.find(({ id }) => id === fields.programme.value)?.about ?? ''
  }
  listProfiles(kept.profile)
  explain()

  form.addEventListener('submit', event => event.preventDefault())
  form.addEventListener('change', ({ target }) => {
    if (!target.name) return
    if (target.name === 'mac') listProfiles('')
    explain()
    localStorage.setItem(KEPT_AS, JSON.stringify(choices()))
    changed(target.name)
    // The keyboard goes back to being the remote.
    target.blur()
  })

  const names = [
    'programme',
    'mac',
    'screen',
    'build',
    'lang',
    'profile',
    'textSize',
    'contrast',
    'voice',
    'tokenFrom',
  ]
  const choices = () => Object.fromEntries(names.map(name => [name, fields[name].value]))
  return {
    choices,
    /** The route changed in the app itself. */
    showProgramme(id) {
      fields.programme.value = id
      explain()
    },
  }
}

function grouped(programmes) {
  return Object.entries(kinds).map(([kind, label]) => {
    const options = programmes
      .filter(programme => programme.kind === kind)
      .map(({ id, title, about }) =>
        element('option', { value: id, title: about }, `${shortened(title)} — ${about}`),
      )
    return element('optgroup', { label }, ...options)
  })
}

const shortened = text => (text.length > 40 ? `${text.slice(0, 38)}…` : text)
