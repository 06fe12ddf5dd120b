import { contrast, type Rgb } from '../../../src/theme/colour'
import type { Box } from './box'
import { coloursIn, mainColour, type Picture } from './picture'

/** Less of a ring than this is a stray pixel: a rounded corner, the edge of a letter. */
const LEAST_SHARE = 0.02

/** How far around a shape one looks for what it must stand out from, in design units: beyond its soft edge. */
const RING = { from: 3, to: 9 }

/** How well the colour of a shape stands out from what is just around it, where it does so least. */
export function standsOut(picture: Picture, box: Box): number {
  const shape = mainColour(picture, box)
  return Math.min(...ringOf(picture, box).map(ground => contrast(shape, ground)))
}

/** How well the colours that two boxes are filled with stand out from one another. */
export function apart(picture: Picture, one: Box, other: Box): number {
  return contrast(mainColour(picture, one), mainColour(picture, other))
}

function ringOf(picture: Picture, { x, y, w, h }: Box): Rgb[] {
  const { from, to } = RING
  const thick = to - from
  const sides: readonly Box[] = [
    { x: x - to, y: y - to, w: w + 2 * to, h: thick },
    { x: x - to, y: y + h + from, w: w + 2 * to, h: thick },
    { x: x - to, y, w: thick, h },
    { x: x + w + from, y, w: thick, h },
  ]
  return sides.flatMap(side =>
    coloursIn(picture, side)
      .filter(({ share }) => share >= LEAST_SHARE)
      .map(({ colour }) => colour),
  )
}
