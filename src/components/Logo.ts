import { Lightning } from '@lightningjs/sdk'
import { label } from './label'
import type { Look } from './look'
import type { PictureSource } from './pictureSource'
import { plate } from './plate'

/** A logo's slot, in design units. */
export const LOGO = { w: 96, h: 54 }
const RADIUS = 10

interface LogoSpec extends Lightning.Component.TemplateSpec {
  Tile: object
  Letter: object
  Picture: object
}

/** A service's logo. Until it is there, and where it cannot be had, its place shows the name's first letter. */
export class Logo
  extends Lightning.Component<LogoSpec>
  implements Lightning.Component.ImplementTemplateSpec<LogoSpec>
{
  private url = ''
  private drop: () => void = () => undefined

  static override _template(): Lightning.Component.Template<LogoSpec> {
    return {
      w: LOGO.w,
      h: LOGO.h,
      Tile: {},
      Letter: { mountX: 0.5, mountY: 0.5 },
      Picture: { visible: false },
    }
  }

  show(
    { url, name }: { readonly url: string; readonly name: string },
    look: Look,
    pictures: PictureSource,
  ): void {
    const { theme, type } = look
    const style = { ...type.helpKey, size: Math.min(type.helpKey.size, LOGO.h - 10) }
    this.patch({
      Tile: { ...plate(LOGO.w, LOGO.h, RADIUS, theme.tile) },
      Letter: {
        ...label({
          lines: [name.slice(0, 1).toUpperCase()],
          style,
          colour: theme.text,
          x: LOGO.w / 2,
          y: LOGO.h / 2,
        }),
        mountX: 0.5,
      },
    })
    if (url === this.url) {
      if (this.getByRef('Picture')!.visible) this.uncover()
      return
    }
    this.drop()
    this.url = url
    this.getByRef('Picture')!.visible = false
    this.drop = pictures.logo(url, settled => {
      if (settled.outcome !== 'shown') return
      const { w, h } = settled.texture
      const scale = Math.min(LOGO.w / w, LOGO.h / h)
      this.uncover()
      this.patch({
        Picture: {
          visible: true,
          w: w * scale,
          h: h * scale,
          x: (LOGO.w - w * scale) / 2,
          y: (LOGO.h - h * scale) / 2,
          texture: new Lightning.textures.StaticTexture(this.stage, settled.texture),
        },
      })
    })
  }

  /** A logo may be clear in parts: nothing shows through it. */
  private uncover(): void {
    this.patch({ Tile: { color: 0 }, Letter: { visible: false } })
  }

  override _detach(): void {
    this.drop()
    this.url = ''
  }
}
