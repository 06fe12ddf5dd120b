import type { Cancel, Clock } from '../box/clock'
import { remoteKey, type KeyMap, type RemoteKey } from '../remote/keys'
import { createRepeatGate } from '../remote/repeatGate'

export interface KeyboardParts {
  readonly map: KeyMap
  readonly clock: Clock
  /** Turns of the drawing loop so far. */
  readonly turns: () => number
  readonly pressed: (key: RemoteKey) => void
}

/** Listens to the remote, which an engine hands to the page as a keyboard. */
export function listenToRemote({ map, clock, turns, pressed }: KeyboardParts): Cancel {
  const gate = createRepeatGate(clock)
  const down = (event: KeyboardEvent) => {
    const key = remoteKey(event, map)
    if (key === null) return
    // The engine's own use of the key (scrolling, going back a page) must not happen.
    event.preventDefault()
    if (gate.admits({ key, repeat: event.repeat, frames: turns() })) pressed(key)
  }
  const up = () => {
    gate.released()
  }
  window.addEventListener('keydown', down)
  window.addEventListener('keyup', up)
  return () => {
    window.removeEventListener('keydown', down)
    window.removeEventListener('keyup', up)
  }
}
