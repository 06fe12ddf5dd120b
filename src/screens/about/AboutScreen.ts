import { breakLines } from '../../components/breakLines'
import { SAFE, type Look } from '../../components/look'
import { QR_SIZE, QrCode } from '../../components/QrCode'
import type { ScrollLine } from '../../components/ScrollingText'
import { NO_HANDLERS, type Screen, type ScreenHandlers, type Stagehand } from '../Screen'
import { ScrollingPage } from '../ScrollingPage'
import type { AboutModel } from './aboutModel'

const GAP = { group: 20, heading: 8, code: 72, names: 24, values: 60 }
/** The names' share of the width; the values have the rest. */
const NAMES = 0.36
const WIDTH = SAFE.right - SAFE.left - QR_SIZE - GAP.code

/** All that a support call asks for, and the same as a QR code. */
export class AboutScreen extends ScrollingPage implements Screen<AboutModel> {
  handlers: ScreenHandlers = NO_HANDLERS

  show(model: AboutModel, stagehand: Stagehand): void {
    const { operator, headline } = model
    this.lay({ operator, title: headline, lines: linesOf(model, stagehand.look), width: WIDTH }, stagehand)
    const beside = this.getByRef('Beside')!
    if (beside.children.length === 0) beside.children = [{ type: QrCode, x: SAFE.right - QR_SIZE }]
    const [code] = beside.children
    if (code instanceof QrCode) code.show(model.code, stagehand.look)
  }
}

function linesOf({ groups }: AboutModel, look: Look): ScrollLine[] {
  const { theme, type } = look
  return groups.flatMap(({ heading, lines }, index): ScrollLine[] => [
    {
      height: type.action.lineHeight + GAP.heading,
      cells: [{ text: heading, style: type.action, colour: theme.text, x: 0 }],
    },
    ...lines.flatMap(line => valueLines(line, look)),
    ...(index < groups.length - 1 ? [{ height: GAP.group, cells: [] }] : []),
  ])
}

function valueLines({ name, value }: { name: string; value: string }, look: Look): ScrollLine[] {
  const { theme, type } = look
  const style = type.facts
  const valueX = Math.round(WIDTH * NAMES)
  const names = breakLines(name, { style, width: valueX - GAP.names, maxLines: 4 }, look)
  const values = breakLines(value, { style, width: WIDTH - valueX - GAP.values, maxLines: 4 }, look)
  return Array.from({ length: Math.max(names.length, values.length) }, (_, i) => ({
    height: style.lineHeight,
    cells: [
      { text: names[i] ?? '', style, colour: theme.secondaryText, x: 0 },
      { text: values[i] ?? '', style, colour: theme.text, x: valueX },
    ].filter(({ text }) => text !== ''),
  }))
}
