import type { SessionEffect } from './effects'
import type { Moment } from './moment'
import type { SessionSettings } from './settings'
import type { SessionState } from './state'

/** A state being worked on within one call of `next`, which alone ever sees it. */
export type Draft = { -readonly [K in keyof SessionState]: SessionState[K] }

/** One turn of the machine: what the rules are handed, and where they put what they decide. */
export interface Turn {
  readonly now: Moment
  readonly settings: SessionSettings
  readonly draft: Draft
  readonly effects: SessionEffect[]
}
