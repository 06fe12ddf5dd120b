import defaults from '../settings.json'
import { defaultSettings, type SessionSettings } from './session/settings'

/** What the app takes from settings.json; whatever is missing there has a default here. */
export interface Settings {
  readonly version: string
  /** When this build was made, in ms since 1970: no box's clock may say less. */
  readonly builtAtMs: number
  /** Where `static/` lies, without a trailing slash. */
  readonly path: string
  /** The remote's key codes: first the app's own, then the operator's. */
  readonly keys: readonly unknown[]
  /** Without a key for this long the screen dims (`platformSettings.dimAfterMinutes`). */
  readonly dimAfterMs: number
  /** The session's figures where they differ from the contract's (`platformSettings.session`, `forgetAfterHours`). */
  readonly session: Partial<SessionSettings>
  /** Whether pictures and streams may come from addresses within a house (`platformSettings.localAddresses`). */
  readonly localAddresses: boolean
  /** The launch contract's last source (`platformSettings.flexcare`). */
  readonly flexcare: unknown
}

const UNKNOWN_VERSION = '0.0.0'
/** For a bundle that was built without saying when. */
const EARLIEST_BUILD_MS = Date.UTC(2026, 0, 1)

const DIM_AFTER_MINUTES = 120

/** Reads the settings field by field: a missing or wrong one costs itself alone. */
export function readSettings(appSettings: unknown, platformSettings: unknown): Settings {
  const app = fields(appSettings)
  const platform = fields(platformSettings)
  const builtAtMs = typeof app.builtAt === 'string' ? Date.parse(app.builtAt) : NaN
  return {
    version: typeof app.version === 'string' && app.version !== '' ? app.version : UNKNOWN_VERSION,
    builtAtMs: isFinite(builtAtMs) ? builtAtMs : EARLIEST_BUILD_MS,
    path:
      typeof platform.path === 'string' ? platform.path.replace(/\/+$/, '') : defaults.platformSettings.path,
    keys: [defaults.appSettings.keys, app.keys],
    dimAfterMs: positive(platform.dimAfterMinutes, DIM_AFTER_MINUTES) * 60_000,
    session: sessionSettings(platform),
    localAddresses: platform.localAddresses === true,
    flexcare: platform.flexcare,
  }
}

/** Takes each figure that is a number and not negative; names that are none of the session's are passed over. */
function sessionSettings(platform: Partial<Record<string, unknown>>): Partial<SessionSettings> {
  const given = fields(platform.session)
  const { forgetAfterHours } = platform
  const isFigure = (value: unknown): value is number =>
    typeof value === 'number' && value >= 0 && isFinite(value)
  const figures = Object.keys(defaultSettings).flatMap(name =>
    isFigure(given[name]) ? [[name, given[name]]] : [],
  )
  return {
    ...(isFigure(forgetAfterHours) ? { forgetAfterMs: forgetAfterHours * 3_600_000 } : {}),
    ...(Object.fromEntries(figures) as Partial<SessionSettings>),
  }
}

function positive(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 && isFinite(value) ? value : otherwise
}

function fields(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
