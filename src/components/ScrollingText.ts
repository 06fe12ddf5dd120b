import { Lightning } from '@lightningjs/sdk'
import type { Rgb } from '../theme/colour'
import type { TextStyle } from '../theme/type'
import { label } from './label'
import type { Look } from './look'
import { plate } from './plate'

/** One line: texts side by side, each already fit for its place. */
export interface ScrollLine {
  readonly height: number
  readonly cells: readonly {
    readonly text: string
    readonly style: TextStyle
    readonly colour: Rgb
    readonly x: number
    /** The room from `x` on, for a text that reads from the right. */
    readonly width?: number
  }[]
}

interface ScrollingTextSpec extends Lightning.Component.TemplateSpec {
  Window: { Lines: object }
  Track: object
  Thumb: object
}

const MARKER = { width: 12, gap: 36, least: 60 }
/** How many lines a key press moves; a little less than what is seen, so that the eye finds its place. */
const STEP_LINES = 2
const MOTION_S = 0.15

/**
 * Text of any length in a window, scrolled by Up and Down, with a marker that shows the place. Only the lines that
 * are seen, and one step more, exist.
 */
export class ScrollingText
  extends Lightning.Component<ScrollingTextSpec>
  implements Lightning.Component.ImplementTemplateSpec<ScrollingTextSpec>
{
  private lines: readonly ScrollLine[] = []
  private tops: readonly number[] = []
  private look: Look | null = null
  private place = 0
  private signature = ''
  private readonly drawn = new Map<number, Lightning.Element>()

  static override _template(): Lightning.Component.Template<ScrollingTextSpec> {
    return { Window: { clipping: true, Lines: {} }, Track: {}, Thumb: {} }
  }

  /** Lays the lines out in a window of that size; the place is kept where the same lines are shown again. */
  show(
    lines: readonly ScrollLine[],
    size: { readonly width: number; readonly height: number },
    look: Look,
  ): void {
    const signature = JSON.stringify([lines, size])
    this.look = look
    if (signature === this.signature) return
    this.signature = signature
    this.lines = lines
    let top = 0
    this.tops = lines.map(({ height }) => {
      top += height
      return top - height
    })
    this.patch({
      w: size.width,
      h: size.height,
      Window: { w: size.width - MARKER.width - MARKER.gap, h: size.height },
    })
    this.drawn.clear()
    this.lineHolder().children = []
    this.place = Math.min(this.place, this.lastPlace())
    this.scroll(false)
  }

  /** True where everything is seen at once. */
  get fits(): boolean {
    return this.lastPlace() === 0
  }

  override _handleUp(): boolean {
    return this.move(-STEP_LINES)
  }

  override _handleDown(): boolean {
    return this.move(STEP_LINES)
  }

  private move(by: number): boolean {
    const place = Math.max(0, Math.min(this.lastPlace(), this.place + by))
    if (place === this.place) return false
    this.place = place
    this.scroll(this.look?.motion === true)
    return true
  }

  private scroll(smoothly: boolean): void {
    const lines = this.lineHolder()
    const y = -(this.tops[this.place] ?? 0)
    this.drawAround(-y)
    this.hideCut(-y)
    if (smoothly) lines.setSmooth('y', y, { duration: MOTION_S })
    else lines.y = y
    this.mark(-y)
  }

  /** Makes the lines near the window exist, and lets the others go. */
  private drawAround(top: number): void {
    const lines = this.lineHolder()
    const from = top - this.h
    const to = top + 2 * this.h
    for (const [index, element] of [...this.drawn]) {
      const at = this.tops[index] ?? 0
      if (at >= from && at <= to) continue
      lines.childList.remove(element)
      this.drawn.delete(index)
    }
    this.lines.forEach(({ cells }, index) => {
      const at = this.tops[index] ?? 0
      if (at < from || at > to || this.drawn.has(index)) return
      const element = this.stage.createElement({ y: at })
      element.children = cells.map(({ text, ...cell }) => label({ ...cell, lines: [text], y: 0 }))
      lines.childList.add(element)
      this.drawn.set(index, element)
    })
  }

  /** A line that the window's lower edge would cut is not shown: half a line reads worse than none. */
  private hideCut(top: number): void {
    for (const [index, element] of this.drawn) {
      const end = (this.tops[index] ?? 0) + (this.lines[index]?.height ?? 0)
      element.visible = end <= top + this.h
    }
  }

  private mark(top: number): void {
    if (this.look === null) return
    const { theme } = this.look
    const whole = this.wholeHeight()
    const height = Math.max(MARKER.least, (this.h * this.h) / Math.max(whole, 1))
    const room = this.h - height
    const share = this.fits ? 0 : top / Math.max(1, this.tops[this.lastPlace()] ?? 1)
    const x = this.w - MARKER.width
    const radius = MARKER.width / 2 - 1
    this.patch({
      Track: { x, visible: !this.fits, ...plate(MARKER.width, this.h, radius, theme.track) },
      Thumb: {
        x,
        y: room * share,
        visible: !this.fits,
        ...plate(MARKER.width, height, radius, theme.accent),
      },
    })
  }

  private wholeHeight(): number {
    const last = this.lines.length - 1
    return (this.tops[last] ?? 0) + (this.lines[last]?.height ?? 0)
  }

  /** The first line to stand at the top when the last one is in sight. */
  private lastPlace(): number {
    const end = this.wholeHeight() - this.h
    const found = this.tops.findIndex(top => top >= end)
    return Math.max(0, found)
  }

  private lineHolder(): Lightning.Element {
    return this.getByRef('Window')!.getByRef('Lines')!
  }
}
