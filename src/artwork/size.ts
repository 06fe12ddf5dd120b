export interface Size {
  readonly width: number
  readonly height: number
}

const MIB = 1_048_576
const LARGEST_SIDE = 8192
/** Design units are pixels of a screen this high. */
const DESIGN_HEIGHT = 1080
/** What floating point may add to a product that is whole (726 units at 720p are 484 pixels, not 485). */
const DUST = 1e-6

/** Reads an image's `type`, usually `WIDTHxHEIGHT` in pixels; null where it is malformed (rule 3 of the pictures). */
export function parseSize(type: string | undefined): Size | null {
  const [, width, height] = /^\s*(\d{1,5})\s*[x×X]\s*(\d{1,5})\s*$/.exec(type ?? '') ?? []
  const size = { width: Number(width), height: Number(height) }
  return isSide(size.width) && isSide(size.height) ? size : null
}

function isSide(pixels: number): boolean {
  return pixels > 0 && pixels <= LARGEST_SIDE
}

/** A slot's need in physical pixels, rounded up (rule 2): `units` on a screen whose drawing buffer is that high. */
export function slotPixels(units: Size, screenHeight: number): Size {
  const pixels = (side: number) => Math.ceil((side * screenHeight) / DESIGN_HEIGHT - DUST)
  return { width: pixels(units.width), height: pixels(units.height) }
}

/** The texture budget in bytes of a screen whose drawing buffer is that high (rule 5). */
export function textureBudgetBytes(screenHeight: number): number {
  return (screenHeight <= 720 ? 16 : screenHeight <= 1080 ? 32 : 64) * MIB
}

/** Whether a picture of that size, decoded, takes more than the quarter of the budget that one may (rule 5). */
export function exceedsBudget({ width, height }: Size, budgetBytes: number): boolean {
  return width * height * 4 > budgetBytes / 4
}
