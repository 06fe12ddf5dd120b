import type { Lightning } from '@lightningjs/sdk'
import { argb, type Rgb } from '../theme/colour'
import type { TextStyle } from '../theme/type'
import { direction, drawable } from './readingOrder'

/** A text that is already broken into lines. */
export interface Label {
  readonly lines: readonly string[]
  readonly style: TextStyle
  readonly colour: Rgb
  readonly x: number
  readonly y: number
  /** The room from `x` on, where a text that reads from the right is to begin at its end; else it begins at `x` too. */
  readonly width?: number
}

/**
 * What to patch into an element so that it shows a label. The colour is the element's, not the text's: another
 * theme makes no new texture. The line height is always given: core scales its default twice. Lines that read from
 * the right are flush there, so that the eye finds the next one.
 */
export function label({ lines, style, colour, x, y, width }: Label): Lightning.Element.PatchTemplate {
  const fromRight = direction(lines[0] ?? '') === 'rtl'
  const atEnd = fromRight && width !== undefined
  return {
    x: atEnd ? x + width : x,
    y,
    mountX: atEnd ? 1 : 0,
    visible: lines.length > 0,
    color: argb(colour),
    text: {
      text: lines.map(drawable).join('\n'),
      textAlign: fromRight ? 'right' : 'left',
      fontFace: [style.face, 'sans-serif'],
      fontSize: style.size,
      lineHeight: style.lineHeight,
      wordWrap: false,
      advancedRenderer: false,
    },
  }
}
