import { waitForPeriod } from './schedule'
import { freshRound } from './state'
import { pickToken } from './tokens'
import type { Turn } from './turn'

/** Starts the planned try once its time has come. After a backoff the round goes on where trouble broke it. */
export function askWhenDue(turn: Turn) {
  const { draft, now } = turn
  const { wait } = draft
  if (draft.flight !== null || wait === null || wait.atMs > now.monotonicMs) return
  draft.wait = null
  if (wait.why !== 'backoff') draft.round = freshRound
  ask(turn)
}

/**
 * Sends the next request of this round: a validation with the best token not refused yet, else a question to the
 * provisioning endpoint, once; when all that is spent, the box is denied, or has nothing to show at all.
 */
export function ask(turn: Turn) {
  const { draft, now, effects } = turn
  const { mac } = draft
  if (mac === null) return
  const token = pickToken(draft)
  const id = draft.lastId + 1
  if (token !== null) {
    draft.using = token
    draft.flight = { kind: 'validate', id, token }
    effects.push({ do: 'validate', id, token })
  } else if (
    draft.provisioning &&
    !draft.round.provisioned &&
    draft.provisionNotBeforeMs <= now.monotonicMs
  ) {
    draft.using = draft.tokens.stored
    draft.flight = { kind: 'provision', id }
    effects.push({ do: 'provision', id, mac })
  } else {
    giveUp(turn)
    return
  }
  draft.lastId = id
}

/** Ends a round without success: nothing is deleted, the launcher is asked, and all is tried again later. */
function giveUp(turn: Turn) {
  const { draft, effects, settings } = turn
  const otherBox = draft.round.otherBox || draft.strangers.length > 0
  const noToken = draft.round.tried.length === 0 && !otherBox
  const reason = noToken ? 'no-token' : otherBox ? 'other-box' : 'access-denied'
  draft.name = noToken ? 'activation' : 'denied'
  draft.reason = reason
  draft.using = draft.tokens.stored
  draft.troubles = 0
  waitForPeriod(turn, noToken ? settings.tokenPeriodMs : settings.deniedPeriodMs)
  effects.push({ do: 'want-token', reason })
}
