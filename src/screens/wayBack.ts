import type { Clock } from '../box/clock'

/** Where a viewer is taken after something was thrown. */
export type Way = 'stay' | 'back' | 'start'

/** Remembers which screens could be drawn. */
export interface WayBack {
  /** A screen is about to be drawn; it goes by any name that tells it from others. */
  drawing(screen: string): void
  /** It has been handed over, and nothing was thrown. */
  shown(): void
  /** What was handed over has been drawn. */
  drawn(): void
  /** Something was thrown: the last good screen, or, where the same one throws again, the start screen. */
  find(canGoBack: boolean): Way
}

/** Two errors further apart than this have nothing to do with each other. */
const SAME_MS = 60_000

export function createWayBack(clock: Clock): WayBack {
  let now = ''
  let isShown = false
  let good: string | null = null
  let failed: { readonly screen: string; readonly atMs: number } | null = null

  return {
    drawing(screen) {
      now = screen
      isShown = false
    },
    shown() {
      isShown = true
    },
    drawn() {
      // A frame may still come of what stood before.
      if (isShown) good = now
    },
    find(canGoBack) {
      const atMs = clock.monotonicMs()
      const isAgain = failed !== null && failed.screen === now && atMs - failed.atMs < SAME_MS
      failed = { screen: now, atMs }
      if (isAgain) return 'start'
      // A screen that has stood is good but for a moment; of the very first nothing better is known.
      return now === good || !canGoBack ? 'stay' : 'back'
    },
  }
}
