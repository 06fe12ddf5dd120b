import { breakLines } from './breakLines'
import { buttonSize, type ButtonContent } from './Button'
import type { Look } from './look'

/** Where a button stands in its row, in design units, and which line of it that is. */
export interface ButtonPlace {
  readonly x: number
  /** Where the heading before it stands; that is `x` where there is none. */
  readonly headingX: number
  readonly y: number
  readonly width: number
  readonly line: number
  /** What of the label there is room for. */
  readonly label: string
}

export interface ButtonFlow {
  readonly places: readonly ButtonPlace[]
  readonly height: number
}

const GAP = { across: 28, along: 16, heading: 42 }

/** A button, and the words that stand before it: what it and those after it are. */
export interface RowButton extends ButtonContent {
  readonly heading?: string
}

/** Lays buttons side by side, on a new line where they would be wider than `width`; in a column each has its own. */
export function buttonFlow(
  buttons: readonly RowButton[],
  width: number,
  isColumn: boolean,
  look: Look,
): ButtonFlow {
  const { height } = buttonSize({ label: '' }, look)
  const places: ButtonPlace[] = []
  let x = 0
  let line = 0
  for (const button of buttons) {
    const label = fitting(button, width, look)
    const size = buttonSize({ ...button, label }, look)
    const heading = button.heading === undefined ? 0 : headingWidth(button.heading, look)
    if (x > 0 && (isColumn || x + heading + size.width > width)) {
      x = 0
      line++
    }
    const headingX = x
    x += heading
    places.push({ x, headingX, y: line * (height + GAP.along), width: size.width, line, label })
    x += size.width + GAP.across
  }
  return { places, height: buttons.length === 0 ? 0 : (line + 1) * (height + GAP.along) - GAP.along }
}

function headingWidth(heading: string, { type, measure }: Look): number {
  return Math.ceil(measure(heading, type.facts)) + GAP.heading
}

function fitting(button: RowButton, width: number, look: Look): string {
  const heading = button.heading === undefined ? 0 : headingWidth(button.heading, look)
  const padding = buttonSize({ ...button, label: '' }, look).width + heading
  const fit = { style: look.type.action, width: width - padding, maxLines: 1 }
  return breakLines(button.label, fit, look)[0] ?? ''
}
