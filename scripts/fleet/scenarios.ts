import type { Chance } from './chance'
import type { Start } from './fleetBox'
import type { Outage } from './platformModel'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** One start of one box. Times before 0 lie before the counting begins. */
export interface BoxStart extends Start {
  readonly atMs: number
}

/** What happens to a fleet. */
export interface Scenario {
  /** For file names. */
  readonly name: string
  readonly title: string
  readonly story: string
  /** Counted from 0 to here. */
  readonly lengthMs: number
  readonly outage: Outage | null
  /** When the platform, or the power, is back; null where it never was away. */
  readonly returnMs: number | null
  /** When one box starts, in order. */
  starts(chance: Chance): readonly BoxStart[]
  readonly kind: 'day' | 'power' | 'outage'
}

/** Of the boxes that start, how many have nothing stored: new ones, and those whose storage was lost. */
const UNKNOWN_SHARE = 0.01
/** The starts of a fleet at rest are spread over one interval, and over long before the counting begins. */
const WARM_UP_MS = 31 * MINUTE
const STARTS_MS = 15 * MINUTE

/** A fleet at rest: every box was started at some time before the counting began. */
const longOn = (chance: Chance): BoxStart => ({
  atMs: Math.floor(-WARM_UP_MS + chance() * STARTS_MS),
  uptimeS: 600,
  hasProgramme: chance() < 0.2,
  known: chance() >= UNKNOWN_SHARE,
})

const OUTAGE_FROM_MS = 20 * MINUTE
const OUTAGE_TO_MS = 80 * MINUTE
const POWER_MS = 5 * MINUTE

const outage = (name: string, title: string, story: string, failing: Outage['failing']): Scenario => ({
  name,
  title,
  story,
  kind: 'outage',
  lengthMs: 2 * HOUR,
  outage: { fromMs: OUTAGE_FROM_MS, toMs: OUTAGE_TO_MS, failing },
  returnMs: OUTAGE_TO_MS,
  starts: chance => [longOn(chance)],
})

/** What is simulated; `hours` is the length of the normal day. */
export const scenarios = (hours: number): readonly Scenario[] => [
  {
    name: 'day',
    title: 'A normal day',
    story: 'Every box is on; one in five is switched off and on again once, at any time.',
    kind: 'day',
    lengthMs: hours * HOUR,
    outage: null,
    returnMs: null,
    starts(chance) {
      const first = longOn(chance)
      if (chance() >= 0.2) return [first]
      const again = {
        atMs: Math.floor(chance() * hours * HOUR),
        uptimeS: 30,
        hasProgramme: chance() < 0.2,
        known: true,
      }
      return [first, again]
    },
  },
  {
    name: 'power',
    title: 'Power returns to a town',
    story:
      'All boxes get power at 0:05 and start within 30 s. Nothing was on the screen but the start screen.',
    kind: 'power',
    lengthMs: 1 * HOUR,
    outage: null,
    returnMs: POWER_MS,
    starts(chance) {
      const bootMs = Math.floor(chance() * 30 * SECOND)
      const known = chance() >= UNKNOWN_SHARE
      return [{ atMs: POWER_MS + bootMs, uptimeS: 20 + bootMs / SECOND, hasProgramme: false, known }]
    },
  },
  outage(
    'outage-silent',
    'An hour without answers',
    'From 0:20 to 1:20 every request ends with the time-out.',
    {
      how: 'time-out',
    },
  ),
  outage(
    'outage-500',
    'An hour of faults',
    'From 0:20 to 1:20 every request is answered at once, with 500.',
    {
      how: 'fault',
    },
  ),
  outage(
    'outage-busy',
    'An hour of “busy”',
    'From 0:20 to 1:20 every request is answered with 503 and Retry-After: 120.',
    { how: 'busy', retryAfterS: 120 },
  ),
  outage(
    'outage-maintenance',
    'An hour of maintenance',
    'From 0:20 to 1:20 every request is answered with 503 and a Retry-After that names 1:20.',
    { how: 'maintenance' },
  ),
]
