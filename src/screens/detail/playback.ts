import type { Programme } from '../../platform/programme'

/** How far the viewer has come. `share` is 0 to 1; null where the length is not known, or nothing was watched. */
export type Playback =
  | { readonly kind: 'not-started'; readonly share: null }
  | {
      readonly kind: 'half-watched'
      readonly positionS: number
      readonly share: number
      readonly minutesLeft: number
    }
  | { readonly kind: 'half-watched'; readonly positionS: number; readonly share: null }
  | { readonly kind: 'watched'; readonly share: 1 }

/** Less than this was only a look. */
const STARTED_S = 30
const WATCHED_SHARE = 0.95

/** Reads position (s) against duration (min). */
export function playback(programme: Programme): Playback {
  const { positionS } = programme
  if (positionS === undefined || positionS < STARTED_S) return { kind: 'not-started', share: null }
  const lengthS = lengthOf(programme)
  if (lengthS === null) return { kind: 'half-watched', positionS, share: null }
  const share = positionS / lengthS
  if (share > WATCHED_SHARE) return { kind: 'watched', share: 1 }
  return {
    kind: 'half-watched',
    positionS,
    share,
    minutesLeft: Math.max(1, Math.round((lengthS - positionS) / 60)),
  }
}

function lengthOf({ durationMinutes, startMs, endMs }: Programme): number | null {
  if (durationMinutes !== undefined && durationMinutes > 0) return durationMinutes * 60
  if (startMs !== undefined && endMs !== undefined && endMs > startMs) return (endMs - startMs) / 1000
  return null
}
