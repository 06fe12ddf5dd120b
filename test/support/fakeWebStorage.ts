import type { WebStorageLike } from '../../src/box/slots'

/** A localStorage whose faults a test sets. */
export interface FakeWebStorage extends WebStorageLike {
  readonly items: Map<string, string>
  /** Asked before each call: throw here to let the call fail. */
  before: (
    verb: 'key' | 'length' | 'getItem' | 'setItem' | 'removeItem',
    name: string,
    value?: string,
  ) => void
  /** Characters of names and values together that fit. */
  capacity: number
}

export class QuotaExceededError extends Error {
  override readonly name = 'QuotaExceededError'
}

export function createFakeWebStorage(items = new Map<string, string>()): FakeWebStorage {
  const used = (): number => {
    let length = 0
    for (const [name, value] of items) length += name.length + value.length
    return length
  }
  const storage: FakeWebStorage = {
    items,
    before: () => undefined,
    capacity: Infinity,
    get length() {
      storage.before('length', '')
      return items.size
    },
    key(index) {
      storage.before('key', '')
      return [...items.keys()][index] ?? null
    },
    getItem(name) {
      storage.before('getItem', name)
      return items.get(name) ?? null
    },
    setItem(name, value) {
      storage.before('setItem', name, value)
      const old = items.get(name)
      const growth = value.length - (old?.length ?? -name.length)
      if (used() + growth > storage.capacity) throw new QuotaExceededError('full')
      items.set(name, value)
    },
    removeItem(name) {
      storage.before('removeItem', name)
      items.delete(name)
    },
  }
  return storage
}
