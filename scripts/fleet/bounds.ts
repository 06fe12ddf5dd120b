import { between, meanPerS, peakPerS } from './bins'
import type { Scenario } from './scenarios'
import type { Outcome } from './simulate'

/** One thing that was demanded of the fleet, and what it did. */
export interface Verdict {
  readonly what: string
  readonly limit: string
  readonly measured: string
  readonly holds: boolean
}

/** The bounds are meant for fleets from here up: in a smaller one a minute's count is mostly chance. */
export const JUDGED_FROM_BOXES = 10_000

const INTERVAL_S = 900
const START_SPREAD_S = 300
const DAY_PEAK = 1.3
const POWER_PEAK = 1.5
const OUTAGE_PEAK = 2.2

/** Requests per second of a fleet at rest. */
export function normalPerS(boxes: number): number {
  return boxes / INTERVAL_S
}

/** Seconds from the return of platform or power to the last box's first good answer; null where none was away. */
export function recoveryS({ returnMs }: Scenario, { lastBackMs }: Outcome): number | null {
  return returnMs === null || lastBackMs === null ? null : (lastBackMs - returnMs) / 1000
}

/** Holds an outcome against the bounds of its kind of scenario. */
export function judge(scenario: Scenario, outcome: Outcome): Verdict[] {
  const { counts, boxes, active } = outcome
  switch (scenario.kind) {
    case 'day':
      return [atMost('peak', DAY_PEAK, 'the mean', peakPerS(counts) / meanPerS(counts))]
    case 'power':
      return [
        atMost('peak', POWER_PEAK, 'boxes / 300 s', peakPerS(counts) / (boxes / START_SPREAD_S)),
        all(boxes, active),
      ]
    case 'outage': {
      const since = between(counts, scenario.outage?.fromMs ?? 0, scenario.lengthMs)
      const backS = recoveryS(scenario, outcome) ?? 0
      return [
        atMost('peak during and after', OUTAGE_PEAK, 'the normal rate', peakPerS(since) / normalPerS(boxes)),
        {
          what: 'last box back',
          limit: `within ${INTERVAL_S} s`,
          measured: `${backS.toFixed(1)} s`,
          holds: backS <= INTERVAL_S,
        },
        all(boxes, active),
      ]
    }
  }
}

function atMost(what: string, limit: number, times: string, measured: number): Verdict {
  return {
    what,
    limit: `at most ${limit} × ${times}`,
    measured: measured.toFixed(2),
    holds: measured <= limit,
  }
}

function all(boxes: number, active: number): Verdict {
  return {
    what: 'boxes active at the end',
    limit: `all ${boxes}`,
    measured: String(active),
    holds: active === boxes,
  }
}
