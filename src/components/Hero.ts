import { Lightning } from '@lightningjs/sdk'
import { argb } from '../theme/colour'
import { label } from './label'
import type { Look } from './look'
import type { HeroContent, PictureSettled, PictureSource } from './pictureSource'

/** The hero's slot, in design units: top right, flush with both edges. */
export const HERO = { x: 840, y: 0, w: 1080, h: 607 }
const FADE = { left: 440, leftInner: 230, bottom: 210, bottomInner: 110 }
const FADE_IN_S = 0.18
/** A picture that was held ready comes before the next frame, in which taking away the last one would end. */
const AT_ONCE = { alpha: 1, smooth: { alpha: 1 } }
/** A little off the middle: the left and the lower side fade. */
const INITIALS = { scale: 2.4, right: 60, up: 30 }

interface HeroSpec extends Lightning.Component.TemplateSpec {
  Tile: object
  Initials: object
  Picture: object
  FadeLeft: object
  FadeLeftInner: object
  FadeBottom: object
  FadeBottomInner: object
}

/**
 * The programme's picture, fading into the background at its left and lower side. The slot never moves: a still
 * tile stands until the picture is there, and stays, with the programme's initials, if none can be had.
 */
export class Hero
  extends Lightning.Component<HeroSpec>
  implements Lightning.Component.ImplementTemplateSpec<HeroSpec>
{
  private shown = ''
  private drop: () => void = () => undefined
  /** Set by whoever makes the hero. */
  pictures: PictureSource | null = null

  static override _template(): Lightning.Component.Template<HeroSpec> {
    const { w, h } = HERO
    return {
      ...HERO,
      Tile: { w, h, rect: true, color: 0 },
      Initials: { mountX: 0.5, mountY: 0.5, visible: false },
      Picture: { w, h, alpha: 0 },
      FadeLeft: { w: FADE.left, h, rect: true, color: 0 },
      FadeLeftInner: { w: FADE.leftInner, h, rect: true, color: 0 },
      FadeBottom: { y: h - FADE.bottom, w, h: FADE.bottom + 1, rect: true, color: 0 },
      FadeBottomInner: { y: h - FADE.bottomInner, w, h: FADE.bottomInner + 1, rect: true, color: 0 },
    }
  }

  /** Shows a programme's picture, or, for null, only the still tile. The same pictures are not fetched twice. */
  show(content: HeroContent | null, look: Look): void {
    this.colour(look)
    const wanted = content === null ? '' : JSON.stringify([content.epgId, content.images])
    if (wanted === this.shown) return
    this.shown = wanted
    this.clear()
    if (content === null || this.pictures === null) return
    this.drop = this.pictures.settle(content, settled => {
      this.settled(settled, content, look)
    })
  }

  private settled(settled: PictureSettled, content: HeroContent, look: Look): void {
    if (settled.outcome === 'shown') {
      const picture = this.getByRef('Picture')!
      const texture = new Lightning.textures.StaticTexture(this.stage, settled.texture)
      texture.resizeMode = { type: 'cover', w: HERO.w, h: HERO.h, clipX: 0.5, clipY: 0.5 }
      picture.texture = texture
      if (look.motion) picture.setSmooth('alpha', 1, { duration: FADE_IN_S })
      else picture.patch(AT_ONCE)
      return
    }
    const { face, size, lineHeight } = look.type.title
    const style = { face, size: size * INITIALS.scale, lineHeight: lineHeight * INITIALS.scale }
    const middle = { x: HERO.w / 2 + INITIALS.right, y: HERO.h / 2 - INITIALS.up }
    this.patch({
      Initials: label({ lines: [content.initials], style, colour: look.theme.secondaryText, ...middle }),
    })
  }

  private clear(): void {
    this.drop()
    this.drop = () => undefined
    this.patch({ Picture: { alpha: 0, smooth: { alpha: 0 }, texture: null }, Initials: { visible: false } })
  }

  /** The fades end in the background's own colour, each laid over a longer, fainter one, so that no edge shows. */
  private colour({ theme }: Look): void {
    const solid = argb(theme.background)
    const clear = argb(theme.background, 0)
    const left = { colorLeft: solid, colorRight: clear }
    const bottom = { colorTop: clear, colorBottom: solid }
    this.patch({
      Tile: { color: argb(theme.tile) },
      FadeLeft: left,
      FadeLeftInner: left,
      FadeBottom: bottom,
      FadeBottomInner: bottom,
    })
  }

  override _detach(): void {
    this.clear()
    this.shown = ''
  }
}
