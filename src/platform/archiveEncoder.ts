import type { Programme } from './programme'

/** Texts and lists are kept shorter than they came: flash is small, and a box keeps a dozen programmes. */
const MOST_DESCRIPTION = 4000
const MOST_CREDITS = 60
const MOST_IMAGES = 40

const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString())

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
    description: programme.description?.slice(0, MOST_DESCRIPTION),
    genres: programme.genres,
    series: programme.series,
    date: iso(programme.dateMs) ?? programme.year?.toString(),
    country: programme.countries.join(','),
    credits: programme.credits.slice(0, MOST_CREDITS),
    images: programme.images.slice(0, MOST_IMAGES),
    streams: programme.streams.map(({ service, ...stream }) => ({ streamingService: service, ...stream })),
    availableUntil: iso(programme.availableUntilMs),
  }
}
