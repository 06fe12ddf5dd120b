import type { Cancel, Clock } from './clock'
import { foreignValue } from './foreign'

/** What becomes of errors that nobody meant to be thrown. */
export interface Mishaps {
  /** Runs it; what it throws has happened. */
  run(task: () => void): void
  /** Something was thrown. The screen comes back soon after, or the whole app where it happens too often. */
  readonly happened: (error: unknown) => void
  /** From now on this brings the screen back. */
  recoverWith(recover: () => void): void
  /** The app could not even start: begins all anew. */
  readonly couldNotStart: (error: unknown) => void
  /** A clock whose callbacks may throw. */
  watched(clock: Clock): Clock
}

export interface MishapsParts {
  readonly clock: Clock
  /** Writes one line to the engine's log. */
  readonly warn: (line: string) => void
  /** Takes secrets out of a text. */
  readonly redact: (text: string) => string
  /** True where this page was begun anew already, and not by the launcher. */
  readonly begunAnew: boolean
  /** Tells the viewer in the plainest way: nothing can be drawn any more. */
  readonly giveUp: () => void
  readonly beginAnew: () => void
}

const MINUTE_MS = 60_000
/** So many within a minute, and no new screen will help. */
const TOO_MANY = 3
/** An app that was begun anew and has run for less than this has gained nothing by it. */
const PROVEN_MS = 10 * MINUTE_MS
const MOST_CHARACTERS = 600

/**
 * Counts what is thrown. Each time the screen is brought back, in a turn of its own: what is thrown until then
 * belongs to the same mishap. The third within a minute begins the app anew; where that was done shortly before, a
 * minute later, so that a box which fails at once neither flickers nor asks the platform all the time.
 */
export function createMishaps(parts: MishapsParts): Mishaps {
  const { clock } = parts
  let timesMs: readonly number[] = []
  let recover: (() => void) | null = null
  let cancelRecovery: Cancel | null = null
  let isGivenUp = false

  function happened(error: unknown): void {
    if (isGivenUp || cancelRecovery !== null) return
    tell(error)
    const nowMs = clock.monotonicMs()
    timesMs = [...timesMs.filter(atMs => nowMs - atMs < MINUTE_MS), nowMs]
    if (timesMs.length >= TOO_MANY) giveUp()
    else cancelRecovery = clock.after(0, bringBack)
  }

  function bringBack(): void {
    cancelRecovery = null
    if (recover !== null) run(recover)
  }

  function giveUp(): void {
    isGivenUp = true
    cancelRecovery?.()
    parts.giveUp()
    const isTooSoon = parts.begunAnew && clock.monotonicMs() < PROVEN_MS
    clock.after(isTooSoon ? MINUTE_MS : 0, beginAnew)
  }

  /** An engine that does not do it is asked again. */
  function beginAnew(): void {
    clock.after(MINUTE_MS, beginAnew)
    parts.beginAnew()
  }

  function tell(error: unknown): void {
    parts.warn(`flexcare: went wrong: ${described(error, parts.redact).slice(0, MOST_CHARACTERS)}`)
  }

  function run(task: () => void): void {
    try {
      task()
    } catch (error) {
      happened(error)
    }
  }

  return {
    run,
    happened,
    recoverWith(how) {
      recover = how
    },
    couldNotStart(error) {
      if (isGivenUp) return
      tell(error)
      giveUp()
    },
    watched: watchedClock => ({
      wallMs: () => watchedClock.wallMs(),
      monotonicMs: () => watchedClock.monotonicMs(),
      after: (delayMs, callback) => watchedClock.after(delayMs, () => run(callback)),
    }),
  }
}

/** In one line: what it says, and where it was thrown. Addresses lose their query, which may hold what nobody should read. */
function described(error: unknown, redact: (text: string) => string): string {
  const [message, stack] = [foreignValue(error, 'message'), foreignValue(error, 'stack')]
  const words = typeof message === 'string' ? message : typeof error === 'string' ? error : typeof error
  const place = typeof stack === 'string' ? stack.replace(words, '') : ''
  // First of all: cut or folded, a token would not be known again.
  return redact(`${words} ${place}`)
    .replace(/\?[^\s:)]*/g, '')
    .replace(/\s+/g, ' ')
}
