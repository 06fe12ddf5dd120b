import type { Cancel, Clock } from '../box/clock'
import type { PlatformError, Trouble } from '../platform/errors'
import { isTrouble } from '../platform/errors'
import type { Platform } from '../platform/platform'
import type { Programme } from '../platform/programme'
import type { Session, SessionName, SessionSnapshot } from '../session/session'
import type { ProgrammeState } from './programmeState'
import { withoutPosition, type RecentProgrammes } from './recent'

/** What the loader needs. `profile` is asked for at each request: the viewer may have chosen another meanwhile. */
export interface ProgrammeLoaderParts {
  readonly clock: Clock
  readonly random: () => number
  readonly platform: Platform
  readonly session: Session
  readonly recent: RecentProgrammes
  /** A programme that was fetched ahead; null where it was not. */
  readonly ahead: (epgId: string) => Programme | null
  readonly profile: () => string | undefined
  /** Longest wait between two tries. */
  readonly longestWaitMs: number
  readonly onChange: (state: ProgrammeState) => void
}

/** Fetches the programme asked for and keeps trying; the rules are those of "a programme's trouble". */
export interface ProgrammeLoader {
  state(): ProgrammeState
  /** Opens a programme; null opens none. Whatever was under way is dropped. */
  open(epgId: string | null): void
  /** Asks again behind what is shown (a position changed, another profile). */
  refresh(): void
  /** The viewer pressed OK on the notice: tries at once. */
  retryNow(): void
  /** The network returned: a wait of our own ends, one that the platform asked for does not. */
  hurry(): void
  /** Shows another position until the platform's own arrives. */
  showPosition(positionS: number): void
  /** Another profile watches: its own position is asked for, and the other's is shown no more. */
  profileChanged(): void
}

const FIRST_WAIT_MS = 2000
const MAY_ASK: readonly SessionName[] = ['starting', 'active', 'grace']

export function createProgrammeLoader(parts: ProgrammeLoaderParts): ProgrammeLoader {
  const { clock, random, platform, session, recent, longestWaitMs } = parts
  let state: ProgrammeState = { phase: 'none' }
  let request: AbortController | null = null
  let cancelTimer: Cancel = () => undefined
  let failures = 0
  let askedToWait = false

  session.subscribe((now, before) => {
    if (before.name === 'starting') remember()
    if (request !== null) return
    const back = now.name === 'active' && before.name !== 'active'
    // What was refused while the box was blocked, say, may well be allowed now.
    if (back && (needsAnswer() || state.phase === 'not-available')) ask()
    // The token was missing, or another one while nothing could be fetched.
    else if (now.token !== before.token && needsAnswer()) ask()
  })

  return {
    state: () => state,
    open(epgId) {
      stop()
      failures = 0
      become(epgId === null ? { phase: 'none' } : opened(epgId))
      ask()
    },
    refresh() {
      if (state.phase !== 'none') ask()
    },
    retryNow() {
      if (request === null && needsAnswer()) ask()
    },
    hurry() {
      if (request === null && needsAnswer() && !askedToWait) ask()
    },
    showPosition(positionS) {
      if (state.phase !== 'shown') return
      become({ ...state, programme: { ...state.programme, positionS } })
      remember()
    },
    profileChanged() {
      recent.forgetPositions()
      if (state.phase === 'shown') become({ ...state, programme: withoutPosition(state.programme) })
      if (state.phase !== 'none') ask()
    },
  }

  /** What was fetched ahead stands at once, and is asked for once more behind it. */
  function opened(epgId: string): ProgrammeState {
    const programme = parts.ahead(epgId)
    return programme === null
      ? { phase: 'loading', epgId }
      : { phase: 'shown', epgId, programme, fresh: true }
  }

  function ask(): void {
    if (state.phase === 'none') return
    const { epgId } = state
    const { token, name } = session.snapshot()
    // Without a token there is nothing to ask with; a blocked box asks nothing. The session calls back.
    if (token === null || !MAY_ASK.includes(name)) return
    stop()
    if (state.phase === 'failed') become({ ...state, nextTryAtMs: null })
    const mine = new AbortController()
    request = mine
    void fetchProgramme(epgId, token, mine.signal).then(outcome => {
      if (request !== mine) return
      request = null
      settle(epgId, outcome)
    })
  }

  /** One request; a refusal asks for one validation, and a token that has changed since for one replay. */
  async function fetchProgramme(epgId: string, token: string, signal: AbortSignal) {
    const profile = parts.profile()
    const send = (usedToken: string) =>
      platform.archive({ epgId, token: usedToken, ...(profile === undefined ? {} : { profile }) }, signal)

    const first = await send(token)
    if (!refused(first)) return first
    const hasRotated = session.snapshot().token !== token
    const now = hasRotated ? session.snapshot() : await session.revalidate()
    if (now.token === null || now.token === token) return confirmed(first, now)
    const second = await send(now.token)
    return refused(second) ? confirmed(second, hasRotated ? await session.revalidate() : now) : second
  }

  function settle(epgId: string, answer: Awaited<ReturnType<Platform['archive']>>): void {
    if (answer.ok) {
      failures = 0
      // By the id that was asked for: that is the one the launcher and the viewer's way back know.
      const programme = { ...answer.value, epgId }
      become({ phase: 'shown', epgId, programme, fresh: true })
      remember()
    } else if (isTrouble(answer.error)) {
      waitAndTryAgain(epgId, answer.error)
    } else {
      failures = 0
      const isGone = answer.error.kind === 'not_found'
      // Whoever reads about a programme goes on reading; only it cannot be played any more.
      if (isGone && state.phase === 'shown' && state.fresh) become({ ...state, gone: true })
      else become({ phase: isGone ? 'not-found' : 'not-available', epgId })
    }
  }

  function waitAndTryAgain(epgId: string, error: Trouble): void {
    const askedMs = retryAfterMs(error)
    askedToWait = askedMs !== undefined
    const waitMs = askedMs ?? random() * Math.min(longestWaitMs, FIRST_WAIT_MS * 2 ** failures)
    failures++
    cancelTimer = clock.after(waitMs, ask)
    const known = lastKnown(epgId)
    become(
      known === null
        ? { phase: 'failed', epgId, nextTryAtMs: clock.monotonicMs() + waitMs }
        : { phase: 'shown', epgId, programme: known, fresh: false },
    )
  }

  /** Keeps what is shown, but not before the session is known to be this box's own. */
  function remember(): void {
    const { name } = session.snapshot()
    if (state.phase === 'shown' && state.fresh && (name === 'active' || name === 'grace'))
      recent.remember(state.programme)
  }

  function lastKnown(epgId: string): Programme | null {
    return state.phase === 'shown' && state.epgId === epgId ? state.programme : recent.find(epgId)
  }

  function needsAnswer(): boolean {
    return state.phase === 'loading' || state.phase === 'failed' || (state.phase === 'shown' && !state.fresh)
  }

  function stop(): void {
    request?.abort()
    request = null
    cancelTimer()
  }

  function become(now: ProgrammeState): void {
    state = now
    parts.onChange(now)
  }
}

function refused(answer: Awaited<ReturnType<Platform['archive']>>): boolean {
  if (answer.ok) return false
  const words: readonly PlatformError['kind'][] = ['access_denied', 'blocked', 'outdated']
  return words.includes(answer.error.kind)
}

/** A refusal counts only where the session is good; else it may be the platform's trouble, and is taken as that. */
function confirmed(
  answer: Awaited<ReturnType<Platform['archive']>>,
  { name }: SessionSnapshot,
): typeof answer {
  if (name === 'active') return answer
  return { ok: false, error: { kind: 'bad_response', status: 403, reason: 'refused, and not confirmed' } }
}

function retryAfterMs(error: Trouble): number | undefined {
  return error.kind === 'network' ? undefined : error.retryAfterMs
}
