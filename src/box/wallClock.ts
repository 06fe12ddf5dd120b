import type { Clock } from './clock'

/** What time it is for the viewer. */
export interface WallClock {
  /** Wall time in ms since 1970: the box's, corrected by the platform's where that is known. */
  nowMs(): number
  /** False while the clock stands before the build's date: nothing is then said relative to now. */
  trusted(): boolean
  /** Takes the time of an answer's `Date` header, in ms since 1970; one that cannot be is ignored. */
  learn(dateMs: number): void
}

/** A `Date` header has whole seconds and took its way through the network: within this the box is right. */
const TOLERANCE_MS = 3000
/** When the box's clock moves by more than this against the monotonic clock, somebody set it. */
const SET_MS = 5000
const LATEST_MS = Date.UTC(2200, 0, 1)

/** A wall clock over the box's `clock`, for a build of `buildMs` (ms since 1970): no box runs before its build. */
export function createWallClock(clock: Clock, buildMs: number): WallClock {
  let offsetMs = 0
  let learntAheadMs = 0
  const ahead = (): number => clock.wallMs() - clock.monotonicMs()

  const nowMs = (): number => {
    const ownMs = clock.wallMs()
    // Since the correction was learnt the box may have set its clock right by itself; corrected twice, it would
    // be as wrong as before. A clock that still stands before the build has merely slept.
    const wasSetRight = ownMs >= buildMs && Math.abs(ahead() - learntAheadMs) > SET_MS
    if (wasSetRight) offsetMs = 0
    return ownMs + offsetMs
  }

  return {
    nowMs,
    trusted: () => nowMs() >= buildMs,
    learn(dateMs) {
      if (!(dateMs >= buildMs) || dateMs > LATEST_MS) return
      const offMs = dateMs - clock.wallMs()
      offsetMs = Math.abs(offMs) > TOLERANCE_MS ? offMs : 0
      learntAheadMs = ahead()
    },
  }
}
