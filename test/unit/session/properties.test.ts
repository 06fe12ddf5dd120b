import { expect } from 'chai'
import fc from 'fast-check'
import type { Device } from '../../../src/platform/device'
import type { PlatformError } from '../../../src/platform/errors'
import type { SessionEffect } from '../../../src/session/effects'
import type { SessionHappening } from '../../../src/session/events'
import { next } from '../../../src/session/next'
import { defaultSettings } from '../../../src/session/settings'
import { begin } from '../../../src/session/state'
import type { SessionState } from '../../../src/session/state'
import type { Stored } from '../../../src/session/stored'
import {
  HOUR,
  MAC,
  accessDenied,
  aDevice,
  blocked,
  nothingStored,
  outdated,
  storedBox,
} from '../../support/sessionMachine'

/** What the platform would say to a request in flight. */
type Outcome =
  | { readonly says: 'yes'; readonly rotates: boolean; readonly device: Device }
  | { readonly says: 'no'; readonly error: PlatformError }

type Command =
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'answer'; readonly outcome: Outcome }
  | { readonly do: 'tell'; readonly event: SessionHappening }

const THEIRS = 'theirs-'
const stranger = aDevice({ mac: '12:34:56:78:9A:BC' })

const trouble: fc.Arbitrary<PlatformError> = fc.oneof(
  fc.constant<PlatformError>({ kind: 'network', cause: 'timeout' }),
  fc.constant<PlatformError>({ kind: 'bad_response', status: 204, reason: 'empty' }),
  fc.constant<PlatformError>({ kind: 'not_found', status: 404 }),
  fc
    .integer({ min: 0, max: 3 * HOUR })
    .map((ms): PlatformError => ({ kind: 'internal', status: 503, retryAfterMs: ms })),
)
const refusal = fc.constantFrom(accessDenied, blocked, outdated)
const failure: fc.Arbitrary<Outcome> = fc
  .oneof(trouble, refusal)
  .map(error => ({ says: 'no' as const, error }))
const success: fc.Arbitrary<Outcome> = fc.record({
  says: fc.constant('yes' as const),
  rotates: fc.boolean(),
  device: fc.constantFrom(
    aDevice(),
    aDevice({ mac: MAC }),
    aDevice({ username: 'anna' }),
    aDevice({ id: 'other' }),
  ),
})

const happening: fc.Arbitrary<SessionHappening> = fc.oneof(
  fc
    .constantFrom(
      'key' as const,
      'try-now' as const,
      'woke' as const,
      'network-returned' as const,
      'showing-programme' as const,
      'revalidate' as const,
      'forget' as const,
      'alarm' as const,
      'stop' as const,
    )
    .map(type => ({ type })),
  fc.record({
    type: fc.constant('launcher-said' as const),
    token: fc.constantFrom(null, 'new-1', 'new-2', `${THEIRS}1`, `${THEIRS}2`),
    stay: fc.constantFrom(null, 'A', 'B'),
  }),
)

function commands(outcome: fc.Arbitrary<Outcome>): fc.Arbitrary<Command[]> {
  const wait = fc.oneof(
    fc.integer({ min: 1, max: 60_000 }),
    fc.integer({ min: 1, max: HOUR }),
    fc.integer({ min: 1, max: 20 * HOUR }),
  )
  return fc.array(
    fc.oneof(
      { weight: 4, arbitrary: outcome.map(one => ({ do: 'answer' as const, outcome: one })) },
      { weight: 3, arbitrary: wait.map(ms => ({ do: 'wait' as const, ms })) },
      { weight: 2, arbitrary: happening.map(event => ({ do: 'tell' as const, event })) },
    ),
    { maxLength: 80 },
  )
}

interface Seen {
  readonly before: SessionState
  readonly state: SessionState
  readonly event: SessionHappening
  readonly effects: readonly SessionEffect[]
  readonly nowMs: number
}

interface World {
  readonly mac?: string | null
  readonly token?: string | null
  readonly stored?: Stored
  readonly provisioning?: boolean
  readonly random: () => number
}

/** Plays the commands against the machine; tokens whose name says so are another box's. Looks after each step. */
function play(world: World, list: readonly Command[], look: (seen: Seen) => void): SessionState {
  const { mac = MAC, token = null, stored = nothingStored, provisioning = false, random } = world
  let nowMs = 5
  let rotation = 0
  const moment = () => ({ monotonicMs: nowMs, wallMs: null, random: random() })
  const ours = mac === null ? [] : [mac]
  let state = begin({ mac, ours, token, provisioning, stored }, moment())
  const tell = (event: SessionHappening) => {
    const before = deepFreeze(state)
    const { state: after, effects } = next(before, { ...event, at: moment() }, defaultSettings)
    state = after
    look({ before, state, event, effects, nowMs })
  }
  const wait = (untilMs: number) => {
    let alarms = 0
    while (state.alarmAtMs !== null && state.alarmAtMs <= untilMs) {
      nowMs = Math.max(nowMs, state.alarmAtMs)
      tell({ type: 'alarm' })
      expect(++alarms, 'alarms without end').to.be.below(5000)
    }
    nowMs = untilMs
  }
  const answer = (outcome: Outcome) => {
    const { flight } = state
    if (flight === null) return
    const { id } = flight
    if (outcome.says === 'no') {
      const type = flight.kind === 'provision' ? 'provision-answered' : 'validate-answered'
      tell({ type, id, answer: { ok: false, error: outcome.error } })
    } else if (flight.kind === 'provision') {
      tell({ type: 'provision-answered', id, answer: { ok: true, value: 'provisioned' } })
    } else {
      const theirs = flight.token.startsWith(THEIRS)
      const device = theirs ? stranger : outcome.device
      const token = `${theirs ? THEIRS : ''}rotated-${++rotation}`
      const value = outcome.rotates ? { device, token } : { device }
      tell({ type: 'validate-answered', id, answer: { ok: true, value } })
    }
  }
  tell({ type: 'start', hasProgramme: false, uptimeS: 10, stay: null })
  for (const command of list) {
    if (command.do === 'wait') wait(nowMs + command.ms)
    else if (command.do === 'tell') tell(command.event)
    else answer(command.outcome)
  }
  return state
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

const anyWorld = fc.record({
  token: fc.constantFrom(null, 'given', `${THEIRS}0`),
  provisioning: fc.boolean(),
  stored: fc.constantFrom(
    nothingStored,
    storedBox(),
    storedBox({ tokens: { stored: 'kept', previous: 'before', seen: null } }),
  ),
  random: fc
    .array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1, maxLength: 30 })
    .map(throws => {
      let index = 0
      return () => throws[index++ % throws.length] ?? 0
    }),
})

const requests = (effects: readonly SessionEffect[]) =>
  effects.filter(effect => effect.do === 'validate' || effect.do === 'provision')

describe('whatever happens, in whatever order', () => {
  it('never has two requests in flight, and always has a next step', () => {
    fc.assert(
      fc.property(anyWorld, commands(fc.oneof(failure, success)), (world, list) => {
        play(world, list, ({ before, state, event, effects }) => {
          const sent = requests(effects)
          expect(sent.length).to.be.at.most(1)
          const answered = event.type === 'validate-answered' || event.type === 'provision-answered'
          if (sent.length > 0 && !answered) expect(before.flight).to.equal(null)
          if (state.flight === null) {
            expect(state.wait?.atMs).to.satisfy(Number.isFinite)
            expect(state.alarmAtMs).to.be.at.most(state.wait?.atMs ?? 0)
          }
        })
      }),
      { numRuns: 300 },
    )
  })

  it('sends nothing without a MAC', () => {
    fc.assert(
      fc.property(anyWorld, commands(fc.oneof(failure, success)), (world, list) => {
        play({ ...world, mac: null }, list, ({ effects, state }) => {
          expect(requests(effects)).to.deep.equal([])
          expect(state.name).to.equal('activation')
        })
      }),
      { numRuns: 50 },
    )
  })

  it('never stores another box’s token, and never asks with it twice in one run', () => {
    fc.assert(
      fc.property(anyWorld, commands(fc.oneof(failure, success)), (world, list) => {
        const known = new Set<string>()
        play(world, list, ({ before, effects, event, state }) => {
          expect(JSON.stringify(effects.filter(effect => effect.do === 'store'))).not.to.include(THEIRS)
          for (const effect of effects)
            if (effect.do === 'validate') expect(known.has(effect.token)).to.equal(false)
          if (event.type === 'validate-answered' && event.answer.ok && before.flight?.kind === 'validate') {
            if (before.flight.token.startsWith(THEIRS)) known.add(before.flight.token)
          }
          expect(known.has(state.using ?? '')).to.equal(false)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('loses no token that once let the box in for as long as the platform only refuses or fails', () => {
    fc.assert(
      fc.property(anyWorld, commands(failure), (world, list) => {
        const state = play(world, list, ({ effects }) => {
          for (const effect of effects) {
            if (effect.do !== 'store' || effect.key !== 'tokens') continue
            expect(effect.value.stored).to.equal(world.stored.tokens.stored)
            expect(effect.value.previous).to.equal(world.stored.tokens.previous)
          }
        })
        expect(state.tokens.stored).to.equal(world.stored.tokens.stored)
        expect(state.device).to.equal(world.stored.device)
      }),
      { numRuns: 200 },
    )
  })

  it('stores only tokens that a 200 brought or proved', () => {
    fc.assert(
      fc.property(anyWorld, commands(fc.oneof(failure, success)), (world, list) => {
        const proved = new Set<string | null>([
          null,
          world.stored.tokens.stored,
          world.stored.tokens.previous,
        ])
        play(world, list, ({ before, event, effects }) => {
          if (event.type === 'validate-answered' && event.answer.ok && before.flight?.kind === 'validate') {
            proved.add(before.flight.token)
            proved.add(event.answer.value.token ?? null)
          }
          for (const effect of effects) {
            if (effect.do !== 'store' || effect.key !== 'tokens') continue
            expect(proved.has(effect.value.stored)).to.equal(true)
            expect(proved.has(effect.value.previous)).to.equal(true)
          }
        })
      }),
      { numRuns: 200 },
    )
  })

  it('validates neither before a Retry-After is over nor more than an hour after it was given', () => {
    fc.assert(
      fc.property(anyWorld, commands(fc.oneof(failure, success)), (world, list) => {
        let notBeforeMs = 0
        play(world, list, ({ event, effects, nowMs, state }) => {
          if (effects.some(effect => effect.do === 'validate')) expect(nowMs).to.be.at.least(notBeforeMs)
          if (event.type !== 'validate-answered') return
          const error = event.answer.ok ? null : event.answer.error
          const askedMs = (error !== null && 'retryAfterMs' in error && error.retryAfterMs) || 0
          notBeforeMs = nowMs + Math.min(askedMs, HOUR)
          if (error?.kind === 'internal') expect(state.wait?.atMs ?? nowMs).to.be.at.most(nowMs + HOUR)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('never takes a known device offline or denies it for trouble within 72 h of its last validation', () => {
    fc.assert(
      fc.property(anyWorld, commands(fc.oneof(failure, success)), (world, list) => {
        let validatedMs = world.stored.device === null ? -Infinity : 5
        play(world, list, ({ before, event, state, nowMs }) => {
          if (event.type === 'validate-answered' && event.answer.ok && state.validated?.atMs === nowMs) {
            validatedMs = nowMs
          }
          const troubled =
            event.type === 'validate-answered' &&
            !event.answer.ok &&
            ['network', 'internal', 'bad_response', 'not_found'].includes(event.answer.error.kind)
          if (!troubled || nowMs - validatedMs >= 72 * HOUR) return
          if (before.name !== state.name) expect(state.name).to.equal('grace')
        })
      }),
      { numRuns: 300 },
    )
  })

  it('comes back to active from anywhere once the platform is well, without a restart', () => {
    fc.assert(
      fc.property(anyWorld, commands(fc.oneof(failure, success)), (world, list) => {
        const well: Command[] = []
        const yes: Outcome = { says: 'yes', rotates: false, device: aDevice() }
        for (let n = 0; n < 8; n++) well.push({ do: 'wait', ms: 2 * HOUR }, { do: 'answer', outcome: yes })
        const state = play({ ...world, stored: storedBox() }, [...list, ...well], () => undefined)
        expect(state.name).to.equal('active')
      }),
      { numRuns: 200 },
    )
  })

  it('holds nothing but plain data, so that a state survives a copy', () => {
    fc.assert(
      fc.property(anyWorld, commands(fc.oneof(failure, success)), (world, list) => {
        const state = play(world, list, () => undefined)
        expect(JSON.parse(JSON.stringify(state))).to.deep.equal(state)
      }),
      { numRuns: 50 },
    )
  })
})
