import type { Clock } from './clock'

/** As much of the page's globals as a clock takes; `window` will do. */
export interface ClockGlobals<Timer> {
  readonly Date: { now(): number }
  /** Undefined in engines without it: durations then follow the wall clock. */
  readonly performance: { now(): number } | undefined
  readonly setTimeout: (callback: () => void, delayMs: number) => Timer
  readonly clearTimeout: (timer: Timer) => void
}

/** A longer delay overflows the engine's timer, which then fires at once. */
const MAX_DELAY_MS = 2 ** 31 - 1

/** The clock that everything runs on outside of tests. */
export function createSystemClock<Timer>(globals: ClockGlobals<Timer>): Clock {
  // Called as plain functions: engines refuse timers on an object that is not the window.
  const { Date, performance, setTimeout, clearTimeout } = globals
  const loadedAtMs = Date.now()
  const monotonicMs = (): number => (performance ? performance.now() : Date.now() - loadedAtMs)

  return {
    wallMs: () => Date.now(),
    monotonicMs,
    after(delayMs, callback) {
      const dueMs = monotonicMs() + delayMs
      let timer: Timer
      const arm = (leftMs: number): void => {
        timer = setTimeout(
          () => {
            if (leftMs > MAX_DELAY_MS) arm(dueMs - monotonicMs())
            else callback()
          },
          Math.max(0, Math.min(leftMs, MAX_DELAY_MS)),
        )
      }
      arm(delayMs)
      return () => clearTimeout(timer)
    },
  }
}
