import type { Cancel, Clock } from './clock'

export interface HeartbeatParts {
  readonly clock: Clock
  readonly visible: () => boolean
  /** True while something waits to be drawn. */
  readonly frameDue: () => boolean
  /** Megabytes of JavaScript heap, where the engine tells. */
  readonly heapMb: () => number | undefined
  readonly emit: (beat: {
    readonly frames: number
    readonly visible: boolean
    readonly heapMb?: number
  }) => void
}

export interface Heartbeat {
  /** Counts a frame that was drawn. */
  drawn(): void
  /** Drawn so far. */
  frames(): number
  stop(): void
}

const EVERY_MS = 5000
const OVERDUE_MS = 10_000

/**
 * Tells the launcher every 5 s that the app is alive. Withheld while the page is visible and a frame has been due,
 * and none was drawn, for 10 s: then the drawing loop hangs, and the launcher's watchdog may act.
 */
export function createHeartbeat({ clock, visible, frameDue, heapMb, emit }: HeartbeatParts): Heartbeat {
  let frames = 0
  let dueSinceMs: number | null = null
  let cancel: Cancel = clock.after(EVERY_MS, beat)

  function beat(): void {
    cancel = clock.after(EVERY_MS, beat)
    const nowMs = clock.monotonicMs()
    dueSinceMs = visible() && frameDue() ? (dueSinceMs ?? nowMs) : null
    if (dueSinceMs !== null && nowMs - dueSinceMs >= OVERDUE_MS) return
    const heap = heapMb()
    emit({ frames, visible: visible(), ...(heap === undefined ? {} : { heapMb: heap }) })
  }

  return {
    drawn() {
      frames++
      dueSinceMs = null
    },
    frames: () => frames,
    stop: () => cancel(),
  }
}
