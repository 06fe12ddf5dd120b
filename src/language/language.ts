import type { Words } from './words'
import { zonedTime } from './zonedTime'
import { da } from './words/da'
import { en } from './words/en'

export type LanguageCode = 'da' | 'en' | 'nb' | 'sv' | 'de'

/** The words of one language, and how it writes dates, times, countries and durations. */
export interface Language {
  readonly code: LanguageCode
  readonly words: Words
  /** `17.25` in the box's time zone. */
  time(atMs: number): string
  /** `tirsdag 27. december`, with the year where it is not `thisYearMs`'s; null: the year is always written. */
  date(atMs: number, thisYearMs: number | null): string
  /** `Danmark` for `DK`; text that is no known code stays as it is. */
  country(code: string): string
}

/** What the language needs from outside: the zone, and the engine's Intl where there is one. */
export interface LanguageSetting {
  readonly code: LanguageCode
  readonly timeZone: string
  readonly intl: typeof Intl | undefined
}

export function createLanguage({ code, timeZone, intl }: LanguageSetting): Language {
  const words = wordsOf(code)
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
      return words.date({
        weekday: words.weekdays[at.weekday] ?? '',
        day: at.day,
        month: words.months[at.month] ?? '',
        year: sameYear ? null : at.year,
      })
    },
    country(text) {
      const code = text.toUpperCase()
      return /^[A-Z]{2}$/.test(code) ? (nameByIntl(code) ?? words.countries[code] ?? text) : text
    },
  }

  function nameByIntl(region: string): string | undefined {
    try {
      const names =
        intl && 'DisplayNames' in intl
          ? new intl.DisplayNames([code], { type: 'region', fallback: 'none' })
          : null
      return names?.of(region)
    } catch {
      return undefined
    }
  }
}

function wordsOf(code: LanguageCode): Words {
  switch (code) {
    case 'da':
      return da
    case 'en':
    case 'nb':
    case 'sv':
    case 'de':
      return en
  }
}
