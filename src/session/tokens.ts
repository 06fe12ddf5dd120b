import type { Device } from '../platform/device'
import { fingerprint } from './hash'
import type { SessionState, Tokens } from './state'

/**
 * True while the launcher's token is one that the platform has not decided on yet. Such a token wins over the
 * stored one; any other stands behind it, for a launcher goes on giving the token that it once was configured
 * with long after the platform has rotated it.
 */
export function launcherTokenIsNew({ mac, tokens: { launcher, seen }, strangers }: SessionState): boolean {
  if (launcher === null) return false
  const mark = fingerprint(mac, launcher)
  return mark !== seen && !strangers.includes(mark)
}

/** The token to try now: the best that was not refused in this round; null where all were, or there is none. */
export function pickToken(state: SessionState): string | null {
  const { launcher, stored, previous, provisioned } = state.tokens
  const byRank = [launcherTokenIsNew(state) ? launcher : null, stored, previous, launcher, provisioned]
  return byRank.find(token => token !== null && mayTry(state, token)) ?? null
}

function mayTry({ mac, round, strangers }: SessionState, token: string): boolean {
  return !round.tried.includes(token) && !strangers.includes(fingerprint(mac, token))
}

/**
 * The tokens after `used` has validated and `given`, where not null, came with the answer. `used` becomes the
 * stored one; a different `given` takes its place at once, and `used` is kept until that one has validated too.
 */
export function tokensAfterSuccess(state: SessionState, used: string, given: string | null): Tokens {
  const rotated = given !== null && given !== used
  return {
    ...tokensAfterDecision(state, used),
    stored: rotated ? given : used,
    previous: rotated ? used : null,
    provisioned: null,
  }
}

/** The tokens once the platform has decided on `token`: if it is the launcher's, it is new no longer. */
export function tokensAfterDecision({ mac, tokens }: SessionState, token: string): Tokens {
  return token === tokens.launcher ? { ...tokens, seen: fingerprint(mac, token) } : tokens
}

const NORMAL_MAC = /^([0-9A-F]{2}:){5}[0-9A-F]{2}$/

/**
 * False where the answer names another box. A device without a MAC, or with something that is none, says nothing
 * about whose token it was: a wrong field costs that field alone.
 */
export function isOurs(ours: readonly string[], { mac }: Device): boolean {
  const named = mac?.toUpperCase() ?? ''
  return !NORMAL_MAC.test(named) || ours.includes(named)
}
