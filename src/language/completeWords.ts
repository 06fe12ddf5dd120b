import type { Words } from './words'

/**
 * The words of a language file, text by text; one that is missing there, or is none, stays in Danish. Null for what is
 * no language: a file that does not even name itself (`ownName`).
 */
export function completeWords(danish: Words, file: unknown): Words | null {
  const ownName = partOf(file, 'ownName')
  return typeof ownName === 'string' && ownName !== '' ? shapedLike(danish, file) : null
}

function shapedLike<Shape>(own: Shape, given: unknown): Shape
function shapedLike(own: unknown, given: unknown): unknown {
  if (Array.isArray(own)) return own.map((part, i) => shapedLike<unknown>(part, partOf(given, `${i}`)))
  if (typeof own !== 'object' || own === null)
    return typeof given === typeof own && given !== '' ? given : own
  return Object.fromEntries(
    Object.entries(own).map(([key, part]) => [key, shapedLike<unknown>(part, partOf(given, key))]),
  )
}

function partOf(given: unknown, key: string): unknown {
  if (typeof given !== 'object' || given === null) return undefined
  return Object.getOwnPropertyDescriptor(given, key)?.value
}
