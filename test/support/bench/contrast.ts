import { contrast, luminance, type Rgb } from '../../../src/theme/colour'
import type { Box } from './box'
import type { Drawn } from './page/inspect'
import { packedAt, pixelsOf, unpacked, type Picture } from './picture'

/** A text as it was drawn: its ink, and the ground beneath it that it stands out from least. */
export interface Legibility {
  readonly words: string
  readonly ink: Rgb
  readonly ground: Rgb
  readonly ratio: number
}

/** Pixels that the text did not touch differ by no more than this, in each channel. */
const NOISE = 3
/** The ink is what this share of a text's pixels reach: letters have soft edges, and thin ones are hardly more than that. */
const INK_SHARE = 0.01
/** The ground is judged where it is worst, but for stray pixels. */
const GROUND_SHARE = 0.01

/**
 * How well a text can be read, from two screenshots that differ in nothing but the texts: only pixels that belong to
 * letters count, each against what lies beneath it. So a text over a picture is judged where the picture is worst for
 * it. Null for a text that left no trace.
 */
export function legibility(
  withTexts: Picture,
  without: Picture,
  { text, seen }: Pick<Drawn, 'text' | 'seen'>,
): Legibility | null {
  if (text === null || seen === null) return null
  const touched = touchedPixels(withTexts, without, seen)
  const strongest = atShare(touched, ({ ink, ground }) => -contrast(ink, ground), INK_SHARE)
  if (strongest === null) return null
  const { ink } = strongest
  const weakest = atShare(touched, ({ ground }) => contrast(ink, ground), GROUND_SHARE) ?? strongest
  const { ground } = weakest
  return { words: text.words, ink, ground, ratio: contrast(ink, ground) }
}

/** How well one colour stands out from another, in a few words for a test that fails. */
export function described({ words, ink, ground, ratio }: Legibility): string {
  return `"${words}": ${ratio.toFixed(2)}, ${hex(ink)} on ${hex(ground)}`
}

export function hex(colour: Rgb): string {
  const { r, g, b } = colour
  return `#${[r, g, b].map(channel => channel.toString(16).padStart(2, '0')).join('')} (${luminance(colour).toFixed(3)})`
}

interface Touched {
  readonly ink: Rgb
  readonly ground: Rgb
  /** How many pixels are just so. */
  readonly count: number
}

/** The least by `order`, once `share` of all pixels have been passed over. */
function atShare(
  all: readonly Touched[],
  order: (touched: Touched) => number,
  share: number,
): Touched | null {
  const sorted = all.map(touched => ({ touched, at: order(touched) })).sort((one, other) => one.at - other.at)
  let left = share * all.reduce((sum, { count }) => sum + count, 0)
  for (const { touched } of sorted) {
    left -= touched.count
    if (left < 0) return touched
  }
  return null
}

function touchedPixels(one: Picture, other: Picture, box: Box): Touched[] {
  const { left, top, right, bottom } = pixelsOf(one, box)
  const counts = new Map<number, number>()
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const ink = packedAt(one, x, y)
      const ground = packedAt(other, x, y)
      if (!differ(ink, ground)) continue
      const pair = ink * PAIR + ground
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  return [...counts].map(([pair, count]) => ({
    ink: unpacked(Math.floor(pair / PAIR)),
    ground: unpacked(pair % PAIR),
    count,
  }))
}

/** Two colours in one number. */
const PAIR = 0x1000000

function differ(one: number, other: number): boolean {
  if (one === other) return false
  return [16, 8, 0].some(shift => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)) > NOISE)
}
