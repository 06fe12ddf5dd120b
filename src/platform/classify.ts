import type { PlatformError } from './errors'

/** An answer as it came: the status, the content type ('' for none) and the body as text. */
export interface Received {
  readonly status: number
  readonly contentType: string
  readonly body: string
}

export type Reading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: PlatformError }

const REFUSALS = ['access_denied', 'blocked', 'outdated'] as const

/** The word with which the platform says that there is no such programme. */
const UNKNOWN_ID = 'id'

/**
 * Tells the platform's own answers from those of whatever stands between: captive portals, proxies, gateways.
 * The error body is undocumented, so the platform's words count only as the whole of JSON's `error`, `message` or
 * `code`, or of a plain text: "the site is blocked" is a portal speaking. HTML is never the platform.
 */
export function classify({ status, contentType, body }: Received): Reading {
  const bad = (reason: string): Reading => ({ ok: false, error: { kind: 'bad_response', status, reason } })
  const failed = (error: PlatformError): Reading => ({ ok: false, error })

  if (/html/i.test(contentType) || /^\s*</.test(body)) return bad('HTML')
  const json = parse(body)
  if (status === 200) return json === undefined ? bad('not JSON') : { ok: true, value: json }
  if (status === 403) {
    const word = knownWord(body, json)
    return word ? failed({ kind: word, status }) : bad('403 without a known word')
  }
  if (status === 404) {
    // A number is JSON too, but a bare "404" is how proxies write.
    const isPlatforms = body.trim() === UNKNOWN_ID || (json !== undefined && typeof json !== 'number')
    return isPlatforms ? failed({ kind: 'not_found', status }) : bad('404 of somebody else')
  }
  if (status >= 500 && status < 600) return failed({ kind: 'internal', status })
  return bad(`HTTP ${status}`)
}

/** The value of a JSON text; undefined, which no JSON stands for, where it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function knownWord(body: string, json: unknown): (typeof REFUSALS)[number] | undefined {
  const { error, message, code } = fieldsOf(json)
  const said = [error, message, code, body.trim()]
  for (const words of said) {
    const word = REFUSALS.find(refusal => refusal === words)
    if (word) return word
  }
  return undefined
}

function fieldsOf(json: unknown): { error?: unknown; message?: unknown; code?: unknown } {
  return typeof json === 'object' && json !== null ? json : {}
}
