/** An object's fields; none where it is no object. Storage may hold anything. */
export function fields(value: unknown): Readonly<Partial<Record<string, unknown>>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** A text that says something, else null. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** A finite number from 0 up, else null. */
export function count(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value < Infinity ? value : null
}

/** Of the named fields those that are texts. */
export function texts<K extends string>(from: unknown, keys: readonly K[]): { [P in K]?: string } {
  return picked(from, keys, text)
}

/** Of the named fields those that are numbers from 0 up. */
export function counts<K extends string>(from: unknown, keys: readonly K[]): { [P in K]?: number } {
  return picked(from, keys, count)
}

/** Of the named fields those that are true or false. */
export function flags<K extends string>(from: unknown, keys: readonly K[]): { [P in K]?: boolean } {
  return picked(from, keys, value => (typeof value === 'boolean' ? value : null))
}

/** A list's items as `read` makes them, less those of which it makes null; none where it is no list. */
export function list<T>(value: unknown, read: (item: unknown) => T | null): T[] {
  const out: T[] = []
  if (!Array.isArray(value)) return out
  for (const item of value as unknown[]) {
    const made = read(item)
    if (made !== null) out.push(made)
  }
  return out
}

function picked<K extends string, T>(
  from: unknown,
  keys: readonly K[],
  read: (value: unknown) => T | null,
): { [P in K]?: T } {
  const found = fields(from)
  const out: { [P in K]?: T } = {}
  for (const key of keys) {
    const value = read(found[key])
    if (value !== null) out[key] = value
  }
  return out
}
