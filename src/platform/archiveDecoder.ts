import { object } from 'valibot'
import {
  field,
  httpUrl,
  id,
  instant,
  line,
  list,
  number,
  paragraphs,
  present,
  type Reader,
  shaped,
  whole,
} from './fields'
import { type IsoDate, readIsoDate } from './isoDate'
import type { Credit, Programme, ProgrammeImage, ProgrammeStream, Series } from './programme'

const WEEK_MINUTES = 10_080
const LONG_RUNNING = 100_000
const NAME = 200

const released: Reader<IsoDate> = input => (typeof input === 'string' ? readIsoDate(input) : undefined)

/** Codes, or words where the platform has none, in one text with commas. */
const countries: Reader<readonly string[]> = input =>
  typeof input === 'string' ? list(line(NAME), 50)(input.split(',')) : undefined

/** `type` stays as it came: the picture rules read it, to the letter; one that is a text of its own says no size. */
const image: Reader<ProgrammeImage> = shaped(
  object({
    type: field(input => (typeof input === 'string' && input.length <= NAME ? input : undefined)),
    url: field(httpUrl),
  }),
  ({ type, url }) => (url === undefined ? undefined : present({ type, url })),
)

/** A credit without a name credits nobody. */
const credit: Reader<Credit> = shaped(
  object({ type: field(line(NAME)), role: field(line(NAME)), name: field(line(NAME)) }),
  ({ type, role, name }) => (name === undefined ? undefined : present({ type, role, name })),
)

/** A service whose id is missing goes by its name; one that cannot be opened is none. */
const stream: Reader<ProgrammeStream> = shaped(
  object({
    streamingService: field(id),
    name: field(line(NAME)),
    url: field(httpUrl),
    logo: field(httpUrl),
    logoId: field(id),
  }),
  ({ streamingService, name, url, logo, logoId }) => {
    const service = streamingService ?? name
    return service === undefined || url === undefined
      ? undefined
      : present({ service, name, url, logo, logoId })
  },
)

const series: Reader<Series> = shaped(
  object({
    id: field(id),
    season: field(whole(0, LONG_RUNNING)),
    episode: field(whole(0, LONG_RUNNING)),
    episodesInSeason: field(whole(1, LONG_RUNNING)),
  }),
  fields => {
    const known = present(fields)
    return Object.keys(known).length ? known : undefined
  },
)

const programme: Reader<Programme> = shaped(
  object({
    _id: field(id),
    programId: field(id),
    channelId: field(whole(0, 1e9)),
    start: field(instant),
    end: field(instant),
    duration: field(number(0.1, WEEK_MINUTES)),
    position: field(number(0, WEEK_MINUTES * 60)),
    title: field(line(300)),
    subTitle: field(line(500)),
    description: field(paragraphs(20_000)),
    genres: field(list(line(NAME), 50)),
    series: field(series),
    date: field(released),
    country: field(countries),
    credits: field(list(credit, 2000)),
    images: field(list(image, 500)),
    streams: field(list(stream, 50)),
    availableUntil: field(instant),
  }),
  fields => {
    const { _id: epgId, title } = fields
    if (epgId === undefined || title === undefined) return undefined
    return present({
      epgId,
      programId: fields.programId,
      channelId: fields.channelId,
      startMs: fields.start,
      endMs: fields.end,
      durationMinutes: fields.duration,
      positionS: fields.position,
      title,
      subTitle: fields.subTitle,
      description: fields.description,
      genres: fields.genres ?? [],
      series: fields.series,
      year: fields.date?.year,
      dateMs: fields.date?.ms,
      countries: fields.country ?? [],
      credits: fields.credits ?? [],
      images: fields.images ?? [],
      streams: fields.streams ?? [],
      availableUntilMs: fields.availableUntil,
    })
  },
)

/**
 * Decodes the answer to archive get, field by field: what is missing, empty or of the wrong kind is absent and
 * costs nothing else. Null where `_id` or `title` is, for then it is no programme.
 */
export function decodeProgramme(input: unknown): Programme | null {
  return programme(input) ?? null
}
