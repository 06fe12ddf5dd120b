import type { Device } from '../platform/device'
import type { WipeCause } from './effects'
import { elapsedMs, markAt } from './moment'
import type { Turn } from './turn'

/** Clears what the last viewer left, and starts the forgetting clock anew. */
export function wipeViewer({ draft, now, effects }: Turn, cause: WipeCause) {
  effects.push({ do: 'wipe-viewer', cause })
  draft.key = markAt(now)
}

/**
 * Takes note of the present stay (null: not told, no change). Another one than the last known wipes; so does the
 * first ever, because whoever used the box before a stay was known is not the patient whose stay begins.
 */
export function noteStay(turn: Turn, stay: string | null) {
  const { draft } = turn
  if (stay === null || stay === draft.patient.stay) return
  draft.patient = { ...draft.patient, stay }
  wipeViewer(turn, 'stay')
}

/**
 * Takes note of whose device the platform says this is. Another id, user name or room wipes, where both are
 * known; an omitted field is no change, and what was last known of it stays in mind.
 */
export function noteDevice(turn: Turn, device: Device) {
  const { draft } = turn
  const { stay, deviceId, username, room } = draft.patient
  const said = { deviceId: device.id, username: device.username ?? null, room: device.usedRoomNumber ?? null }
  draft.device = device
  if (differ(deviceId, said.deviceId) || differ(username, said.username) || differ(room, said.room)) {
    draft.patient = { stay, ...said }
    wipeViewer(turn, 'device')
  } else {
    const known = { deviceId: said.deviceId, username: said.username ?? username, room: said.room ?? room }
    if (deviceId === null || known.username !== username || known.room !== room) {
      draft.patient = { stay, ...known }
    }
  }
}

function differ(before: string | null, now: string | null): boolean {
  return before !== null && now !== null && before !== now
}

/** Ms until the viewer is forgotten for want of a key; Infinity where that is switched off. */
export function forgetInMs({ draft, now, settings }: Turn): number {
  return settings.forgetAfterMs > 0 ? settings.forgetAfterMs - elapsedMs(draft.key, now) : Infinity
}

/** Wipes once no key was pressed for so long that the viewer has surely gone. */
export function forgetWhenIdle(turn: Turn) {
  if (forgetInMs(turn) <= 0) wipeViewer(turn, 'idle')
}
