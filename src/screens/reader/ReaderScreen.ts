import { breakLines } from '../../components/breakLines'
import { COLUMN, SAFE, type Look } from '../../components/look'
import { direction } from '../../components/readingOrder'
import type { ScrollLine } from '../../components/ScrollingText'
import type { Rgb } from '../../theme/colour'
import type { TextStyle } from '../../theme/type'
import { unbroken } from '../detail/detailLayout'
import { NO_HANDLERS, type Screen, type ScreenHandlers, type Stagehand } from '../Screen'
import { ScrollingPage } from '../ScrollingPage'
import type { CreditGroup, ReaderModel } from './readerModel'

const GAP = { paragraph: 22, heading: 8, marker: 60, names: 24 }
/** Where roles stand, as a share of the width. */
const ROLES = 0.5
/** Enough for the longest description that is taken. */
const MOST_LINES = 1000

/** The whole description and everybody credited, scrolled by lines, with a marker that shows the place. */
export class ReaderScreen extends ScrollingPage implements Screen<ReaderModel> {
  handlers: ScreenHandlers = NO_HANDLERS

  show(model: ReaderModel, stagehand: Stagehand): void {
    const { operator, title } = model
    this.lay(
      { operator, title, lines: linesOf(model, stagehand.look), width: COLUMN + GAP.marker },
      stagehand,
    )
  }
}

function linesOf({ title, facts, paragraphs, credits }: ReaderModel, look: Look): ScrollLine[] {
  const { theme, type } = look
  const gap: ScrollLine = { height: GAP.paragraph, cells: [] }
  const block = (text: string, style: TextStyle, colour: Rgb): ScrollLine[] => {
    const lines = breakLines(text, { style, width: COLUMN, maxLines: MOST_LINES }, look)
    // Lines that read from the right begin where the widest of them does.
    const widest = () => Math.max(0, ...lines.map(line => look.measure(line, style)))
    const width = direction(text) === 'rtl' ? widest() : COLUMN
    return lines.map(line => ({
      height: style.lineHeight,
      cells: [{ text: line, style, colour, x: 0, width }],
    }))
  }
  const heading = { style: type.figure, width: SAFE.right - SAFE.left, maxLines: 2 }
  const isCut = breakLines(title, heading, look).length > 1
  const head = [
    ...(isCut ? block(title, type.action, theme.text) : []),
    ...facts.flatMap(fact => block(unbroken(fact), type.facts, theme.secondaryText)),
    gap,
  ]
  const text = paragraphs.flatMap(paragraph => [...block(paragraph, type.body, theme.text), gap])
  const people = credits.flatMap(({ heading: did, people: named }) => [
    {
      height: type.action.lineHeight + GAP.heading,
      cells: [{ text: did, style: type.action, colour: theme.text, x: 0 }],
    },
    ...named.flatMap(person => personLines(person, look)),
    gap,
  ])
  return [...head, ...text, ...people].slice(0, -1)
}

function personLines({ name, role }: CreditGroup['people'][number], look: Look): ScrollLine[] {
  const { theme, type } = look
  const style = type.facts
  const roleX = Math.round(COLUMN * ROLES)
  const names = breakLines(
    name,
    { style, width: role === null ? COLUMN : roleX - GAP.names, maxLines: 2 },
    look,
  )
  const roles = breakLines(role, { style, width: COLUMN - roleX, maxLines: 2 }, look)
  return Array.from({ length: Math.max(names.length, roles.length) }, (_, i) => ({
    height: style.lineHeight,
    cells: [
      { text: names[i] ?? '', style, colour: theme.text, x: 0 },
      { text: roles[i] ?? '', style, colour: theme.secondaryText, x: roleX },
    ].filter(({ text }) => text !== ''),
  }))
}
