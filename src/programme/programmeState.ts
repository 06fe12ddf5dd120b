import type { Programme } from '../platform/programme'

/** Where the programme asked for stands. Times are on the monotonic clock; null: a try is under way. */
export type ProgrammeState =
  | { readonly phase: 'none' }
  | { readonly phase: 'loading'; readonly epgId: string }
  | {
      readonly phase: 'shown'
      readonly epgId: string
      readonly programme: Programme
      /** False: the last known detail, shown while the platform cannot be reached. */
      readonly fresh: boolean
      /** It was shown when the platform said that it is no longer there. */
      readonly gone?: true
    }
  | { readonly phase: 'not-found'; readonly epgId: string }
  | { readonly phase: 'not-available'; readonly epgId: string }
  | { readonly phase: 'failed'; readonly epgId: string; readonly nextTryAtMs: number | null }
