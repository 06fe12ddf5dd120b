import type { Voice } from '../../box/launchParameters'
import type { Language, LanguageCode } from '../../language/language'
import type { Contrast } from '../../theme/theme'
import type { TextSize } from '../../theme/type'

/** What the viewer may choose on the box itself, and what is stored of it. */
export type Choice =
  | { readonly key: 'textSize'; readonly value: TextSize }
  | { readonly key: 'contrast'; readonly value: Contrast }
  | { readonly key: 'lang'; readonly value: LanguageCode }
  | { readonly key: 'voice'; readonly value: Voice }
  | { readonly key: 'profile'; readonly value: string }

/** One line of the panel: a choice between values, or something that OK does. */
export interface SettingsRow {
  readonly id: Choice['key'] | 'forget'
  readonly label: string
  /** What is chosen, in words; null for a row that is no choice. */
  readonly value: string | null
  /** What can be chosen, in order, and which of it is. */
  readonly choices: readonly Choice[]
  readonly chosen: number
}

export interface SettingsModel {
  readonly operator: string | null
  readonly headline: string
  readonly rows: readonly SettingsRow[]
}

export interface SettingsFrom {
  readonly operator: string | null
  readonly language: Language
  readonly textSize: TextSize
  readonly contrast: Contrast
  readonly voice: Voice
  readonly languages: readonly LanguageCode[]
  /** The language that was chosen; its words may still be on their way. */
  readonly lang: LanguageCode
  /** OK was pressed once on "Forget": the next one forgets. */
  readonly isSure: boolean
}

const SIZES: readonly TextSize[] = [100, 125, 150]
const CONTRASTS: readonly Contrast[] = ['normal', 'high']
const VOICES: readonly Voice[] = ['off', 'on']

/** The panel in words, with what each key would change. */
export function settingsModel(from: SettingsFrom): SettingsModel {
  const { settings } = from.language.words
  return {
    operator: from.operator,
    headline: settings.headline,
    rows: [
      {
        id: 'textSize',
        label: settings.textSize,
        value: settings.textSizes[from.textSize],
        choices: SIZES.map(value => ({ key: 'textSize', value })),
        chosen: SIZES.indexOf(from.textSize),
      },
      {
        id: 'contrast',
        label: settings.contrast,
        value: settings.contrasts[from.contrast],
        choices: CONTRASTS.map(value => ({ key: 'contrast', value })),
        chosen: CONTRASTS.indexOf(from.contrast),
      },
      {
        id: 'lang',
        label: settings.language,
        value: from.language.words.ownName,
        choices: from.languages.map(value => ({ key: 'lang', value })),
        chosen: from.languages.indexOf(from.lang),
      },
      {
        id: 'voice',
        label: settings.voice,
        value: settings.voices[from.voice],
        choices: VOICES.map(value => ({ key: 'voice', value })),
        chosen: VOICES.indexOf(from.voice),
      },
      {
        id: 'forget',
        label: from.isSure ? settings.forgetSure : settings.forget,
        value: null,
        choices: [],
        chosen: 0,
      },
    ],
  }
}
