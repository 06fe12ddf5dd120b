import { danishTime } from './danishTime'
import type { Answer, Images, Recipe } from './recipe'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** How long a programme without a `duration` runs by its `end`. */
const UNSAID_MINUTES = 40

export interface AnswerTo {
  readonly nowMs: number
  /** Where the pictures are, without a slash at its end. */
  readonly origin: string
  /** Which of the device's profiles asks, counted from 0. */
  readonly profileIndex: number
}

/** The answer to archive get for a recipe: dates counted from now, absolute picture URLs, the profile's position. */
export function answerFor(recipe: Recipe, { nowMs, origin, profileIndex }: AnswerTo): Answer {
  const { id, channelId, positions, availableForDays, fields, images } = recipe
  const position = positions?.[profileIndex]
  const listed = imagesFor(images, id, origin)
  return {
    _id: id,
    ...(channelId === undefined ? {} : { channelId }),
    ...timesFor(recipe, nowMs),
    ...(position === undefined ? {} : { position }),
    ...absoluteLogos(fields, origin),
    ...(listed.length === 0 ? {} : { images: listed }),
    ...(availableForDays === undefined ? {} : { availableUntil: iso(nowMs + availableForDays * DAY_MS) }),
  }
}

function timesFor({ aired, minutes, withoutEnd }: Recipe, nowMs: number): Answer {
  const duration = minutes === null ? {} : { duration: minutes }
  if (aired === null) return duration
  const startMs = danishTime(nowMs, aired.daysAgo, aired.at)
  const endMs = startMs + (minutes ?? UNSAID_MINUTES) * MINUTE_MS
  return { start: iso(startMs), ...(withoutEnd ? {} : { end: iso(endMs) }), ...duration }
}

function imagesFor({ scene, types }: Images, id: string, origin: string): Answer[] {
  return types.map(listed => {
    if (typeof listed !== 'string') return { type: listed.type, url: origin + listed.path }
    const [width = '', height = ''] = listed.split('x')
    return { type: listed, url: origin + picturePath(scene, id, width, height) }
  })
}

/** Where a programme's picture of this size is; the seed's first word asks for its scene. */
export function picturePath(
  scene: string,
  id: string,
  width: number | string,
  height: number | string,
): string {
  return `/images/${width}/${height}/${scene}.${encodeURIComponent(id)}.jpg`
}

function absoluteLogos(fields: Answer, origin: string): Answer {
  const { streams } = fields
  if (!Array.isArray(streams)) return fields
  const absolute = streams.map((stream: Answer) => ({ ...stream, logo: origin + String(stream.logo) }))
  return { ...fields, streams: absolute }
}

/** As the operator writes dates: without fractions of a second. */
const iso = (atMs: number): string => new Date(atMs).toISOString().replace(/\.\d+Z$/, 'Z')
