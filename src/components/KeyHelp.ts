import { Lightning } from '@lightningjs/sdk'
import { argb } from '../theme/colour'
import { arrowPlate, arrowsIn } from './arrow'
import { label } from './label'
import { SAFE, type Look } from './look'
import { plate } from './plate'

/** One key and what it does here. */
export interface KeyHint {
  readonly key: string
  readonly does: string
}

const PADDING = 16
const GAP = { inside: 14, between: 44 }
const RADIUS = 10
/** The size as a share of the font's. */
const ARROW = { size: 0.72, gap: 10 }

/** The line at the foot of every screen that says which keys do what. */
export class KeyHelp extends Lightning.Component {
  private shown = ''

  /** Draws the hints from the left, the most needed first; one that there is no room for is passed over. */
  show(hints: readonly KeyHint[], look: Look): void {
    const { type, theme, measure } = look
    const signature = `${JSON.stringify(hints)}${type.help.size}${argb(theme.tertiaryText)}${argb(theme.surface)}`
    if (signature === this.shown) return
    this.shown = signature
    const children: Lightning.Element.NewPatchTemplate[] = []
    let x = 0
    for (const { key, does } of hints) {
      const arrows = arrowsIn(key)
      const arrowSize = type.helpKey.size * ARROW.size
      const arrowStep = arrowSize + ARROW.gap
      const inside = arrows === null ? measure(key, type.helpKey) : arrows.length * arrowStep - ARROW.gap
      const keyWidth = inside + 2 * PADDING
      const doesWidth = measure(does, type.help)
      if (x + keyWidth + GAP.inside + doesWidth > SAFE.right - SAFE.left) continue
      const height = type.helpKey.lineHeight + 4
      const keyX = x + PADDING
      children.push(
        { x, y: -2, ...plate(keyWidth, height, RADIUS, theme.surface) },
        ...(arrows ?? []).map((arrow, i) => ({
          x: keyX + i * arrowStep,
          y: (height - arrowSize) / 2 - 2,
          ...arrowPlate(arrow, arrowSize, theme.secondaryText),
        })),
        label({
          lines: arrows === null ? [key] : [],
          style: type.helpKey,
          colour: theme.secondaryText,
          x: keyX,
          y: 0,
        }),
        label({
          lines: [does],
          style: type.help,
          colour: theme.tertiaryText,
          x: x + keyWidth + GAP.inside,
          y: 0,
        }),
      )
      x += keyWidth + GAP.inside + doesWidth + GAP.between
    }
    this.children = children
  }
}

/** Where the line of key help begins, at the viewer's text size. */
export function keyHelpTop({ type }: Look): number {
  return SAFE.bottom - type.helpKey.lineHeight
}
