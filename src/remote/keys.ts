/** What a key of the remote means. */
export type RemoteKey =
  | 'Left'
  | 'Up'
  | 'Right'
  | 'Down'
  | 'Ok'
  | 'Back'
  | 'Info'
  | 'Menu'
  | 'Play'
  | 'Pause'
  | 'PlayPause'
  | 'Stop'
  | 'Rewind'
  | 'Forward'
  | 'ChannelUp'
  | 'ChannelDown'
  | 'Red'
  | 'Green'
  | 'Yellow'
  | 'Blue'
  | `Digit${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`

/** Key codes and what they mean (`appSettings.keys`). */
export type KeyMap = ReadonlyMap<number, RemoteKey>

/** The parts of a keyboard event that count. */
export interface KeyPress {
  readonly keyCode: number
  readonly key?: string | undefined
  readonly ctrlKey?: boolean
  readonly altKey?: boolean
  readonly metaKey?: boolean
}

/** For engines that send 0, 229 or a code of their own: the names of UI Events' `key`. */
const BY_NAME: Readonly<Record<string, RemoteKey>> = {
  ArrowLeft: 'Left',
  ArrowUp: 'Up',
  ArrowRight: 'Right',
  ArrowDown: 'Down',
  Enter: 'Ok',
  Select: 'Ok',
  Accept: 'Ok',
  Backspace: 'Back',
  Escape: 'Back',
  GoBack: 'Back',
  BrowserBack: 'Back',
  Cancel: 'Back',
  Exit: 'Back',
  Info: 'Info',
  Help: 'Info',
  ContextMenu: 'Menu',
  Menu: 'Menu',
  Settings: 'Menu',
  MediaPlay: 'Play',
  MediaPause: 'Pause',
  Pause: 'Pause',
  MediaPlayPause: 'PlayPause',
  MediaStop: 'Stop',
  MediaRewind: 'Rewind',
  MediaFastForward: 'Forward',
  ChannelUp: 'ChannelUp',
  PageUp: 'ChannelUp',
  ChannelDown: 'ChannelDown',
  PageDown: 'ChannelDown',
  ColorF0Red: 'Red',
  ColorF1Green: 'Green',
  ColorF2Yellow: 'Yellow',
  ColorF3Blue: 'Blue',
}

const NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(BY_NAME).map(name => BY_NAME[name] ?? ''),
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(digit => `Digit${digit}`),
])

function isRemoteKey(name: unknown): name is RemoteKey {
  return typeof name === 'string' && NAMES.has(name)
}

/** Reads `appSettings.keys`: key code → name. Entries that are none of ours are passed over. */
export function readKeyMap(...settings: readonly unknown[]): KeyMap {
  const map = new Map<number, RemoteKey>()
  for (const given of settings) {
    if (typeof given !== 'object' || given === null) continue
    for (const [code, name] of Object.entries(given)) {
      if (/^\d{1,6}$/.test(code) && isRemoteKey(name)) map.set(Number(code), name)
    }
  }
  return map
}

/** What a key press means; null for a key that does nothing here (and for every chord with Ctrl, Alt or Meta). */
export function remoteKey(press: KeyPress, map: KeyMap): RemoteKey | null {
  if (press.ctrlKey === true || press.altKey === true || press.metaKey === true) return null
  const byCode = map.get(press.keyCode)
  if (byCode !== undefined) return byCode
  const name = press.key ?? ''
  if (/^[0-9]$/.test(name)) return readDigit(name)
  return Object.prototype.hasOwnProperty.call(BY_NAME, name) ? (BY_NAME[name] ?? null) : null
}

function readDigit(digit: string): RemoteKey | null {
  const name = `Digit${digit}`
  return isRemoteKey(name) ? name : null
}
