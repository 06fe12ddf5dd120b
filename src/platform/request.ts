import { readBody } from './body'
import type { Reading } from './classify'
import { classify } from './classify'
import type { Timer } from './deadline'
import { withDeadline } from './deadline'
import type { Answer, PlatformError } from './errors'
import { httpDateMs, retryAfterMs } from './httpDates'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** One GET. Never rejects; no error says the URL, which may hold a token. */
export type Request = (url: string, signal?: AbortSignal) => Promise<Answer<unknown>>

export interface RequestParts {
  readonly fetch: Fetch
  readonly clock: Timer
  /** Wall time in ms, for a `Retry-After` that is a date and an answer that has none of its own. */
  readonly wallMs: () => number
  /** For headers and body together. */
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 8_000
const MOST_BYTES = 1_048_576

/**
 * A custom header would cost a CORS preflight, and a referrer would tell the launcher's query to a third party. A redirect
 * is not followed: many servers put the whole query, with the token, into the address that they send one to.
 */
const INIT = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'manual',
} as const

interface Headed {
  readonly reading: Reading
  readonly dateMs: number | undefined
  readonly waitMs: number | undefined
}

/** Builds the one request function, through which all that is asked of the operator goes. */
export function createRequest(parts: RequestParts): Request {
  const { fetch, clock, wallMs, timeoutMs = TIMEOUT_MS } = parts

  const ask = async (url: string, signal: AbortSignal): Promise<Headed> => {
    const response = await fetch(url, { ...INIT, signal })
    const dateMs = httpDateMs(response.headers.get('date'))
    const waitMs = retryAfterMs(response.headers.get('retry-after'), dateMs ?? wallMs())
    return { reading: await read(response), dateMs, waitMs }
  }

  return async (url, signal) => {
    const outcome = await withDeadline(clock, timeoutMs, signal, inner => ask(url, inner))
    if (!outcome.done) return { ok: false, error: { kind: 'network', cause: outcome.cause } }
    const { reading, dateMs, waitMs } = outcome.value
    const date = dateMs === undefined ? {} : { dateMs }
    return reading.ok
      ? { ...reading, ...date }
      : { ok: false, error: waitMs === undefined ? reading.error : patient(reading.error, waitMs), ...date }
  }
}

async function read(response: Response): Promise<Reading> {
  const { status } = response
  const bytes = await readBody(response, MOST_BYTES)
  if (!bytes) return { ok: false, error: { kind: 'bad_response', status, reason: 'more than 1 MB' } }
  const contentType = response.headers.get('content-type') ?? ''
  return classify({ status, contentType, body: new TextDecoder().decode(bytes) })
}

/** Only trouble is asked about again, so only trouble carries how long to wait. */
function patient(error: PlatformError, retryAfterMs: number): PlatformError {
  return error.kind === 'internal' || error.kind === 'bad_response' ? { ...error, retryAfterMs } : error
}
