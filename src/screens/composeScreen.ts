import { LANGUAGES, type LaunchParameters } from '../box/launchParameters'
import type { Language } from '../language/language'
import type { Programme } from '../platform/programme'
import type { SessionSnapshot } from '../session/session'
import { aboutModel } from './about/aboutModel'
import { detailModel, type DetailModel } from './detail/detailModel'
import { noticeModel } from './notice/noticeModel'
import { profilesModel } from './profiles/profilesModel'
import { readerModel } from './reader/readerModel'
import type { ScreenModel } from './screenModel'
import { settingsModel } from './settings/settingsModel'
import { startModel } from './start/startModel'
import type { ScreenChoice } from './whichScreen'

/** What lies over the screen that stands, until Back. */
export type Panel = 'about' | 'settings' | 'reader' | 'profiles'

/** Everything that a screen's words are made from. */
export interface Material {
  readonly choice: ScreenChoice
  /** Null where none is open. */
  readonly panel: Panel | null
  readonly session: SessionSnapshot
  readonly parameters: LaunchParameters
  readonly language: Language
  /** Null where there is no valid one; `macProblem` then says why, where that is known. */
  readonly mac: string | null
  readonly macProblem: string | null
  readonly version: string
  /** The drawing buffer, `1920×1080`. */
  readonly screen: string
  /** The programmes opened lately, newest first. */
  readonly recent: () => readonly Programme[]
  readonly isSureToForget: boolean
  readonly monotonicMs: number
  /** Wall time in ms; null while the clock is not trusted. */
  readonly nowMs: number | null
}

/** Puts what stands into words: the panel that is open, else the screen beneath it. */
export function composeScreen(material: Material): ScreenModel {
  const { choice, panel, language } = material
  const { device } = material.session
  const { support, textSize, contrast, voice, lang } = material.parameters
  const operator = device?.reseller.name ?? support?.name ?? null
  switch (panel) {
    case 'about': {
      const { session, mac, version, screen } = material
      const programme = choice.screen === 'detail' ? choice.programme : null
      const from = { device, programme, mac, version, screen, session: session.name, support, language }
      return { kind: 'about', model: aboutModel(from) }
    }
    case 'settings': {
      const isSure = material.isSureToForget
      const from = { operator, language, textSize, contrast, voice, languages: LANGUAGES, lang, isSure }
      return { kind: 'settings', model: settingsModel(from) }
    }
    case 'reader':
      // What was read about may be gone meanwhile: a notice, say, has come instead.
      if (choice.screen !== 'detail') return composeScreen({ ...material, panel: null })
      return { kind: 'reader', model: readerModel(choice.programme, detailOf(material, choice), language) }
    case 'profiles': {
      const profiles = device?.profiles ?? []
      // The device may have lost its profiles meanwhile.
      if (choice.screen !== 'detail' || profiles.length < 2)
        return composeScreen({ ...material, panel: null })
      const { profile } = material.parameters
      return { kind: 'profiles', model: profilesModel({ operator, profiles, profile, language }) }
    }
    case null:
      return beneath(material, operator)
  }
}

function detailOf(
  { session, parameters, language, nowMs }: Material,
  { programme, gone }: Extract<ScreenChoice, { screen: 'detail' }>,
): DetailModel {
  const { profile, support } = parameters
  return detailModel({ programme, gone, device: session.device, profile, support, language, nowMs })
}

function beneath(material: Material, operator: string | null): ScreenModel {
  const { choice, language } = material
  const { device } = material.session
  switch (choice.screen) {
    case 'loading':
      return { kind: 'loading', model: { operator } }
    case 'start':
      return { kind: 'start', model: startModel(device, material.recent(), language) }
    case 'detail':
      return { kind: 'detail', model: detailOf(material, choice) }
    case 'notice': {
      const { notice: kind, epgId, nextTryAtMs, tries } = choice
      const waitMs = nextTryAtMs === null ? null : nextTryAtMs - material.monotonicMs
      const { mac, macProblem, version, parameters } = material
      const { support } = parameters
      const from = { kind, epgId, waitMs, tries, device, support, mac, macProblem, version, language }
      return { kind: 'notice', model: noticeModel(from) }
    }
  }
}
