import type { LanguageCode } from '../language/language'

/** A language as speech engines and launchers know it: BCP 47 with the country, as some know no other. */
export type SpeechTag = 'da-DK' | 'en-GB' | 'nb-NO' | 'sv-SE' | 'de-DE'

/** The tag of one of the app's languages. */
export function speechTag(code: LanguageCode): SpeechTag {
  switch (code) {
    case 'da':
      return 'da-DK'
    case 'en':
      return 'en-GB'
    case 'nb':
      return 'nb-NO'
    case 'sv':
      return 'sv-SE'
    case 'de':
      return 'de-DE'
  }
}
