import { Lightning } from '@lightningjs/sdk'
import { arrowPlate, type Arrow } from './arrow'
import { label } from './label'
import type { Look } from './look'
import { plate } from './plate'

const PADDING = { across: 36, along: 14 }
const RADIUS = 16
const ARROW_GAP = 24
/** The size as a share of the font's. */
const ARROW_SIZE = 0.72

/** One line of the settings: its name, and the value chosen, with an arrow at each side where there is another. */
export interface SettingLine {
  readonly label: string
  readonly value: string | null
  readonly choices: readonly unknown[]
  readonly chosen: number
}

interface SettingRowSpec extends Lightning.Component.TemplateSpec {
  Plate: object
  Name: object
  Previous: object
  Value: object
  Next: object
}

/** A row of the settings panel; with the focus it is filled with the accent. */
export class SettingRow
  extends Lightning.Component<SettingRowSpec>
  implements Lightning.Component.ImplementTemplateSpec<SettingRowSpec>
{
  private redraw: () => void = () => undefined

  static override _template(): Lightning.Component.Template<SettingRowSpec> {
    return { Plate: {}, Name: {}, Previous: {}, Value: {}, Next: {} }
  }

  show(line: SettingLine, width: number, look: Look): void {
    this.redraw = () => {
      this.draw(line, width, look)
    }
    this.redraw()
  }

  private draw({ label: name, value, choices, chosen }: SettingLine, width: number, look: Look): void {
    const { theme, type, measure } = look
    const focused = this.hasFocus()
    const colour = focused ? theme.onAccent : theme.text
    const style = type.action
    const y = PADDING.along
    const arrowWidth = style.size * ARROW_SIZE
    const arrowY = (settingRowHeight(look) - arrowWidth) / 2
    const arrow = (which: Arrow, visible: boolean, x: number) => ({
      x,
      y: arrowY,
      visible,
      ...arrowPlate(which, arrowWidth, colour),
    })
    const nextX = width - PADDING.across - arrowWidth
    const valueX = nextX - ARROW_GAP - (value === null ? 0 : measure(value, style))
    this.patch({
      Plate: plate(width, settingRowHeight(look), RADIUS, focused ? theme.accent : theme.surface),
      Name: label({ lines: [name], style: type.lead, colour, x: PADDING.across, y: y - 1 }),
      Value: label({ lines: value === null ? [] : [value], style, colour, x: valueX, y }),
      Previous: arrow('◀', chosen > 0, valueX - ARROW_GAP - arrowWidth),
      Next: arrow('▶', chosen < choices.length - 1, nextX),
    })
  }

  override _focus(): void {
    this.redraw()
  }

  override _unfocus(): void {
    this.redraw()
  }
}

export function settingRowHeight({ type }: Look): number {
  return type.action.lineHeight + 2 * PADDING.along
}
