/** Why a text is no box's MAC. */
export type MacRefusal =
  | 'not-text'
  | 'unexpanded-macro'
  | 'not-hexadecimal'
  | 'wrong-length'
  | 'all-zeros'
  | 'broadcast'
  | 'android-constant'

/** What is odd about a MAC that is accepted: the platform's own documentation uses both kinds. */
export type MacWarning = 'multicast' | 'locally-administered'

export interface AcceptedMac {
  readonly ok: true
  /** Normal form `AA:BB:CC:DD:EE:FF`. */
  readonly mac: string
  readonly warnings: readonly MacWarning[]
}

export interface RefusedMac {
  readonly ok: false
  readonly reason: MacRefusal
  /** What was given, cut to a length that fits a screen. */
  readonly given: string
}

const DIGITS = 12
const MAX_GIVEN_LENGTH = 64
const MULTICAST_BIT = 1
const LOCALLY_ADMINISTERED_BIT = 2

/** MACs that are well formed and yet belong to no box. */
const NOBODYS: Readonly<Partial<Record<string, MacRefusal>>> = {
  '00:00:00:00:00:00': 'all-zeros',
  'FF:FF:FF:FF:FF:FF': 'broadcast',
  // What Android tells an app that may not know the real one.
  '02:00:00:00:00:00': 'android-constant',
}

/**
 * Reads one MAC in any common notation: colons, dashes, dots or none, in groups of two, four (`aabb.ccdd.eeff`) or
 * six digits, any case, white space anywhere. Groups must be of one length, so that an IPv4 address with twelve
 * digits is no MAC. Never throws; whatever is no text is refused as such.
 */
export function parseMac(text: unknown): AcceptedMac | RefusedMac {
  if (typeof text !== 'string') return { ok: false, reason: 'not-text', given: '' }
  const refuse = (reason: MacRefusal): RefusedMac => ({
    ok: false,
    reason,
    given: text.trim().slice(0, MAX_GIVEN_LENGTH),
  })

  // `$MAC`, `${MAC}`, `{{mac}}`, `%MAC%`, `<mac>`, `@MAC@`: the launcher's template was never filled in.
  if (/[${}<>]|%\w+%|@\w+@/.test(text)) return refuse('unexpanded-macro')
  // Vendors' C strings may bring a trailing NUL along.
  const compact = text.split('\0').join('').replace(/\s/g, '').toUpperCase()
  if (/[^0-9A-F:.-]/.test(compact)) return refuse('not-hexadecimal')
  const groups = compact.split(/[:.-]/)
  const digits = groups.join('')
  const size = DIGITS / groups.length
  const even = [1, 2, 3, 6].includes(groups.length) && groups.every(group => group.length === size)
  if (digits.length !== DIGITS || !even) return refuse('wrong-length')

  const mac = (digits.match(/../g) ?? []).join(':')
  const nobodys = NOBODYS[mac]
  return nobodys === undefined ? { ok: true, mac, warnings: warningsFor(mac) } : refuse(nobodys)
}

function warningsFor(mac: string): MacWarning[] {
  const firstOctet = parseInt(mac.slice(0, 2), 16)
  const warnings: MacWarning[] = []
  if ((firstOctet & MULTICAST_BIT) !== 0) warnings.push('multicast')
  if ((firstOctet & LOCALLY_ADMINISTERED_BIT) !== 0) warnings.push('locally-administered')
  return warnings
}
