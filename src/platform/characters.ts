import { characterClass } from './characterRanges'

/** Accents and vowel points of Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari and Thai; keycaps; variation selectors. */
const MARKS = characterClass(
  '300-36F,483-489,591-5BD,5BF,5C1-5C2,5C4-5C5,5C7,610-61A,64B-65F,670,6D6-6DC,6DF-6E4,6E7-6E8,6EA-6ED,900-903,' +
    '93A-93C,93E-94F,E31,E34-E3A,E47-E4E,1DC0-1DFF,200C,20D0-20FF,FE00-FE0F,FE20-FE2F',
)
const PAIR = '[\\ud800-\\udbff][\\udc00-\\udfff]'
const SKIN_TONE = '\\ud83c[\\udffb-\\udfff]'
const TAG = '\\udb40[\\udc20-\\udc7f\\udd00-\\uddef]'
const FLAG_LETTER = '\\ud83c[\\udde6-\\uddff]'
/** Bounded: what somebody piled up for fun is no one character. */
const ONE = `(?:${PAIR}|[^])(?:[${MARKS}]|${SKIN_TONE}|${TAG}){0,12}`
const CHARACTER = new RegExp(`${FLAG_LETTER}${FLAG_LETTER}|${ONE}(?:\\u200d${ONE}){0,9}`, 'g')

/**
 * A text's characters as a reader counts them: a letter with its accents, a family of emoji, a flag. An affordable
 * part of Unicode's rule (UAX #29): no engine before Chrome 87 and Safari 14.1 has Intl.Segmenter.
 */
export function charactersOf(text: string): string[] {
  return text.match(CHARACTER) ?? []
}
