import type { Validation } from '../../src/platform/device'
import type { Answer } from '../../src/platform/errors'
import type { Chance } from './chance'

/** What a box is told when it starts. */
export interface Start {
  readonly uptimeS: number
  readonly hasProgramme: boolean
  /** Whether it worked before, and so knows its device. */
  readonly known: boolean
}

/** A box's only ways to the world outside. */
export interface Line {
  /** Sends a request to the platform; one at a time. */
  send(): void
  /** Has `rang` called then, in place of the time asked for before; null: not at all. */
  setAlarm(atMs: number | null): void
}

/** One box of the fleet, whatever rules it follows. All times are on the fleet's clock. */
export interface FleetBox {
  started(nowMs: number, start: Start): void
  rang(nowMs: number): void
  answered(nowMs: number, answer: Answer<Validation>): void
  keyPressed(nowMs: number): void
  programmeShown(nowMs: number): void
  /** Whether its last validation went well. */
  active(): boolean
}

/** How the boxes of a fleet are made. */
export type Rules = (mac: string, chance: Chance, line: Line) => FleetBox
