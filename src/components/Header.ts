import { Lightning } from '@lightningjs/sdk'
import { breakLines } from './breakLines'
import { label } from './label'
import { SAFE, type Look } from './look'

interface HeaderSpec extends Lightning.Component.TemplateSpec {
  Operator: object
  Clock: object
  Place: object
}

/** What the header says; null for what it does not. */
export interface HeaderContent {
  readonly operator: string | null
  /** The time of day; null while the clock is not trusted. */
  readonly time: string | null
  /** `3 of 12`: which of the launcher's programmes this is. */
  readonly place?: string | null
  /** True on a screen without a hero: the line may have the whole width. */
  readonly isWide?: boolean
}

const GAP = 36
/** The header stands left of the hero picture, and may run into its faded edge. */
const WIDTH = 860

/** Clock, operator and the place in the list, small, at the top of every screen. */
export class Header
  extends Lightning.Component<HeaderSpec>
  implements Lightning.Component.ImplementTemplateSpec<HeaderSpec>
{
  static override _template(): Lightning.Component.Template<HeaderSpec> {
    return { x: SAFE.left, y: SAFE.top, Operator: {}, Clock: {}, Place: {} }
  }

  show({ operator, time, place = null, isWide = false }: HeaderContent, look: Look): void {
    const { theme, type, measure } = look
    const timeWidth = time === null ? 0 : measure(time, type.helpKey) + GAP
    const placeWidth = place === null ? 0 : measure(place, type.helpKey) + GAP
    const width = (isWide ? SAFE.right - SAFE.left : WIDTH) - timeWidth - placeWidth
    const lines = breakLines(operator, { style: type.help, width, maxLines: 1 }, look)
    const operatorWidth = lines.length === 0 ? 0 : measure(lines[0] ?? '', type.help) + GAP
    const strong = (text: string | null, x: number) =>
      label({ lines: text === null ? [] : [text], style: type.helpKey, colour: theme.text, x, y: 0 })
    this.patch({
      Clock: strong(time, 0),
      Operator: label({ lines, style: type.help, colour: theme.secondaryText, x: timeWidth, y: 0 }),
      Place: strong(place, timeWidth + operatorWidth),
    })
  }
}

/** Where the content below the header may begin. */
export function headerBottom({ type }: Look): number {
  return SAFE.top + type.help.lineHeight
}
