import type { Programme } from './programme'

/** Texts and lists are kept shorter than they came: flash is small, and a box keeps a dozen programmes. */
const MOST_DESCRIPTION = 4000
const MOST_CREDITS = 60
const MOST_IMAGES = 40

const HALF_A_CHARACTER = /[\ud800-\udbff]$/
const FARTHEST_ZONE_MS = (23 * 60 + 59) * 60_000

const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString())

/** The year is that of the place where it was written, which UTC may not have reached yet, or left. */
function released({ dateMs, year }: Programme): string | undefined {
  const utc = iso(dateMs)
  if (utc === undefined || dateMs === undefined || year === undefined) return utc ?? year?.toString()
  const utcYear = Number(utc.slice(0, 4))
  if (utcYear === year) return utc
  const [sign, shiftMs] = year > utcYear ? ['+', FARTHEST_ZONE_MS] : ['-', -FARTHEST_ZONE_MS]
  return iso(dateMs + shiftMs)?.replace('Z', `${sign}23:59`)
}

/** Writes a programme in the platform's own shape, for storage; `decodeProgramme` reads it back. */
export function encodeProgramme(programme: Programme): unknown {
  return {
    _id: programme.epgId,
    programId: programme.programId,
    channelId: programme.channelId,
    start: iso(programme.startMs),
    end: iso(programme.endMs),
    duration: programme.durationMinutes,
    position: programme.positionS,
    title: programme.title,
    subTitle: programme.subTitle,
    description: programme.description?.slice(0, MOST_DESCRIPTION).replace(HALF_A_CHARACTER, ''),
    genres: programme.genres,
    series: programme.series,
    date: released(programme),
    country: programme.countries.join(','),
    credits: programme.credits.slice(0, MOST_CREDITS),
    images: programme.images.slice(0, MOST_IMAGES),
    streams: programme.streams.map(({ service, ...stream }) => ({ streamingService: service, ...stream })),
    availableUntil: iso(programme.availableUntilMs),
  }
}
