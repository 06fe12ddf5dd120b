import { readFileSync } from 'node:fs'

/** What a remote sends for one key. */
export interface RemoteKey {
  readonly keyCode: number
  readonly key: string
}

const settings = JSON.parse(readFileSync(new URL('../../settings.json', import.meta.url), 'utf8')) as {
  appSettings: { keys: Readonly<Record<string, string>> }
}

/** `KeyboardEvent.key` where a remote's key has the same one in every engine. */
const names: Readonly<Record<string, string>> = {
  Ok: 'Enter',
  Back: 'Backspace',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
}

/** The first code that settings.json maps to this name ("Ok", "Info", "Red" …). Throws on a name that no code has. */
export function remoteKey(name: string): RemoteKey {
  const code = Object.entries(settings.appSettings.keys).find(([, mapped]) => mapped === name)?.[0]
  if (code === undefined) throw new Error(`No key of the remote is called ${name}`)
  return { keyCode: Number(code), key: names[name] ?? 'Unidentified' }
}
