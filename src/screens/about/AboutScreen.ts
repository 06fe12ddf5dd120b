import { Lightning } from '@lightningjs/sdk'
import { Header, headerBottom } from '../../components/Header'
import { KeyHelp, keyHelpTop } from '../../components/KeyHelp'
import { label } from '../../components/label'
import { SAFE, type Look } from '../../components/look'
import { QR_SIZE, QrCode } from '../../components/QrCode'
import { ScrollingText, type ScrollLine } from '../../components/ScrollingText'
import { wrap } from '../../components/wrap'
import { NO_HANDLERS, type Screen, type ScreenHandlers, type Stagehand } from '../Screen'
import type { AboutModel } from './aboutModel'

interface AboutSpec extends Lightning.Component.TemplateSpec {
  Header: typeof Header
  Headline: object
  Text: typeof ScrollingText
  Code: typeof QrCode
  KeyHelp: typeof KeyHelp
}

const GAP = { headline: 36, text: 28, foot: 24, group: 20, code: 72 }
/** The names' share of the width; the values have the rest. */
const NAMES = 0.36

/** All that a support call asks for, and the same as a QR code. */
export class AboutScreen
  extends Lightning.Component<AboutSpec>
  implements Lightning.Component.ImplementTemplateSpec<AboutSpec>, Screen<AboutModel>
{
  handlers: ScreenHandlers = NO_HANDLERS

  static override _template(): Lightning.Component.Template<AboutSpec> {
    return {
      Header: { type: Header },
      Headline: {},
      Text: { type: ScrollingText, x: SAFE.left },
      Code: { type: QrCode, x: SAFE.right - QR_SIZE },
      KeyHelp: { type: KeyHelp, x: SAFE.left },
    }
  }

  show(model: AboutModel, { look, time }: Stagehand): void {
    const { theme, type, language } = look
    const headlineY = headerBottom(look) + GAP.headline
    const top = headlineY + type.figure.lineHeight + GAP.text
    const width = SAFE.right - SAFE.left - QR_SIZE - GAP.code
    const height = keyHelpTop(look) - GAP.foot - top
    this.getByRef('Header')!.show(model.operator, time, look)
    this.patch({
      Headline: label({
        lines: [model.headline],
        style: type.figure,
        colour: theme.text,
        x: SAFE.left,
        y: headlineY,
      }),
      Text: { y: top },
      Code: { y: top },
      KeyHelp: { y: keyHelpTop(look) },
    })
    const text = this.getByRef('Text')!
    text.show(linesOf(model, width, look), { width, height }, look)
    this.getByRef('Code')!.show(model.code)
    const { words } = language
    this.getByRef('KeyHelp')!.show(
      [
        ...(text.fits ? [] : [{ key: words.keyUpDown, does: words.help.scroll }]),
        { key: words.keyBack, does: words.help.back },
      ],
      look,
    )
  }

  override _getFocused(): Lightning.Component {
    return this.getByRef('Text')!
  }
}

function linesOf({ groups }: AboutModel, width: number, { theme, type, measure }: Look): ScrollLine[] {
  const valueX = Math.round(width * NAMES)
  const broken = (text: string, room: number) =>
    wrap(text, { width: room, maxLines: 4, measure: part => measure(part, type.facts) })
  return groups.flatMap(({ heading, lines }, index): ScrollLine[] => [
    {
      height: type.action.lineHeight + 8,
      cells: [{ text: heading, style: type.action, colour: theme.text, x: 0 }],
    },
    ...lines.flatMap(({ name, value }): ScrollLine[] => {
      const names = broken(name, valueX - 24)
      const values = broken(value, width - valueX - 60)
      return Array.from({ length: Math.max(names.length, values.length) }, (_, i) => ({
        height: type.facts.lineHeight,
        cells: [
          { text: names[i] ?? '', style: type.facts, colour: theme.secondaryText, x: 0 },
          { text: values[i] ?? '', style: type.facts, colour: theme.text, x: valueX },
        ].filter(({ text }) => text !== ''),
      }))
    }),
    ...(index < groups.length - 1 ? [{ height: GAP.group, cells: [] }] : []),
  ])
}
