import type { ProgrammeImage } from '../platform/programme'
import { safeHttpUrl } from '../platform/urls'
import type { Size } from './size'
import { exceedsBudget, parseSize } from './size'

/** How a picture meets its slot: filling it, or fitting inside. */
export type Fit = 'cover' | 'contain'

/** A picture to try; the size is what `type` says, null where that is malformed. */
export interface Candidate {
  readonly url: string
  readonly size: Size | null
}

export interface Choice {
  readonly images: readonly ProgrammeImage[]
  /** The slot in physical pixels. */
  readonly slot: Size
  readonly fit: Fit
  /** The whole texture budget, of which one picture may take a quarter. */
  readonly budgetBytes: number
}

interface Sized {
  readonly url: string
  readonly size: Size
  readonly area: number
  /** How far the picture must be enlarged for the slot. */
  readonly scale: number
  readonly isOfEqualShape: boolean
  /** Place in the list; older engines' sort forgets it (Chrome's below 70, beyond ten items). */
  readonly place: number
}

/** Still sharp: enlarged by no more is large enough. */
const SHARP = 1.05
/** Allowed for the sake of a picture of less than half the size. */
const NEARLY_SHARP = 1.1
/** As long as one of the slot's own shape is no worse, no other shape is looked at. */
const BEARABLE = 1.5

/**
 * The pictures to try for a slot, in order; the first is the choice (rules 3 to 7 of the pictures, to the letter).
 * Every usable image is in it once; an empty list means that there is nothing to try.
 */
export function choosePictures({ images, slot, fit, budgetBytes }: Choice): readonly Candidate[] {
  const { sized, malformed } = usable(images, slot, fit, budgetBytes)
  const ofEqualShape = sized.filter(image => image.isOfEqualShape)
  const onlyEqualShape = ofEqualShape.some(image => image.scale <= BEARABLE)
  const candidates = onlyEqualShape ? ofEqualShape : sized
  const otherShapes = onlyEqualShape ? sized.filter(image => !image.isOfEqualShape) : []
  return [
    ...inOrder(candidates, slot.width * slot.height),
    ...sorted(otherShapes, image => image.scale),
    ...malformed,
  ].map(({ url, size }) => ({ url, size }))
}

/** Drops what may not be tried: over budget before anything else, then unsafe URLs, then a URL's second mention. */
function usable(images: readonly ProgrammeImage[], slot: Size, fit: Fit, budgetBytes: number) {
  const sized: Sized[] = []
  const malformed: Candidate[] = []
  const seen = new Set<string>()
  images.forEach(({ type, url }, place) => {
    const size = parseSize(type)
    if ((size && exceedsBudget(size, budgetBytes)) || seen.has(url) || safeHttpUrl(url) === null) return
    seen.add(url)
    if (size) sized.push(measured(url, size, place, slot, fit))
    else malformed.push({ url, size })
  })
  return { sized, malformed }
}

function measured(url: string, size: Size, place: number, slot: Size, fit: Fit): Sized {
  const across = slot.width / size.width
  const down = slot.height / size.height
  const scale = fit === 'cover' ? Math.max(across, down) : Math.min(across, down)
  // |(w/h) / (W/H) - 1| <= 0.05 in whole numbers: 105x100 for a square is of equal shape, and no dust says otherwise.
  const own = size.width * slot.height
  const wanted = size.height * slot.width
  const isOfEqualShape = 20 * Math.abs(own - wanted) <= wanted
  return { url, size, area: size.width * size.height, scale, isOfEqualShape, place }
}

/** The choice, all larger ones by rising area, all smaller by falling. */
function inOrder(candidates: readonly Sized[], slotArea: number): readonly Sized[] {
  const byArea = sorted(candidates, image => image.area)
  const choice = choose(byArea, slotArea)
  if (!choice) return []
  const larger = byArea.filter(image => image !== choice && image.area >= choice.area)
  const smaller = byArea.filter(image => image.area < choice.area)
  return [choice, ...larger, ...sorted(smaller, image => -image.area)]
}

function choose(byArea: readonly Sized[], slotArea: number): Sized | undefined {
  const sharp = byArea.find(image => image.scale <= SHARP)
  if (!sharp) return sorted(byArea, image => image.scale)[0]
  const below = sorted(byArea, image => -image.area).find(image => image.area < sharp.area)
  return sharp.area > 2 * slotArea && below && below.scale <= NEARLY_SHARP ? below : sharp
}

/** By a rising measure; ties in the order listed. */
function sorted(images: readonly Sized[], measure: (image: Sized) => number): readonly Sized[] {
  return [...images].sort((a, b) => measure(a) - measure(b) || a.place - b.place)
}
