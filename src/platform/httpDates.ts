const MOST_RETRY_AFTER_MS = 3_600_000

/** Engines read almost anything as some date ("5 minutes" is May 2001 to V8): ask for HTTP's shape first. */
const HTTP_DATE = /^[a-z]+, .+ GMT$/i

/** Wall time in ms of an HTTP date (RFC 9110, 5.6.7); undefined where there is none or it is no date. */
export function httpDateMs(header: string | null): number | undefined {
  const ms = header !== null && HTTP_DATE.test(header.trim()) ? Date.parse(header) : NaN
  return ms >= 0 ? ms : undefined
}

/**
 * How long `Retry-After` asks to wait, in ms, clamped to one hour; seconds or an HTTP date, which is counted
 * from `nowMs`. Undefined where it is missing, or says nothing that can be obeyed.
 */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined
  const untilMs = httpDateMs(header)
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : undefined
  const waitMs = untilMs !== undefined ? untilMs - nowMs : seconds !== undefined ? seconds * 1000 : undefined
  return waitMs === undefined ? undefined : Math.min(Math.max(0, waitMs), MOST_RETRY_AFTER_MS)
}
