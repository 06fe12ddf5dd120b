import { Lightning } from '@lightningjs/sdk'
import { argb } from '../theme/colour'
import { label } from './label'
import type { Look } from './look'
import { plate } from './plate'

const PADDING = { across: 40, along: 18 }
const RADIUS = 16
const FOCUSED_SCALE = 1.06
const MOTION_S = 0.15

interface ButtonSpec extends Lightning.Component.TemplateSpec {
  Plate: object
  Text: object
}

/** A button: a resting plate, or, with the focus, a larger one filled with the accent. */
export class Button
  extends Lightning.Component<ButtonSpec>
  implements Lightning.Component.ImplementTemplateSpec<ButtonSpec>
{
  private look: Look | null = null
  private caption = ''

  static override _template(): Lightning.Component.Template<ButtonSpec> {
    return { Plate: {}, Text: {} }
  }

  /** Draws the button; its size follows from its text. */
  show(text: string, look: Look): void {
    if (this.caption === text && this.look === look) return
    this.caption = text
    this.look = look
    const size = buttonSize(text, look)
    this.patch({ w: size.width, h: size.height, pivot: 0.5 })
    this.draw()
  }

  private draw(): void {
    if (this.look === null) return
    const { theme, type } = this.look
    const focused = this.hasFocus()
    this.patch({
      Plate: plate(this.w, this.h, RADIUS, focused ? theme.accent : theme.surface),
      Text: label({
        lines: [this.caption],
        style: type.action,
        colour: focused ? theme.onAccent : theme.text,
        x: PADDING.across,
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

/** How much room a button with that text takes, before it is drawn. */
export function buttonSize(text: string, { type, measure }: Look): { width: number; height: number } {
  return {
    width: Math.ceil(measure(text, type.action)) + 2 * PADDING.across,
    height: type.action.lineHeight + 2 * PADDING.along,
  }
}
