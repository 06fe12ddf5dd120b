/** A browser window as it measures itself. */
export interface WindowSize {
  /** CSS pixels. */
  readonly innerWidth: number
  readonly innerHeight: number
  /** Physical pixels a CSS pixel; taken as 1 where the engine says nothing usable. */
  readonly devicePixelRatio: number
}

/** What Lightning draws into, and where CSS puts it. */
export interface DrawingBuffer {
  /** Physical pixels, whole numbers. */
  readonly width: number
  readonly height: number
  /** Physical pixels a design unit of the 1920×1080 grid. */
  readonly precision: number
  /** CSS pixels. */
  readonly css: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
}

const ASPECT = 16 / 9
const DESIGN_HEIGHT = 1080
/** Engines keep the pixel ratio as a 32-bit float: 600 × 1.8 comes out as 1079.99997. */
const DUST = 1e-3
/** Television's non-square pixels: such a window fills a 16:9 screen all the same. */
const ANAMORPHIC_WIDTH = 720
const ANAMORPHIC_HEIGHTS: readonly number[] = [480, 576]

/**
 * The drawing buffer for a window by section 5, rule 1: the largest 16:9 that fits, no taller than `maxHeight`, and
 * where CSS shows it, letterboxed and centred. An anamorphic window is filled whole. Null while the window has no
 * usable size.
 */
export function drawingBuffer(window: WindowSize, maxHeight: number): DrawingBuffer | null {
  const { innerWidth, innerHeight } = window
  const ratio = window.devicePixelRatio > 0 && isFinite(window.devicePixelRatio) ? window.devicePixelRatio : 1
  const isAnamorphic =
    wholePixels(innerWidth * ratio) === ANAMORPHIC_WIDTH &&
    ANAMORPHIC_HEIGHTS.includes(wholePixels(innerHeight * ratio))

  const widthAllows = isAnamorphic ? Infinity : wholePixels((innerWidth * ratio) / ASPECT)
  const fullHeight = Math.min(wholePixels(innerHeight * ratio), widthAllows)
  const height = Math.min(fullHeight, maxHeight)
  const width = Math.round(height * ASPECT)
  if (!(height >= 1 && isFinite(innerWidth * innerHeight))) return null

  const css = isAnamorphic
    ? { left: 0, top: 0, width: innerWidth, height: innerHeight }
    : letterbox(window, ratio, { width, height, isReduced: height < fullHeight })
  return { width, height, precision: height / DESIGN_HEIGHT, css }
}

/**
 * Where the buffer shows. At full size each of its pixels is one of the screen's, else the picture blurs; reduced by
 * `maxHeight` it is scaled up to the window. Its corner lies on a whole pixel.
 */
function letterbox(
  { innerWidth, innerHeight }: WindowSize,
  ratio: number,
  buffer: { readonly width: number; readonly height: number; readonly isReduced: boolean },
): DrawingBuffer['css'] {
  const height = buffer.isReduced ? Math.min(innerHeight, innerWidth / ASPECT) : buffer.height / ratio
  const width = Math.min(innerWidth, buffer.isReduced ? height * ASPECT : buffer.width / ratio)
  const centred = (space: number): number => Math.max(0, wholePixels((space / 2) * ratio) / ratio)
  return { left: centred(innerWidth - width), top: centred(innerHeight - height), width, height }
}

function wholePixels(pixels: number): number {
  return Math.floor(pixels + DUST)
}
