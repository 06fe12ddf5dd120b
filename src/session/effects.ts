import type { Device } from '../platform/device'
import type { SessionSnapshot } from './session'
import type { StoredPatient, StoredTimes, StoredTokens } from './stored'

/** Why the viewer's area was cleared. */
export type WipeCause = 'stay' | 'device' | 'forget' | 'idle'

/** What `next` wants done. The runner does them in the order given. */
export type SessionEffect =
  | { readonly do: 'validate'; readonly id: number; readonly token: string }
  | { readonly do: 'provision'; readonly id: number; readonly mac: string }
  /** Replaces the alarm set before; null: none. */
  | { readonly do: 'set-alarm'; readonly atMs: number | null }
  | { readonly do: 'wipe-viewer'; readonly cause: WipeCause }
  | { readonly do: 'store'; readonly key: 'tokens'; readonly value: StoredTokens }
  | { readonly do: 'store'; readonly key: 'patient'; readonly value: StoredPatient }
  | { readonly do: 'store'; readonly key: 'times'; readonly value: StoredTimes }
  | { readonly do: 'store'; readonly key: 'device'; readonly value: Device }
  | { readonly do: 'want-token'; readonly reason: NonNullable<SessionSnapshot['reason']> }
  | { readonly do: 'want-update' }
  | { readonly do: 'tell-token'; readonly token: string }
