import { decodeProgramme } from './archiveDecoder'
import type { Timer } from './deadline'
import type { Validation } from './device'
import { decodeProvisionedToken } from './deviceFields'
import type { Answer, PlatformError } from './errors'
import { createMayOpen, deviceWithin, programmeWithin } from './mayOpen'
import type { Platform } from './platform'
import type { Programme } from './programme'
import type { Fetch } from './request'
import { createRequest } from './request'
import { encodeComponent, withQuery } from './urls'
import { decodeValidation } from './validateDecoder'

export interface PlatformParts {
  readonly fetch: Fetch
  readonly clock: Timer
  /** Wall time in ms. */
  readonly wallMs: () => number
  /** Base URL of the operator's API; it may have a path. */
  readonly api: string
  /** This app's version, which `validate` is told. */
  readonly version: string
  /** URL template that holds `{mac}`; null for none. */
  readonly provisioning: string | null
  /** Whether addresses within a house may be opened, wherever the API is. */
  readonly localAddresses: boolean
}

/** The operator's API: what is sent is the token and what is asked for, nothing else. */
export function createPlatform(parts: PlatformParts): Platform {
  const { api, version, provisioning } = parts
  const request = createRequest(parts)
  const base = api.replace(/\/+$/, '')
  const mayOpen = createMayOpen(api, parts.localAddresses)

  const readValidation = (value: unknown): Validation | null => {
    const validation = decodeValidation(value)
    return validation && { ...validation, device: deviceWithin(validation.device, mayOpen) }
  }
  const readProgramme = (value: unknown): Programme | null => {
    const programme = decodeProgramme(value)
    return programme && programmeWithin(programme, mayOpen)
  }

  return {
    async validate(token, signal) {
      const url = withQuery(`${base}/iptv/app/validate`, { token, version })
      const answer = decoded(await request(url, signal), readValidation, 'no _id')
      // "Not found" is archive's word: a validate that is not there says nothing of this box.
      return answer.ok || answer.error.kind !== 'not_found'
        ? answer
        : bad(answer, answer.error.status, 'not found')
    },

    async archive({ epgId, token, profile }, signal) {
      if (!isSegment(epgId)) return { ok: false, error: { kind: 'not_found', status: 404 } }
      const url = withQuery(`${base}/iptv/app/archive/${encodeComponent(epgId)}`, { token, profile })
      return decoded(await request(url, signal), readProgramme, 'no _id or no title')
    },

    provision:
      provisioning === null
        ? null
        : async (mac, signal) => {
            const url = provisioning.split('{mac}').join(encodeComponent(mac))
            return decoded(await request(url, signal), decodeProvisionedToken, 'no token')
          },
  }
}

/**
 * Whether an id can stand in a path. An empty one would ask for the list of the whole archive, and `.` and `..`
 * are swallowed by every URL parser, written as `%2e` too (WHATWG URL, "single-dot path segment"), so no such
 * programme can be asked for: it is answered as not found, and nothing is sent.
 */
function isSegment(epgId: string): boolean {
  return epgId !== '' && epgId !== '.' && epgId !== '..'
}

function decoded<T>(
  answer: Answer<unknown>,
  decode: (value: unknown) => T | null,
  missing: string,
): Answer<T> {
  if (!answer.ok) return answer
  const value = decode(answer.value)
  return value === null ? bad(answer, 200, missing) : { ...answer, value }
}

function bad(answer: Answer<unknown>, status: number, reason: string): Answer<never> {
  const error: PlatformError = { kind: 'bad_response', status, reason }
  return answer.dateMs === undefined ? { ok: false, error } : { ok: false, error, dateMs: answer.dateMs }
}
