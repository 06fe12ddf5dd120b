import type { Validation } from '../platform/device'
import type { Answer } from '../platform/errors'
import type { Moment } from './moment'

/** What can happen to a session. */
export type SessionHappening =
  | {
      readonly type: 'start'
      readonly hasProgramme: boolean
      /** Seconds since power-on; null where the launcher does not say. */
      readonly uptimeS: number | null
      readonly stay: string | null
    }
  | { readonly type: 'alarm' }
  | { readonly type: 'validate-answered'; readonly id: number; readonly answer: Answer<Validation> }
  | { readonly type: 'provision-answered'; readonly id: number; readonly answer: Answer<string> }
  | { readonly type: 'launcher-said'; readonly token: string | null; readonly stay: string | null }
  | {
      readonly type:
        | 'key'
        | 'try-now'
        | 'woke'
        | 'network-returned'
        | 'showing-programme'
        | 'revalidate'
        | 'forget'
        | 'stop'
    }

export type SessionEvent = SessionHappening & { readonly at: Moment }
