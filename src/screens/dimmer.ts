import type { Clock } from '../box/clock'

/** Watches for a viewer who is no longer there: a picture that stands for hours burns into a TV. */
export interface Dimmer {
  isDimmed(): boolean
  /** Somebody is there. True where that ended the dimming. */
  wake(): boolean
  /** A player is in front, or no more: whoever watches a film presses no key. */
  playing(isPlaying: boolean): void
  stop(): void
}

/** Calls `dimmed` after `afterMs` without a wake. */
export function createDimmer(clock: Clock, afterMs: number, dimmed: () => void): Dimmer {
  let isDimmed = false
  let cancel = clock.after(afterMs, dim)

  function dim(): void {
    isDimmed = true
    dimmed()
  }

  const playing = (isPlaying: boolean): void => {
    cancel()
    if (!isPlaying) cancel = clock.after(afterMs, dim)
  }

  return {
    isDimmed: () => isDimmed,
    wake() {
      const wasDimmed = isDimmed
      isDimmed = false
      playing(false)
      return wasDimmed
    },
    playing,
    stop: () => cancel(),
  }
}
