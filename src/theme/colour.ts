/** A colour as red, green and blue, each 0 to 255. */
export interface Rgb {
  readonly r: number
  readonly g: number
  readonly b: number
}

export const BLACK: Rgb = { r: 0, g: 0, b: 0 }
export const WHITE: Rgb = { r: 255, g: 255, b: 255 }

/** Reads `#rrggbb`; null for anything else. */
export function parseHex(text: string | undefined): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text ?? '')
  if (match === null) return null
  const [r, g, b] = match.slice(1).map(part => parseInt(part, 16))
  return r === undefined || g === undefined || b === undefined ? null : { r, g, b }
}

/** Lightning's colour number: opaque unless `alpha` (0 to 1) says otherwise. */
export function argb({ r, g, b }: Rgb, alpha = 1): number {
  return ((Math.round(alpha * 255) << 24) | (r << 16) | (g << 8) | b) >>> 0
}

/** The colour between two, `share` 0 to 1 of the way from `from` to `to`. */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (a: number, b: number) => Math.round(a + (b - a) * share)
  return { r: part(from.r, to.r), g: part(from.g, to.g), b: part(from.b, to.b) }
}

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
export function luminance({ r, g, b }: Rgb): number {
  const linear = (channel: number) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/** Contrast ratio, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Rgb, other: Rgb): number {
  const a = luminance(one)
  const b = luminance(other)
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Black or white, whichever stands out more. */
export function blackOrWhite(on: Rgb): Rgb {
  return contrast(WHITE, on) >= contrast(BLACK, on) ? WHITE : BLACK
}

const STEPS = 64

/** Moves `colour` towards black or white, no further than needed, until it has `ratio` on every ground. */
export function legible(colour: Rgb, grounds: readonly Rgb[], ratio: number): Rgb {
  const worst = (candidate: Rgb) => Math.min(...grounds.map(ground => contrast(candidate, ground)))
  const goal = worst(WHITE) >= worst(BLACK) ? WHITE : BLACK
  for (let step = 0; step < STEPS; step++) {
    const candidate = mix(colour, goal, step / STEPS)
    if (worst(candidate) >= ratio) return candidate
  }
  return goal
}

/** Darkens a colour, keeping its hue, until it is no lighter than `most` (relative luminance). */
export function deepened(colour: Rgb, most: number): Rgb {
  for (let step = 0; step < STEPS; step++) {
    const candidate = mix(colour, BLACK, step / STEPS)
    if (luminance(candidate) <= most) return candidate
  }
  return BLACK
}
