import type { SessionEvent } from '../../src/session/events'
import { next } from '../../src/session/next'
import { defaultSettings } from '../../src/session/settings'
import type { SessionSettings } from '../../src/session/settings'
import { begin } from '../../src/session/state'
import type { SessionState } from '../../src/session/state'
import type { Stored } from '../../src/session/stored'
import type { Rules } from './fleetBox'

const EPOCH_MS = Date.UTC(2026, 0, 1)
const device = { id: 'device', groups: [], developmentMode: false, reseller: {}, colours: {}, profiles: [] }
const yesterday = { uptimeMs: 24 * 3_600_000, wallMs: null }

/** What a box that worked until its power went has in storage. */
const worked: Stored = {
  tokens: { stored: 'token', previous: null, seen: null },
  patient: { stay: null, deviceId: null, username: null, room: null },
  times: { validated: { uptimeMs: 0, wallMs: null }, key: yesterday, wallMs: null },
  device,
}
const brandNew: Stored = {
  tokens: { stored: null, previous: null, seen: null },
  patient: worked.patient,
  times: { validated: null, key: null, wallMs: null },
  device: null,
}

/**
 * The app's own session: src/session's `next` with a box around it that keeps its state, its alarm and its
 * requests, as createSession does on a television.
 */
export function createSessionRules(settings: Partial<SessionSettings> = {}): Rules {
  const figures = { ...defaultSettings, ...settings }
  return (mac, chance, line) => {
    const ours = [mac]
    let bornMs = 0
    let state: SessionState | null = null

    const moment = (nowMs: number) => ({
      monotonicMs: nowMs - bornMs,
      wallMs: EPOCH_MS + nowMs,
      random: chance(),
    })

    function happen(nowMs: number, event: SessionEvent) {
      if (state === null) return
      const step = next(state, event, figures)
      state = step.state
      for (const effect of step.effects) {
        if (effect.do === 'validate') line.send()
        else if (effect.do === 'set-alarm') setAlarm(nowMs, effect.atMs)
      }
    }

    /** Whole ms, upwards, as on a television: a trifle of a delay would ring before its time, over and over. */
    function setAlarm(nowMs: number, atMs: number | null) {
      line.setAlarm(atMs === null ? null : nowMs + Math.ceil(atMs - (nowMs - bornMs)))
    }

    return {
      started(nowMs, { uptimeS, hasProgramme, known }) {
        bornMs = nowMs
        line.setAlarm(null)
        const at = moment(nowMs)
        const token = known ? null : 'token'
        state = begin({ mac, ours, token, provisioning: false, stored: known ? worked : brandNew }, at)
        happen(nowMs, { type: 'start', hasProgramme, uptimeS, stay: null, at })
      },
      rang: nowMs => happen(nowMs, { type: 'alarm', at: moment(nowMs) }),
      answered(nowMs, answer) {
        const id = state?.flight?.id
        if (id !== undefined) happen(nowMs, { type: 'validate-answered', id, answer, at: moment(nowMs) })
      },
      keyPressed: nowMs => happen(nowMs, { type: 'key', at: moment(nowMs) }),
      programmeShown: nowMs => happen(nowMs, { type: 'showing-programme', at: moment(nowMs) }),
      active: () => state?.name === 'active',
    }
  }
}
