import { Lightning } from '@lightningjs/sdk'
import { breakLines } from './breakLines'
import { label } from './label'
import { SAFE, type Look } from './look'

interface HeaderSpec extends Lightning.Component.TemplateSpec {
  Operator: object
  Clock: object
}

const GAP = 36
/** The header stands left of the hero picture, and may run into its faded edge. */
const WIDTH = 860

/** Operator and clock, small, at the top of every screen. */
export class Header
  extends Lightning.Component<HeaderSpec>
  implements Lightning.Component.ImplementTemplateSpec<HeaderSpec>
{
  static override _template(): Lightning.Component.Template<HeaderSpec> {
    return { x: SAFE.left, y: SAFE.top, Operator: {}, Clock: {} }
  }

  /** `time` is null while the clock is not trusted: then there is none. */
  show(operator: string | null, time: string | null, look: Look): void {
    const { theme, type, measure } = look
    const timeWidth = time === null ? 0 : measure(time, type.helpKey) + GAP
    const lines = breakLines(operator, { style: type.help, width: WIDTH - timeWidth, maxLines: 1 }, look)
    this.patch({
      Clock: label({
        lines: time === null ? [] : [time],
        style: type.helpKey,
        colour: theme.text,
        x: 0,
        y: 0,
      }),
      Operator: label({ lines, style: type.help, colour: theme.secondaryText, x: timeWidth, y: 0 }),
    })
  }
}

/** Where the content below the header may begin. */
export function headerBottom({ type }: Look): number {
  return SAFE.top + type.help.lineHeight
}
