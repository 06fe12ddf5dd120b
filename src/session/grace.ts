import { elapsedMs } from './moment'
import type { Turn } from './turn'

/** Ms of grace that a known device has left; 0 or less when it is used up, or no device is known. */
export function graceLeftMs({ draft, now, settings }: Turn): number {
  if (draft.device === null || draft.validated === null) return 0
  return settings.graceMs - elapsedMs(draft.validated, now)
}

/**
 * Where trouble leaves the session: what the platform last said of this box stands; a known device goes on in
 * grace; only one that is unknown, or too long unvalidated, is offline.
 */
export function nameInTrouble(turn: Turn) {
  const { name } = turn.draft
  if (name === 'blocked' || name === 'outdated' || name === 'denied') return name
  return graceLeftMs(turn) > 0 ? 'grace' : 'offline'
}

/** Ends a grace that is used up, also between two tries. */
export function endGrace(turn: Turn) {
  if (turn.draft.name === 'grace' && graceLeftMs(turn) <= 0) turn.draft.name = 'offline'
}
