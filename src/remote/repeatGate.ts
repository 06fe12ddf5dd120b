import type { Clock } from '../box/clock'
import type { RemoteKey } from './keys'

/** Held keys repeat at most eight times a second. */
const REPEAT_EVERY_MS = 125

export interface RepeatGate {
  /** True if this press is to be acted on. `frames` counts the turns of the drawing loop. */
  admits(press: { readonly key: RemoteKey; readonly repeat: boolean; readonly frames: number }): boolean
  released(): void
}

/**
 * Lets every fresh press through, and of a held key's repeats no more than eight a second, and only once the
 * frame that answers the last one has been drawn: keys never queue up behind a slow frame.
 */
export function createRepeatGate(clock: Clock): RepeatGate {
  let held: RemoteKey | null = null
  let actedAtMs = -Infinity
  let actedAtFrame = -1

  return {
    admits({ key, repeat, frames }) {
      const nowMs = clock.monotonicMs()
      const tooSoon = nowMs - actedAtMs < REPEAT_EVERY_MS
      // Some remotes mark no repeats, some never send a key-up: a press of the held key counts as one only for a moment.
      if (repeat || (held === key && tooSoon)) {
        if (tooSoon || frames <= actedAtFrame) return false
      }
      held = key
      actedAtMs = nowMs
      actedAtFrame = frames
      return true
    },
    released() {
      held = null
    },
  }
}
