import { breakLines } from '../../components/breakLines'
import { COLUMN, type Look } from '../../components/look'
import type { ScrollLine } from '../../components/ScrollingText'
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

function linesOf({ paragraphs, credits }: ReaderModel, look: Look): ScrollLine[] {
  const { theme, type } = look
  const gap: ScrollLine = { height: GAP.paragraph, cells: [] }
  const style = type.body
  const text = paragraphs.flatMap(paragraph => [
    ...breakLines(paragraph, { style, width: COLUMN, maxLines: MOST_LINES }, look).map(line => ({
      height: style.lineHeight,
      cells: [{ text: line, style, colour: theme.text, x: 0, width: COLUMN }],
    })),
    gap,
  ])
  const people = credits.flatMap(({ heading, people: named }) => [
    {
      height: type.action.lineHeight + GAP.heading,
      cells: [{ text: heading, style: type.action, colour: theme.text, x: 0 }],
    },
    ...named.flatMap(person => personLines(person, look)),
    gap,
  ])
  return [...text, ...people].slice(0, -1)
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
