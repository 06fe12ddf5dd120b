import type { Device } from '../platform/device'
import { placeOf } from './hash'
import type { Mark, Moment } from './moment'
import type { SessionName, SessionSnapshot } from './session'
import type { Stored, StoredMark } from './stored'

/** The tokens a session knows. Only `stored` and `previous` have ever served; the others are still to prove. */
export interface Tokens {
  readonly stored: string | null
  /** The one before `stored`, kept until `stored` has validated once itself. */
  readonly previous: string | null
  readonly launcher: string | null
  /** What the provisioning endpoint gave, until it has validated. */
  readonly provisioned: string | null
  /** Fingerprint of the launcher's last token that the platform has decided on. */
  readonly seen: string | null
  /** What the launcher believes the token to be. */
  readonly told: string | null
}

/** One try to get in: the tokens that were refused so far, and whether provisioning was asked. */
export interface Round {
  readonly tried: readonly string[]
  readonly otherBox: boolean
  readonly provisioned: boolean
}

export type Flight =
  | { readonly kind: 'validate'; readonly id: number; readonly token: string }
  | { readonly kind: 'provision'; readonly id: number }

/**
 * Why the next try is not now. `place`: a start spread over the fleet; `slot`: the timer; `period`: the platform
 * has spoken and is asked again later; `backoff`: trouble.
 */
export interface Wait {
  readonly why: 'place' | 'slot' | 'period' | 'backoff'
  readonly atMs: number
}

/** One of the timer's validations: the `k` of start + place + k × interval, and when exactly. */
export interface Slot {
  readonly k: number
  readonly atMs: number
}

/** Who uses the box, as far as stay and platform tell; null where never told. */
export interface Patient {
  readonly stay: string | null
  readonly deviceId: string | null
  readonly username: string | null
  readonly room: string | null
}

/** Everything the session knows: plain data, so that a million of them can be simulated. */
export interface SessionState {
  readonly mac: string | null
  readonly ours: readonly string[]
  /** This box's place within a period, (0, 1]. */
  readonly place: number
  readonly provisioning: boolean
  readonly name: SessionName
  readonly reason: SessionSnapshot['reason']
  readonly tokens: Tokens
  /** The token for requests now. */
  readonly using: string | null
  readonly round: Round
  /** Fingerprints of tokens that turned out to be another box's; not used again in this run. */
  readonly strangers: readonly string[]
  readonly flight: Flight | null
  readonly lastId: number
  readonly wait: Wait | null
  readonly slot: Slot | null
  readonly startedAtMs: number
  /** Where validate's last `Retry-After` ends, … */
  readonly notBeforeMs: number
  /** … and where that of the provisioning endpoint does, which is another server's affair. */
  readonly provisionNotBeforeMs: number
  readonly broughtForwardAtMs: number | null
  /** When somebody was last at the box, in this run and before the present trouble; null where nobody was. */
  readonly attendedAtMs: number | null
  /** Troubles since the platform last answered. */
  readonly troubles: number
  readonly device: Device | null
  readonly patient: Patient
  readonly validated: Mark | null
  readonly key: Mark
  readonly wallFloorMs: number
  readonly savedAtMs: number
  readonly alarmAtMs: number | null
}

/** What a session is born with. */
export interface Beginning {
  readonly mac: string | null
  readonly ours: readonly string[]
  readonly token: string | null
  /** Whether there is an endpoint to ask for a token. */
  readonly provisioning: boolean
  readonly stored: Stored
}

export const freshRound: Round = { tried: [], otherBox: false, provisioned: false }

/** The state before `start`: what storage and launcher brought, nothing asked yet. */
export function begin({ mac, ours, token, provisioning, stored }: Beginning, now: Moment): SessionState {
  const here: Mark = { atMs: now.monotonicMs, wallMs: null }
  const back = (mark: StoredMark | null) =>
    mark && { atMs: now.monotonicMs - mark.uptimeMs, wallMs: mark.wallMs }
  const { device, patient, times } = stored
  return {
    mac,
    ours,
    place: placeOf(mac ?? ''),
    provisioning,
    name: 'starting',
    reason: null,
    tokens: { ...stored.tokens, launcher: token, provisioned: null, told: token },
    using: stored.tokens.stored,
    round: freshRound,
    strangers: [],
    flight: null,
    lastId: 0,
    wait: null,
    slot: null,
    startedAtMs: now.monotonicMs,
    notBeforeMs: now.monotonicMs,
    provisionNotBeforeMs: now.monotonicMs,
    broughtForwardAtMs: null,
    attendedAtMs: null,
    troubles: 0,
    device,
    patient: {
      stay: patient.stay,
      deviceId: patient.deviceId ?? device?.id ?? null,
      username: patient.username ?? device?.username ?? null,
      room: patient.room ?? device?.usedRoomNumber ?? null,
    },
    // A known device whose time of validation was lost starts its grace anew: the loss is ours, not the box's.
    validated: back(times.validated) ?? (device && here),
    key: back(times.key) ?? here,
    wallFloorMs: times.wallMs ?? 0,
    savedAtMs: now.monotonicMs,
    alarmAtMs: null,
  }
}
