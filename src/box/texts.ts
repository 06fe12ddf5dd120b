import type { MacRefusal } from './mac'

/** What a decoder of one given value says. */
export type Decoded<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Refusal }

/** Why a given value is not used; never what it was, for it may be a token in the wrong place. */
export type Refusal =
  | MacRefusal
  | 'too-long'
  | 'control-characters'
  | 'not-a-number'
  | 'out-of-range'
  | 'unknown-value'
  | 'malformed'
  | 'not-https'
  | 'not-loopback'
  | 'holds-credentials'
  | 'without-mac'
  | 'no-valid-mac'

export function accept<T>(value: T): Decoded<T> {
  return { ok: true, value }
}

export function refuse(reason: Refusal): { readonly ok: false; readonly reason: Refusal } {
  return { ok: false, reason }
}

const MAX_OPAQUE_LENGTH = 512

/** `$TOKEN`, `${TOKEN}`, `%TOKEN%`, `{{token}}`: what a launcher's template leaves when nobody filled it in. */
const UNEXPANDED = /^(\$[A-Z_]+|\$\{\w+\}|%\w+%|\{\{\s*\w+\s*\}\})$/

/**
 * A text that is not for us to understand: an id, a token, a name. Trimmed; a whole number, which JSON may hold in
 * its place, is written out. Empty, over-long and unexpanded texts and such with control characters are refused.
 */
export function opaqueText(value: unknown, maxLength = MAX_OPAQUE_LENGTH): Decoded<string> {
  const given = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
  if (typeof given !== 'string') return refuse('not-text')
  const text = given.trim()
  if (text === '') return refuse('not-text')
  if (text.length > maxLength) return refuse('too-long')
  if (UNEXPANDED.test(text)) return refuse('unexpanded-macro')
  if (hasControls(text)) return refuse('control-characters')
  return accept(text)
}

/** True where `text` holds a C0 or C1 control character: those break lines in logs and tables on screens. */
function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true
  }
  return false
}
