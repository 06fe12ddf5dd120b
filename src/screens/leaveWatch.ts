/** Watches for the moment when the programme that is shown leaves the archive. */
export interface LeaveWatch {
  /** Ms until it leaves; Infinity where that is not known, or over. Both in wall time; null: not known, not trusted. */
  waitMs(untilMs: number | null, nowMs: number | null): number
  /** Another programme is shown. */
  reset(): void
}

/** Calls `left` once when the time is up that lay ahead before: the platform's answer then decides, not our sum. */
export function createLeaveWatch(left: () => void): LeaveWatch {
  let isAhead = false
  return {
    waitMs(untilMs, nowMs) {
      if (untilMs === null || nowMs === null) return Infinity
      const wasAhead = isAhead
      isAhead = untilMs > nowMs
      if (wasAhead && !isAhead) left()
      return isAhead ? untilMs - nowMs : Infinity
    },
    reset() {
      isAhead = false
    },
  }
}
