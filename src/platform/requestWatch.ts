import type { Fetch } from './request'

export interface RequestWatch {
  /** Asks as the given `fetch` does. */
  readonly fetch: Fetch
  /** `/iptv/app/validate 200 31 ms`: the last request that was answered or failed; empty before the first. */
  readonly last: () => string
}

/** Remembers the last request for whoever looks for a fault: its path alone, for the query holds the token. */
export function watchRequests(fetch: Fetch, monotonicMs: () => number): RequestWatch {
  let last = ''
  return {
    async fetch(url, init) {
      const startMs = monotonicMs()
      const note = (outcome: string | number): void => {
        last = `${pathOf(url)} ${outcome} ${Math.round(monotonicMs() - startMs)} ms`
      }
      try {
        const response = await fetch(url, init)
        note(response.status)
        return response
      } catch (error) {
        note('—')
        throw error
      }
    },
    last: () => last,
  }
}

function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/, '')
}
