import type { Storage, StorageArea } from '../../src/box/storage'

/** A storage area that lasts as long as the test; values go through JSON as they would on a box. */
export function createMemoryArea(): StorageArea {
  const values = new Map<string, string>()
  return {
    read(key): unknown {
      const text = values.get(key)
      return text === undefined ? undefined : JSON.parse(text)
    },
    write(key, value) {
      values.set(key, JSON.stringify(value))
      return true
    },
    remove: key => void values.delete(key),
    clear: () => values.clear(),
  }
}

/** Both areas, empty. */
export function createMemoryStorage(): Storage {
  return { box: createMemoryArea(), viewer: createMemoryArea() }
}
