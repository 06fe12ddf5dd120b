/** A JSON object of an answer. */
export type Answer = Readonly<Record<string, unknown>>

/** Every path in an answer, that of a list's items collapsed to `[]`: `groups`, `groups[].name`. */
export function pathsIn(value: unknown, prefix = ''): string[] {
  const paths = Object.entries(isAnswer(value) ? value : {}).flatMap(([key, inner]) => {
    const path = prefix + key
    const items = Array.isArray(inner) ? (inner as unknown[]) : null
    return [
      path,
      ...(items === null ? pathsIn(inner, `${path}.`) : items.flatMap(item => pathsIn(item, `${path}[].`))),
    ]
  })
  return [...new Set(paths)]
}

/** The value at a path; of a path through a list, those of all its items. */
export function valueAt(value: unknown, path: string): unknown {
  const [key, rest] = headOf(path)
  if (Array.isArray(value)) return value.map(item => valueAt(item, path))
  const inner = isAnswer(value) ? value[key] : undefined
  return rest === null ? inner : valueAt(inner, rest)
}

/** A copy of the answer with another value at a path, in every item where it leads through a list; undefined takes it out. */
export function withValueAt(value: unknown, path: string, wanted: unknown): unknown {
  const [key, rest] = headOf(path)
  if (Array.isArray(value)) return value.map(item => withValueAt(item, path, wanted))
  if (!isAnswer(value)) return value
  const { [key]: inner, ...others } = value
  if (rest !== null) return { ...others, [key]: withValueAt(inner, rest, wanted) }
  return wanted === undefined ? others : { ...others, [key]: wanted }
}

function headOf(path: string): [key: string, rest: string | null] {
  const [, key = path, rest = null] = /^([^.[]+)(?:\[\])?\.(.+)$/.exec(path) ?? []
  return [key, rest]
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
