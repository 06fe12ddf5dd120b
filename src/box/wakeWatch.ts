import type { Cancel, Clock } from './clock'

const POLL_MS = 1000
const PARTED_MS = 5000

/**
 * Calls back when the wall and the monotonic clock part by more than 5 s from one look to the next: the box slept,
 * or somebody set its clock, forwards or backwards. `partedMs` is by how much the wall clock ran ahead.
 */
export function watchForWake(clock: Clock, woke: (partedMs: number) => void): Cancel {
  const ahead = (): number => clock.wallMs() - clock.monotonicMs()
  let lastMs = ahead()
  const look = (): void => {
    const partedMs = ahead() - lastMs
    lastMs += partedMs
    cancel = clock.after(POLL_MS, look)
    if (Math.abs(partedMs) > PARTED_MS) woke(partedMs)
  }
  let cancel = clock.after(POLL_MS, look)
  return () => cancel()
}
