/** Special-purpose IPv4 blocks that lead into a house or nowhere (RFC 6890), as `first / bits`. */
const LOCAL_V4: readonly (readonly [first: readonly number[], bits: number])[] = [
  [[0, 0], 8],
  [[10, 0], 8],
  [[100, 64], 10],
  [[127, 0], 8],
  [[169, 254], 16],
  [[172, 16], 12],
  [[192, 168], 16],
  [[224, 0], 3],
]

/** True for the names and addresses of this very box. `hostname` as the URL parser writes it. */
export function isLoopbackHost(hostname: string): boolean {
  const name = undotted(hostname)
  if (name === 'localhost' || /\.localhost$/.test(name)) return true
  const v4 = octets(name)
  return v4 === null ? name === '[::1]' : v4[0] === 127
}

/**
 * True for what is no public address: loopback, private, link-local, shared, multicast and unspecified IP literals, in
 * v4, v6 and v4 within v6; `localhost` and the names that multicast DNS answers. `hostname` as the URL parser writes it,
 * which makes one of all spellings (decimal, octal, hexadecimal, short).
 */
export function isLocalHost(hostname: string): boolean {
  const name = undotted(hostname)
  if (isLoopbackHost(name) || /(^|\.)local$/.test(name)) return true
  const v4 = octets(name)
  if (v4 !== null) return isLocalV4(v4)
  const v6 = groups(name)
  return v6 !== null && isLocalV6(v6)
}

/** A name's last dot says only that the name is whole. */
function undotted(hostname: string): string {
  return hostname.toLowerCase().replace(/\.$/, '')
}

function isLocalV4([first = 0, second = 0]: readonly number[]): boolean {
  const start = first * 256 + second
  return LOCAL_V4.some(([[one = 0, two = 0], bits]) => {
    const size = 2 ** (16 - bits)
    return Math.floor(start / size) === Math.floor((one * 256 + two) / size)
  })
}

/** Unspecified and loopback, fc00::/7, fe80::/10, fec0::/10, ff00::/8, and whatever a v4 address stands in. */
function isLocalV6(v6: readonly number[]): boolean {
  const [first = 0, second = 0, third = 0] = v6
  const [high = 0, low = 0] = v6.slice(6)
  const tail = [high >> 8, high & 255, low >> 8, low & 255]
  if (first >= 0xfc00 && first < 0xfe00) return true
  if (first >= 0xfe80) return true
  // 6to4 (RFC 3056) holds the v4 address in its second and third group.
  if (first === 0x2002) return isLocalV4([second >> 8, second & 255, third >> 8, third & 255])
  // ::/96 and ::ffff:0:0/96 hold it in the last two; so does 64:ff9b::/96 (RFC 6052).
  const isMapped = v6.slice(0, 5).every(group => group === 0) && (v6[5] === 0 || v6[5] === 0xffff)
  const isTranslated = first === 0x64 && second === 0xff9b
  return (isMapped || isTranslated) && isLocalV4(tail)
}

function octets(name: string): readonly number[] | null {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(name) ? name.split('.').map(Number) : null
}

/** The eight groups of `[fe80::1]`; null where it is no v6 literal. */
function groups(name: string): readonly number[] | null {
  if (!/^\[[0-9a-f:]+\]$/.test(name)) return null
  const read = (part: string | undefined): number[] =>
    part === undefined || part === '' ? [] : part.split(':').map(group => parseInt(group, 16))
  const [before, after] = name.slice(1, -1).split('::')
  const [head, tail] = [read(before), read(after)]
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail]
}
