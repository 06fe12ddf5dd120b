import type { Cancel } from '../box/clock'
import type { Device } from '../platform/device'

export type SessionName =
  'starting' | 'active' | 'grace' | 'activation' | 'denied' | 'blocked' | 'outdated' | 'offline'

/** What the rest of the app may know of the session. */
export interface SessionSnapshot {
  readonly name: SessionName
  /** The token to use now; null where there is none. */
  readonly token: string | null
  /** The device last validated, perhaps read from storage; null where none is known. */
  readonly device: Device | null
  /** Why `activation` or `denied`: no valid MAC, no token, refused by the platform, another box's token. */
  readonly reason: 'no-mac' | 'no-token' | 'access-denied' | 'other-box' | null
  /** When the next try is due, on the monotonic clock; null while one is under way or none is planned. */
  readonly nextTryAtMs: number | null
  readonly validating: boolean
}

export interface Session {
  snapshot(): SessionSnapshot
  /** Calls back after every change of the snapshot. */
  subscribe(listener: (now: SessionSnapshot, before: SessionSnapshot) => void): Cancel
  start(): void
  stop(): void
  /** The viewer pressed a key: may bring one try forward, and restarts the forgetting clock. */
  keyPressed(): void
  /** The `launch` file was read again, or a launcher handed new parameters. */
  launcherSaid(said: { readonly token?: string; readonly stay?: string }): void
  /** The viewer pressed OK on a notice: tries at once, but no more often than any key may, and never past a `Retry-After`. */
  tryNow(): void
  /** The box woke from sleep, or its page became visible. */
  woke(): void
  networkReturned(): void
  /** A programme is being shown: validate beside it if the last validation is older than the interval. */
  showingProgramme(): void
  /** An archive request was refused (403): one validation; resolves with the snapshot after it. */
  revalidate(): Promise<SessionSnapshot>
  /** The viewer chose "Forget what I watched". */
  forget(): void
}
