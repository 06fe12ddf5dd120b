import type { Platform } from '../platform/platform'
import type { Programme } from '../platform/programme'
import type { Session } from '../session/session'

export interface NeighboursParts {
  readonly platform: Pick<Platform, 'archive'>
  readonly session: Pick<Session, 'snapshot'>
  readonly profile: () => string | undefined
  /** Called with all that are held each time another one has come. */
  readonly onFetched: (programmes: readonly Programme[]) => void
}

/** The programmes before and after the present one, fetched ahead so that Channel+/- need not wait. */
export interface Neighbours {
  /** As it was fetched ahead; null where it was not. */
  find(epgId: string): Programme | null
  /** These are the neighbours now, the likeliest first: fetches those that are missing, lets all others go. */
  become(epgIds: readonly string[]): void
  /** Lets everything go: another profile, another viewer. */
  forget(): void
}

/**
 * Asks for one neighbour after the other, each once, and only while the session is active: what nobody has asked
 * for yet must never be in the way of what somebody waits for. A failure is kept to itself; whoever opens that
 * programme asks for it in earnest.
 */
export function createNeighbours({ platform, session, profile, onFetched }: NeighboursParts): Neighbours {
  let wanted: readonly string[] = []
  let held = new Map<string, Programme | null>()
  let request: AbortController | null = null

  return {
    find: epgId => held.get(epgId) ?? null,
    become(epgIds) {
      wanted = epgIds
      held = new Map([...held].filter(([epgId]) => wanted.includes(epgId)))
      fetchNext()
    },
    forget() {
      request?.abort()
      request = null
      wanted = []
      held.clear()
    },
  }

  function fetchNext(): void {
    const epgId = wanted.find(one => !held.has(one))
    const { name, token } = session.snapshot()
    if (request !== null || epgId === undefined || name !== 'active' || token === null) return
    const mine = new AbortController()
    request = mine
    const chosen = profile()
    const asked = { epgId, token, ...(chosen === undefined ? {} : { profile: chosen }) }
    void platform.archive(asked, mine.signal).then(answer => {
      if (request !== mine) return
      request = null
      if (wanted.includes(epgId)) {
        held.set(epgId, answer.ok ? { ...answer.value, epgId } : null)
        if (answer.ok) onFetched([...held.values()].filter(programme => programme !== null))
      }
      fetchNext()
    })
  }
}

/** The next programme of the list and the one before it, in this order; none where the present one is not in it. */
export function neighboursOf(list: readonly string[], epgId: string | null): readonly string[] {
  const place = epgId === null ? -1 : list.indexOf(epgId)
  if (place < 0) return []
  return [list[place + 1], list[place - 1]].filter(one => one !== undefined)
}
