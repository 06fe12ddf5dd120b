import type { LauncherEvent } from '../box/launcherEvents'
import type { Device } from '../platform/device'
import { chosenProfile } from './profiles/profilesModel'

type PlayEvent = Extract<LauncherEvent, { event: 'play' }>

export interface PlayFrom {
  readonly epgId: string
  /** Seconds. */
  readonly positionS: number
  readonly device: Device | null
  /** The chosen profile's id; null where none is. */
  readonly profile: string | null
}

/** What the launcher is asked to play. Without a chosen profile it is the device's first, as the platform takes it. */
export function playEvent({ epgId, positionS, device, profile }: PlayFrom): PlayEvent {
  const profiles = device?.profiles ?? []
  const chosen = chosenProfile(profiles, profile)
  return {
    event: 'play',
    epgId,
    position: positionS,
    ...(chosen === undefined ? {} : { profile: chosen.id }),
    ...(chosen?.audioLanguage === undefined ? {} : { audioLanguage: chosen.audioLanguage }),
    ...(chosen?.subtitleLanguage === undefined ? {} : { subtitleLanguage: chosen.subtitleLanguage }),
    ...(chosen?.useSdhSubtitles === undefined ? {} : { sdhSubtitles: chosen.useSdhSubtitles }),
  }
}
