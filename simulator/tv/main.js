/* global document, setTimeout, setInterval, clearTimeout */
import { byId, element } from './dom.js'
import { createFaultPanel } from './faults.js'
import { createLaunchForm } from './launchForm.js'
import { createLogs } from './logs.js'
import { platform, tellStopped } from './platform.js'
import { createPlayer } from './player.js'
import { createRemote } from './remote.js'
import { createTelevision } from './television.js'

const ASK_EVERY_MS = 800
const CARD_MS = 6000

const [state, programmes] = await Promise.all([platform.state(), platform.programmes()])
const logs = createLogs()
const television = createTelevision({ onEvent, onToken: token => (lastToken = token) })
const player = createPlayer(stopped)
const form = createLaunchForm({ boxes: state.boxes, programmes, changed })
const faults = createFaultPanel({ boxMac: () => form.choices().mac, changed: () => void refresh() })
let lastToken = null
let lastState = state
let stays = 1

createRemote((type, key) => {
  if (player.key(type, key) || (type === 'keydown' && closeCard())) return
  television.key(type, key)
})

const doings = {
  restart: launch,
  'new-box': () => {
    television.wipe()
    launch()
  },
  stay: () => television.tell({ message: 'stay', id: `stay-${++stays}` }),
  suspend: () => television.tell({ message: 'suspend' }),
  resume: () => television.tell({ message: 'resume' }),
}
document.addEventListener('click', ({ target }) => {
  const { do: doing, clear } = target.dataset
  if (doing) doings[doing]?.()
  if (clear) logs.clear(clear)
  if (clear === 'requests') void platform.clearRequests()
  if (target.matches('button')) target.blur()
})

launch()
faults.show(state)
void follow()

/** Starts the box. */
function launch() {
  const { programme, mac, screen, build, tokenFrom, profile, ...viewer } = form.choices()
  const api = television.apiOrigin
  const token = lastState.boxes.find(box => box.mac === mac)?.token
  player.drop()
  closeCard()
  lastToken = null
  setStatus('starting', 'starting')
  television.launch({
    build,
    screen,
    epgId: programme,
    mac,
    api,
    list: programmes
      .map(({ id }) => id)
      .filter(id => !id.includes(','))
      .join(','),
    provisioning: `${api}/provisioning/{mac}`,
    stay: `stay-${stays}`,
    support: { name: 'FlexCare support', phone: '+45 70 00 00 00', web: 'https://support.example.dk' },
    ...(profile ? { profile } : {}),
    ...(tokenFrom === 'launcher' ? { token } : {}),
    ...viewer,
  })
}

/** A choice in the form: what the running app can take over it does, all else is a new start. */
function changed(name) {
  faults.show(lastState)
  if (name === 'programme' && television.open(form.choices().programme)) return
  if (name === 'screen') {
    television.resize(form.choices().screen)
    return
  }
  // What a viewer chose on the box comes before what the launcher says: a fresh box shows the latter.
  if (['lang', 'textSize', 'contrast', 'voice', 'profile'].includes(name)) television.wipe()
  launch()
}

/** What the app says to its launcher. */
function onEvent(event) {
  logs.event(event)
  switch (event.event) {
    case 'session':
      setStatus(event.state, event.state)
      break
    case 'screen':
      // Not the event's own id: another programme may have been chosen since.
      if (event.name === 'detail') form.showProgramme(television.route())
      break
    case 'play':
      play(event)
      break
    case 'open-stream':
      showCard('The box would open the service now', event.url)
      break
    case 'exit':
      showCard('The viewer left the app', 'The box would show its own menu now.')
      break
    case 'speak':
      speak(event.text)
      break
  }
}

function play({ epgId, position, profile }) {
  const programme = programmes.find(({ id }) => id === epgId)
  const length = (programme?.minutes ?? 0) * 60
  const { title = epgId, picture = null } = programme ?? {}
  television.tell({ message: 'playing' })
  player.start({ epgId, profile, position, title, picture, length })
}

async function stopped({ epgId, profile, position }) {
  const mac = form.choices().mac
  const token = lastToken ?? lastState.boxes.find(box => box.mac === mac)?.token
  await tellStopped({ epgId, token, profile, position }).catch(() => undefined)
  television.tell({ message: 'stopped', position })
}

function setStatus(name, words) {
  const known = ['active', 'grace', 'starting']
  byId('status').dataset.state = known.includes(name) ? name : 'bad'
  byId('status').textContent = `Session: ${words}`
}

let cardTimer
function showCard(title, text) {
  clearTimeout(cardTimer)
  byId('card').replaceChildren(element('h3', {}, title), element('code', {}, text))
  byId('card').hidden = false
  cardTimer = setTimeout(closeCard, CARD_MS)
}

/** True where there was one to close. */
function closeCard() {
  const wasOpen = !byId('card').hidden
  byId('card').hidden = true
  return wasOpen
}

let voiceTimer
function speak(text) {
  clearTimeout(voiceTimer)
  byId('voice').hidden = text === ''
  byId('voice').textContent = `🔊 ${text}`
  voiceTimer = setTimeout(() => (byId('voice').hidden = true), CARD_MS)
}

async function refresh() {
  lastState = await platform.state()
  faults.show(lastState)
}

/** Follows the platform's log and switches: tests and other pages may move them too. */
async function follow() {
  let seen = 0
  let open = new Set()
  const look = async () => {
    const oldest = Math.min(seen, ...[...open].map(number => number - 1))
    const news = await platform.requestsSince(oldest)
    for (const asked of news) {
      if (asked.number > seen) logs.request(asked)
      else if (open.has(asked.number)) logs.answered(asked)
    }
    seen = Math.max(seen, ...news.map(({ number }) => number))
    open = new Set(
      news
        .filter(({ status, fault }) => status === null && fault !== 'hang' && fault !== 'drop')
        .map(({ number }) => number),
    )
    await refresh()
  }
  let looking = false
  setInterval(() => {
    if (looking || document.hidden) return
    looking = true
    // While the platform refuses connections there is nothing to follow.
    look()
      .catch(() => undefined)
      .finally(() => (looking = false))
  }, ASK_EVERY_MS)
}
