import type { Clock } from '../box/clock'
import type { Storage } from '../box/storage'
import type { Platform } from '../platform/platform'
import type { WipeCause } from './effects'
import type { SessionSnapshot } from './session'
import type { SessionSettings } from './settings'

/** What a session is given: time, chance, the platform, the box's memory, and whom to tell. */
export interface SessionDeps {
  readonly clock: Clock
  /** From 0 up to, not including, 1. */
  readonly random: () => number
  readonly platform: Platform
  readonly storage: Storage
  readonly launch: {
    /** Null where there is no valid one: then nothing is ever sent. */
    readonly mac: string | null
    /** All of this box's MACs, in normal form. */
    readonly ours: readonly string[]
    readonly token?: string
    readonly stay?: string
    readonly uptimeS?: number
    /** Whether the launcher asked for a programme. */
    readonly hasProgramme: boolean
  }
  /** What differs from the contract's figures. */
  readonly settings?: Partial<SessionSettings>
  readonly wall: { nowMs(): number; trusted(): boolean; learn(dateMs: number): void }
  readonly on: {
    tokenWanted(reason: NonNullable<SessionSnapshot['reason']>): void
    updateWanted(): void
    token(token: string): void
    /** The viewer's area was cleared. */
    wiped(cause: WipeCause): void
  }
}
