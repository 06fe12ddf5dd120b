import { parseJson } from './foreign'

/** As much of localStorage as the storage takes. Every call may throw, and may be cut short by a loss of power. */
export interface WebStorageLike {
  readonly length: number
  key(index: number): string | null
  getItem(name: string): string | null
  setItem(name: string, value: string): void
  removeItem(name: string): void
}

export type SlotNames = readonly [string, string]

/** The newest whole value of a pair of slots. */
interface Whole {
  readonly json: string
  readonly sequence: number
  readonly slot: string
}

/** Another format is another version's business: it is never read, and only a wipe removes it. */
const FORMAT = 1
const ENVELOPE = /^(\d+):(\d+):([0-9a-f]+):/

/** The names of a value's two slots; written in turn, so that one always holds a whole value. */
export function slotNames(area: string, key: string): SlotNames {
  const prefix = `${area},${JSON.stringify(key)},`
  return [`${prefix}"${FORMAT}a"]`, `${prefix}"${FORMAT}b"]`]
}

/** The newest whole JSON in a value's slots; null where neither has any. Throws where the backend does. */
export function readSlots(backend: WebStorageLike, names: SlotNames): string | null {
  return newest(backend, names)?.json ?? null
}

/**
 * Writes JSON to the slot that does not hold the newest value. Throws where the backend does, or where it only
 * pretends to store.
 */
export function writeSlots(backend: WebStorageLike, names: SlotNames, json: string): void {
  const last = newest(backend, names)
  if (last?.json === json) return
  const sequence = (last?.sequence ?? 0) + 1
  const slot = last?.slot === names[0] ? names[1] : names[0]
  const envelope = `${FORMAT}:${sequence}:${checksum(`${sequence}:${json}`)}:${json}`
  backend.setItem(slot, envelope)
  if (backend.getItem(slot) !== envelope) throw new Error('the storage keeps nothing')
}

/** Removes a value, the older slot first: cut short, what is left is the newest value, not the one before it. */
export function removeSlots(backend: WebStorageLike, names: SlotNames): void {
  const last = newest(backend, names)
  const [first, second] = last?.slot === names[0] ? [names[1], names[0]] : names
  backend.removeItem(first)
  backend.removeItem(second)
}

function newest(backend: WebStorageLike, names: SlotNames): Whole | null {
  const [a, b] = names.map(slot => opened(slot, backend.getItem(slot)))
  if (!a || !b) return a ?? b ?? null
  return b.sequence > a.sequence ? b : a
}

/** What is in an envelope; null where it is damaged, cut short, of another format or none. */
function opened(slot: string, envelope: string | null): Whole | null {
  const head = envelope === null ? null : ENVELOPE.exec(envelope)
  if (envelope === null || head === null || Number(head[1]) !== FORMAT) return null
  const json = envelope.slice(head[0].length)
  const sequence = Number(head[2])
  const isWhole = head[3] === checksum(`${sequence}:${json}`) && parseJson(json) !== undefined
  return isWhole ? { json, sequence, slot } : null
}

/** FNV-1a over UTF-16 units, in hex: against accidents, not against people. */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16)
}
