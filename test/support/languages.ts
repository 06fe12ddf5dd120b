import { createLanguage, type Language, type LanguageCode } from '../../src/language/language'
import type { Words } from '../../src/language/words'
import da from '../../static/language/da.json'
import de from '../../static/language/de.json'
import en from '../../static/language/en.json'
import nb from '../../static/language/nb.json'
import sv from '../../static/language/sv.json'

/** The words of each language, as its file has them. */
export const words: Readonly<Record<LanguageCode, Words>> = { da, en, nb, sv, de }

/** A language as a box in Copenhagen speaks it; `intl` null: with an engine that has none. */
export function languageOf(code: LanguageCode, intl: typeof Intl | null = Intl): Language {
  return createLanguage({
    code,
    words: words[code],
    timeZone: 'Europe/Copenhagen',
    intl: intl ?? undefined,
  })
}
