/** Undoes a subscription or a timer; calling it twice does nothing. */
export type Cancel = () => void

/** Time as the box knows it. Everything that waits or measures is handed one, so tests never wait. */
export interface Clock {
  /** Wall time in ms since 1970, as the box believes it; it may be wrong and it may jump. */
  wallMs(): number
  /** Monotonic time in ms since navigation start; all durations are measured on it. */
  monotonicMs(): number
  /** Calls back once after `delayMs`. */
  after(delayMs: number, callback: () => void): Cancel
}
