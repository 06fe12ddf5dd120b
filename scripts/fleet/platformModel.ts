import type { Validation } from '../../src/platform/device'
import type { Answer } from '../../src/platform/errors'
import type { Chance } from './chance'

/** How a platform that is down answers. */
export type Failing =
  /** Not at all: each request ends with the app's time-out. */
  | { readonly how: 'time-out' }
  | { readonly how: 'fault' }
  /** 503 and so many seconds to be left alone, each time the same. */
  | { readonly how: 'busy'; readonly retryAfterS: number }
  /** 503, and the time at which it will be back. */
  | { readonly how: 'maintenance' }

export interface Outage {
  readonly fromMs: number
  readonly toMs: number
  readonly failing: Failing
}

/** What a request comes to, and after how long. */
export interface Reply {
  readonly afterMs: number
  readonly answer: Answer<Validation>
}

/** The app's time-out for one request (src/platform). */
const TIMEOUT_MS = 8000
const FASTEST_MS = 50
const SLOWEST_MS = 250

const device = { id: 'device', groups: [], developmentMode: false, reseller: {}, colours: {}, profiles: [] }
const welcome: Answer<Validation> = { ok: true, value: { device } }
const silence: Answer<Validation> = { ok: false, error: { kind: 'network', cause: 'timeout' } }
const fault: Answer<Validation> = { ok: false, error: { kind: 'internal', status: 500 } }

/**
 * The operator's platform as the fleet sees it: it serves all, or it is down and serves none. What happens to a
 * request is decided when it is sent, and by the time alone: boxes do not interact.
 */
export function createPlatformModel(outage: Outage | null): (sentMs: number, chance: Chance) => Reply {
  return (sentMs, chance) => {
    const afterMs = FASTEST_MS + (SLOWEST_MS - FASTEST_MS) * chance()
    if (outage === null || sentMs < outage.fromMs || sentMs >= outage.toMs)
      return { afterMs, answer: welcome }
    switch (outage.failing.how) {
      case 'time-out':
        return { afterMs: TIMEOUT_MS, answer: silence }
      case 'fault':
        return { afterMs, answer: fault }
      case 'busy':
        return { afterMs, answer: busy(outage.failing.retryAfterS) }
      case 'maintenance':
        return { afterMs, answer: busy(Math.ceil((outage.toMs - sentMs) / 1000)) }
    }
  }
}

function busy(retryAfterS: number): Answer<Validation> {
  return { ok: false, error: { kind: 'internal', status: 503, retryAfterMs: retryAfterS * 1000 } }
}
