import { foreignValue } from './foreign'
import { epgIds, macText, numberThat, oneOf, supportContact, timeZoneName } from './launchDecoders'
import type { Support } from './launchDecoders'
import { apiBase, provisioningTemplate } from './operatorUrl'
import { opaqueText } from './texts'
import type { Decoded, Refusal } from './texts'

export const LANGUAGES = ['da', 'en', 'nb', 'sv', 'de'] as const
export type Language = (typeof LANGUAGES)[number]
export const TEXT_SIZES = [100, 125, 150] as const
export type TextSize = (typeof TEXT_SIZES)[number]
export const CONTRASTS = ['normal', 'high'] as const
export type Contrast = (typeof CONTRASTS)[number]
export const VOICES = ['on', 'off'] as const
export type Voice = (typeof VOICES)[number]

/** The launch contract's parameters (section 2), decoded, with its defaults; null where there is none. */
export interface LaunchParameters {
  /** As given; holds at least one valid MAC. */
  readonly mac: string | null
  readonly token: string | null
  /** Without a trailing slash. */
  readonly api: string
  /** Holds `{mac}`. */
  readonly provisioning: string | null
  readonly profile: string | null
  /** EPG ids. */
  readonly list: readonly string[]
  readonly lang: Language
  /** Per cent. */
  readonly textSize: TextSize
  readonly contrast: Contrast
  readonly voice: Voice
  readonly timeZone: string
  readonly validateMinutes: number
  readonly stay: string | null
  readonly support: Support | null
  /** Seconds from the box's power-on to its launching the app; null where unknown. */
  readonly uptimeS: number | null
  /** Tallest drawing buffer in pixels, a whole number. */
  readonly maxHeight: number
  readonly box: 'thunder' | null
}

export type LaunchKey = keyof LaunchParameters
export type LaunchSource = 'host' | 'launch' | 'query' | 'settings'

/** A value that was passed over, without the value: it may be a token, or hold one. */
export interface LaunchProblem {
  readonly key: LaunchKey
  readonly source: LaunchSource
  readonly reason: Refusal
}

export interface LaunchSources {
  /** `window.flexcareHost`. */
  readonly host: unknown
  /** What the `launch` file holds, parsed. */
  readonly launchFile: unknown
  /** `location.search`. */
  readonly query: string
  /** `platformSettings.flexcare`. */
  readonly settings: unknown
  /** The engine's languages, most wanted first. */
  readonly engineLanguages: readonly string[]
  /** Whether the engine can tell the time in a zone; where it is left out, a name's shape suffices. */
  readonly knowsTimeZone?: (name: string) => boolean
}

const DEFAULT_API = 'https://api.telecomx.dk'
const DEFAULT_TIME_ZONE = 'Europe/Copenhagen'
const DEFAULT_VALIDATE_MINUTES = 15
const MAX_VALIDATE_MINUTES = 1440
const DEFAULT_MAX_HEIGHT = 1080
const LEAST_MAX_HEIGHT = 144
const GREATEST_MAX_HEIGHT = 4320
const MAX_TOKEN_LENGTH = 4096
const MAX_URL_LENGTH = 2048

/**
 * Decodes every key of the launch contract, key by key from the first source that has a usable value: host, launch
 * file, query, settings. What is unusable is named in `problems` and passed over; what is empty counts as not given.
 * Never throws.
 */
export function readLaunchParameters(sources: LaunchSources): {
  readonly parameters: LaunchParameters
  readonly problems: readonly LaunchProblem[]
} {
  const { host, launchFile, query, settings, engineLanguages, knowsTimeZone = () => true } = sources
  const parsedQuery = new URLSearchParams(query)
  const lookups: readonly (readonly [LaunchSource, (key: string) => unknown])[] = [
    ['host', key => foreignValue(host, key)],
    ['launch', key => foreignValue(launchFile, key)],
    ['query', key => parsedQuery.get(key)],
    ['settings', key => foreignValue(settings, key)],
  ]
  const problems: LaunchProblem[] = []

  const pick = <T>(
    key: LaunchKey,
    decode: (value: unknown, source: LaunchSource) => Decoded<T>,
  ): T | null => {
    for (const [source, lookup] of lookups) {
      const value = lookup(key)
      if (isAbsent(value)) continue
      const decoded = decode(value, source)
      if (decoded.ok) return decoded.value
      problems.push({ key, source, reason: decoded.reason })
    }
    return null
  }

  const parameters: LaunchParameters = {
    mac: pick('mac', macText),
    token: pick('token', value => opaqueText(value, MAX_TOKEN_LENGTH)),
    api: pick('api', urlBy(apiBase)) ?? DEFAULT_API,
    provisioning: pick('provisioning', urlBy(provisioningTemplate)),
    profile: pick('profile', profileId),
    list: pick('list', epgIds) ?? [],
    lang: pick('lang', language) ?? engineLanguage(engineLanguages),
    textSize: pick('textSize', textSize) ?? 100,
    contrast: pick('contrast', contrast) ?? 'normal',
    voice: pick('voice', voice) ?? 'off',
    timeZone: pick('timeZone', timeZoneName(knowsTimeZone)) ?? DEFAULT_TIME_ZONE,
    validateMinutes: pick('validateMinutes', minutes) ?? DEFAULT_VALIDATE_MINUTES,
    stay: pick('stay', value => opaqueText(value)),
    support: pick('support', supportContact),
    uptimeS: pick(
      'uptimeS',
      numberThat(number => number >= 0),
    ),
    maxHeight: Math.floor(pick('maxHeight', pixels) ?? DEFAULT_MAX_HEIGHT),
    box: pick('box', oneOf(['thunder'])),
  }
  return { parameters, problems }
}

/**
 * The parameters with what the viewer chose on the box itself (the contract's ◇ keys) before them all. A choice that
 * cannot be read is none.
 */
export function withChoices(parameters: LaunchParameters, choices: unknown): LaunchParameters {
  const chosen = <T>(key: LaunchKey, decode: (value: unknown) => Decoded<T>, otherwise: T): T => {
    const decoded = decode(foreignValue(choices, key))
    return decoded.ok ? decoded.value : otherwise
  }
  return {
    ...parameters,
    profile: chosen<string | null>('profile', profileId, parameters.profile),
    lang: chosen('lang', language, parameters.lang),
    textSize: chosen('textSize', textSize, parameters.textSize),
    contrast: chosen('contrast', contrast, parameters.contrast),
    voice: chosen('voice', voice, parameters.voice),
  }
}

const language = oneOf(LANGUAGES)
const textSize = oneOf(TEXT_SIZES)
const contrast = oneOf(CONTRASTS)
const voice = oneOf(VOICES)
const profileId = (value: unknown): Decoded<string> => opaqueText(value)
const minutes = numberThat(number => number > 0 && number <= MAX_VALIDATE_MINUTES)
const pixels = numberThat(number => number >= LEAST_MAX_HEIGHT && number <= GREATEST_MAX_HEIGHT)

/** A URL by one of the operator's two rules: from the query, loopback only. */
function urlBy(rule: (text: string, loopbackOnly: boolean) => Decoded<string>) {
  return (value: unknown, source: LaunchSource): Decoded<string> => {
    const text = opaqueText(value, MAX_URL_LENGTH)
    return text.ok ? rule(text.value, source === 'query') : text
  }
}

/** A launcher that has no value for a key often gives an empty one. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

/** The first of the engine's languages that the app speaks, else Danish. Both written Norwegians read Bokmål. */
function engineLanguage(engineLanguages: readonly string[]): Language {
  for (const tag of engineLanguages) {
    const [primary = ''] = tag.toLowerCase().split(/[-_]/)
    const spoken = LANGUAGES.find(known => known === (/^n[on]$/.test(primary) ? 'nb' : primary))
    if (spoken !== undefined) return spoken
  }
  return 'da'
}
