/** When an event happened, and the chance that came with it: `next` itself reads no clock and throws no dice. */
export interface Moment {
  readonly monotonicMs: number
  /** Null while the wall clock is not trusted. */
  readonly wallMs: number | null
  /** From 0 up to, not including, 1. */
  readonly random: number
}

/** A point in the past to measure from. */
export interface Mark {
  /** On this run's monotonic clock; negative where the mark is older than the run. */
  readonly atMs: number
  /** Null where the wall clock was not trusted then. */
  readonly wallMs: number | null
}

/** A mark at this moment. */
export function markAt(now: Moment): Mark {
  return { atMs: now.monotonicMs, wallMs: now.wallMs }
}

/**
 * Ms from a mark until now: uptime, or wall time where both ends of it are trusted and it says more (the box was
 * off or asleep in between). Never less than the uptime, however the wall clock jumps.
 */
export function elapsedMs(mark: Mark, now: Moment): number {
  const wallMs = mark.wallMs === null || now.wallMs === null ? 0 : now.wallMs - mark.wallMs
  return Math.max(now.monotonicMs - mark.atMs, wallMs)
}

/**
 * The moment with its wall time withheld where it reads earlier than what was once written down: a box that
 * starts at a floor (its build date) and is corrected later would otherwise see months pass in a second.
 */
export function withoutStaleWall(now: Moment, wallFloorMs: number): Moment {
  return now.wallMs !== null && now.wallMs < wallFloorMs ? { ...now, wallMs: null } : now
}
