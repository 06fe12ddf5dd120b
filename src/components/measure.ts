import type { TextStyle } from '../theme/type'

/** Width of a text in design units, in the typeface that is loaded at the moment. */
export type Measure = (text: string, style: TextStyle) => number

/** The CSS font of a style. Unknown faces fall back to the system's own, so that there is always text. */
export function cssFont({ face, size }: TextStyle): string {
  return `${size}px ${face}, sans-serif`
}

/** Measures with a canvas of its own, as Lightning does when it draws. */
export function createMeasure(context: CanvasRenderingContext2D): Measure {
  let font = ''
  return (text, style) => {
    const wanted = cssFont(style)
    if (wanted !== font) {
      context.font = wanted
      font = wanted
    }
    return context.measureText(text).width
  }
}
