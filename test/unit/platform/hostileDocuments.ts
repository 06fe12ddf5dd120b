import fc from 'fast-check'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What `JSON.stringify` would never write; stands in the text as it is. */
const RAW = [
  '1e999',
  '-1e999',
  '1e-400',
  '-0',
  '9007199254740993',
  '123456789012345678901234567890',
  '{"__proto__":{"polluted":true,"length":3},"constructor":{"prototype":{"polluted":true}}}',
  '[{"__proto__":[],"_id":"x","title":"x","name":"x","url":"http://a.dk/"}]',
  '{"toString":null,"valueOf":1,"hasOwnProperty":2,"length":1e9}',
  `${'['.repeat(500)}${']'.repeat(500)}`,
  `${'{"a":'.repeat(500)}1${'}'.repeat(500)}`,
]

const TEXTS = [
  ...[
    '',
    ' ',
    '\u0000',
    '\u0007\u001b[31mred\u001b[0m',
    'a\r\nb\u2028c\u0085d',
    '\ud800',
    'x\udc00y',
    '\ufffe\uffff',
  ],
  ...[
    '\u202egnp.exe\u202c',
    '\u2066\u2067\u200f\u061c',
    'a\u200d',
    '👩‍👩‍👧',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'e\u0301'.repeat(200),
    'ﬃ',
    'a\u0300'.repeat(999),
  ],
  ...['😀'.repeat(400), 'x'.repeat(3000), '\n'.repeat(300), 'Æøå'.normalize('NFD')],
  ...[
    'NaN',
    'Infinity',
    '-1',
    '1e5',
    '0x10',
    '12.5',
    ' 7 ',
    '٣',
    'true',
    'null',
    '[object Object]',
    '__proto__',
  ],
  ...[
    '0000-00-00',
    '1899-12-31T23:59:59Z',
    '2016-02-30',
    '9999-12-31T23:59:60Z',
    '2200-12-31T23:59:59-23:59',
    '1900-01-01T00:00:00+23:59',
  ],
  ...[
    '2016-12-31T23:30:00-05:00',
    '2016-01-01T00:00:00+99:99',
    '+275760-09-13T00:00:00Z',
    '2016-12-27T24:00:00Z',
    '2016',
  ],
  ...[
    'javascript:alert(1)',
    'data:image/png;base64,AA',
    'file:///etc/passwd',
    'http://a:b@c.dk/',
    'http://',
    'http://[::1',
    '//c.dk/a',
  ],
  ...[
    'http://c.dk/\u0000',
    'http://127.0.0.1/',
    ' http://c.dk/a b',
    `http://c.dk/${'a'.repeat(2100)}`,
    'HTTP://C.DK',
    'www.c.dk',
    'c.dk:80/x',
  ],
  ...[
    '220x120',
    '0x0',
    '99999x99999',
    '１x１',
    ' 220 × 120 ',
    `${' '.repeat(500)}220x120`,
    '#fff',
    'ffffffff',
    '#FfF',
  ],
  ...['00:1A:2B:3C:4D:5E', '001a2b3c4d5e', '00', 'ACTOR', 'dk,,se,', ',,,,'],
]

/** A value that no documented field holds, or holds only by chance. */
export const hostileValue: fc.Arbitrary<Json> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Json>(...TEXTS) },
  { weight: 4, arbitrary: fc.constantFrom<Json>(...RAW.map((_, index) => `@raw ${index}@`)) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Json>(null, true, false, 0, -1, 0.1, 1e300, [], {}, [null], [[]], ['', {}]),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
)

/** One change: where (any number), and what is done there. */
export interface Change {
  readonly at: number
  readonly how: 'put' | 'empty' | 'wrap' | 'twice' | 'pollute'
  readonly value: Json
}

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    at: fc.nat(),
    how: fc.constantFrom<Change['how']>('put', 'put', 'put', 'put', 'empty', 'wrap', 'twice', 'pollute'),
    value: hostileValue,
  }),
  { maxLength: 6 },
)

/** The document with those changes, as the text that would come over the line. */
export function changedText(document: Json, edits: readonly Change[]): string {
  const changed = edits.reduce<Json>((doc, edit) => changedAt(doc, edit.at, edit), document)
  return asText(changed)
}

/** JSON in which the raw values stand as they are. */
export function asText(value: Json): string {
  return JSON.stringify(value)
    .replace(/"@raw (\d+)@"/g, (_, index: string) => RAW[Number(index)] ?? 'null')
    .replace(/"@pollute":/g, '"__proto__":')
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** Goes down as `at` says, one digit a step, and makes the change where that leads. */
function changedAt(node: Json, at: number, change: Change): Json {
  const entries = node === null || typeof node !== 'object' ? [] : Object.entries(node)
  const step = at % (entries.length + 1)
  const found = entries[step]
  if (found === undefined || node === null) return edited(node, change)
  const [key, item] = found
  const next = changedAt(item, Math.floor(at / (entries.length + 1)), change)
  if (isList(node)) return node.map((one, index) => (index === step ? next : one))
  return Object.fromEntries(entries.map(([name, one]) => [name, name === key ? next : one]))
}

function edited(node: Json, { how, value }: Change): Json {
  if (how === 'empty') return null
  if (how === 'wrap') return [node, value]
  if (how === 'twice' && isList(node)) return [...node, ...node, value]
  if (how === 'pollute' && node !== null && typeof node === 'object' && !isList(node))
    return { '@pollute': { polluted: true, title: 'x', _id: 'y' }, ...node, constructor: value }
  return value
}
