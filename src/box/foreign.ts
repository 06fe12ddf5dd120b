/**
 * What `owner` holds under `key`, where `owner` came from outside: it may be no object, or a getter that throws.
 * Undefined where there is nothing to read.
 */
export function foreignValue(owner: unknown, key: string): unknown {
  try {
    return isObject(owner) ? owner[key] : undefined
  } catch {
    return undefined
  }
}

/** Calls `owner[method](...args)` where that is a function; undefined where it is none, or where it throws. */
export function callForeign(owner: unknown, method: string, ...args: readonly unknown[]): unknown {
  const candidate = foreignValue(owner, method)
  try {
    return typeof candidate === 'function' ? candidate.apply(owner, args) : undefined
  } catch {
    return undefined
  }
}

/** What the JSON `text` says; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** True for whatever has properties: an engine's injected object may well be a function. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}
