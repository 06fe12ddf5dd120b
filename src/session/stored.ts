import type { StorageArea } from '../box/storage'
import type { Device } from '../platform/device'
import { decodeStoredDevice } from './storedDevice'
import { count, fields, text } from './storedFields'

/** The tokens worth keeping: both have served. Of a launcher's token only the fingerprint is here. */
export interface StoredTokens {
  readonly stored: string | null
  readonly previous: string | null
  readonly seen: string | null
}

export interface StoredPatient {
  readonly stay: string | null
  readonly deviceId: string | null
  readonly username: string | null
  readonly room: string | null
}

/** How long ago something was: uptime gathered since, over restarts, and the wall time of it where trusted. */
export interface StoredMark {
  readonly uptimeMs: number
  readonly wallMs: number | null
}

export interface StoredTimes {
  readonly validated: StoredMark | null
  readonly key: StoredMark | null
  /** The latest trusted wall time known. */
  readonly wallMs: number | null
}

/** What the session left on the box: four records, so that a damaged or oversized one costs itself alone. */
export interface Stored {
  readonly tokens: StoredTokens
  readonly patient: StoredPatient
  readonly times: StoredTimes
  readonly device: Device | null
}

/** The names under which the records lie in the box's own area. */
export const storedKeys = {
  tokens: 'session.tokens',
  patient: 'session.patient',
  times: 'session.times',
  device: 'session.device',
} as const

/** Reads what was stored, whoever wrote it: a field that makes no sense is as good as absent. */
export function readStored(area: StorageArea): Stored {
  const tokens = fields(area.read(storedKeys.tokens))
  const patient = fields(area.read(storedKeys.patient))
  const times = fields(area.read(storedKeys.times))
  return {
    tokens: { stored: text(tokens.stored), previous: text(tokens.previous), seen: text(tokens.seen) },
    patient: {
      stay: text(patient.stay),
      deviceId: text(patient.deviceId),
      username: text(patient.username),
      room: text(patient.room),
    },
    times: { validated: mark(times.validated), key: mark(times.key), wallMs: count(times.wallMs) },
    device: decodeStoredDevice(area.read(storedKeys.device)),
  }
}

function mark(value: unknown): StoredMark | null {
  const { uptimeMs, wallMs } = fields(value)
  const uptime = count(uptimeMs)
  return uptime === null ? null : { uptimeMs: uptime, wallMs: count(wallMs) }
}
