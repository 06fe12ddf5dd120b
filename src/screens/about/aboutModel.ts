import { fill, fillCount } from '../../language/fill'
import type { Language } from '../../language/language'
import type { Device, Profile, StreamingService } from '../../platform/device'
import type { Programme, ProgrammeStream } from '../../platform/programme'
import { phoneText } from '../phoneText'
import { supportCode } from '../supportCode'

/** A group of what a support call asks for. */
export interface AboutGroup {
  readonly heading: string
  readonly lines: readonly { readonly name: string; readonly value: string }[]
}

export interface AboutModel {
  readonly operator: string | null
  readonly headline: string
  readonly groups: readonly AboutGroup[]
  /** What the QR code holds: the reseller's address, the MAC and the version. */
  readonly code: string
}

export interface AboutFrom {
  readonly device: Device | null
  readonly mac: string | null
  readonly version: string
  /** `1920×1080`. */
  readonly screen: string
  /** The session's state, as the launcher is told. */
  readonly session: string
  /** What the detail screen beneath shows; null where there is none. */
  readonly programme: Programme | null
  readonly support: { readonly name?: string; readonly phone?: string; readonly web?: string } | null
  readonly language: Language
}

type Value = string | number | boolean | undefined

/** Everything that is known of this box, in words; what holds no value is left out. */
export function aboutModel(from: AboutFrom): AboutModel {
  const { device, mac, version, support } = from
  const { about } = from.language.words
  const yesOrNo = (value: boolean | undefined) =>
    value === undefined ? undefined : value ? about.yes : about.no
  const days = (count: number | undefined) => (count === undefined ? undefined : fillCount(about.days, count))
  const reseller = device?.reseller
  const phone = reseller?.phone ?? support?.phone
  const groups: AboutGroup[] = [
    group(about.box, [
      [about.mac, mac ?? undefined],
      [about.name, device?.name],
      [about.usedRoom, device?.usedRoomNumber],
      [about.technicalRoom, device?.technicalRoomNumber],
      [about.username, device?.username],
      [about.groups, device?.groups.map(({ name, id }) => name ?? id).join(', ')],
      [about.type, device?.type],
      [about.id, [device?.id, device?.deviceId].filter(id => id !== undefined).join(', ')],
      [about.version, version],
      [about.screen, from.screen],
      [about.session, from.session],
      [about.developmentMode, device?.developmentMode === true ? about.yes : undefined],
    ]),
    group(about.reseller, [
      [about.name, reseller?.name ?? support?.name],
      [about.phone, phone === undefined ? undefined : phoneText(phone)],
      [about.email, reseller?.email],
      [about.web, reseller?.web ?? support?.web],
      [about.id, [reseller?.id, reseller?.topLevelId].filter(id => id !== undefined).join(', ')],
    ]),
    group(about.service, [
      [about.archive, yesOrNo(device?.archive)],
      [about.archiveDays, days(device?.archiveDays)],
      [about.epgDays, days(device?.epgDays)],
      [about.recording, recording(device, from.language)],
    ]),
    programmeGroup(from),
    ...(device?.profiles ?? []).map(profile => profileGroup(profile, from.language)),
  ]
  return {
    operator: reseller?.name ?? support?.name ?? null,
    headline: about.headline,
    groups: groups.filter(({ lines }) => lines.length > 0),
    code: supportCode(from),
  }
}

function group(heading: string, values: readonly (readonly [name: string, value: Value])[]): AboutGroup {
  const lines = values.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [{ name, value: String(value) }],
  )
  return { heading, lines }
}

function recording(device: Device | null, { words }: Language): string {
  const { about } = words
  const { nPvr, nPvrStorageHours: hours, nPvrStorageUsedMinutes: minutes } = device ?? {}
  const stored =
    hours === undefined
      ? minutes === undefined
        ? undefined
        : fill(words.minutes, { count: minutes })
      : minutes === undefined
        ? fillCount(about.hours, hours)
        : fillCount(about.recordedOf, hours, { minutes })
  const allowed = nPvr === undefined ? undefined : nPvr ? about.yes : about.no
  return [nPvr === true && stored !== undefined ? undefined : allowed, stored]
    .filter(part => part !== undefined)
    .join(' · ')
}

/** By what names a programme goes on the platform: for whoever calls because of it. */
function programmeGroup({ programme, language }: AboutFrom): AboutGroup {
  const { about } = language.words
  if (programme === null) return { heading: about.programme, lines: [] }
  const { title, epgId, programId, series, dateMs, streams } = programme
  const ids = [epgId, programId].filter(id => id !== undefined)
  return group(about.programme, [
    [about.name, title],
    [about.id, ids.join(', ')],
    [about.series, series?.id],
    [about.released, dateMs === undefined ? undefined : language.date(dateMs, null)],
    [about.services, streams.map(serviceIds).join(', ')],
  ])
}

function serviceIds({ service, logoId }: ProgrammeStream): string {
  return logoId === undefined ? service : `${service} (${logoId})`
}

function profileGroup(profile: Profile, language: Language): AboutGroup {
  const { about } = language.words
  const languageOf = (code: string | undefined) =>
    code === undefined ? undefined : language.languageName(code)
  const named = (services: readonly StreamingService[]) =>
    services.map(({ name, id }) => name ?? id).join(', ')
  const subtitles = [
    languageOf(profile.subtitleLanguage),
    profile.useSdhSubtitles === true ? about.hardOfHearing : undefined,
  ]
  const channels = profile.channels.length
  const all = channels + profile.availableChannels.length
  return group(fill(about.profile, { name: profile.name ?? profile.id }), [
    [about.audio, languageOf(profile.audioLanguage)],
    [about.subtitles, subtitles.filter(part => part !== undefined).join(', ')],
    [about.services, named(profile.streamingServices)],
    [about.otherServices, named(profile.availableStreamingServices)],
    [about.channels, all === 0 ? undefined : `${channels} / ${all}`],
  ])
}
