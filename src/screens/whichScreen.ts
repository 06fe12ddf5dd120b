import type { NoticeKind } from '../language/noticeKind'
import type { Programme } from '../platform/programme'
import type { ProgrammeState } from '../programme/programmeState'
import type { SessionSnapshot } from '../session/session'

/** Which screen stands, before it has words. `nextTryAtMs` is monotonic; null: trying now, or never. */
export type ScreenChoice =
  | { readonly screen: 'loading' }
  | { readonly screen: 'start' }
  | {
      readonly screen: 'detail'
      readonly programme: Programme
      readonly fresh: boolean
      /** The platform has said since that it is no longer there. */
      readonly gone: boolean
    }
  | {
      readonly screen: 'notice'
      readonly notice: NoticeKind
      readonly epgId: string | null
      readonly nextTryAtMs: number | null
      readonly tries: boolean
    }

export interface Situation {
  readonly session: SessionSnapshot
  readonly programme: ProgrammeState
  /** The first screen is overdue: whatever the network does, the viewer is told something. */
  readonly overdue: boolean
  /** Something was thrown a moment ago. */
  readonly mishap: boolean
}

/** The one place that says what the viewer sees in which state of session and programme. */
export function whichScreen({ session, programme, overdue, mishap }: Situation): ScreenChoice {
  if (mishap) return final('mishap', null)
  const sessionNotice = noticeOf(session)
  if (sessionNotice !== null) return stopped(sessionNotice, session.nextTryAtMs, null)
  if (session.name === 'starting' && session.device === null)
    return overdue ? offline(session) : { screen: 'loading' }

  switch (programme.phase) {
    case 'none':
      return { screen: 'start' }
    case 'loading':
      return overdue ? offline(session) : { screen: 'loading' }
    case 'shown':
      return {
        screen: 'detail',
        programme: programme.programme,
        fresh: programme.fresh,
        gone: programme.gone === true,
      }
    case 'failed':
      return stopped('error', programme.nextTryAtMs, programme.epgId)
    case 'not-found':
    case 'not-available':
      return final(programme.phase, programme.epgId)
  }
}

function noticeOf(session: SessionSnapshot): NoticeKind | null {
  switch (session.name) {
    case 'activation':
      return session.reason === 'no-mac' ? 'no-mac' : 'activation'
    case 'denied':
      return session.reason === 'other-box' ? 'other-box' : 'denied'
    case 'blocked':
    case 'outdated':
    case 'offline':
      return session.name
    case 'starting':
    case 'active':
    case 'grace':
      return null
  }
}

function offline(session: SessionSnapshot): ScreenChoice {
  return stopped('offline', session.nextTryAtMs, null)
}

function final(notice: NoticeKind, epgId: string | null): ScreenChoice {
  return { screen: 'notice', notice, epgId, nextTryAtMs: null, tries: false }
}

function stopped(notice: NoticeKind, nextTryAtMs: number | null, epgId: string | null): ScreenChoice {
  return { screen: 'notice', notice, epgId, nextTryAtMs, tries: notice !== 'no-mac' }
}
