/** A streaming service as a profile lists it; a bare id has neither name nor logo. */
export interface StreamingService {
  readonly id: string
  readonly name?: string
  readonly logo?: string
  readonly logoId?: string
}

export interface Profile {
  readonly id: string
  readonly name?: string
  /** Languages as the platform writes them, e.g. `dan`. */
  readonly audioLanguage?: string
  readonly subtitleLanguage?: string
  readonly useSdhSubtitles?: boolean
  readonly streamingServices: readonly StreamingService[]
  readonly availableStreamingServices: readonly StreamingService[]
  readonly channels: readonly string[]
  readonly availableChannels: readonly string[]
}

export interface DeviceGroup {
  readonly id?: string
  readonly name?: string
}

/** The reseller's eight colours, each `#rrggbb` in lower case where it was a colour at all. */
export interface DeviceColours {
  readonly secondaryBackground?: string
  readonly inactiveIcon?: string
  readonly accent?: string
  readonly topTabBar?: string
  readonly bottomTabBar?: string
  readonly text?: string
  readonly secondaryText?: string
  readonly tertiaryText?: string
}

/** Whom to call. */
export interface Reseller {
  readonly id?: string
  readonly name?: string
  readonly phone?: string
  readonly email?: string
  readonly web?: string
  readonly topLevelId?: string
}

/** This box as the platform knows it: the answer to `validate`. Absent fields hold no value. */
export interface Device {
  readonly id: string
  readonly deviceId?: string
  /** Normal form `AA:BB:CC:DD:EE:FF` where it parses, else as it came. */
  readonly mac?: string
  /** `STB`, `IOS`, …; unknown ones are kept as text. */
  readonly type?: string
  readonly name?: string
  readonly username?: string
  readonly technicalRoomNumber?: string
  readonly usedRoomNumber?: string
  readonly groups: readonly DeviceGroup[]
  readonly developmentMode: boolean
  readonly nPvr?: boolean
  /** Hours that can be recorded. */
  readonly nPvrStorageHours?: number
  /** Minutes that are recorded. */
  readonly nPvrStorageUsedMinutes?: number
  readonly archive?: boolean
  readonly archiveDays?: number
  readonly epgDays?: number
  readonly reseller: Reseller
  readonly colours: DeviceColours
  readonly profiles: readonly Profile[]
}

/** What one `validate` brings: the device, and a token where the platform rotates it. */
export interface Validation {
  readonly device: Device
  readonly token?: string
}
