import type { Artwork, PictureRequest, Settled } from './showPicture'

/** Artwork that can be asked for pictures before their slot is there. */
export interface ArtworkAhead extends Artwork {
  /** Begins to settle these, and lets go of whatever else was held ready. */
  prepare(requests: readonly PictureRequest[]): void
}

interface Prepared {
  settled: Settled | null
  /** Whoever took it over. */
  take: ((settled: Settled) => void) | null
  readonly cancel: () => void
}

/** Holds pictures ready, decoded, for requests that are likely to come; a request that does come takes its over. */
export function createArtworkAhead(artwork: Artwork): ArtworkAhead {
  const prepared = new Map<string, Prepared>()

  return {
    prepare(requests) {
      const wanted = new Map(requests.map(request => [JSON.stringify(request), request]))
      for (const [key, one] of [...prepared]) {
        if (wanted.has(key)) continue
        prepared.delete(key)
        drop(one)
      }
      wanted.forEach((request, key) => {
        if (!prepared.has(key)) prepared.set(key, begin(request))
      })
    },
    settle(request, onSettled) {
      const key = JSON.stringify(request)
      const one = prepared.get(key)
      if (one === undefined) return artwork.settle(request, onSettled)
      prepared.delete(key)
      return handOver(one, onSettled)
    },
  }

  function begin(request: PictureRequest): Prepared {
    const { cancel } = artwork.settle(request, settled => {
      if (one.take === null) one.settled = settled
      else one.take(settled)
    })
    const one: Prepared = { settled: null, take: null, cancel }
    return one
  }

  /** Calls back after it has returned, as every artwork does. */
  function handOver(one: Prepared, onSettled: (settled: Settled) => void) {
    const { settled } = one
    if (settled === null) {
      one.take = onSettled
      return { cancel: one.cancel }
    }
    let isOver = false
    void Promise.resolve().then(() => {
      if (isOver) return
      isOver = true
      onSettled(settled)
    })
    return {
      cancel() {
        if (!isOver) close(settled)
        isOver = true
      },
    }
  }
}

function drop({ cancel, settled }: Prepared): void {
  cancel()
  close(settled)
}

function close(settled: Settled | null): void {
  if (settled?.outcome === 'shown') settled.picture.close()
}
