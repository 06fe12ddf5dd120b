import type { Lightning } from '@lightningjs/sdk'
import { argb, type Rgb } from '../theme/colour'
import type { TextStyle } from '../theme/type'

/** A text that is already broken into lines. */
export interface Label {
  readonly lines: readonly string[]
  readonly style: TextStyle
  readonly colour: Rgb
  readonly x: number
  readonly y: number
}

/**
 * What to patch into an element so that it shows a label. The colour is the element's, not the text's: another
 * theme makes no new texture. The line height is always given: core scales its default twice.
 */
export function label({ lines, style, colour, x, y }: Label): Lightning.Element.PatchTemplate {
  return {
    x,
    y,
    visible: lines.length > 0,
    color: argb(colour),
    text: {
      text: lines.join('\n'),
      fontFace: [style.face, 'sans-serif'],
      fontSize: style.size,
      lineHeight: style.lineHeight,
      wordWrap: false,
      advancedRenderer: false,
    },
  }
}
