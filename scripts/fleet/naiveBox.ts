import type { Rules } from './fleetBox'

const INTERVAL_MS = 15 * 60_000
const RETRY_MS = 10_000

/**
 * What is usually built: ask at the start, again a fixed time after each success, again a fixed time after each
 * failure. Keys and programmes ask for nothing more.
 */
export const naiveRules: Rules = (_mac, _chance, line) => {
  let active = false
  return {
    started() {
      active = false
      line.setAlarm(null)
      line.send()
    },
    rang() {
      line.send()
    },
    answered(nowMs, { ok }) {
      active = ok
      line.setAlarm(nowMs + (ok ? INTERVAL_MS : RETRY_MS))
    },
    keyPressed() {},
    programmeShown() {},
    active: () => active,
  }
}
