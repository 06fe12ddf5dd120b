import type { Rgb } from '../../../src/theme/colour'
import type { Box } from './box'

/** What was drawn, pixel by pixel. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** RGBA from the top left. */
  readonly data: Uint8Array
}

export function pixelAt({ width, data }: Picture, x: number, y: number): Rgb {
  const at = (y * width + x) * 4
  return { r: data[at] ?? 0, g: data[at + 1] ?? 0, b: data[at + 2] ?? 0 }
}

/** The pixels whose middle lies in a box of design units: where they begin and, not included, where they end. */
export function pixelsOf({ width, height }: Picture, box: Box) {
  const precision = height / 1080
  const within = (units: number, most: number) => Math.max(0, Math.min(most, Math.round(units * precision)))
  return {
    left: within(box.x, width),
    top: within(box.y, height),
    right: within(box.x + box.w, width),
    bottom: within(box.y + box.h, height),
  }
}

/** How often each colour stands in a box, the most frequent first. */
export function coloursIn(picture: Picture, box: Box): { readonly colour: Rgb; readonly share: number }[] {
  const { left, top, right, bottom } = pixelsOf(picture, box)
  const counts = new Map<number, number>()
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const { r, g, b } = pixelAt(picture, x, y)
      const key = (r << 16) | (g << 8) | b
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  const all = Math.max(1, (right - left) * (bottom - top))
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([key, count]) => ({
      colour: { r: key >> 16, g: (key >> 8) & 255, b: key & 255 },
      share: count / all,
    }))
}

/** The colour that most of a box has. */
export function mainColour(picture: Picture, box: Box): Rgb {
  return coloursIn(picture, box)[0]?.colour ?? { r: 0, g: 0, b: 0 }
}
