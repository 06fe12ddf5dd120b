import type { TextStyle } from '../theme/type'
import type { Look } from './look'
import { inOrder } from './readingOrder'
import { wrap } from './wrap'

/** How a text is fitted: its style, the room it has in design units, and how many lines it may take. */
export interface Fit {
  readonly style: TextStyle
  readonly width: number
  readonly maxLines: number
}

/** Breaks a text into lines as they will be drawn, each in its reading order; none for null. */
export function breakLines(
  text: string | null,
  { style, width, maxLines }: Fit,
  { measure }: Pick<Look, 'measure'>,
): readonly string[] {
  if (text === null || maxLines < 1) return []
  return inOrder(wrap(text, { width, maxLines, measure: part => measure(part, style) }))
}
