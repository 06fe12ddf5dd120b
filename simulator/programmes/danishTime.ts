const DAY_MS = 86_400_000

const danish = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
})

/** The wall time in ms of a time of day (`20:00`) in Denmark, so many days before the day of `nowMs` there. */
export function danishTime(nowMs: number, daysAgo: number, timeOfDay: string): number {
  const [hour = 0, minute = 0] = timeOfDay.split(':').map(Number)
  const today = fields(nowMs)
  const asIfUtc = Date.UTC(today.year, today.month - 1, today.day, hour, minute) - daysAgo * DAY_MS
  // Twice: the first guess may fall on the other side of a change to or from summer time.
  const guess = asIfUtc - offsetMs(asIfUtc)
  return asIfUtc - offsetMs(guess)
}

/** How far Danish time is ahead of UTC at that moment, in ms. */
function offsetMs(atMs: number): number {
  const { year, month, day, hour, minute, second } = fields(atMs)
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(atMs / 1000) * 1000
}

function fields(atMs: number) {
  const parts = new Map(danish.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]))
  const field = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0
  return {
    year: field('year'),
    month: field('month'),
    day: field('day'),
    hour: field('hour'),
    minute: field('minute'),
    second: field('second'),
  }
}
