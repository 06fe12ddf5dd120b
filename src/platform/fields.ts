import { type GenericSchema, type InferOutput, optional, pipe, safeParse, transform, unknown } from 'valibot'
import { readIsoDate } from './isoDate'
import { cleanLine, cleanParagraphs } from './texts'
import { safeHttpUrl } from './urls'

/**
 * Reads one value from outside: undefined where it holds none or one of another kind. Never throws, so a field
 * that is wrong costs itself alone, and an item of a list costs itself alone.
 */
export type Reader<T> = (input: unknown) => T | undefined

/** The fields that were there. */
export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

const MOST_ID = 512

/** A reader as a field of a valibot object; a missing field is no error. */
export const field = <T>(reader: Reader<T>) => optional(pipe(unknown(), transform(reader)))

/** Reads an object by its schema and makes something of its fields; undefined where it is none. */
export function shaped<S extends GenericSchema, T>(
  schema: S,
  make: (fields: InferOutput<S>) => T | undefined,
): Reader<T> {
  return input => {
    const parsed = safeParse(schema, input)
    return parsed.success ? make(parsed.output) : undefined
  }
}

/** The items that could be read, in order, the first `most` of them. */
export function list<T>(reader: Reader<T>, most: number): Reader<readonly T[]> {
  return input => {
    if (!Array.isArray(input)) return undefined
    const items: T[] = []
    for (const raw of input) {
      if (items.length === most) break
      const item = reader(raw)
      if (item !== undefined) items.push(item)
    }
    return items
  }
}

/** One line of text, fit to be shown; an empty one is none. */
export function line(most: number): Reader<string> {
  return input => (typeof input === 'string' ? cleanLine(input, most) || undefined : undefined)
}

/** A text that keeps its line breaks. */
export function paragraphs(most: number): Reader<string> {
  return input => (typeof input === 'string' ? cleanParagraphs(input, most) || undefined : undefined)
}

/** An id. One that is too long is none: cut short it would be somebody else's. */
export const id: Reader<string> = input => {
  const text = line(MOST_ID + 1)(input)
  return text !== undefined && text.length <= MOST_ID ? text : undefined
}

/** A number from `least` to `most`; also one that was written as a text. */
export function number(least: number, most: number): Reader<number> {
  return input => {
    const value = typeof input === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(input) ? Number(input) : input
    // Plus nothing: there is no -0 on a screen, nor in JSON.
    return typeof value === 'number' && value >= least && value <= most ? value + 0 : undefined
  }
}

/** The same for what is counted: no fractions. */
export function whole(least: number, most: number): Reader<number> {
  return input => {
    const value = number(least, most)(input)
    return value !== undefined && value % 1 === 0 ? value : undefined
  }
}

/** True or false; also as a word. */
export const flag: Reader<boolean> = input =>
  input === true || input === 'true' ? true : input === false || input === 'false' ? false : undefined

/** Wall time in ms since 1970 of an ISO 8601 date, 1900 to 2200. */
export const instant: Reader<number> = input =>
  typeof input === 'string' ? readIsoDate(input)?.ms : undefined

/** A URL that may be opened. */
export const httpUrl: Reader<string> = input =>
  typeof input === 'string' ? (safeHttpUrl(input) ?? undefined) : undefined

/** The same object without the fields that are undefined: absent fields hold no value. */
export function present<T extends object>(fields: T): Present<T>
export function present(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const key of Object.keys(fields)) if (fields[key] !== undefined) kept[key] = fields[key]
  return kept
}
