import type { Validation } from '../platform/device'
import type { Answer } from '../platform/errors'
import { ask } from './asking'
import { nameInTrouble } from './grace'
import { fingerprint } from './hash'
import { markAt } from './moment'
import { noteDevice } from './patient'
import { backOff, leftAloneUntilMs, waitForPeriod, waitForSlot } from './schedule'
import { freshRound } from './state'
import { isOurs, launcherTokenIsNew, tokensAfterDecision, tokensAfterSuccess } from './tokens'
import type { Turn } from './turn'

/** What follows from the platform's answer about `token`. This alone moves the session. */
export function validationAnswered(turn: Turn, token: string, answer: Answer<Validation>) {
  const { draft, settings, effects } = turn
  draft.flight = null
  draft.notBeforeMs = leftAloneUntilMs(turn, answer)
  if (answer.ok) {
    if (isOurs(draft.ours, answer.value.device)) accept(turn, token, answer.value)
    else refuse(turn, token, true)
    return
  }
  switch (answer.error.kind) {
    case 'access_denied':
      refuse(turn, token, false)
      break
    case 'blocked':
      stand(turn, 'blocked')
      waitForPeriod(turn, settings.blockedPeriodMs)
      break
    case 'outdated':
      stand(turn, 'outdated')
      waitForPeriod(turn, settings.outdatedPeriodMs)
      effects.push({ do: 'want-update' })
      break
    // Validate has no "not found": something other than the platform answered.
    case 'not_found':
    case 'internal':
    case 'network':
    case 'bad_response':
      draft.name = nameInTrouble(turn)
      if (draft.name !== 'denied') draft.reason = null
      backOff(turn)
      break
  }
}

/** What follows from provisioning's answer: a token to try, or the end of this round. */
export function provisionAnswered(turn: Turn, answer: Answer<string>) {
  const { draft } = turn
  draft.flight = null
  draft.round = { ...draft.round, provisioned: true }
  draft.provisionNotBeforeMs = leftAloneUntilMs(turn, answer)
  if (answer.ok && answer.value !== '') draft.tokens = { ...draft.tokens, provisioned: answer.value }
  ask(turn)
}

function accept(turn: Turn, token: string, { device, token: given }: Validation) {
  const { draft, now } = turn
  const afterTrouble = draft.troubles > 0
  draft.tokens = tokensAfterSuccess(draft, token, given ?? null)
  draft.using = draft.tokens.stored
  draft.validated = markAt(now)
  noteDevice(turn, device)
  stand(turn, 'active')
  waitForSlot(turn, afterTrouble)
  // The launcher gave a new token while this answer was under way: that one is wanted instead.
  if (launcherTokenIsNew(draft)) draft.wait = { why: 'slot', atMs: now.monotonicMs }
}

/** The platform has said clearly where this box stands: whatever was being tried or counted is over. */
function stand({ draft }: Turn, name: 'active' | 'blocked' | 'outdated') {
  draft.name = name
  draft.reason = null
  draft.round = freshRound
  draft.troubles = 0
}

/**
 * The token does not let this box in; the next is tried. Another box's token is not used again in this run unless
 * it once let this box in: each use of it could rotate it away from the box that it belongs to.
 */
function refuse(turn: Turn, token: string, otherBox: boolean) {
  const { draft } = turn
  const { mac, round, tokens } = draft
  draft.round = { ...round, tried: [...round.tried, token], otherBox: round.otherBox || otherBox }
  draft.tokens = tokensAfterDecision(draft, token)
  draft.troubles = 0
  if (otherBox && token !== tokens.stored && token !== tokens.previous) {
    draft.strangers = [...draft.strangers, fingerprint(mac, token)]
  }
  ask(turn)
}
