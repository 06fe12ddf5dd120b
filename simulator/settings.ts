import { ERROR_SHAPES, type ErrorShape } from './answers/reply'

/** How the platform behaves apart from faults. */
export interface Settings {
  /** The shape of error bodies, which the operator documents nowhere. */
  readonly errorShape: ErrorShape
  /** Whether a page of another origin may read `Date` and `Retry-After`. */
  readonly exposeHeaders: boolean
  /** Whether a page of another origin may read anything at all. */
  readonly cors: boolean
  /** Whether the examples' pictures are the simulator's; else they point to the operator's hosts, to the letter. */
  readonly rewritePictures: boolean
  /** What provisioning answers for a MAC that is not on record. */
  readonly provisioningRefusal: 403 | 404
  /** Versions below this one are told that they are outdated; null: none. */
  readonly minimumVersion: string | null
  /** How far the platform's `Date` is ahead of the real time, in ms. */
  readonly dateAheadMs: number
}

export const DEFAULT_SETTINGS: Settings = {
  errorShape: 'error',
  exposeHeaders: false,
  cors: true,
  rewritePictures: false,
  provisioningRefusal: 403,
  minimumVersion: null,
  dateAheadMs: 0,
}

const isBoolean = (value: unknown): boolean => typeof value === 'boolean'

const checks: Readonly<Record<keyof Settings, (value: unknown) => boolean>> = {
  errorShape: value => ERROR_SHAPES.some(shape => shape === value),
  exposeHeaders: isBoolean,
  cors: isBoolean,
  rewritePictures: isBoolean,
  provisioningRefusal: value => value === 403 || value === 404,
  minimumVersion: value => value === null || typeof value === 'string',
  dateAheadMs: value => Number.isFinite(value),
}

/** Settings from outside, some or all. Throws, naming the one that is wrong. */
export function readSettings(input: unknown): Partial<Settings> {
  if (typeof input !== 'object' || input === null) throw new TypeError('settings are an object')
  for (const [name, value] of Object.entries(input)) {
    const check = Object.entries(checks).find(([known]) => known === name)?.[1]
    if (!check?.(value)) throw new TypeError(`${name} is no such setting`)
  }
  return input
}
