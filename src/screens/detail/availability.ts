import { fill, fillCount } from '../../language/fill'
import type { Language } from '../../language/language'
import type { Device } from '../../platform/device'
import type { Programme } from '../../platform/programme'
import { phoneText } from '../phoneText'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

interface Caller {
  readonly name?: string
  readonly phone?: string
}

export interface AvailabilityFrom {
  readonly programme: Programme
  /** The platform has said since that it is no longer there. */
  readonly gone: boolean
  readonly device: Device | null
  /** Whom to call where the device does not say. */
  readonly support: Caller | null
  /** Wall time in ms; null while the clock is not trusted. */
  readonly nowMs: number | null
}

/** Whether a programme can be played, and what the viewer is told of it. */
export interface Availability {
  readonly canPlay: boolean
  /** How long it stays, or why it cannot be played; null where there is nothing to say. */
  readonly text: string | null
}

/** When the programme leaves the archive, in wall time: what the answer says, else by the device's days from its start. */
export function availableUntilMs(
  { availableUntilMs: until, startMs }: Programme,
  device: Device | null,
): number | null {
  if (until !== undefined) return until
  const days = device?.archiveDays
  return days === undefined || startMs === undefined ? null : startMs + days * DAY_MS
}

/**
 * A box without an archive plays nothing; nor does a programme whose own `availableUntil` has passed. The device's
 * days are only our sum: once they are over the platform's answer counts, and it has given the programme.
 */
export function availability(from: AvailabilityFrom, { words }: Language): Availability {
  const { programme, gone, device, support, nowMs } = from
  if (device?.archive === false)
    return { canPlay: false, text: noArchive({ ...support, ...device.reseller }, words) }
  if (gone) return { canPlay: false, text: words.availability.expired }
  const untilMs = availableUntilMs(programme, device)
  if (untilMs === null || nowMs === null) return { canPlay: true, text: null }
  if (untilMs > nowMs) return { canPlay: true, text: timeLeft(untilMs - nowMs, words) }
  return programme.availableUntilMs === undefined
    ? { canPlay: true, text: null }
    : { canPlay: false, text: words.availability.expired }
}

/** Whole days while there is one, then hours, then minutes: never more than there is. */
function timeLeft(leftMs: number, { availability: words }: Language['words']): string {
  if (leftMs >= DAY_MS) return fillCount(words.daysLeft, Math.floor(leftMs / DAY_MS))
  if (leftMs >= HOUR_MS) return fillCount(words.hoursLeft, Math.floor(leftMs / HOUR_MS))
  return fillCount(words.minutesLeftToWatch, Math.max(1, Math.floor(leftMs / MINUTE_MS)))
}

function noArchive({ name, phone: number }: Caller, { availability: words }: Language['words']): string {
  if (number === undefined) return words.noArchive
  // A number that is torn apart at a line's end is hard to dial.
  const phone = phoneText(number).replace(/ /g, '\u00a0')
  const call =
    name === undefined
      ? fill(words.noArchiveCallPhone, { phone })
      : fill(words.noArchiveCall, { name, phone })
  return `${words.noArchive} ${call}`
}
