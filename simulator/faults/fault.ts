/** What the platform answers; each may fail by itself. */
export const ENDPOINTS = ['validate', 'archive', 'picture', 'provisioning'] as const
export type Endpoint = (typeof ENDPOINTS)[number]

/** The platform's documented refusals. */
export const REFUSALS = ['access_denied', 'blocked', 'outdated'] as const
export type Refusal = (typeof REFUSALS)[number]

/** What can go wrong with one answer. A figure that is left out takes the default that stands beside it. */
export type Trouble =
  /** The answer comes, `ms` later (default 2000). Delays add up, and go with one other trouble. */
  | { readonly kind: 'delay'; readonly ms?: number }
  /** The request is taken and never answered. */
  | { readonly kind: 'hang' }
  /** The connection is reset. */
  | { readonly kind: 'drop' }
  /** Half of the body, then the connection ends. */
  | { readonly kind: 'half-body' }
  /** The body in so many bytes (64) every so many ms (200). */
  | { readonly kind: 'drip'; readonly bytes?: number; readonly everyMs?: number }
  /** 403 with the word, in the shape that the settings give. */
  | { readonly kind: 'refusal'; readonly word: Refusal }
  /** Any status (500), with `Retry-After` in seconds, as a number or as a date. */
  | {
      readonly kind: 'status'
      readonly status?: number
      readonly retryAfterS?: number
      readonly retryAfterAsDate?: boolean
    }
  /** A captive portal's page, with any status (200). */
  | { readonly kind: 'html'; readonly status?: number }
  /** The right body under a wrong content type (`text/html`). */
  | { readonly kind: 'content-type'; readonly type?: string }
  | { readonly kind: 'no-content' }
  /** 301 to itself. */
  | { readonly kind: 'redirect-loop' }
  /** 200 and JSON, but not an object: `value` (`[]`). */
  | { readonly kind: 'wrong-json'; readonly value?: unknown }
  /** 200, called JSON, and none. */
  | { readonly kind: 'not-json' }
  /** 200 with a body of so many bytes (8 MB). */
  | { readonly kind: 'huge'; readonly bytes?: number }
  /** `validate` answers with the MAC of another box. */
  | { readonly kind: 'other-box' }

export type TroubleKind = Trouble['kind']

/** A trouble, and which requests it meets. */
export type Fault = Trouble & {
  readonly endpoint: Endpoint | 'all'
  /** How many requests it meets; left out: until it is cleared. */
  readonly times?: number
  /** Only requests whose path and query hold this text, e.g. `/552/310/`. */
  readonly only?: string
}

/** A fault as it stands. */
export interface ArmedFault {
  readonly id: string
  readonly fault: Fault
  /** How many requests it will still meet; null: until it is cleared. */
  readonly left: number | null
  /** How many it has met. */
  readonly met: number
}
