const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** Every figure of the session. Durations are in ms on the monotonic clock. */
export interface SessionSettings {
  /** Between two validations of a session at rest (`validateMinutes`). */
  readonly intervalMs: number
  /** Share by which every period is stretched or shrunk at random, so that a fleet never marches in step. */
  readonly jitter: number
  /** A box that has just got power and has nothing urgent to ask waits up to this long, … */
  readonly startSpreadMs: number
  /** … where "just got power" is an uptime below this many seconds. */
  readonly startSpreadUptimeS: number
  /** Without a token: between two askings. */
  readonly tokenPeriodMs: number
  readonly deniedPeriodMs: number
  readonly blockedPeriodMs: number
  readonly outdatedPeriodMs: number
  /** The first backoff's upper end; it doubles with each further trouble, up to the interval. */
  readonly backoffMs: number
  /** In grace the next try falls between these two shares of the interval … */
  readonly graceFrom: number
  readonly graceTo: number
  /** … but for a box where somebody was, this short a time ago, when the trouble began. */
  readonly attendedMs: number
  /** A longer `Retry-After` is cut to this. */
  readonly retryAfterLimitMs: number
  /** At most one try in this time is brought forward by a key, a wake or the network's return. */
  readonly bringForwardMs: number
  /** How long a known device keeps working without a validation. */
  readonly graceMs: number
  /** What the viewer left is wiped after this long without a key (`forgetAfterHours`); 0 never. */
  readonly forgetAfterMs: number
  /** How often elapsed times are written down, so that a restart loses no more than this. */
  readonly saveMs: number
}

/** The contract's figures. */
export const defaultSettings: SessionSettings = {
  intervalMs: 15 * MINUTE_MS,
  jitter: 0.1,
  startSpreadMs: 300 * SECOND_MS,
  startSpreadUptimeS: 120,
  tokenPeriodMs: 5 * MINUTE_MS,
  deniedPeriodMs: HOUR_MS,
  blockedPeriodMs: 15 * MINUTE_MS,
  outdatedPeriodMs: HOUR_MS,
  backoffMs: 2 * SECOND_MS,
  graceFrom: 0.9,
  // Not the whole: a request that was under way when the platform came back may still take its time-out.
  graceTo: 0.98,
  attendedMs: 2 * MINUTE_MS,
  retryAfterLimitMs: HOUR_MS,
  bringForwardMs: 30 * SECOND_MS,
  graceMs: 72 * HOUR_MS,
  forgetAfterMs: 72 * HOUR_MS,
  saveMs: 15 * MINUTE_MS,
}
