import { askWhenDue } from './asking'
import type { SessionEffect } from './effects'
import type { SessionEvent } from './events'
import { endGrace } from './grace'
import { elapsedMs, markAt, withoutStaleWall } from './moment'
import { provisionAnswered, validationAnswered } from './outcomes'
import { forgetWhenIdle, noteStay, wipeViewer } from './patient'
import { askNow, bringForward, noteSomebody, waitForStart } from './schedule'
import type { SessionSettings } from './settings'
import type { SessionState } from './state'
import { launcherTokenIsNew, pickToken } from './tokens'
import type { Turn } from './turn'
import { saveChanges, setAlarm, tellToken } from './upkeep'

export interface Step {
  readonly state: SessionState
  readonly effects: readonly SessionEffect[]
}

/**
 * The session's one rule book: from a state and an event to the next state and what is to be done about it. Pure:
 * time and chance come with the event. An answer to a request that is no longer waited for changes nothing.
 */
export function next(state: SessionState, event: SessionEvent, settings: SessionSettings): Step {
  // A validation needs TLS, and TLS a clock that is about right: from then on the wall clock is taken at its word.
  const clockProven = event.type === 'validate-answered' && event.answer.ok
  const now = clockProven ? event.at : withoutStaleWall(event.at, state.wallFloorMs)
  const turn: Turn = { now, settings, draft: { ...state }, effects: [] }
  forgetWhenIdle(turn)
  react(turn, event)
  askWhenDue(turn)
  endGrace(turn)
  tellToken(turn)
  saveChanges(turn, state, event.type === 'stop')
  setAlarm(turn, event.type === 'alarm')
  return { state: turn.draft, effects: turn.effects }
}

function react(turn: Turn, event: SessionEvent) {
  const { draft, now } = turn
  switch (event.type) {
    case 'start':
      noteStay(turn, event.stay)
      start(turn, event.hasProgramme, event.uptimeS)
      break
    case 'validate-answered':
      if (draft.flight?.id === event.id && draft.flight.kind === 'validate') {
        validationAnswered(turn, draft.flight.token, event.answer)
      }
      break
    case 'provision-answered':
      if (draft.flight?.id === event.id && draft.flight.kind === 'provision') {
        provisionAnswered(turn, event.answer)
      }
      break
    case 'launcher-said':
      noteStay(turn, event.stay)
      noteToken(turn, event.token)
      break
    case 'key':
      draft.key = markAt(now)
      noteSomebody(turn)
      bringForward(turn, ['place', 'backoff'])
      break
    case 'try-now':
      bringForward(turn, ['place', 'backoff', 'period'])
      break
    // Not during a start's place: when power returns to a town, so do its network and its clocks, all at once.
    case 'woke':
    case 'network-returned':
      bringForward(turn, ['slot', 'period'])
      break
    case 'showing-programme':
      if (lastValidationIsOld(turn)) askNow(turn, ['place', 'slot'])
      break
    case 'revalidate':
      askNow(turn, ['place', 'slot'])
      break
    case 'forget':
      wipeViewer(turn, 'forget')
      break
    case 'alarm':
    case 'stop':
      break
  }
}

function start(turn: Turn, hasProgramme: boolean, uptimeS: number | null) {
  const { draft, settings, effects } = turn
  if (draft.mac === null) {
    draft.name = 'activation'
    draft.reason = 'no-mac'
    draft.using = null
    effects.push({ do: 'want-token', reason: 'no-mac' })
    return
  }
  const token = pickToken(draft)
  const justPowered = uptimeS !== null && uptimeS < settings.startSpreadUptimeS
  draft.using = token
  waitForStart(turn, token !== null && draft.device !== null && !hasProgramme && justPowered)
}

/** A launcher repeats itself every few minutes; only a token that it has not given in this run is news. */
function noteToken(turn: Turn, token: string | null) {
  const { draft } = turn
  if (token === null || token === '' || token === draft.tokens.launcher) return
  draft.tokens = { ...draft.tokens, launcher: token, told: token }
  if (launcherTokenIsNew(draft)) {
    askNow(turn, ['place', 'slot', 'period'])
    bringForward(turn, ['backoff'])
  } else if (draft.name === 'denied' || draft.name === 'activation') bringForward(turn, ['period'])
}

function lastValidationIsOld({ draft, now, settings }: Turn): boolean {
  return draft.validated === null || elapsedMs(draft.validated, now) > settings.intervalMs
}
