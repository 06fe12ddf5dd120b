import { Lightning } from '@lightningjs/sdk'
import { breakLines } from './breakLines'
import { label } from './label'
import { SAFE, type Look } from './look'
import { plate } from './plate'

interface BannerSpec extends Lightning.Component.TemplateSpec {
  Plate: object
  Mark: object
  Text: object
}

const PADDING = { across: 30, along: 14 }
const RADIUS = 14
const MARK = 16
/** Right of whatever stands beside the hero picture, at any text size. */
const WIDEST = 730
const MOST_LINES = 2

/** A small line at the top right: something is wrong, and everything keeps working. */
export class Banner
  extends Lightning.Component<BannerSpec>
  implements Lightning.Component.ImplementTemplateSpec<BannerSpec>
{
  static override _template(): Lightning.Component.Template<BannerSpec> {
    return { visible: false, Plate: {}, Mark: {}, Text: {} }
  }

  /** Null takes the banner away. */
  show(text: string | null, look: Look): void {
    const { theme, type, measure } = look
    this.visible = text !== null
    if (text === null) return
    const lines = linesOf(text, look)
    const textWidth = Math.max(...lines.map(line => measure(line, type.help)))
    const width = textWidth + MARK + 3 * PADDING.across
    const height = lines.length * type.help.lineHeight + 2 * PADDING.along
    this.patch({
      x: SAFE.right - width,
      y: SAFE.top - PADDING.along,
      Plate: plate(width, height, RADIUS, theme.surface),
      Mark: { x: PADDING.across, y: (height - MARK) / 2, ...plate(MARK, MARK, MARK / 2 - 1, theme.accent) },
      Text: label({
        lines,
        style: type.help,
        colour: theme.text,
        x: 2 * PADDING.across + MARK,
        y: PADDING.along,
      }),
    })
  }
}

/** Where such a banner would end: what may be wider than the room beside it stands below. */
export function bannerBottom(text: string, look: Look): number {
  return SAFE.top + linesOf(text, look).length * look.type.help.lineHeight + PADDING.along
}

function linesOf(text: string, look: Look): readonly string[] {
  return breakLines(text, { style: look.type.help, width: WIDEST, maxLines: MOST_LINES }, look)
}
