import { characterClass } from './characterRanges'
import { charactersOf } from './characters'

const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g
/** U+008A and U+E08A are new lines in DVB's programme data (EN 300 468, annex A.1), from where texts are often copied. */
const LINE_BREAKS = /\r\n|[\v\f\r\u0085\u008a\u2028\u2029\ue08a]/g
/** What each means is written beside it; the newline and whatever joins letters or emoji (U+200C, U+200D) stay. */
const INVISIBLE = new RegExp(
  `[${characterClass(
    [
      '0-9,B-1F,7F-9F', // control characters
      'AD', // soft hyphen: lines are broken without it
      '180E,200B,2060-2065,FEFF', // no width, and no joiner
      '202A-202E,2066-206F', // turn the line round until they are closed, if they are
      'E000-F8FF,FDD0-FDEF,FFFE-FFFF', // no characters: DVB's emphasis, icons of somebody's own font
      'FFF0-FFFC', // annotations, and places of what was no text
    ].join(','),
  )}]|[\\udb80-\\udbff][\\udc00-\\udfff]`,
  'g',
)
/** Tags spell the flags of England, Scotland and Wales after a black flag; elsewhere they hide text. */
const TAGS = /(\ud83c\udff4(?:\udb40[\udc20-\udc7e]){2,6}\udb40\udc7f)|\udb40[\udc00-\udc7f]/g
/** Latin letters that old typesetting ran together; few fonts have them. */
const LIGATURES = /[\ufb00-\ufb06]/g
/** Joiners and marks of direction, without a letter that they would serve. */
const NOTHING_TO_SEE = /^[\s\u061c\u200c-\u200f]*$/

/** The text with U+FFFD for every surrogate that has lost its other half. */
export function wellFormed(text: string): string {
  return text.replace(SURROGATES, found => (found.length === 2 ? found : '\ufffd'))
}

/**
 * Some paragraphs, fit to be shown: nothing that steers a terminal, hides, or turns the line round; at most `most`
 * units. Marks that only say which way their neighbours read (U+200E, U+200F, U+061C) stay: Arabic and Hebrew texts
 * need them.
 */
export function cleanParagraphs(text: string, most: number): string {
  const lines = wellFormed(text).replace(LINE_BREAKS, '\n').replace(/\t/g, ' ')
  const visible = composed(lines.replace(INVISIBLE, '').replace(TAGS, '$1')).trim()
  const short = cut(visible, most).trim()
  return NOTHING_TO_SEE.test(short) ? '' : short
}

/** The same for one line: line breaks become spaces. */
export function cleanLine(text: string, most: number): string {
  return cleanParagraphs(text.replace(/[\t-\r\u0085\u008a\u2028\u2029\ue08a]+/g, ' '), most)
}

/** Each letter and its accent as one character where there is such: an `a` with a ring apart, as some computers write å, is in few fonts. */
function composed(text: string): string {
  return text.replace(LIGATURES, letters => letters.normalize('NFKC')).normalize('NFC')
}

/** As many whole characters of a well-formed text as `most` units hold. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  let kept = ''
  // Two units more than fit show whether the last character ends there.
  for (const character of charactersOf(text.slice(0, most + 2))) {
    if (kept.length + character.length > most) break
    kept += character
  }
  return kept
}
