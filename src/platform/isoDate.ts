const ISO =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s?(?:Z|([+-])(\d\d):?(\d\d)?)?)?)?)?$/i

const [FIRST_YEAR, LAST_YEAR] = [1900, 2200]
const EARLIEST_MS = Date.UTC(FIRST_YEAR, 0)
const END_MS = Date.UTC(LAST_YEAR + 1, 0)

export interface IsoDate {
  /** The year as it was written. */
  readonly year: number
  /** Wall time in ms since 1970; absent where no day was written. UTC where no zone was. */
  readonly ms?: number
}

/**
 * Reads an ISO 8601 date of 1900 to 2200, alone or with a time; undefined for anything else, 30 February included.
 * `Date.parse` is not asked: engines differ over times without a zone and dates with a space.
 */
export function readIsoDate(text: string): IsoDate | undefined {
  const match = ISO.exec(text.trim())
  if (!match) return undefined
  const [
    ,
    yearText,
    month,
    day,
    hours = '0',
    minutes = '0',
    seconds = '0',
    fraction = '0',
    sign,
    zoneH,
    zoneM,
  ] = match
  const year = Number(yearText)
  if (year < FIRST_YEAR || year > LAST_YEAR || Number(month ?? 1) < 1 || Number(month ?? 1) > 12)
    return undefined
  if (day === undefined) return { year }
  const dayMs = Date.UTC(year, Number(month) - 1, Number(day))
  const isADay = new Date(dayMs).getUTCDate() === Number(day)
  if (!isADay || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return undefined
  const timeMs = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
  const zoneMinutes = Number(zoneH ?? 0) * 60 + Number(zoneM ?? 0)
  const zoneMs = (sign === '-' ? -1 : 1) * zoneMinutes * 60_000
  if (Number(zoneH ?? 0) > 23 || Number(zoneM ?? 0) > 59) return undefined
  const ms = dayMs + timeMs + Math.floor(Number(`0.${fraction}`) * 1000) - zoneMs
  return ms < EARLIEST_MS || ms >= END_MS ? undefined : { year, ms }
}
