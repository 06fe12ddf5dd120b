import type { Rgb } from '../../../src/theme/colour'
import type { Box } from './box'

/** What was drawn, pixel by pixel. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** RGBA from the top left. */
  readonly data: Uint8Array
}

/** Red, green and blue as one number: pictures have millions of pixels, objects are for the few that are looked at. */
export function packedAt({ width, data }: Picture, x: number, y: number): number {
  const at = (y * width + x) * 4
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
}

export function unpacked(packed: number): Rgb {
  return { r: packed >> 16, g: (packed >> 8) & 255, b: packed & 255 }
}

export function pixelAt(picture: Picture, x: number, y: number): Rgb {
  return unpacked(packedAt(picture, x, y))
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
      const packed = packedAt(picture, x, y)
      counts.set(packed, (counts.get(packed) ?? 0) + 1)
    }
  const all = Math.max(1, (right - left) * (bottom - top))
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([packed, count]) => ({ colour: unpacked(packed), share: count / all }))
}

/** The colour that most of a box has. */
export function mainColour(picture: Picture, box: Box): Rgb {
  return coloursIn(picture, box)[0]?.colour ?? unpacked(0)
}

/** The part of a picture that a box of design units covers. */
export function cropped(picture: Picture, box: Box): Picture {
  const { left, top, right, bottom } = pixelsOf(picture, box)
  const width = right - left
  const data = new Uint8Array(width * (bottom - top) * 4)
  for (let y = top; y < bottom; y++) {
    const from = (y * picture.width + left) * 4
    data.set(picture.data.subarray(from, from + width * 4), (y - top) * width * 4)
  }
  return { width, height: bottom - top, data }
}
