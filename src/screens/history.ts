/** Which programmes were opened one after the other; null is the start screen. */
export interface History {
  now(): string | null
  canGoBack(): boolean
  /** False where it is open already. */
  go(epgId: string | null): boolean
  /** Another one in the place of the present one: no step. */
  replace(epgId: string): void
  /** Forgets the way here; what is open stays. */
  forgetPast(): void
  /** False at the first. */
  back(): boolean
  reset(epgId: string | null): void
}

/** Older steps are forgotten: nobody presses Back fifty times. */
const MOST = 50

export function createHistory(first: string | null): History {
  let steps: (string | null)[] = [first]
  return {
    now: () => steps[steps.length - 1] ?? null,
    canGoBack: () => steps.length > 1,
    go(epgId) {
      if (epgId === steps[steps.length - 1]) return false
      steps = [...steps, epgId].slice(-MOST)
      return true
    },
    replace(epgId) {
      steps = [...steps.slice(0, -1), epgId]
    },
    forgetPast() {
      steps = steps.slice(-1)
    },
    back() {
      if (steps.length < 2) return false
      steps = steps.slice(0, -1)
      return true
    },
    reset(epgId) {
      steps = [epgId]
    },
  }
}
