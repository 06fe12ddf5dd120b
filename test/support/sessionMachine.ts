import type { Device } from '../../src/platform/device'
import type { PlatformError } from '../../src/platform/errors'
import type { SessionEffect } from '../../src/session/effects'
import type { SessionHappening } from '../../src/session/events'
import { next } from '../../src/session/next'
import { defaultSettings } from '../../src/session/settings'
import type { SessionSettings } from '../../src/session/settings'
import { begin } from '../../src/session/state'
import type { SessionState } from '../../src/session/state'
import type { Stored } from '../../src/session/stored'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const MAC = 'AA:BB:CC:00:11:22'

export const nothingStored: Stored = {
  tokens: { stored: null, previous: null, seen: null },
  patient: { stay: null, deviceId: null, username: null, room: null },
  times: { validated: null, key: null, wallMs: null },
  device: null,
}

/** A device that has an id and whatever else the test is about. */
export function aDevice(more: Partial<Device> = {}): Device {
  return {
    id: 'device-1',
    groups: [],
    developmentMode: false,
    reseller: {},
    colours: {},
    profiles: [],
    ...more,
  }
}

/** What a box that worked yesterday has in storage. */
export function storedBox(more: Partial<Stored> = {}): Stored {
  return {
    ...nothingStored,
    tokens: { stored: 'kept', previous: null, seen: null },
    times: { validated: { uptimeMs: 0, wallMs: null }, key: { uptimeMs: 0, wallMs: null }, wallMs: null },
    device: aDevice(),
    ...more,
  }
}

export const accessDenied: PlatformError = { kind: 'access_denied', status: 403 }
export const blocked: PlatformError = { kind: 'blocked', status: 403 }
export const outdated: PlatformError = { kind: 'outdated', status: 403 }
export const unreachable: PlatformError = { kind: 'network', cause: 'unreachable' }
export const fault: PlatformError = { kind: 'internal', status: 500 }

/** A fault with a `Retry-After`, in ms. */
export function busyFor(retryAfterMs: number): PlatformError {
  return { kind: 'internal', status: 503, retryAfterMs }
}

export interface MachineOptions {
  mac?: string | null
  ours?: string[]
  token?: string
  provisioning?: boolean
  stored?: Stored
  settings?: Partial<SessionSettings>
  /** Every throw of the dice; default 0.5: no jitter, half a backoff. */
  random?: () => number
  wallMs?: number | null
  startMs?: number
}

/** The pure machine with a clock and an alarm around it, and a test in the place of the platform. */
export function createMachine(options: MachineOptions = {}) {
  const { mac = MAC, random = () => 0.5, startMs = 1000, stored = nothingStored } = options
  const settings = { ...defaultSettings, ...options.settings }
  let nowMs = startMs
  let wallOffsetMs = options.wallMs === undefined || options.wallMs === null ? null : options.wallMs - nowMs
  const moment = () => ({
    monotonicMs: nowMs,
    wallMs: wallOffsetMs === null ? null : nowMs + wallOffsetMs,
    random: random(),
  })
  let state: SessionState = begin(
    {
      mac,
      ours: options.ours ?? (mac === null ? [] : [mac]),
      token: options.token ?? null,
      provisioning: options.provisioning ?? false,
      stored,
    },
    moment(),
  )
  const effects: SessionEffect[] = []

  const tell = (event: SessionHappening): SessionEffect[] => {
    const step = next(state, { ...event, at: moment() }, settings)
    state = step.state
    effects.push(...step.effects)
    return [...step.effects]
  }
  const flight = () => {
    if (state.flight === null) throw new Error('nothing is in flight')
    return state.flight
  }
  const validateFails = (error: PlatformError) =>
    tell({ type: 'validate-answered', id: flight().id, answer: { ok: false, error } })

  const advanceUntil = (untilMs: number): void => {
    while (state.alarmAtMs !== null && state.alarmAtMs <= untilMs) {
      nowMs = Math.max(nowMs, state.alarmAtMs)
      tell({ type: 'alarm' })
    }
    nowMs = Math.max(nowMs, untilMs)
  }

  return {
    settings,
    effects,
    state: () => state,
    nowMs: () => nowMs,
    tell,
    start: (more: { hasProgramme?: boolean; uptimeS?: number; stay?: string } = {}) =>
      tell({
        type: 'start',
        hasProgramme: more.hasProgramme ?? false,
        uptimeS: more.uptimeS ?? null,
        stay: more.stay ?? null,
      }),
    /** Lets time pass, and every alarm in it ring at its time. */
    advance: (ms: number) => advanceUntil(nowMs + ms),
    /** Lets time pass until the next planned try is sent; does nothing where none is planned. */
    advanceToTry() {
      if (state.flight === null && state.wait !== null) advanceUntil(state.wait.atMs)
    },
    setWall(wallMs: number | null) {
      wallOffsetMs = wallMs === null ? null : wallMs - nowMs
    },
    said: (more: { token?: string; stay?: string }) =>
      tell({ type: 'launcher-said', token: more.token ?? null, stay: more.stay ?? null }),
    /** The platform says yes to the validation in flight. */
    accepts: (token?: string, device: Device = aDevice()) =>
      tell({
        type: 'validate-answered',
        id: flight().id,
        answer: { ok: true, value: token === undefined ? { device } : { device, token } },
      }),
    fails: validateFails,
    provisions: (token: string) =>
      tell({ type: 'provision-answered', id: flight().id, answer: { ok: true, value: token } }),
    provisioningFails: (error: PlatformError) =>
      tell({ type: 'provision-answered', id: flight().id, answer: { ok: false, error } }),
    /** The token that the validation in flight asks about; null while none is. */
    asking: () => (state.flight?.kind === 'validate' ? state.flight.token : null),
    provisioning: () => state.flight?.kind === 'provision',
    /** Ms from now until the next planned try; null where none is planned. */
    waitMs: () => (state.flight !== null || state.wait === null ? null : state.wait.atMs - nowMs),
    /** The tokens that were asked about so far, in order. */
    asked: () => effects.flatMap(effect => (effect.do === 'validate' ? [effect.token] : [])),
    wipes: () => effects.flatMap(effect => (effect.do === 'wipe-viewer' ? [effect.cause] : [])),
    told: () => effects.flatMap(effect => (effect.do === 'tell-token' ? [effect.token] : [])),
    wanted: () => effects.flatMap(effect => (effect.do === 'want-token' ? [effect.reason] : [])),
    /** The tokens as they would be read back after a power cut now. */
    storedTokens: () =>
      effects.reduce(
        (last, effect) => (effect.do === 'store' && effect.key === 'tokens' ? effect.value : last),
        stored.tokens,
      ),
    storedTimes: () =>
      effects.reduce(
        (last, effect) => (effect.do === 'store' && effect.key === 'times' ? effect.value : last),
        stored.times,
      ),
  }
}

export type Machine = ReturnType<typeof createMachine>
