import { Lightning } from '@lightningjs/sdk'
import { argb, type Rgb } from '../theme/colour'

/** Core draws a rounded rectangle one unit smaller on each side than its canvas. */
const MARGIN = 2

/** What to patch into an element so that it is a filled, rounded plate of that size. */
export function plate(w: number, h: number, radius: number, colour: Rgb): Lightning.Element.PatchTemplate {
  const width = Math.round(w)
  const height = Math.round(h)
  return {
    w: width,
    h: height,
    color: argb(colour),
    texture: Lightning.Tools.getRoundRect(width - MARGIN, height - MARGIN, radius, 0, 0, true, 0xffffffff),
  }
}
