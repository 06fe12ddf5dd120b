import { foreignValue, parseJson } from './foreign'
import { parseMacList } from './macList'
import { accept, opaqueText, refuse } from './texts'
import type { Decoded } from './texts'

/** Whom to call before any device is known. */
export interface Support {
  readonly name?: string
  readonly phone?: string
  readonly web?: string
}

const MAX_MAC_TEXT_LENGTH = 1024
const MAX_LIST_IDS = 1000
const MAX_LIST_TEXT_LENGTH = 64 * 1024
const MAX_SUPPORT_LENGTH = 200
const MAX_TIME_ZONE_LENGTH = 64
const TIME_ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,3}$/
const DECIMAL = /^-?(\d+\.?\d*|\.\d+)$/

/** The `mac` key: text that holds at least one valid MAC. */
export function macText(value: unknown): Decoded<string> {
  const text = Array.isArray(value) ? value.filter(item => typeof item === 'string').join() : value
  if (typeof text !== 'string') return refuse('not-text')
  if (text.length > MAX_MAC_TEXT_LENGTH) return refuse('too-long')
  const { identity, refused } = parseMacList(text)
  return identity === null ? refuse(refused[0]?.reason ?? 'no-valid-mac') : accept(text.trim())
}

/** One of `values`, as text or number, in any case. */
export function oneOf<T extends string | number>(values: readonly T[]): (value: unknown) => Decoded<T> {
  return value => {
    const text = opaqueText(value)
    if (!text.ok) return text
    const found = values.find(known => String(known) === text.value.toLowerCase())
    return found === undefined ? refuse('unknown-value') : accept(found)
  }
}

/** A number, or a decimal in a text, for which `fits` is true. */
export function numberThat(fits: (number: number) => boolean): (value: unknown) => Decoded<number> {
  return value => {
    const number = typeof value === 'string' && DECIMAL.test(value.trim()) ? Number(value) : value
    if (typeof number !== 'number' || !isFinite(number)) return refuse('not-a-number')
    return fits(number) ? accept(number) : refuse('out-of-range')
  }
}

/**
 * EPG ids, comma-separated or as an array: each trimmed and otherwise as it is, the first 1,000, each once. An item
 * that is no id costs itself alone.
 */
export function epgIds(value: unknown): Decoded<readonly string[]> {
  if (typeof value === 'string' && value.length > MAX_LIST_TEXT_LENGTH) return refuse('too-long')
  const items: unknown = typeof value === 'string' ? value.split(',') : value
  if (!Array.isArray(items)) return refuse('not-text')
  const ids = new Set<string>()
  for (const item of items.slice(0, MAX_LIST_TEXT_LENGTH)) {
    const id = opaqueText(item)
    if (id.ok && ids.size < MAX_LIST_IDS) ids.add(id.value)
  }
  return accept(Array.from(ids))
}

/** An IANA name by its shape; whether the engine knows it is asked of `isKnown`. */
export function timeZoneName(isKnown: (name: string) => boolean): (value: unknown) => Decoded<string> {
  return value => {
    const name = opaqueText(value, MAX_TIME_ZONE_LENGTH)
    if (!name.ok) return name
    return TIME_ZONE.test(name.value) && isKnown(name.value) ? name : refuse('unknown-value')
  }
}

/** `{name, phone, web}`, or the same as JSON text; a field that is no text costs itself alone. */
export function supportContact(value: unknown): Decoded<Support> {
  const given = typeof value === 'string' ? parseJson(value) : value
  const name = opaqueText(foreignValue(given, 'name'), MAX_SUPPORT_LENGTH)
  const phone = opaqueText(foreignValue(given, 'phone'), MAX_SUPPORT_LENGTH)
  const web = opaqueText(foreignValue(given, 'web'), MAX_SUPPORT_LENGTH)
  if (!name.ok && !phone.ok && !web.ok) return refuse('malformed')
  return accept({
    ...(name.ok ? { name: name.value } : {}),
    ...(phone.ok ? { phone: phone.value } : {}),
    ...(web.ok ? { web: web.value } : {}),
  })
}
