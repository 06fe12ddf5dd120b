import { characterClass } from '../platform/characterRanges'

/** Which way a text reads as a whole. */
export type Direction = 'ltr' | 'rtl'

/** Hebrew, Arabic, Syriac, Thaana, N'Ko: Unicode's bidi classes R and AL, without digits and vowel points. */
const FROM_RIGHT = characterClass(
  '5BE,5C0,5C3,5C6,5D0-5F4,608,60B,60D,61B-64A,66D-66F,671-6D5,6E5-6E6,6EE-6EF,6FA-710,712-72F,74D-7A5,7B1-7EA,' +
    '7F4-815,840-858,860-8C9,200F,FB1D,FB1F-FB28,FB2A-FD3D,FD50-FDFC,FE70-FEFC',
)
/** All other letters; punctuation, digits and emoji take the direction of what is around them. */
const FROM_LEFT = characterClass(
  '41-5A,61-7A,AA,B5,BA,C0-D6,D8-F6,F8-2B8,370-373,376-37D,37F-3F5,3F7-482,48A-589,903-1FFF,200E,2C00-2DFF,' +
    '3041-D7FF,F900-FB17,FF21-FF3A,FF41-FF5A,FF66-FFDC',
)
const FIRST_LETTER = new RegExp(`([${FROM_RIGHT}])|[${FROM_LEFT}]`)
/** European digits read like the letter before them, as far as their neighbours are concerned (rules W7 and N1). */
const LEADING_DIGIT = new RegExp(`^[^${FROM_RIGHT}${FROM_LEFT}]*?[\\d\\u06f0-\\u06f9]`)
const ANY_FROM_RIGHT = new RegExp(`[${FROM_RIGHT}]`)
const ANY_FROM_LEFT = new RegExp(`[${FROM_LEFT}]`)
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g
/** Marks as letters without a shape. */
const MARK = { ltr: '\u200e', rtl: '\u200f' }
/** Every mark that is drawn and not read, an author's too. */
const MARKS = /[\u061c\u200e\u200f\u202a-\u202e]/g

/** The direction of the first letter (UAX #9, rules P2 and P3; CSS calls it `auto`); null where there is no letter. */
export function direction(text: string): Direction | null {
  const found = FIRST_LETTER.exec(text)
  return found === null ? null : found[1] === undefined ? 'ltr' : 'rtl'
}

/**
 * The lines of one paragraph, each fit to be drawn by itself: a mark at its head says which way the paragraph reads
 * where the line's own letters would say otherwise, and marks at its ends which letters stand before and after it,
 * for the punctuation in between belongs to both. Lines without right-to-left letters come back as they are.
 */
export function inOrder(lines: readonly string[]): readonly string[] {
  if (!lines.some(line => ANY_FROM_RIGHT.test(line))) return lines
  const paragraph = direction(lines.join(' ')) ?? 'ltr'
  const mark = (neighbour: Direction) => (neighbour === paragraph ? '' : MARK[neighbour])
  let before = paragraph
  return lines.map((line, i) => {
    const last = lastDirection(line) ?? before
    const rest = lines.slice(i + 1).join(' ')
    const after = LEADING_DIGIT.test(rest) ? last : (direction(rest) ?? paragraph)
    const marked = mark(before) + line + mark(after)
    before = last
    return (direction(marked) ?? 'ltr') === paragraph ? marked : MARK[paragraph] + marked
  })
}

/**
 * A line as a canvas must be given it. A canvas takes every text to read from the left; an embedding around the
 * line says otherwise, and unlike isolates and `context.direction` the oldest engines know it.
 */
export function drawable(line: string): string {
  if (!ANY_FROM_RIGHT.test(line)) return line
  const own = direction(line) ?? 'ltr'
  const marked = markBrackets(line, own)
  return own === 'rtl' ? `\u202b${marked}\u202c` : marked
}

/**
 * Two brackets read the same way: as the line does if anything between them does, else as what stands before them
 * (UAX #9, rule N0). WebKit does not know that rule, and turns one of them round.
 */
function markBrackets(line: string, own: Direction): string {
  let before = own
  let end = 0
  return line.replace(BRACKETS, (pair: string, start: number) => {
    before = lastDirection(line.slice(end, start)) ?? before
    end = start + pair.length
    if (lettersOf(own).test(pair)) before = own
    else if (direction(pair) === null && !/\d/.test(pair)) return pair
    // A figure behind the brackets goes by the letters in them: no mark comes between.
    return MARK[before] + pair + (LEADING_DIGIT.test(line.slice(end)) ? '' : MARK[before])
  })
}

function lettersOf(side: Direction): RegExp {
  return side === 'rtl' ? ANY_FROM_RIGHT : ANY_FROM_LEFT
}

/** The direction of the last letter; null where there is no letter. */
function lastDirection(text: string): Direction | null {
  return direction(text.split('').reverse().join(''))
}

/** What is read of a text that was made fit to be drawn. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '')
}
