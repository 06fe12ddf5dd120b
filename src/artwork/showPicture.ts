import type { Cancel, Clock } from '../box/clock'
import type { ProgrammeImage } from '../platform/programme'
import type { Candidate, Fit } from './choose'
import { choosePictures } from './choose'
import type { Failures } from './failures'
import type { DecodedPicture, LoadPicture } from './picture'
import type { Size } from './size'
import { textureBudgetBytes } from './size'

export interface ArtworkParts {
  readonly load: LoadPicture
  readonly clock: Pick<Clock, 'after'>
  readonly failures: Failures
}

export interface PictureRequest {
  readonly images: readonly ProgrammeImage[]
  /** The slot in physical pixels. */
  readonly slot: Size
  readonly fit: Fit
  /** Height of the drawing buffer, which sets the texture budget. */
  readonly screenHeight: number
}

/** What became of a slot; whoever gets a picture closes it. */
export type Settled =
  | {
      readonly outcome: 'shown'
      readonly picture: DecodedPicture
      /** The size is what `type` says, for a malformed one the decoded size. */
      readonly chosen: Size & { readonly url: string }
    }
  /** Everything that could be tried failed, now or in the last minutes. */
  | { readonly outcome: 'failed' }
  /** There was nothing to try. */
  | { readonly outcome: 'none' }

export interface Artwork {
  /**
   * Finds a picture for a slot and calls back once, never before this returns. After `cancel` it calls back no
   * more, and a picture that arrives all the same is closed.
   */
  settle(request: PictureRequest, onSettled: (settled: Settled) => void): { readonly cancel: Cancel }
}

/** For all tries together (rule 7 of the pictures). */
const IN_ALL_MS = 20_000

/** Builds what tries one picture after the other until one shows. */
export function createArtwork({ load, clock, failures }: ArtworkParts): Artwork {
  const firstThatLoads = async (
    candidates: readonly Candidate[],
    budgetBytes: number,
    signal: AbortSignal,
  ): Promise<Settled> => {
    for (const { url, size } of candidates) {
      if (signal.aborted) break
      if (failures.has(url)) continue
      const result = await load(url, budgetBytes, signal)
      if (result.ok) {
        const { picture } = result
        const { width, height } = size ?? picture
        return { outcome: 'shown', picture, chosen: { width, height, url } }
      }
      if (result.reason !== 'aborted') failures.remember(url)
    }
    return { outcome: candidates.length ? 'failed' : 'none' }
  }

  return {
    settle({ images, slot, fit, screenHeight }, onSettled) {
      const controller = new AbortController()
      const budgetBytes = textureBudgetBytes(screenHeight)
      const candidates = choosePictures({ images, slot, fit, budgetBytes })
      const cancel = (): void => {
        cancelDeadline()
        controller.abort()
      }
      const finish = (settled: Settled): void => {
        if (controller.signal.aborted) {
          if (settled.outcome === 'shown') settled.picture.close()
          return
        }
        cancel()
        onSettled(settled)
      }
      const cancelDeadline = clock.after(IN_ALL_MS, () => finish({ outcome: 'failed' }))
      void firstThatLoads(candidates, budgetBytes, controller.signal).then(finish)
      return { cancel }
    },
  }
}
