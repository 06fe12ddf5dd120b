import type { Answer } from '../programmes/recipe'
import { normalMac, type Box } from './box'

/** How a box stands with the platform. */
export const STANDINGS = ['good', 'blocked', 'outdated', 'denied'] as const
export type Standing = (typeof STANDINGS)[number]

/** One box as it stands now. */
export interface BoxRecord {
  readonly box: Box
  readonly token: string
  readonly standing: Standing
  /** Fields of the device that were changed since the start; null takes a field away. */
  readonly changes: Answer
}

/** The platform's records of its boxes: who holds which token, and who is welcome. */
export interface BoxRecords {
  list(): readonly BoxRecord[]
  /** By MAC in any notation; null for a box that is not on record. */
  find(mac: string): BoxRecord | null
  /** Whose token this is, or was. */
  ownerOf(token: string | undefined): BoxRecord | null
  /** The box whose token this is, if it still opens the door; an old token's use is counted. */
  admit(token: string | undefined): BoxRecord | null
  /** Gives out the token that a rotation has in store, if there is one, and returns the record after that. */
  validated(mac: string): BoxRecord | null
  setStanding(mac: string, standing: Standing): void
  change(mac: string, changes: Answer): void
  /** The token is refused from now on; provisioning knows the new one. */
  expire(mac: string): void
  /** The next validate brings a new token; the old one is good for so many requests more. */
  rotate(mac: string, oldGoodFor: number): void
  reset(): void
}

interface Tokens {
  readonly current: string
  /** How many requests each former token is still good for. */
  readonly former: ReadonlyMap<string, number>
  /** How many requests the current one stays good for once the next has been given out; null: no rotation. */
  readonly rotation: number | null
  readonly issued: number
}

interface Entry {
  readonly record: Omit<BoxRecord, 'token'>
  readonly tokens: Tokens
}

export function createBoxRecords(boxes: readonly Box[]): BoxRecords {
  const fresh = (): Map<string, Entry> =>
    new Map(
      boxes.map(box => [
        box.mac,
        {
          record: { box, standing: 'good' as const, changes: {} },
          tokens: { current: box.token, former: new Map<string, number>(), rotation: null, issued: 0 },
        },
      ]),
    )
  let entries = fresh()

  const seen = ({ record, tokens }: Entry): BoxRecord => ({ ...record, token: tokens.current })
  const find = (mac: string): BoxRecord | null => {
    const entry = entryOf(mac)
    return entry === undefined ? null : seen(entry)
  }
  const entryOf = (mac: string): Entry | undefined => entries.get(normalMac(mac) ?? '')
  const update = (mac: string, change: (entry: Entry) => Entry): void => {
    const entry = entryOf(mac)
    if (entry === undefined) throw new RangeError(`no box ${mac}`)
    entries.set(entry.record.box.mac, change(entry))
  }
  const ownerOf = (token: string | undefined): Entry | undefined =>
    token === undefined
      ? undefined
      : [...entries.values()].find(({ tokens }) => tokens.current === token || tokens.former.has(token))

  return {
    list: () => [...entries.values()].map(seen),
    find,
    ownerOf(token) {
      const entry = ownerOf(token)
      return entry === undefined ? null : seen(entry)
    },
    admit(token) {
      const entry = ownerOf(token)
      if (entry === undefined || token === undefined) return null
      if (entry.tokens.current === token) return seen(entry)
      const goodFor = entry.tokens.former.get(token) ?? 0
      if (goodFor < 1) return null
      const former = new Map(entry.tokens.former).set(token, goodFor - 1)
      update(entry.record.box.mac, ({ record, tokens }) => ({ record, tokens: { ...tokens, former } }))
      return seen(entry)
    },
    validated(mac) {
      const rotation = entryOf(mac)?.tokens.rotation ?? null
      if (rotation !== null) {
        update(mac, ({ record, tokens }) => ({ record, tokens: next(record.box, tokens, rotation) }))
      }
      return find(mac)
    },
    setStanding: (mac, standing) =>
      update(mac, ({ record, tokens }) => ({ record: { ...record, standing }, tokens })),
    change: (mac, changes) =>
      update(mac, ({ record, tokens }) => ({
        record: { ...record, changes: { ...record.changes, ...changes } },
        tokens,
      })),
    expire: mac => update(mac, ({ record, tokens }) => ({ record, tokens: next(record.box, tokens, 0) })),
    rotate: (mac, oldGoodFor) =>
      update(mac, ({ record, tokens }) => ({ record, tokens: { ...tokens, rotation: oldGoodFor } })),
    reset() {
      entries = fresh()
    },
  }
}

/** The tokens after a new one was issued. */
function next(box: Box, { current, former, issued }: Tokens, oldGoodFor: number): Tokens {
  const number = (issued + 1).toString(16).toUpperCase().padStart(4, '0')
  return {
    current: `${box.token.slice(0, -4)}${number}`,
    former: new Map(former).set(current, oldGoodFor),
    rotation: null,
    issued: issued + 1,
  }
}
