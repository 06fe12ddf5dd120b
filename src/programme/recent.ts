import type { StorageArea } from '../box/storage'
import type { Programme } from '../platform/programme'
import { decodeProgramme } from '../platform/archiveDecoder'
import { encodeProgramme } from '../platform/archiveEncoder'

const KEY = 'programmes'
const MOST = 12

/** The programmes opened lately on this box, newest first, as they were last known. Part of what a wipe wipes. */
export interface RecentProgrammes {
  find(epgId: string): Programme | null
  list(): readonly Programme[]
  remember(programme: Programme): void
  /** The positions were another profile's. */
  forgetPositions(): void
}

/** Everything read is decoded again, by the platform's own decoder: storage is as foreign as the network. */
export function createRecentProgrammes(viewer: StorageArea): RecentProgrammes {
  const list = (): Programme[] => {
    const stored = viewer.read(KEY)
    if (!Array.isArray(stored)) return []
    return stored.map(decodeProgramme).filter(programme => programme !== null)
  }

  const write = (programmes: readonly Programme[]): void => {
    viewer.write(KEY, programmes.map(encodeProgramme))
  }

  return {
    list,
    find: epgId => list().find(programme => programme.epgId === epgId) ?? null,
    remember(programme) {
      const others = list().filter(other => other.epgId !== programme.epgId)
      write([programme, ...others].slice(0, MOST))
    },
    forgetPositions: () => write(list().map(withoutPosition)),
  }
}

export function withoutPosition(programme: Programme): Programme {
  const { positionS, ...rest } = programme
  return positionS === undefined ? programme : rest
}
