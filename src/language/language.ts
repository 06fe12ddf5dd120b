import { fill } from './fill'
import { languageCode } from './isoLanguage'
import type { Words } from './words'
import { zonedTime } from './zonedTime'

export type LanguageCode = 'da' | 'en' | 'nb' | 'sv' | 'de'

/** The words of one language, and how it writes dates, times, countries and languages. */
export interface Language {
  /** The language that the words are really in. */
  readonly code: LanguageCode
  readonly words: Words
  /** `17.25` in the box's time zone. */
  time(atMs: number): string
  /** `tirsdag 27. december`, with the year where it is not `thisYearMs`'s; null: the year is always written. */
  date(atMs: number, thisYearMs: number | null): string
  /** `Danmark` for `DK`; text that is no known code stays as it is. */
  country(code: string): string
  /** `dansk` for `dan` or `da`; text that is no known code stays as it is. */
  languageName(code: string): string
}

/** What the language needs from outside: its words, the zone, and the engine's Intl where there is one. */
export interface LanguageSetting {
  readonly code: LanguageCode
  readonly words: Words
  readonly timeZone: string
  readonly intl: typeof Intl | undefined
}

/**
 * Puts a language together. Weekdays and months are its own words, not Intl's: a box's engine may have no Intl,
 * or one with English alone, and where it has all, its dates still differ from engine to engine ("27 dec.",
 * "at 17:25"). Intl is asked only for what the app cannot hold: the rules of time zones, and the names of the
 * countries, some 250 in each language, and of the less spoken languages.
 */
export function createLanguage({ code, words, timeZone, intl }: LanguageSetting): Language {
  const two = (n: number) => (n < 10 ? `0${n}` : `${n}`)

  return {
    code,
    words,
    time(atMs) {
      const at = zonedTime(atMs, timeZone, intl)
      return `${two(at.hours)}${words.timeSeparator}${two(at.minutes)}`
    },
    date(atMs, thisYearMs) {
      const at = zonedTime(atMs, timeZone, intl)
      const sameYear = thisYearMs !== null && zonedTime(thisYearMs, timeZone, intl).year === at.year
      return fill(sameYear ? words.date : words.dateWithYear, {
        weekday: words.weekdays[at.weekday] ?? '',
        day: at.day,
        month: words.months[at.month] ?? '',
        year: at.year,
      })
    },
    country(text) {
      const region = text.toUpperCase()
      // ZZ is ISO 3166's own word for a country that is not known; UK is no code of it, but much used.
      if (!/^(?!ZZ)[A-Z]{2}$/.test(region)) return text
      return nameByIntl('region', region) ?? words.countries[region === 'UK' ? 'GB' : region] ?? text
    },
    languageName(text) {
      const short = languageCode(text)
      return short === null ? text : (words.languages[short] ?? nameByIntl('language', short) ?? text)
    },
  }

  function nameByIntl(type: 'region' | 'language', named: string): string | undefined {
    try {
      if (intl === undefined || !('DisplayNames' in intl)) return undefined
      const { DisplayNames } = intl
      // An engine built without this language would answer in its own.
      if (DisplayNames.supportedLocalesOf([code]).length === 0) return undefined
      return new DisplayNames([code], { type, fallback: 'none' }).of(named)
    } catch {
      return undefined
    }
  }
}
