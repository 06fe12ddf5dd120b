import { foreignValue, parseJson } from './foreign'
import { readSlots, removeSlots, slotNames, writeSlots } from './slots'
import type { WebStorageLike } from './slots'
import type { StorageArea } from './storage'

export interface AreaDeps {
  /** Null where there is none. */
  readonly backend: WebStorageLike | null
  /** What the names of this area's slots begin with: JSON's array of owner and area, not yet closed. */
  readonly prefix: string
  /** Ways to make room in a full backend, the least painful first. */
  readonly makeRoom: readonly (() => void)[]
}

export interface RetreatingArea extends StorageArea {
  /** Frees the backend of this area; its values stay in memory for this run. */
  retreat(): void
}

const MAX_LENGTH = 256 * 1024

/** One area of the storage: `backend`, and before it in memory whatever the backend would not take. */
export function createStorageArea({ backend, prefix, makeRoom }: AreaDeps): RetreatingArea {
  /** JSON by key; null hides what the backend would not remove. */
  const overlay = new Map<string, string | null>()
  /** The backend still holds something of before a wipe. */
  let isBackendHidden = false

  const stored = (key: string): string | null =>
    backend === null || isBackendHidden ? null : readSlots(backend, slotNames(prefix, key))

  const store = (key: string, json: string): boolean => {
    if (backend === null || json.length > MAX_LENGTH) return false
    const attempts = [() => undefined, ...makeRoom]
    for (const prepare of attempts) {
      try {
        prepare()
        writeSlots(backend, slotNames(prefix, key), json)
        return true
      } catch (error) {
        if (!isFull(error)) return false
      }
    }
    return false
  }

  return {
    read(key) {
      try {
        const json = overlay.has(key) ? overlay.get(key) : stored(key)
        return typeof json === 'string' ? parseJson(json) : undefined
      } catch {
        return undefined
      }
    },
    write(key, value) {
      const json = toJson(value)
      if (json === null) return false
      const isStored = store(key, json)
      if (isStored && !isBackendHidden) overlay.delete(key)
      else overlay.set(key, json)
      return isStored
    },
    remove(key) {
      overlay.delete(key)
      try {
        if (backend !== null) removeSlots(backend, slotNames(prefix, key))
      } catch {
        overlay.set(key, null)
      }
    },
    clear() {
      overlay.clear()
      const names = namesIn(backend, isIn(prefix))
      isBackendHidden = names === null || !removeNames(backend, names)
    },
    retreat() {
      const names = namesIn(backend, isIn(prefix)) ?? []
      try {
        for (const key of names.map(keyOf)) {
          if (key !== null && !overlay.has(key)) overlay.set(key, stored(key))
        }
      } catch {
        // What cannot be read into memory now is not given up.
        return
      }
      removeNames(backend, names)
    },
  }
}

/** True for the names of slots whose JSON array begins with that of `prefix`. */
export function isIn(prefix: string): (name: string) => boolean {
  return name => name.indexOf(`${prefix},`) === 0
}

/** The names in a backend that are `meant`; null where it would not tell. Never throws. */
export function namesIn(
  backend: WebStorageLike | null,
  meant: (name: string) => boolean,
): readonly string[] | null {
  const names: string[] = []
  if (backend === null) return names
  try {
    for (let i = 0; i < backend.length; i++) {
      const name = backend.key(i)
      if (name !== null && meant(name)) names.push(name)
    }
    return names
  } catch {
    return null
  }
}

/** Removes these names; false where one may be left. Never throws. */
export function removeNames(backend: WebStorageLike | null, names: readonly string[]): boolean {
  let areAllGone = true
  for (const name of names) {
    try {
      backend?.removeItem(name)
    } catch {
      areAllGone = false
    }
  }
  return areAllGone
}

/** The key that a slot's name was made of; null where it is not to be read. */
function keyOf(name: string): string | null {
  const parts = parseJson(name.slice(name.indexOf('[')))
  const key: unknown = Array.isArray(parts) ? parts[3] : undefined
  return typeof key === 'string' ? key : null
}

function toJson(value: unknown): string | null {
  try {
    // Undefined for what JSON cannot hold, whatever the library's types say.
    const json: unknown = JSON.stringify(value)
    return typeof json === 'string' ? json : null
  } catch {
    return null
  }
}

/** Engines of different age name a full storage differently; 22 is the code that most of them share. */
function isFull(error: unknown): boolean {
  const words = [foreignValue(error, 'name'), foreignValue(error, 'message')]
  return (
    foreignValue(error, 'code') === 22 || words.some(word => typeof word === 'string' && /quota/i.test(word))
  )
}
