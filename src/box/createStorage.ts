import type { WebStorageLike } from './slots'
import type { Storage } from './storage'
import { createStorageArea, isIn, namesIn, removeNames } from './storageArea'

export interface StorageDeps {
  /** localStorage; null where the engine has none, or refuses to hand it out. */
  readonly backend: WebStorageLike | null
  readonly apiOrigin: string
  /** Null for a box without a MAC: nothing is then kept beyond this run. */
  readonly mac: string | null
}

const APP = 'flexcare['

/**
 * What the box remembers, kept in `backend` under API origin and MAC (section 2: flash cloned from another box must
 * not bring that box's session along). Survives a loss of power in the middle of a write, a full or failing backend
 * and damaged values; what cannot be stored is kept in memory for this run. Nothing throws.
 */
export function createStorage({ backend: given, apiOrigin, mac }: StorageDeps): Storage {
  const backend = mac === null ? null : given
  const owner = `${APP}${JSON.stringify(apiOrigin)},${JSON.stringify(mac)}`
  const isOwn = isIn(owner)
  const removeOthers = (): void => {
    const others = namesIn(backend, name => name.indexOf(APP) === 0 && !isOwn(name))
    removeNames(backend, others ?? [])
  }

  const viewer = createStorageArea({ backend, prefix: `${owner},"viewer"`, makeRoom: [removeOthers] })
  // The session outranks what a viewer would like to find again.
  const box = createStorageArea({
    backend,
    prefix: `${owner},"box"`,
    makeRoom: [removeOthers, () => viewer.retreat()],
  })
  return { box, viewer }
}
