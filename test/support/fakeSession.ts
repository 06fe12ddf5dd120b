import type { Session, SessionSnapshot } from '../../src/session/session'

/** A session that is what a test says it is. */
export interface FakeSession extends Session {
  become(change: Partial<SessionSnapshot>): void
  /** What happens while an asked-for validation is under way. */
  onRevalidate(happens: () => void): void
  revalidations(): number
  keys(): number
}

export function createFakeSession(start: Partial<SessionSnapshot> = {}): FakeSession {
  let snapshot: SessionSnapshot = {
    name: 'active',
    token: 'token',
    device: null,
    reason: null,
    nextTryAtMs: null,
    validating: false,
    ...start,
  }
  let happens = (): void => undefined
  let revalidations = 0
  let keys = 0
  const listeners = new Set<(now: SessionSnapshot, before: SessionSnapshot) => void>()
  return {
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    become(change) {
      const before = snapshot
      snapshot = { ...snapshot, ...change }
      listeners.forEach(listener => listener(snapshot, before))
    },
    revalidate() {
      revalidations++
      happens()
      return Promise.resolve(snapshot)
    },
    onRevalidate(given) {
      happens = given
    },
    revalidations: () => revalidations,
    keys: () => keys,
    keyPressed: () => keys++,
    start: () => undefined,
    stop: () => undefined,
    launcherSaid: () => undefined,
    tryNow: () => undefined,
    woke: () => undefined,
    networkReturned: () => undefined,
    showingProgramme: () => undefined,
    forget: () => undefined,
  }
}
