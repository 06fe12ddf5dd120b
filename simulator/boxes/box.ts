import type { Answer } from '../programmes/recipe'

/** One box as the platform has it on record. */
export interface Box {
  /** Normal form `AA:BB:CC:DD:EE:FF`. */
  readonly mac: string
  /** The token that it starts with. */
  readonly token: string
  /** What it is there to try out, in a few words, for the TV page. */
  readonly about: string
  /** The answer to validate, without `token`; logo paths become URLs when the answer is made. */
  readonly device: Answer
  /** True where the answer is the operator's own example, to the letter. */
  readonly isExample?: boolean
}

/** A MAC in any notation, in normal form; null for what is none. */
export function normalMac(text: string): string | null {
  const digits = text.toUpperCase().replace(/[\s:.-]/g, '')
  return /^[0-9A-F]{12}$/.test(digits) ? (digits.match(/../g) ?? []).join(':') : null
}

/** The profiles that a device lists, under either spelling; those without an id are none. */
export function profilesOf(device: Answer): Answer[] {
  const listed: unknown = device.profiles ?? device.Profiles
  if (!Array.isArray(listed)) return []
  return (listed as Answer[]).filter(({ _id }) => typeof _id === 'string')
}
