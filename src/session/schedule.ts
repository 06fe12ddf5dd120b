import type { Answer } from '../platform/errors'
import type { Wait } from './state'
import type { Turn } from './turn'

/** Plans the first validation: at once, or at the box's own place, so that a town's power return is no wave. */
export function waitForStart(turn: Turn, spread: boolean) {
  const { draft, now, settings } = turn
  const delayMs = spread ? draft.place * settings.startSpreadMs : 0
  if (!spread) noteSomebody(turn)
  draft.wait = { why: 'place', atMs: now.monotonicMs + delayMs }
}

/**
 * Plans the timer's next validation: start + place + k × interval, ± the jitter. The grid stands whatever else
 * was validated in between, so a fleet that is spread stays spread; a slot that was drawn is kept until it is
 * used or has passed. After trouble one that would come within half an interval is left out: those who are back
 * must not ask a second time while the others are still coming back.
 */
export function waitForSlot({ draft, now, settings }: Turn, afterTrouble: boolean) {
  const { intervalMs, jitter } = settings
  const fromMs = now.monotonicMs + (afterTrouble ? intervalMs / 2 : 0)
  let slot = draft.slot
  if (slot === null || slot.atMs <= fromMs) {
    const firstMs = draft.startedAtMs + draft.place * intervalMs
    const strayMs = intervalMs * jitter * (2 * now.random - 1)
    const passed = Math.floor((fromMs - firstMs) / intervalMs)
    let k = Math.max(slot === null ? 0 : slot.k + 1, passed)
    while (firstMs + k * intervalMs + strayMs <= fromMs) k++
    slot = { k, atMs: firstMs + k * intervalMs + strayMs }
  }
  draft.slot = slot
  draft.wait = { why: 'slot', atMs: slot.atMs }
}

/** Plans to ask again after a period ± the jitter: the platform has spoken, and may come to say something else. */
export function waitForPeriod({ draft, now, settings }: Turn, periodMs: number) {
  const strayed = periodMs * (1 + settings.jitter * (2 * now.random - 1))
  draft.wait = { why: 'period', atMs: Math.max(now.monotonicMs + strayed, draft.notBeforeMs) }
}

/**
 * Plans the next try after trouble. While somebody waits for it, with full jitter: anywhere in 0 to 2 s · 2^n, n
 * counting the troubles before this one, at most the interval; and not before a `Retry-After` has passed. In grace
 * nobody does, unless the trouble met somebody at the box: then all boxes together must not ask much more than on
 * a good day, but each within an interval.
 */
export function backOff({ draft, now, settings }: Turn) {
  const { monotonicMs, random } = now
  const { intervalMs, backoffMs, graceFrom, graceTo, attendedMs } = settings
  const { name, attendedAtMs, notBeforeMs, troubles } = draft
  const attended = attendedAtMs !== null && Math.max(monotonicMs, notBeforeMs) < attendedAtMs + attendedMs
  let atMs: number
  if (name !== 'grace' || attended) {
    atMs = Math.max(monotonicMs + random * Math.min(intervalMs, backoffMs * 2 ** troubles), notBeforeMs)
  } else {
    const earliestMs = monotonicMs + graceFrom * intervalMs
    // A `Retry-After` may name the same moment to all boxes: from there on they are spread anew.
    atMs =
      notBeforeMs > earliestMs
        ? notBeforeMs + random * graceTo * intervalMs
        : earliestMs + random * (graceTo - graceFrom) * intervalMs
  }
  draft.troubles++
  draft.wait = { why: 'backoff', atMs }
}

/**
 * Notes that somebody is at the box. In the midst of trouble it changes nothing: a key has brought a try forward,
 * and one try tells as much as six.
 */
export function noteSomebody({ draft, now }: Turn) {
  if (draft.troubles === 0) draft.attendedAtMs = now.monotonicMs
}

/** Until when an answer asks to be left alone: now where it does not ask, and never longer than the limit. */
export function leftAloneUntilMs({ now, settings }: Turn, answer: Answer<unknown>): number {
  const asked = (!answer.ok && 'retryAfterMs' in answer.error ? answer.error.retryAfterMs : undefined) ?? 0
  return now.monotonicMs + Math.min(asked, settings.retryAfterLimitMs)
}

/**
 * Brings the planned try forward, if it waits for one of these reasons: to now, but not before a `Retry-After`
 * has passed, and no sooner than the last one brought forward allows. Does nothing while a try is under way. In
 * grace, where nobody waits, it comes up to twice as long after the `Retry-After` as that has left: of all the
 * tries that one holds back few may go out at its end.
 */
export function bringForward({ draft, now, settings }: Turn, whys: readonly Wait['why'][]) {
  const { name, wait, notBeforeMs, broughtForwardAtMs } = draft
  if (draft.flight !== null || wait === null || !whys.includes(wait.why)) return
  const rested = broughtForwardAtMs === null ? 0 : broughtForwardAtMs + settings.bringForwardMs
  const heldMs = name === 'grace' ? Math.max(0, notBeforeMs - now.monotonicMs) : 0
  const atMs = Math.max(now.monotonicMs, notBeforeMs + 2 * now.random * heldMs, rested)
  if (atMs >= wait.atMs) return
  draft.broughtForwardAtMs = atMs
  draft.wait = { why: wait.why, atMs }
}

/** Plans the try for now, if it waits for one of these reasons; a backoff's end is never moved this way. */
export function askNow({ draft, now }: Turn, whys: readonly Exclude<Wait['why'], 'backoff'>[]) {
  const { wait } = draft
  if (draft.flight === null && wait !== null && whys.some(why => why === wait.why)) {
    draft.wait = { why: wait.why, atMs: Math.min(wait.atMs, now.monotonicMs) }
  }
}
