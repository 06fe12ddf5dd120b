export interface Series {
  readonly id?: string
  readonly season?: number
  readonly episode?: number
  readonly episodesInSeason?: number
}

export interface Credit {
  /** `ACTOR`, `DIRECTOR`, `PRODUCER`, …; the list is open. */
  readonly type?: string
  readonly role?: string
  readonly name: string
}

/** A picture as the platform lists it; `type` is usually `WIDTHxHEIGHT` and is read in `artwork`. */
export interface ProgrammeImage {
  readonly type?: string
  readonly url: string
}

/** A streaming service that carries the programme too. */
export interface ProgrammeStream {
  readonly service: string
  readonly name?: string
  readonly url: string
  readonly logo?: string
  readonly logoId?: string
}

/** An archived programme: the answer to archive get. Absent fields hold no value. */
export interface Programme {
  readonly epgId: string
  readonly programId?: string
  readonly channelId?: number
  /** Wall time in ms since 1970. */
  readonly startMs?: number
  readonly endMs?: number
  readonly durationMinutes?: number
  /** The profile's last playback position. */
  readonly positionS?: number
  readonly title: string
  readonly subTitle?: string
  readonly description?: string
  readonly genres: readonly string[]
  readonly series?: Series
  /** Year of first release. */
  readonly year?: number
  /** Full release date, ms since 1970, as the platform gave it. */
  readonly dateMs?: number
  /** Country codes, or words where the platform has no code, in the order given. */
  readonly countries: readonly string[]
  readonly credits: readonly Credit[]
  readonly images: readonly ProgrammeImage[]
  readonly streams: readonly ProgrammeStream[]
  /** Wall time in ms until which the programme stays, where an answer has it. */
  readonly availableUntilMs?: number
}
