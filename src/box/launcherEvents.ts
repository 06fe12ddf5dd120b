export type ScreenName =
  | 'detail'
  | 'blocked'
  | 'outdated'
  | 'denied'
  | 'activation'
  | 'offline'
  | 'not-found'
  | 'not-available'
  | 'about'
  | 'settings'
  | 'start'
  | 'error'

/** The session's states as the launcher hears of them. */
export type SessionStateName =
  'starting' | 'active' | 'grace' | 'activation' | 'denied' | 'blocked' | 'outdated' | 'offline'

/** Everything that the launcher may want to know (section 2, "Events out"); the field names are the contract's. */
export type LauncherEvent =
  | {
      readonly event: 'start'
      readonly version: string
      readonly mac: string | null
      readonly screen: { readonly width: number; readonly height: number; readonly precision: number }
    }
  | {
      readonly event: 'session'
      readonly state: SessionStateName
      /** The device's `_id`. */
      readonly deviceId?: string
    }
  | { readonly event: 'screen'; readonly name: ScreenName; readonly epgId?: string }
  | {
      readonly event: 'artwork'
      readonly epgId: string
      /** Physical pixels. */
      readonly slot: { readonly width: number; readonly height: number }
      readonly chosen: { readonly width: number; readonly height: number; readonly url: string } | null
      readonly outcome: 'shown' | 'failed' | 'none'
    }
  | {
      readonly event: 'ready'
      /** Since navigation start. */
      readonly ms: number
    }
  | {
      readonly event: 'heartbeat'
      /** Drawn since the start. */
      readonly frames: number
      readonly visible: boolean
      readonly heapMb?: number
    }
  | {
      readonly event: 'play'
      readonly epgId: string
      /** Seconds. */
      readonly position: number
      readonly profile?: string
      readonly audioLanguage?: string
      readonly subtitleLanguage?: string
      readonly sdhSubtitles?: boolean
    }
  | { readonly event: 'open-stream'; readonly service: string; readonly url: string }
  | {
      readonly event: 'speak'
      /** Empty for silence. */
      readonly text: string
      readonly lang: string
      readonly interrupt: boolean
    }
  | { readonly event: 'token-wanted'; readonly reason: string }
  | { readonly event: 'update-wanted'; readonly version: string }
  | { readonly event: 'exit' }
