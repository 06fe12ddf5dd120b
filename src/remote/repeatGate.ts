import type { Clock } from '../box/clock'
import type { RemoteKey } from './keys'

/** Held keys repeat at most eight times a second. */
const REPEAT_EVERY_MS = 125
/** A press of the same key so soon after the last, with no key-up between, is the same press. */
const SAME_PRESS_MS = 500

/** Keys that lead somewhere along; all others do one thing, and once is what a hand that lingers means. */
const LEADS_ALONG: readonly RemoteKey[] = ['Up', 'Down', 'Left', 'Right', 'ChannelUp', 'ChannelDown']

export interface RepeatGate {
  /** True if this press is to be acted on. `frames` counts the turns of the drawing loop. */
  admits(press: { readonly key: RemoteKey; readonly repeat: boolean; readonly frames: number }): boolean
  released(): void
}

/**
 * Lets every fresh press through, and of a held arrow's repeats no more than eight a second, and only once the
 * frame that answers the last one has been drawn: keys never queue up behind a slow frame. Some remotes mark no
 * repeats, some never send a key-up: a press of the key that is held counts as a repeat only for a moment.
 */
export function createRepeatGate(clock: Clock): RepeatGate {
  let held: RemoteKey | null = null
  let seenAtMs = -Infinity
  let actedAtMs = -Infinity
  let actedAtFrame = -1

  return {
    admits({ key, repeat, frames }) {
      const nowMs = clock.monotonicMs()
      const leadsAlong = LEADS_ALONG.includes(key)
      const tooSoon = nowMs - actedAtMs < REPEAT_EVERY_MS
      const isSamePress = leadsAlong ? tooSoon : nowMs - seenAtMs < SAME_PRESS_MS
      const isRepeat = repeat || (held === key && isSamePress)
      seenAtMs = nowMs
      if (isRepeat && (!leadsAlong || tooSoon || frames <= actedAtFrame)) return false
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
