import type { SceneName } from '../pictures/scene'

/** The answer to archive get, as JSON: documented fields by their documented names, or whatever a recipe puts there. */
export type Answer = Readonly<Record<string, unknown>>

export const KINDS = ['film', 'series', 'news', 'sport', 'pictures', 'times', 'texts', 'people'] as const
export type Kind = (typeof KINDS)[number]

/** What one programme of the simulator is made of. Dates are told relative to now, so that "2 days left" holds. */
export interface Recipe {
  readonly id: string
  readonly kind: Kind
  /** What it is there to try out, in a few words, for the TV page. */
  readonly about: string
  readonly channelId?: number
  /** Days before today and the time of day in Denmark; null: no `start`. */
  readonly aired: { readonly daysAgo: number; readonly at: string } | null
  /** Null: no `duration`. */
  readonly minutes: number | null
  /** The hidden length where `minutes` is null, or a programme without `end`. */
  readonly withoutEnd?: boolean
  /** Seconds, for each of the device's profiles in turn; a profile beyond the last has seen nothing. */
  readonly positions?: readonly number[]
  /** Days from now; may lie in the past. */
  readonly availableForDays?: number
  readonly images: Images
  /** Fields that are given as they are. */
  readonly fields: Answer
}

/** Which pictures a programme lists. */
export interface Images {
  readonly scene: SceneName
  /** Each image's `type`; what reads as a size is also the size that its URL gives. */
  readonly types: readonly (string | { readonly type: unknown; readonly path: string })[]
}

/** The sizes that the operator's example lists, in its order. */
export const USUAL_SIZES = [
  '365x205',
  '411x231',
  '220x120',
  '1080x607',
  '484x272',
  '552x310',
  '245x138',
] as const

export const usual = (scene: SceneName): Images => ({ scene, types: USUAL_SIZES })

interface Credit {
  readonly type: string
  readonly role?: string
  readonly name: string
}

/** Credits written short: actors with their roles, then the others by what they did. */
export function credits(
  actors: Readonly<Record<string, string>>,
  others: Readonly<Record<string, readonly string[]>> = {},
): Credit[] {
  const cast = Object.entries(actors).map(([name, role]) => ({
    type: 'ACTOR',
    ...(role ? { role } : {}),
    name,
  }))
  const crew = Object.entries(others).flatMap(([type, names]) => names.map(name => ({ type, name })))
  return [...cast, ...crew]
}

const services: Readonly<Record<string, string>> = {
  NETFLIX: 'Netflix',
  VIAPLAY: 'Viaplay',
  DR_TV: 'DR TV',
  TV_2_PLAY: 'TV 2 Play',
  AMAZON_PRIME: 'Amazon Prime',
  FILMSTRIBEN: 'Filmstriben',
}

/** Streams on these services; their logos' paths become URLs when the answer is made. */
export function streams(...ids: readonly string[]): Answer[] {
  return ids.map((id, index) => ({
    streamingService: id,
    name: services[id] ?? id,
    url: `https://example.com/${id.toLowerCase()}/video/${12937129739 + index}/`,
    logo: `/logos/${id}.png`,
    logoId: logoId(id),
  }))
}

/** An object id that is the same for the same service everywhere. */
export function logoId(service: string): string {
  const hex = Buffer.from(service).toString('hex')
  return hex.padEnd(24, '0').slice(0, 24)
}
