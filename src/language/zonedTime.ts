/** A moment as a clock on the wall of one time zone shows it. */
export interface ZonedTime {
  readonly year: number
  /** 0 to 11. */
  readonly month: number
  readonly day: number
  /** 0 is Sunday. */
  readonly weekday: number
  readonly hours: number
  readonly minutes: number
}

const HOUR_MS = 3_600_000

/**
 * Reads a moment in an IANA time zone. Where the engine's Intl is missing or does not know the zone, central
 * European time is worked out by the EU's rule (directive 2000/84/EC); box and operator are in Denmark.
 */
export function zonedTime(atMs: number, timeZone: string, intl: typeof Intl | undefined): ZonedTime {
  return fromIntl(atMs, timeZone, intl) ?? centralEuropean(atMs)
}

function fromIntl(atMs: number, timeZone: string, intl: typeof Intl | undefined): ZonedTime | null {
  if (intl === undefined) return null
  try {
    const text = new intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    }).format(atMs)
    const [day, month, year, hours, minutes] = (text.match(/\d+/g) ?? []).map(Number)
    if (day === undefined || month === undefined || year === undefined) return null
    if (hours === undefined || minutes === undefined) return null
    // Some engines write midnight as 24:00.
    return { ...calendar(year, month - 1, day), hours: hours % 24, minutes }
  } catch {
    return null
  }
}

function centralEuropean(atMs: number): ZonedTime {
  const utc = new Date(atMs)
  const year = utc.getUTCFullYear()
  const summer = atMs >= lastSundayOneUtc(year, 2) && atMs < lastSundayOneUtc(year, 9)
  const local = new Date(atMs + (summer ? 2 : 1) * HOUR_MS)
  return {
    ...calendar(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()),
    hours: local.getUTCHours(),
    minutes: local.getUTCMinutes(),
  }
}

function lastSundayOneUtc(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0))
  return Date.UTC(year, month, lastDay.getUTCDate() - lastDay.getUTCDay(), 1)
}

function calendar(year: number, month: number, day: number) {
  return { year, month, day, weekday: new Date(Date.UTC(year, month, day)).getUTCDay() }
}
