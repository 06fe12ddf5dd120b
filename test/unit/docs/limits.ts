import { valueAt, type Answer } from './answerPaths'
import type { FieldRow } from './fieldRows'

/** As if the field had not been there. */
export const ABSENT = Symbol('absent')

/** What a row says of one value: `given` in the answer becomes `kept`. */
export interface LimitCase {
  readonly says: string
  readonly given: unknown
  readonly kept: unknown
}

/** A rule in words, found in a row, and the cases that it promises. */
type Rule = readonly [words: RegExp, cases: (found: RegExpExecArray, row: FieldRow, full: Answer) => Pairs]
type Pairs = readonly (readonly [given: unknown, kept: unknown])[]

const NEW_YEAR_1900 = Date.UTC(1900, 0, 1)
const number = (text: string | undefined) => Number(text?.replaceAll(',', ''))
const long = (length: number) => 'x'.repeat(length)

const RULES: readonly Rule[] = [
  [/^text(?: with its paragraphs)?, cut at ([\d,]+)/, cutText],
  [/; text, cut at ([\d,]+)/, cutText],
  [/each text, cut at ([\d,]+)/, eachCut],
  [/the first ([\d,]+)/, firstOf],
  [/(?<!address .*|URL, |came, )up to ([\d,]+) characters/, ([, most]) => atMost(most, '')],
  [
    /URL, up to ([\d,]+) characters, without credentials/,
    ([, most]) => [...atMost(most, 'https://x.dk/'), ...NO_URLS],
  ],
  [
    /web address with or without its scheme, without credentials/,
    () => [['x.dk/kontakt', 'x.dk/kontakt'], ['http://x.dk', 'http://x.dk'], ...NO_URLS],
  ],
  [/exactly as it came, up to ([\d,]+) characters/, ([, most]) => atMost(most, '')],
  [/exactly as it came/, () => [[' \u0001 a ', ' \u0001 a ']]],
  [
    /true or false, also as a word/,
    () => [
      ['true', true],
      ['false', false],
      ['yes', ABSENT],
      [1, ABSENT],
    ],
  ],
  [
    /`#rgb` or `#rrggbb`, with or without the #/,
    () => [
      ['#aBc', '#aabbcc'],
      ['A1b2C3', '#a1b2c3'],
      ['rebeccapurple', ABSENT],
      ['#abcd', ABSENT],
    ],
  ],
  [
    /become `AA:BB:CC:DD:EE:FF`/,
    () => [
      ['001a.7910-20 01', '00:1A:79:10:20:01'],
      ['box 7', 'box 7'],
    ],
  ],
  [/^(?:whole, )?([\d.,]+) to ([\d,]+)$/, range],
  [/^whole, /, () => [[1.5, ABSENT]]],
  [/ISO 8601, years 1900 to 2200/, years],
  [/without a zone it is UTC/, () => [['2016-12-27T16:25:00', Date.UTC(2016, 11, 27, 16, 25)]]],
  [/a year alone will do/, () => [['1987', 1987]]],
]

/** What a row promises, case by case. */
export function limitsOf(row: FieldRow, full: Answer): LimitCase[] {
  return RULES.flatMap(([words, cases]) => {
    const found = words.exec(row.limit)
    if (found === null) return []
    return cases(found, row, full).map(([given, kept]) => ({ says: found[0], given, kept }))
  })
}

function cutText([, most]: RegExpExecArray): Pairs {
  return [[long(number(most) + 1), long(number(most))]]
}

function eachCut([, most]: RegExpExecArray, { field }: FieldRow): Pairs {
  const text = long(number(most) + 1)
  return [[field === 'country' ? text : [text], [long(number(most))]]]
}

function atMost(most: string | undefined, head: string): Pairs {
  const fits = head + long(number(most) - head.length)
  return [
    [fits, fits],
    [`${fits}x`, ABSENT],
  ]
}

const NO_URLS: Pairs = [
  ['ftp://x.dk/', ABSENT],
  ['https://nurse:secret@x.dk/', ABSENT],
]

function range([all, least, most]: RegExpExecArray): Pairs {
  const low = number(least)
  const high = number(most)
  const step = all.startsWith('whole') || low === 0 ? 1 : low / 2
  return [
    [low, low],
    [high, high],
    [String(high), high],
    [low - step, ABSENT],
    [high + 1, ABSENT],
  ]
}

/** One item too many, each a little different from the others; what is kept is told by its length. */
function firstOf([, most]: RegExpExecArray, { field }: FieldRow, full: Answer): Pairs {
  const count = number(most)
  const numbers = Array.from({ length: count + 1 }, (_, i) => i)
  if (field === 'country')
    return [[numbers.map(i => `c${i}`).join(), numbers.slice(0, count).map(i => `c${i}`)]]
  const [like] = [valueAt(full, field)].flat(2)
  const isText = typeof like !== 'object' || like === null
  return [
    [numbers.map(i => (isText ? `i${i}` : { ...like, _id: `i${i}`, name: `i${i}` })), { length: count }],
  ]
}

function years(_: RegExpExecArray, { keptAs }: FieldRow): Pairs {
  const kept = (ms: number) => (keptAs[0] === 'year' ? new Date(ms).getUTCFullYear() : ms)
  return [
    ['1900-01-01T00:00:00Z', kept(NEW_YEAR_1900)],
    ['1899-12-31T23:59:59Z', ABSENT],
    ['2200-12-31T00:00:00Z', kept(Date.UTC(2200, 11, 31))],
    ['2201-01-01T00:00:00Z', ABSENT],
    ['27/12/2016', ABSENT],
  ]
}
