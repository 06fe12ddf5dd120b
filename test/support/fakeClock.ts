import type { Cancel, Clock } from '../../src/box/clock'

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /** Moves both clocks on and runs, in order and each at its own time, every callback that falls due. */
  advance(ms: number): void
  /** The same, with the promises between two callbacks run to their end. */
  advanceAsync(ms: number): Promise<void>
  /** Sets the wall clock as NTP, a viewer or an empty battery would; the monotonic clock goes on. */
  setWall(wallMs: number): void
  /** Puts the box to sleep: wall time passes, the monotonic clock and the timers stand still. */
  sleep(ms: number): void
  /** How many timers are set. */
  pending(): number
}

interface Timer {
  readonly dueMs: number
  readonly order: number
  readonly callback: () => void
}

/** A fake clock that starts at `wallMs` (default 1 January 2026, noon UTC) and `monotonicMs` (default 0). */
export function createFakeClock(start: { wallMs?: number; monotonicMs?: number } = {}): FakeClock {
  let monotonicMs = start.monotonicMs ?? 0
  let wallOffsetMs = (start.wallMs ?? Date.UTC(2026, 0, 1, 12)) - monotonicMs
  let order = 0
  const timers = new Set<Timer>()

  const nextDue = (untilMs: number): Timer | undefined =>
    [...timers]
      .filter(timer => timer.dueMs <= untilMs)
      .sort((a, b) => a.dueMs - b.dueMs || a.order - b.order)[0]

  const run = (timer: Timer): void => {
    timers.delete(timer)
    monotonicMs = Math.max(monotonicMs, timer.dueMs)
    timer.callback()
  }

  const after = (delayMs: number, callback: () => void): Cancel => {
    const timer = { dueMs: monotonicMs + Math.max(0, delayMs), order: order++, callback }
    timers.add(timer)
    return () => {
      timers.delete(timer)
    }
  }

  return {
    wallMs: () => monotonicMs + wallOffsetMs,
    monotonicMs: () => monotonicMs,
    after,
    advance(ms) {
      const untilMs = monotonicMs + ms
      for (let timer = nextDue(untilMs); timer; timer = nextDue(untilMs)) run(timer)
      monotonicMs = untilMs
    },
    async advanceAsync(ms) {
      const untilMs = monotonicMs + ms
      await settled()
      for (let timer = nextDue(untilMs); timer; timer = nextDue(untilMs)) {
        run(timer)
        await settled()
      }
      monotonicMs = untilMs
    },
    setWall(wallMs) {
      wallOffsetMs = wallMs - monotonicMs
    },
    sleep(ms) {
      wallOffsetMs += ms
    },
    pending: () => timers.size,
  }
}

/** Lets every promise that is already under way run on. */
export function settled(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
