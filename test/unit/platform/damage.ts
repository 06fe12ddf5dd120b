import fc from 'fast-check'

/** Values that no documented field holds. */
const WRONG = [
  null,
  true,
  [],
  {},
  [[[[]]]],
  { _id: {} },
  '',
  '   ',
  '\u0000',
  -1e300,
  [null, 1, {}, []],
] as const

/** Some of the keys of a document, each with what is put in its place (undefined: left out). */
export function damageTo(document: object): fc.Arbitrary<ReadonlyMap<string, unknown>> {
  const wrong = fc.oneof(
    fc.constantFrom<unknown>(undefined, ...WRONG),
    fc.jsonValue({ maxDepth: 3 }).filter(isOdd),
  )
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...Object.keys(document)), wrong), { selector: ([key]) => key })
    .map(entries => new Map(entries))
}

/** Leaves out what might by chance be a good value. */
function isOdd(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The document with that damage, through JSON as it would come over the line. */
export function damaged(document: object, damage: ReadonlyMap<string, unknown>): unknown {
  const entries = Object.entries(document).map(([key, value]: [string, unknown]) => [
    key,
    damage.has(key) ? damage.get(key) : value,
  ])
  return JSON.parse(JSON.stringify(Object.fromEntries(entries)))
}
