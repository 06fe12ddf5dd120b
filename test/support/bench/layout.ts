import { common, type Box } from './box'
import type { Drawn } from './page/inspect'

/** Design: 5 % of the screen on each side belong to nobody. */
const SAFE: Box = { x: 96, y: 54, w: 1728, h: 972 }
/** What has the focus is a little larger, and letters are measured to a fraction of a unit. */
const GROWTH = 8
const DUST = 1.5
/** A text is cut, by an edge or by what lies over it, if this much of its height is. */
const SLIVER = 4

type Text = Drawn & { readonly text: NonNullable<Drawn['text']>; readonly seen: Box }

/**
 * What is wrong with where texts stand: one over another, out of the safe area, too small, cut by a window, by the
 * screen's edge or by a plate that lies over it, larger than its own plate. In words; empty where all is well.
 */
export function layoutFaults(drawn: readonly Drawn[], leastSize: number): string[] {
  const texts = drawn.filter((one): one is Text => one.text !== null && one.seen !== null)
  return [
    ...texts.flatMap((text, i) => texts.slice(i + 1).flatMap(other => overlap(text, other))),
    ...texts.flatMap(text => [
      ...(isWithin(text.box, SAFE, GROWTH) ? [] : [`${name(text)} leaves the safe area: ${place(text.box)}`]),
      ...(text.text.size + DUST < leastSize ? [`${name(text)} is ${text.text.size.toFixed(1)} units`] : []),
      ...(text.seen.h < text.box.h - SLIVER || text.seen.w < text.box.w - SLIVER
        ? [`${name(text)} is cut: ${place(text.seen)} of ${place(text.box)}`]
        : []),
      ...covered(text, drawn),
      ...outOfPlate(text, drawn),
    ]),
  ]
}

function overlap(one: Text, other: Text): string[] {
  const both = common(one.box, other.box)
  if (both === null || both.w < DUST || both.h < DUST) return []
  return [`${name(one)} and ${name(other)} overlap by ${both.w.toFixed(0)} × ${both.h.toFixed(0)}`]
}

/** What is painted later and lets nothing through takes a text away in whole, or not at all. */
function covered(text: Text, drawn: readonly Drawn[]): string[] {
  return drawn.slice(drawn.indexOf(text) + 1).flatMap(later => {
    if (!later.opaque || later.seen === null) return []
    const hidden = common(later.seen, text.seen)
    if (hidden === null || hidden.h < SLIVER || hidden.w < SLIVER) return []
    const isWhole = hidden.h > text.seen.h - SLIVER && hidden.w > text.seen.w - SLIVER
    return isWhole ? [] : [`${later.path} covers a part of ${name(text)}`]
  })
}

/** A text stays within the plate that it shares an element with. */
function outOfPlate(text: Text, drawn: readonly Drawn[]): string[] {
  const plate = drawn.find(({ path }) => path === text.path.replace(/[^.]*$/, 'Plate'))
  return plate === undefined || isWithin(text.box, plate.box, DUST)
    ? []
    : [`${name(text)} is out of its plate`]
}

function isWithin(box: Box, around: Box, tolerance: number): boolean {
  return (
    box.x >= around.x - tolerance &&
    box.y >= around.y - tolerance &&
    box.x + box.w <= around.x + around.w + tolerance &&
    box.y + box.h <= around.y + around.h + tolerance
  )
}

const name = ({ path, text }: Text): string =>
  `${path.replace(/^Place\.0\./, '').replace(/Screens\.0\./, '')} "${text.words.slice(0, 40)}"`

const place = ({ x, y, w, h }: Box): string =>
  `${x.toFixed(0)}..${(x + w).toFixed(0)} × ${y.toFixed(0)}..${(y + h).toFixed(0)}`
