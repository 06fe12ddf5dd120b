/* global document, window, setTimeout, clearTimeout, setInterval, clearInterval */
import { byId, element } from './dom.js'

/** What each button of the remote sends: the codes that most boxes send. */
const codes = {
  Up: 38,
  Down: 40,
  Left: 37,
  Right: 39,
  Ok: 13,
  Back: 461,
  Info: 457,
  Menu: 93,
  Play: 415,
  Pause: 19,
  PlayPause: 179,
  Stop: 413,
  Rewind: 412,
  Forward: 417,
  ChannelUp: 427,
  ChannelDown: 428,
  Red: 403,
  Green: 404,
  Yellow: 405,
  Blue: 406,
}

const rows = [
  ['keys', ['Back', 'Back'], ['Info', 'Info'], ['Menu', 'Menu']],
  ['pad', ['Up', '▲'], ['Left', '◀'], ['Ok', 'OK'], ['Right', '▶'], ['Down', '▼']],
  ['keys', ['Rewind', '◀◀'], ['PlayPause', '▶ ❚❚'], ['Forward', '▶▶']],
  ['keys', ['Play', 'Play'], ['Pause', 'Pause'], ['Stop', 'Stop']],
  ['keys two', ['ChannelUp', 'CH +'], ['ChannelDown', 'CH −']],
  ['keys four', ['Red', ''], ['Green', ''], ['Yellow', ''], ['Blue', '']],
]

const HELD_AFTER_MS = 450
const REPEAT_EVERY_MS = 110

/** The remote on the screen, and the keyboard in its place. `send(type, {keyCode, key, repeat})` takes both. */
export function createRemote(send) {
  const remote = byId('remote')
  for (const [look, ...buttons] of rows) {
    const row = element('div', { className: look })
    row.append(...buttons.map(([name, sign]) => button(name, sign, send)))
    remote.append(row)
  }
  remote.append(element('small', {}, 'FLEXCARE'))

  const light = (event, isDown) => {
    const name = byKey[event.key] ?? Object.keys(codes).find(known => codes[known] === event.keyCode)
    remote.querySelector(`[data-key="${name}"]`)?.classList.toggle('down', isDown)
  }
  const forward = type => event => {
    if (isForThePage(event)) return
    event.preventDefault()
    light(event, type === 'keydown')
    send(type, { keyCode: event.keyCode, key: event.key, repeat: event.repeat })
  }
  document.addEventListener('keydown', forward('keydown'))
  document.addEventListener('keyup', forward('keyup'))
}

/** Which button of the remote a key of the keyboard is. */
const byKey = {
  Enter: 'Ok',
  Escape: 'Back',
  Backspace: 'Back',
  i: 'Info',
  m: 'Menu',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  PageUp: 'ChannelUp',
  PageDown: 'ChannelDown',
}

/** Keys that the page itself needs: to walk through its forms, to press its buttons, for the browser's own commands. */
function isForThePage({ key, target, ctrlKey, altKey, metaKey }) {
  if (ctrlKey || altKey || metaKey || key === 'Tab' || key === 'Shift' || /^F\d+$/.test(key)) return true
  if (target.matches('select, input')) return true
  return target.matches('button') && (key === 'Enter' || key === ' ')
}

function button(name, sign, send) {
  const made = element('button', { type: 'button', title: name, 'data-key': name, 'aria-label': name }, sign)
  const key = { keyCode: codes[name], key: '' }
  let waiting
  let repeating
  const down = () => {
    made.classList.add('down')
    send('keydown', key)
    waiting = setTimeout(() => {
      repeating = setInterval(() => send('keydown', { ...key, repeat: true }), REPEAT_EVERY_MS)
    }, HELD_AFTER_MS)
  }
  const up = () => {
    if (!made.classList.contains('down')) return
    clearTimeout(waiting)
    clearInterval(repeating)
    made.classList.remove('down')
    send('keyup', key)
  }
  made.addEventListener('pointerdown', event => {
    // The focus stays where it was: the keyboard goes on being the remote.
    event.preventDefault()
    down()
  })
  window.addEventListener('pointerup', up)
  window.addEventListener('blur', up)
  made.addEventListener('keydown', event => {
    if ((event.key === 'Enter' || event.key === ' ') && !event.repeat) down()
  })
  made.addEventListener('keyup', up)
  return made
}
