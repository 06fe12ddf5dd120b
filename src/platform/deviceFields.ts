import { object } from 'valibot'
import type { StreamingService } from './device'
import { field, httpUrl, id, line, list, present, type Reader, shaped } from './fields'
import { webAddress } from './urls'

const MOST_TOKEN = 4096
const NAME = 200

/** A session token, exactly as it came; undefined where it is blank or longer than 4 kB. */
export const sessionToken: Reader<string> = input =>
  typeof input === 'string' && line(1)(input) && input.length <= MOST_TOKEN ? input : undefined

/** The token in the answer of the operator's provisioning endpoint; null where it has none. */
export function decodeProvisionedToken(input: unknown): string | null {
  return provisioned(input) ?? null
}

const provisioned = shaped(object({ token: field(sessionToken) }), ({ token }) => token)

/** `#rgb` or `#rrggbb`, with or without the #, as `#rrggbb` in lower case. */
export const colour: Reader<string> = input => {
  const [, digits = ''] =
    (typeof input === 'string' && /^\s*#?([0-9a-f]{6}|[0-9a-f]{3})\s*$/i.exec(input)) || []
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  return six ? `#${six.toLowerCase()}` : undefined
}

/** A MAC in normal form `AA:BB:CC:DD:EE:FF` where it has twelve digits in whatever notation, else as it came. */
export const macAddress: Reader<string> = input => {
  const text = line(NAME)(input)
  const digits = text?.replace(/[\s:.-]/g, '') ?? ''
  return /^[0-9a-f]{12}$/i.test(digits) ? digits.toUpperCase().replace(/..(?=.)/g, '$&:') : text
}

/** The reseller's web address, with or without a scheme. */
export const website: Reader<string> = input => {
  // One more than an address may have: a longer one is dropped, for cut it would lead elsewhere.
  const text = line(2049)(input)
  return text === undefined ? undefined : (webAddress(text) ?? undefined)
}

const described = shaped(
  object({ _id: field(id), name: field(line(NAME)), logo: field(httpUrl), logoId: field(id) }),
  ({ _id, ...rest }) => (_id === undefined ? undefined : present({ id: _id, ...rest })),
)

/** A service is an object or, in the operator's own example, its bare id. */
const service: Reader<StreamingService> = input => {
  const bare = id(input)
  return bare === undefined ? described(input) : { id: bare }
}

/** Streaming services, each once: what several entries say of one is put together, the first word counts. */
export const services: Reader<readonly StreamingService[]> = input => {
  const merged: StreamingService[] = []
  for (const entry of list(service, 100)(input) ?? []) {
    const at = merged.findIndex(known => known.id === entry.id)
    if (at < 0) merged.push(entry)
    else merged[at] = { ...entry, ...merged[at] }
  }
  return merged
}
