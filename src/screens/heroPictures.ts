import type { Artwork } from '../artwork/showPicture'
import { slotPixels, type Size } from '../artwork/size'
import { HERO } from '../components/Hero'
import type { PictureSource } from '../components/pictureSource'

/** What became of the hero's slot, as the launcher is told. */
export interface HeroReport {
  readonly epgId: string
  /** Physical pixels. */
  readonly slot: Size
  readonly chosen: (Size & { readonly url: string }) | null
  readonly outcome: 'shown' | 'failed' | 'none'
}

/** The hero's pictures on a screen of that height: chosen for the slot, and handed on as what Lightning uploads. */
export function createHeroPictures(
  artwork: Artwork,
  screenHeight: number,
  report: (report: HeroReport) => void,
): PictureSource {
  const slot = slotPixels({ width: HERO.w, height: HERO.h }, screenHeight)
  return {
    settle({ epgId, images }, onSettled) {
      let close = (): void => undefined
      const { cancel } = artwork.settle({ images, slot, fit: 'cover', screenHeight }, settled => {
        const { outcome } = settled
        if (outcome === 'shown') {
          const { picture, chosen } = settled
          close = () => picture.close()
          const { source, width: w, height: h } = picture
          onSettled({ outcome, texture: { source, w, h, hasAlpha: false, premultiplyAlpha: true } })
          report({ epgId, slot, chosen, outcome })
        } else {
          onSettled({ outcome })
          report({ epgId, slot, chosen: null, outcome })
        }
      })
      return () => {
        cancel()
        close()
        close = () => undefined
      }
    },
  }
}
