import type { Cancel, Clock } from './clock'
import { drawingBuffer } from './screen'
import type { DrawingBuffer, WindowSize } from './screen'

export interface ScreenDeps {
  readonly clock: Clock
  readonly measure: () => WindowSize
  /** Subscribes to the window's changes of size. */
  readonly onResize: (callback: () => void) => Cancel
  /** Pixels. */
  readonly maxHeight: number
}

const POLL_MS = 50
const PATIENCE_MS = 2000
const SETTLED_MS = 500
const FALLBACK: WindowSize = { innerWidth: 1280, innerHeight: 720, devicePixelRatio: 1 }

/**
 * The drawing buffer as soon as the window has a size: some engines load the page before their compositor has given
 * it one. After 2 s without, that of a 1280×720 window.
 */
export function awaitDrawingBuffer({
  clock,
  measure,
  onResize,
  maxHeight,
}: ScreenDeps): Promise<DrawingBuffer> {
  const atOnce = drawingBuffer(measure(), maxHeight)
  if (atOnce !== null) return Promise.resolve(atOnce)
  return new Promise(resolve => {
    const startedMs = clock.monotonicMs()
    let cancelPoll: Cancel = () => undefined
    let cancelResize: Cancel = () => undefined

    const look = (): void => {
      const isLate = clock.monotonicMs() - startedMs >= PATIENCE_MS
      const buffer =
        drawingBuffer(measure(), maxHeight) ?? (isLate ? drawingBuffer(FALLBACK, maxHeight) : null)
      cancelPoll()
      if (buffer === null) {
        cancelPoll = clock.after(POLL_MS, look)
      } else {
        cancelResize()
        resolve(buffer)
      }
    }

    cancelResize = onResize(look)
    cancelPoll = clock.after(POLL_MS, look)
  })
}

/**
 * Calls back with each new drawing buffer once its size has stood for 500 ms; `current` is the one in use. A window
 * that loses its size (the TV is off) changes nothing, nor does one that comes back to what it was.
 */
export function watchDrawingBuffer(
  { clock, measure, onResize, maxHeight }: ScreenDeps,
  current: DrawingBuffer,
  changed: (buffer: DrawingBuffer) => void,
): Cancel {
  let inUse = current
  let candidate: DrawingBuffer | null = null
  let cancelTimer: Cancel = () => undefined

  const expect = (buffer: DrawingBuffer | null): void => {
    cancelTimer()
    candidate = buffer
    if (buffer !== null) cancelTimer = clock.after(SETTLED_MS, () => settle(buffer))
  }

  const settle = (buffer: DrawingBuffer): void => {
    candidate = null
    const now = drawingBuffer(measure(), maxHeight)
    if (now === null) return
    if (!areSame(now, buffer)) {
      look()
      return
    }
    inUse = buffer
    changed(buffer)
  }

  const look = (): void => {
    const now = drawingBuffer(measure(), maxHeight)
    if (now === null || (candidate !== null && areSame(now, candidate))) return
    expect(areSame(now, inUse) ? null : now)
  }

  const cancelResize = onResize(look)
  return () => {
    cancelResize()
    expect(null)
  }
}

function areSame(one: DrawingBuffer, other: DrawingBuffer): boolean {
  return (
    one.width === other.width &&
    one.height === other.height &&
    one.css.left === other.css.left &&
    one.css.top === other.css.top &&
    one.css.width === other.css.width &&
    one.css.height === other.css.height
  )
}
