import { callForeign } from './foreign'
import type { LauncherEvent } from './launcherEvents'
import type { Redactor } from './redactor'

/** The line to the boot launcher. */
export interface Launcher {
  /** Tells the launcher, by its callback where it has one and always by a console line. */
  emit(event: LauncherEvent): void
  /** Hands the launcher the token for its player; the same token is handed over once. */
  tokenChanged(token: string): void
  /** A token that must stand in no event: call it before the token is first used. */
  knowToken(token: string): void
}

export interface LauncherDeps {
  /** `window.flexcareHost`, whatever it is. Its callbacks are looked up at each call: they may come later. */
  readonly host: unknown
  /** Writes one line to the engine's console. */
  readonly writeLine: (line: string) => void
  readonly redactor: Redactor
}

const LINE_PREFIX = '[flexcare] '
/** Our own words and the box's MAC: no token gets there, and a short one must not garble them. */
const OWN_WORDS: readonly string[] = ['event', 'state', 'name', 'outcome', 'mac', 'version']

/**
 * A launcher's line over `flexcareHost` and the console. A launcher's callback that throws, or a console that does,
 * costs that message alone.
 */
export function createLauncher({ host, writeLine, redactor }: LauncherDeps): Launcher {
  let lastToken: string | null = null

  return {
    emit(event) {
      const json = JSON.stringify(event, (key, value: unknown) =>
        typeof value === 'string' && !OWN_WORDS.includes(key) ? redactor.text(value) : value,
      )
      // A copy of its own: whatever the launcher does to it, nobody here notices.
      callForeign(host, 'onEvent', JSON.parse(json))
      try {
        writeLine(LINE_PREFIX + json)
      } catch {
        // An engine without a usable console has no log to miss the line in.
      }
    },
    tokenChanged(token) {
      redactor.know(token)
      if (token === lastToken) return
      lastToken = token
      callForeign(host, 'onToken', token)
    },
    knowToken: token => redactor.know(token),
  }
}
