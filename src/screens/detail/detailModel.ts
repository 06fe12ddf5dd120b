import { fill } from '../../language/fill'
import type { Language } from '../../language/language'
import type { Words } from '../../language/words'
import { charactersOf } from '../../platform/characters'
import type { Device, StreamingService } from '../../platform/device'
import type { Programme, ProgrammeImage } from '../../platform/programme'
import { chosenProfile, profileName } from '../profiles/profilesModel'
import { isReadable } from '../reader/readerModel'
import { streamAction } from '../streamEvent'
import { availability } from './availability'
import { playback, type Playback } from './playback'

export type DetailActionId =
  'resume' | 'beginning' | 'play' | 'more' | 'to-start' | 'profiles' | `stream:${number}`

export interface DetailAction {
  readonly id: DetailActionId
  readonly label: string
  /** Where playback starts, in seconds; null for what plays nothing. */
  readonly positionS: number | null
  /** Stands before the button, for it and those after it. */
  readonly heading?: string
  readonly logo?: string
}

/** What the detail screen shows, in words; null where the platform holds no value. */
export interface DetailModel {
  readonly epgId: string
  readonly operator: string | null
  readonly title: string
  /** `S2 E6 of 10 · subtitle`. */
  readonly lead: string | null
  /** The same for the ear: `Season 2, episode 6 of 10 · subtitle`. */
  readonly spokenLead: string | null
  /** `Tuesday 27 December, 17:25–17:55 · 30 min · channel 7`. */
  readonly facts: string | null
  /** `2016 · Denmark · Comedy`. */
  readonly origin: string | null
  /** How long the programme stays, or why it cannot be played. */
  readonly availability: string | null
  readonly progress: { readonly share: number; readonly label: string } | null
  /** Never empty: the focus is always somewhere. */
  readonly actions: readonly DetailAction[]
  /** The second row: whose position this is, and the services that have the programme too. */
  readonly extras: readonly DetailAction[]
  readonly description: string | null
  readonly images: readonly ProgrammeImage[]
  /** Shown where there is no picture. */
  readonly initials: string
}

const BETWEEN = ' · '
/** White space and punctuation; spelled out, for engines without Unicode property escapes. */
const BETWEEN_WORDS = /[\s!-/:-@[-`{-~«»–—‘’“”„…·]+/
const MINUTE_MS = 60_000

export interface DetailFrom {
  readonly programme: Programme
  /** The platform has said since that it is no longer there. */
  readonly gone: boolean
  readonly device: Device | null
  /** Whom to call where the device does not say. */
  readonly support: { readonly name?: string; readonly phone?: string } | null
  /** The chosen profile's id; null where none is. */
  readonly profile: string | null
  readonly language: Language
  /** Wall time in ms; null while the clock is not trusted. */
  readonly nowMs: number | null
}

/** Puts a programme into words. Every part stands only where its value is known. */
export function detailModel(from: DetailFrom): DetailModel {
  const { programme, device, language, nowMs } = from
  const { words } = language
  const state = playback(programme)
  const { canPlay, text: stays } = availability(from, language)
  const viewer = whoWatches(from)
  const actions: DetailAction[] = [
    ...(canPlay ? playActions(state, language) : []),
    ...(isReadable(programme) ? [{ id: 'more' as const, label: words.more, positionS: null }] : []),
  ]
  return {
    epgId: programme.epgId,
    operator: device?.reseller.name ?? null,
    title: programme.title,
    lead: line([episode(programme, words, ' '), programme.subTitle]),
    spokenLead: line([episode(programme, words.speech, ', '), programme.subTitle]),
    facts: facts(programme, language, nowMs),
    origin: origin(programme, language),
    availability: stays,
    progress: canPlay ? progress(state, viewer, language) : null,
    actions: actions.length > 0 ? actions : [{ id: 'to-start', label: words.toStart, positionS: null }],
    extras: [...profileAction(viewer, language), ...streamActions(from)],
    description: programme.description ?? null,
    images: programme.images,
    initials: initials(programme.title),
  }
}

function episode(
  { series }: Programme,
  words: Pick<Words, 'season' | 'episode' | 'episodeOf'>,
  between: string,
): string | null {
  if (series === undefined) return null
  const parts = [
    series.season === undefined ? null : fill(words.season, { season: series.season }),
    series.episode === undefined
      ? null
      : series.episodesInSeason === undefined
        ? fill(words.episode, { episode: series.episode })
        : fill(words.episodeOf, { episode: series.episode, total: series.episodesInSeason }),
  ].filter(part => part !== null)
  return parts.length === 0 ? null : parts.join(between)
}

function facts(programme: Programme, language: Language, nowMs: number | null): string | null {
  const { startMs, channelId } = programme
  const endMs = endOf(programme)
  const minutes = durationOf(programme)
  const times =
    startMs === undefined
      ? null
      : language.time(startMs) + (endMs === undefined ? '' : `–${language.time(endMs)}`)
  const date = startMs === undefined ? '' : capitalised(language.date(startMs, nowMs))
  return line([
    times === null ? null : fill(language.words.at, { date, time: times }),
    minutes === undefined ? null : fill(language.words.minutes, { count: minutes }),
    channelId === undefined ? null : fill(language.words.channel, { id: channelId }),
  ])
}

/** `end`, else `start` and `duration`. */
function endOf({ startMs, endMs, durationMinutes }: Programme): number | undefined {
  if (startMs === undefined) return endMs
  // An end before the start is none.
  if (endMs !== undefined && endMs > startMs) return endMs
  if (durationMinutes === undefined) return undefined
  return startMs + durationMinutes * MINUTE_MS
}

/** `duration`, else from `start` to `end`, in whole minutes. */
function durationOf({ startMs, endMs, durationMinutes }: Programme): number | undefined {
  if (durationMinutes !== undefined) return Math.round(durationMinutes)
  if (startMs === undefined || endMs === undefined || endMs <= startMs) return undefined
  return Math.round((endMs - startMs) / MINUTE_MS)
}

function origin(programme: Programme, language: Language): string | null {
  const countries = programme.countries.map(country => language.country(country)).join(', ')
  return line([
    programme.year === undefined ? null : `${programme.year}`,
    countries,
    programme.genres.join(', '),
  ])
}

/** The name of the profile whose position this is, where a device has several; else null. */
function whoWatches({ device, profile, language }: DetailFrom): string | null {
  const profiles = device?.profiles ?? []
  if (profiles.length < 2) return null
  return profileName(profiles, chosenProfile(profiles, profile), language)
}

function progress(state: Playback, viewer: string | null, { words }: Language): DetailModel['progress'] {
  if (state.share === null) return null
  const watched =
    state.kind === 'watched' ? words.watched : fill(words.minutesLeft, { count: state.minutesLeft })
  return { share: state.share, label: line([watched, viewer]) ?? watched }
}

function profileAction(viewer: string | null, { words }: Language): DetailAction[] {
  if (viewer === null) return []
  return [{ id: 'profiles', label: fill(words.profile.button, { name: viewer }), positionS: null }]
}

/** What a stream does not say of its service, the device's profiles may: a name, a logo. */
function streamActions({ programme, device, language }: DetailFrom): DetailAction[] {
  const { words } = language
  return programme.streams.map(({ service, ...stream }, i) => {
    const known = knownService(device, service)
    const logo = stream.logo ?? known?.logo
    return {
      id: streamAction(i),
      label: stream.name ?? known?.name ?? service,
      positionS: null,
      ...(logo === undefined ? {} : { logo }),
      ...(i === 0 ? { heading: words.streams.heading } : {}),
    }
  })
}

function knownService(device: Device | null, id: string): StreamingService | undefined {
  return (device?.profiles ?? [])
    .flatMap(({ streamingServices, availableStreamingServices }) => [
      ...streamingServices,
      ...availableStreamingServices,
    ])
    .find(service => service.id === id)
}

function playActions(state: Playback, { words }: Language): DetailAction[] {
  if (state.kind !== 'half-watched') return [{ id: 'play', label: words.play, positionS: 0 }]
  return [
    {
      id: 'resume',
      label: fill(words.resume, { position: clockText(state.positionS) }),
      positionS: state.positionS,
    },
    { id: 'beginning', label: words.fromTheBeginning, positionS: 0 },
  ]
}

/** `0:02:01`. */
function clockText(seconds: number): string {
  const two = (n: number) => (n < 10 ? `0${n}` : `${n}`)
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
}

/** Danish writes weekdays small, but not at the head of a line. */
function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** The first letters of the first two words. */
export function initials(title: string): string {
  const letters = title
    .split(BETWEEN_WORDS)
    .filter(word => word !== '')
    .map(word => charactersOf(word)[0] ?? '')
  return letters.slice(0, 2).join('').toUpperCase()
}

function line(parts: readonly (string | null | undefined)[]): string | null {
  const known = parts.filter(part => part !== null && part !== undefined && part !== '')
  return known.length === 0 ? null : known.join(BETWEEN)
}
