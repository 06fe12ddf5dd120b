import { addBins, createBins } from './bins'
import type { Bins } from './bins'
import { createChance, untilNext } from './chance'
import type { Chance } from './chance'
import { createEventQueue } from './eventQueue'
import type { EventQueue } from './eventQueue'
import type { FleetBox, Rules } from './fleetBox'
import { macOfBox } from './macOfBox'
import { createPlatformModel } from './platformModel'
import type { Reply } from './platformModel'
import type { BoxStart, Scenario } from './scenarios'

/** What a fleet did. */
export interface Outcome {
  /** Requests in each minute. */
  readonly counts: readonly number[]
  readonly boxes: number
  /** Boxes that were active at the end. */
  readonly active: number
  /** When the last box became active that was not when the platform, or the power, returned; null where none was. */
  readonly lastBackMs: number | null
}

export interface Run {
  readonly boxes: number
  readonly seed: number
  /** Boxes simulated at a time; speed and memory alone depend on it. */
  readonly shard?: number
}

// What an event in the queue is about.
const START = 0
const ALARM = 1
const ANSWER = 2
const KEY = 3

// Viewers: 5 % of the rooms have somebody take up the remote in any five minutes, who presses six keys on average.
const BETWEEN_VISITS_MS = 100 * 60_000
const BETWEEN_KEYS_MS = 8000
const LAST_KEY_SHARE = 1 / 6
const PROGRAMME_SHARE = 0.2

/** Simulates a fleet from before time 0 to the scenario's end. The same run brings the same outcome. */
export function simulate(scenario: Scenario, rules: Rules, { boxes, seed, shard = 100 }: Run): Outcome {
  let outcome: Outcome = {
    counts: createBins(scenario.lengthMs).counts(),
    boxes,
    active: 0,
    lastBackMs: null,
  }
  for (let first = 0; first < boxes; first += shard) {
    const bins = createBins(scenario.lengthMs)
    const { active, lastBackMs } = simulateShard(scenario, rules, {
      first,
      count: Math.min(shard, boxes - first),
      seed,
      bins,
    })
    outcome = {
      boxes,
      counts: addBins(outcome.counts, bins.counts()),
      active: outcome.active + active,
      lastBackMs: later(outcome.lastBackMs, lastBackMs),
    }
  }
  return outcome
}

interface Shard {
  readonly first: number
  readonly count: number
  readonly seed: number
  readonly bins: Bins
}

/** A box, and what the world around it knows of it. */
interface Room {
  readonly box: FleetBox
  readonly life: Chance
  readonly starts: readonly BoxStart[]
  started: number
  /** Of alarms and answers in the queue only these still count. */
  alarmMs: number | null
  answerMs: number | null
  reply: Reply | null
}

function simulateShard(scenario: Scenario, rules: Rules, shard: Shard) {
  const { lengthMs, outage, returnMs } = scenario
  const platform = createPlatformModel(outage)
  const queue = createEventQueue(4 * shard.count)
  const world = { nowMs: 0 }
  const rooms = Array.from({ length: shard.count }, (_, index) =>
    furnish(scenario, rules, shard, index, queue, world, platform),
  )
  let lastBackMs: number | null = null
  for (let event = queue.take(); event !== null && event.atMs <= lengthMs; event = queue.take()) {
    const room = rooms[event.whose]
    if (room === undefined) continue
    const { atMs, what, whose } = event
    world.nowMs = atMs
    const wasActive = room.box.active()
    live(room, what, whose, atMs, queue)
    if (returnMs !== null && atMs > returnMs && !wasActive && room.box.active()) lastBackMs = atMs
  }
  return { lastBackMs, active: rooms.filter(({ box }) => box.active()).length }
}

function furnish(
  scenario: Scenario,
  rules: Rules,
  { first, seed, bins }: Shard,
  index: number,
  queue: EventQueue,
  world: { readonly nowMs: number },
  platform: (sentMs: number, chance: Chance) => Reply,
): Room {
  const number = first + index
  // What happens to a box does not depend on the rules it follows: both fleets have the same viewers.
  const life = createChance(seed, 3 * number)
  const line = createChance(seed, 3 * number + 1)
  const box = rules(macOfBox(number), createChance(seed, 3 * number + 2), {
    send() {
      bins.count(world.nowMs)
      const reply = platform(world.nowMs, line)
      room.reply = reply
      room.answerMs = world.nowMs + Math.ceil(reply.afterMs)
      queue.add(room.answerMs, index, ANSWER)
    },
    setAlarm(atMs) {
      room.alarmMs = atMs === null ? null : Math.max(Math.ceil(atMs), world.nowMs)
      if (room.alarmMs !== null) queue.add(room.alarmMs, index, ALARM)
    },
  })
  const starts = scenario.starts(life)
  const room: Room = { box, life, starts, started: 0, alarmMs: null, answerMs: null, reply: null }
  for (const { atMs } of starts) queue.add(atMs, index, START)
  queue.add((starts[0]?.atMs ?? 0) + untilNextKey(life, true), index, KEY)
  return room
}

function live(room: Room, what: number, whose: number, atMs: number, queue: EventQueue) {
  const { box, life, starts } = room
  if (what === START) {
    const start = starts[room.started++]
    room.answerMs = null
    if (start !== undefined) box.started(atMs, start)
  } else if (what === ALARM && room.alarmMs === atMs) {
    room.alarmMs = null
    box.rang(atMs)
  } else if (what === ANSWER && room.answerMs === atMs && room.reply !== null) {
    room.answerMs = null
    box.answered(atMs, room.reply.answer)
  } else if (what === KEY) {
    box.keyPressed(atMs)
    if (life() < PROGRAMME_SHARE) box.programmeShown(atMs)
    queue.add(atMs + untilNextKey(life, life() < LAST_KEY_SHARE), whose, KEY)
  }
}

function untilNextKey(life: Chance, visitOver: boolean): number {
  return Math.ceil(untilNext(life, visitOver ? BETWEEN_VISITS_MS : BETWEEN_KEYS_MS))
}

function later(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b)
}
