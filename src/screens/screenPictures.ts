import type { ArtworkAhead } from '../artwork/ahead'
import type { PictureRequest, Settled } from '../artwork/showPicture'
import { slotPixels, type Size } from '../artwork/size'
import { HERO } from '../components/Hero'
import { LOGO } from '../components/Logo'
import type { PictureSettled, PictureSource } from '../components/pictureSource'
import type { ProgrammeImage } from '../platform/programme'

/** What became of the hero's slot, as the launcher is told. */
export interface HeroReport {
  readonly epgId: string
  /** Physical pixels. */
  readonly slot: Size
  readonly chosen: (Size & { readonly url: string }) | null
  readonly outcome: 'shown' | 'failed' | 'none'
}

export interface ScreenPictures extends PictureSource {
  /** Holds the hero pictures of these programmes ready, and lets all others that were held go. */
  prepare(programmes: readonly { readonly images: readonly ProgrammeImage[] }[]): void
}

/** The pictures on a screen of that height: chosen for their slots, and handed on as what Lightning uploads. */
export function createScreenPictures(
  artwork: ArtworkAhead,
  screenHeight: number,
  report: (report: HeroReport) => void,
): ScreenPictures {
  const pixels = ({ w, h }: { w: number; h: number }) => slotPixels({ width: w, height: h }, screenHeight)
  const slot = pixels(HERO)
  const heroRequest = (images: readonly ProgrammeImage[]): PictureRequest => ({
    images,
    slot,
    fit: 'cover',
    screenHeight,
  })

  return {
    settle({ epgId, images }, onSettled) {
      return take(heroRequest(images), onSettled, settled => {
        const { outcome } = settled
        report({ epgId, slot, chosen: settled.outcome === 'shown' ? settled.chosen : null, outcome })
      })
    },
    logo(url, onSettled) {
      return take({ images: [{ url }], slot: pixels(LOGO), fit: 'contain', screenHeight }, onSettled)
    },
    prepare(programmes) {
      artwork.prepare(programmes.map(({ images }) => heroRequest(images)))
    },
  }

  function take(
    request: PictureRequest,
    onSettled: (settled: PictureSettled) => void,
    tell: (settled: Settled) => void = () => undefined,
  ): () => void {
    let close = (): void => undefined
    const { cancel } = artwork.settle(request, settled => {
      if (settled.outcome === 'shown') {
        const { picture } = settled
        close = () => picture.close()
        const { source, width: w, height: h } = picture
        const hasAlpha = request.fit === 'contain'
        onSettled({ outcome: 'shown', texture: { source, w, h, hasAlpha, premultiplyAlpha: true } })
      } else {
        onSettled({ outcome: settled.outcome })
      }
      tell(settled)
    })
    return () => {
      cancel()
      close()
      close = () => undefined
    }
  }
}
