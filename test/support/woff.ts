import { inflateSync } from 'node:zlib'

const HEADER_BYTES = { woff: 44, sfnt: 12 }
const ENTRY_BYTES = { woff: 20, sfnt: 16 }

/** The plain font in a WOFF 1.0 file (W3C, "WOFF File Format 1.0"): engines take no other kind from the system. */
export function plainFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const header = Buffer.alloc(HEADER_BYTES.sfnt + count * ENTRY_BYTES.sfnt)
  header.writeUInt32BE(woff.readUInt32BE(4), 0)
  header.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  header.writeUInt16BE(2 ** power * 16, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE(count * 16 - 2 ** power * 16, 10)
  const parts = [header]
  let end = header.length
  for (let i = 0; i < count; i++) {
    const entry = HEADER_BYTES.woff + i * ENTRY_BYTES.woff
    const [offset, packed, length] = [4, 8, 12].map(at => woff.readUInt32BE(entry + at))
    if (offset === undefined || packed === undefined || length === undefined) throw new Error('no WOFF file')
    const stored = woff.subarray(offset, offset + packed)
    const table = packed < length ? inflateSync(stored) : stored
    const at = HEADER_BYTES.sfnt + i * ENTRY_BYTES.sfnt
    woff.copy(header, at, entry, entry + 4)
    woff.copy(header, at + 4, entry + 16, entry + 20)
    header.writeUInt32BE(end, at + 8)
    header.writeUInt32BE(length, at + 12)
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4)
    table.copy(padded)
    parts.push(padded)
    end += padded.length
  }
  return Buffer.concat(parts)
}
