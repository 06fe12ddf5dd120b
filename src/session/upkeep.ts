import { graceLeftMs } from './grace'
import { elapsedMs } from './moment'
import type { Mark } from './moment'
import { forgetInMs } from './patient'
import type { SessionState } from './state'
import type { StoredMark } from './stored'
import { launcherTokenIsNew } from './tokens'
import type { Turn } from './turn'

/**
 * Tells the launcher the token that counts, where it believes in another: it gave one that lost, or the platform
 * has rotated it. Silent while the launcher's own new token is still being tried.
 */
export function tellToken({ draft, effects }: Turn) {
  const { stored, told } = draft.tokens
  if (draft.mac === null || stored === null || stored === told || launcherTokenIsNew(draft)) return
  draft.tokens = { ...draft.tokens, told: stored }
  effects.push({ do: 'tell-token', token: stored })
}

/**
 * Has written down what this turn changed, after any wipe: a power cut between the two then repeats the wipe. The
 * times go out with each validation, with the first key after a while, and every so often.
 */
export function saveChanges({ draft, now, settings, effects }: Turn, before: SessionState, always: boolean) {
  const { tokens, patient, device } = draft
  if (tokens !== before.tokens) {
    const { stored, previous, seen } = tokens
    effects.push({ do: 'store', key: 'tokens', value: { stored, previous, seen } })
  }
  if (patient !== before.patient) effects.push({ do: 'store', key: 'patient', value: patient })
  if (device !== null && device !== before.device) {
    effects.push({ do: 'store', key: 'device', value: device })
  }
  const due =
    now.monotonicMs >= draft.savedAtMs + settings.saveMs ||
    draft.validated !== before.validated ||
    (draft.key !== before.key && elapsedMs(before.key, now) >= settings.saveMs)
  if (!due && !always) return
  draft.savedAtMs = now.monotonicMs
  draft.wallFloorMs = now.wallMs ?? draft.wallFloorMs
  const stored = (mark: Mark): StoredMark => {
    const uptimeMs = now.monotonicMs - mark.atMs
    // A mark made before the clock was trusted gets its wall time now, counted back.
    return { uptimeMs, wallMs: mark.wallMs ?? (now.wallMs === null ? null : now.wallMs - uptimeMs) }
  }
  effects.push({
    do: 'store',
    key: 'times',
    value: {
      validated: draft.validated && stored(draft.validated),
      key: stored(draft.key),
      wallMs: draft.wallFloorMs === 0 ? null : draft.wallFloorMs,
    },
  })
}

/** One alarm for the next thing that time alone brings. `rang`: the one set before is spent. */
export function setAlarm(turn: Turn, rang: boolean) {
  const { draft, now, settings, effects } = turn
  let atMs: number | null = null
  if (draft.mac !== null) {
    const leftMs = Math.min(forgetInMs(turn), draft.name === 'grace' ? graceLeftMs(turn) : Infinity)
    // Sums of fractions may leave a trifle that is no time at all: at least one whole ms, or the alarm never ends.
    atMs = Math.min(now.monotonicMs + Math.max(1, leftMs), draft.savedAtMs + settings.saveMs)
    if (draft.flight === null && draft.wait !== null) atMs = Math.min(atMs, draft.wait.atMs)
  }
  if (atMs === draft.alarmAtMs && !rang) return
  draft.alarmAtMs = atMs
  effects.push({ do: 'set-alarm', atMs })
}
