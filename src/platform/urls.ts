import { characterClass } from './characterRanges'
import { wellFormed } from './texts'

const MOST_CHARACTERS = 2048
const CONTROL = new RegExp(`[${characterClass('0-1F,7F-9F')}]`)
const WITHOUT_SCHEME = /^[^\s/?#@:\\]+\.[^\s/?#@:\\]+(?::\d+)?(?:[/?#]\S*)?$/

/**
 * A URL from outside, as it came, if it may be opened: absolute http or https, without credentials, at most 2,048
 * characters (the picture rules). Else null.
 */
export function safeHttpUrl(text: string): string | null {
  if (text.length > MOST_CHARACTERS || !/^ *https?:\/\//i.test(text) || CONTROL.test(text)) return null
  try {
    const { username, password } = new URL(text)
    return username || password ? null : text
  } catch {
    return null
  }
}

/** A web address as people write it, with or without its scheme, as it came; null for anything else. */
export function webAddress(text: string): string | null {
  if (safeHttpUrl(text)) return text
  return WITHOUT_SCHEME.test(text) && safeHttpUrl(`http://${text}`) ? text : null
}

/** `encodeURIComponent` that never throws: half a surrogate pair becomes the replacement character. */
export function encodeComponent(text: string): string {
  return encodeURIComponent(wellFormed(text))
}

/** `base` with `query` behind it, in the order given; parameters without a value are left out. */
export function withQuery(base: string, query: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.keys(query).flatMap(key => {
    const value = query[key]
    return value === undefined ? [] : [`${key}=${encodeComponent(value)}`]
  })
  return `${base}?${pairs.join('&')}`
}
