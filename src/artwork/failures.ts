/** What a memory of failures needs of a clock. */
export interface Ticking {
  monotonicMs(): number
}

/** Which URLs failed lately. */
export interface Failures {
  remember(url: string): void
  /** Whether that URL failed so lately that it is not tried again. */
  has(url: string): boolean
}

const REMEMBERED_MS = 300_000
const MOST_URLS = 200

/** Remembers for 5 minutes which URLs failed (rule 7 of the pictures), the latest 200 of them. */
export function createFailures(clock: Ticking): Failures {
  const failedAtMs = new Map<string, number>()
  return {
    remember(url) {
      failedAtMs.delete(url)
      failedAtMs.set(url, clock.monotonicMs())
      for (const oldest of failedAtMs.keys()) {
        if (failedAtMs.size <= MOST_URLS) break
        failedAtMs.delete(oldest)
      }
    },
    has(url) {
      const atMs = failedAtMs.get(url)
      if (atMs === undefined) return false
      const isFresh = clock.monotonicMs() - atMs < REMEMBERED_MS
      if (!isFresh) failedAtMs.delete(url)
      return isFresh
    },
  }
}
