import type { TextStyle } from '../theme/type'
import type { Look } from './look'
import { wrap } from './wrap'

/** How a text is fitted: its style, the room it has in design units, and how many lines it may take. */
export interface Fit {
  readonly style: TextStyle
  readonly width: number
  readonly maxLines: number
}

/** Breaks a text into lines as it will be drawn; none for null. */
export function breakLines(
  text: string | null,
  { style, width, maxLines }: Fit,
  { measure }: Look,
): string[] {
  if (text === null || maxLines < 1) return []
  return wrap(text, { width, maxLines, measure: part => measure(part, style) })
}
