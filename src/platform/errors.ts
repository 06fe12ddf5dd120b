/**
 * Everything that can go wrong with a request to the operator's platform, as one union.
 *
 * `access_denied`, `blocked`, `outdated` and `not_found` are the platform's own words; `internal` is a 5xx,
 * `network` no answer at all, and `bad_response` whatever came from something else: a captive portal, a proxy.
 */
export type PlatformError =
  | { readonly kind: 'access_denied' | 'blocked' | 'outdated' | 'not_found'; readonly status: number }
  | { readonly kind: 'internal'; readonly status: number; readonly retryAfterMs?: number }
  | { readonly kind: 'network'; readonly cause: 'unreachable' | 'timeout' | 'aborted' }
  | {
      readonly kind: 'bad_response'
      readonly status: number
      /** What was wrong, for a log: never a token, never a body. */
      readonly reason: string
      readonly retryAfterMs?: number
    }

/** The errors that say nothing about this box or this programme: the network, or somebody else, is at fault. */
export type Trouble = Extract<PlatformError, { kind: 'internal' | 'network' | 'bad_response' }>

/** What a request comes to. Requests never reject. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T; readonly dateMs?: number }
  | { readonly ok: false; readonly error: PlatformError; readonly dateMs?: number }

/** True for an error that must never cost the viewer anything but patience. */
export function isTrouble(error: PlatformError): error is Trouble {
  return error.kind === 'internal' || error.kind === 'network' || error.kind === 'bad_response'
}
