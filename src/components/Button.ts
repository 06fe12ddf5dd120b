import { Lightning } from '@lightningjs/sdk'
import { argb } from '../theme/colour'
import { label as text } from './label'
import { Logo, LOGO } from './Logo'
import type { Look } from './look'
import type { PictureSource } from './pictureSource'
import { plate } from './plate'

const PADDING = { across: 40, along: 18 }
const RADIUS = 16
const FOCUSED_SCALE = 1.06
const MOTION_S = 0.15
const LOGO_GAP = 22

/** What a button shows. */
export interface ButtonContent {
  readonly label: string
  /** A picture's address; left out for a button that has none. */
  readonly logo?: string
}

interface ButtonSpec extends Lightning.Component.TemplateSpec {
  Plate: object
  Logo: typeof Logo
  Text: object
}

/** A button: a resting plate, or, with the focus, a larger one filled with the accent. */
export class Button
  extends Lightning.Component<ButtonSpec>
  implements Lightning.Component.ImplementTemplateSpec<ButtonSpec>
{
  private look: Look | null = null
  private content: ButtonContent = { label: '' }

  static override _template(): Lightning.Component.Template<ButtonSpec> {
    return { Plate: {}, Logo: { type: Logo, visible: false }, Text: {} }
  }

  /** Draws the button; its size follows from its text. */
  show(content: ButtonContent, look: Look, pictures: PictureSource | null): void {
    const { label, logo } = content
    if (this.content.label === label && this.content.logo === logo && this.look === look) return
    this.content = content
    this.look = look
    const size = buttonSize(content, look)
    this.patch({ w: size.width, h: size.height, pivot: 0.5 })
    this.draw()
    if (logo === undefined || pictures === null) return
    this.patch({ Logo: { visible: true, x: PADDING.across - LOGO_GAP / 2, y: (size.height - LOGO.h) / 2 } })
    this.getByRef('Logo')!.show({ url: logo, name: label }, look, pictures)
  }

  private draw(): void {
    if (this.look === null) return
    const { theme, type } = this.look
    const focused = this.hasFocus()
    this.patch({
      Plate: plate(this.w, this.h, RADIUS, focused ? theme.accent : theme.surface),
      Text: text({
        lines: [this.content.label],
        style: type.action,
        colour: focused ? theme.onAccent : theme.text,
        x: PADDING.across + logoRoom(this.content),
        y: PADDING.along,
      }),
    })
  }

  override _focus(): void {
    this.recolour(true)
  }

  override _unfocus(): void {
    this.recolour(false)
  }

  private recolour(focused: boolean): void {
    if (this.look === null) return
    const { theme, motion } = this.look
    this.getByRef('Plate')!.color = argb(focused ? theme.accent : theme.surface)
    this.getByRef('Text')!.color = argb(focused ? theme.onAccent : theme.text)
    const scale = focused ? FOCUSED_SCALE : 1
    if (motion) this.setSmooth('scale', scale, { duration: MOTION_S })
    else this.scale = scale
  }
}

/** How much room a button takes, before it is drawn. */
export function buttonSize(
  content: ButtonContent,
  { type, measure }: Look,
): { width: number; height: number } {
  return {
    width: Math.ceil(measure(content.label, type.action)) + 2 * PADDING.across + logoRoom(content),
    height: type.action.lineHeight + 2 * PADDING.along,
  }
}

function logoRoom({ logo }: ButtonContent): number {
  return logo === undefined ? 0 : LOGO.w + LOGO_GAP / 2
}
