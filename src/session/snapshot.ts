import type { SessionSnapshot } from './session'
import type { SessionState } from './state'

/** What the rest of the app may see of a state. */
export function snapshotOf(state: SessionState): SessionSnapshot {
  const { name, using, device, reason, flight, wait } = state
  return {
    name,
    token: using,
    device,
    reason,
    nextTryAtMs: flight === null && wait !== null ? wait.atMs : null,
    validating: flight !== null,
  }
}

/** True where nothing that the app may see has changed. */
export function sameSnapshot(a: SessionSnapshot, b: SessionSnapshot): boolean {
  return (
    a.name === b.name &&
    a.token === b.token &&
    a.device === b.device &&
    a.reason === b.reason &&
    a.nextTryAtMs === b.nextTryAtMs &&
    a.validating === b.validating
  )
}
