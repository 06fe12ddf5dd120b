import { Lightning } from '@lightningjs/sdk'
import { Header, headerBottom } from '../../components/Header'
import { KeyHelp, keyHelpTop } from '../../components/KeyHelp'
import { label } from '../../components/label'
import { COLUMN, SAFE, type Look } from '../../components/look'
import { ScrollingText, type ScrollLine } from '../../components/ScrollingText'
import { wrap } from '../../components/wrap'
import type { TextStyle } from '../../theme/type'
import { NO_HANDLERS, type Screen, type ScreenHandlers, type Stagehand } from '../Screen'
import type { ReaderModel } from './readerModel'

interface ReaderSpec extends Lightning.Component.TemplateSpec {
  Header: typeof Header
  Title: object
  Text: typeof ScrollingText
  KeyHelp: typeof KeyHelp
}

const GAP = { title: 36, text: 28, foot: 24, paragraph: 22, marker: 60 }
const ROLE_X = 0.5
/** Enough for the longest description that is taken. */
const MOST_LINES = 1000

/** The whole description and everybody credited, scrolled by lines, with a marker that shows the place. */
export class ReaderScreen
  extends Lightning.Component<ReaderSpec>
  implements Lightning.Component.ImplementTemplateSpec<ReaderSpec>, Screen<ReaderModel>
{
  handlers: ScreenHandlers = NO_HANDLERS

  static override _template(): Lightning.Component.Template<ReaderSpec> {
    return {
      Header: { type: Header },
      Title: {},
      Text: { type: ScrollingText, x: SAFE.left },
      KeyHelp: { type: KeyHelp, x: SAFE.left },
    }
  }

  show(model: ReaderModel, { look, time }: Stagehand): void {
    const { theme, type, language } = look
    const titleY = headerBottom(look) + GAP.title
    const top = titleY + type.figure.lineHeight + GAP.text
    const height = keyHelpTop(look) - GAP.foot - top
    this.getByRef('Header')!.show(model.operator, time, look)
    this.patch({
      Title: label({
        lines: broken(model.title, type.figure, SAFE.right - SAFE.left, 1, look),
        style: type.figure,
        colour: theme.text,
        x: SAFE.left,
        y: titleY,
      }),
      Text: { y: top },
      KeyHelp: { y: keyHelpTop(look) },
    })
    const text = this.getByRef('Text')!
    text.show(linesOf(model, look), { width: COLUMN + GAP.marker, height }, look)
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

function linesOf({ paragraphs, credits }: ReaderModel, look: Look): ScrollLine[] {
  const { theme, type } = look
  const gap: ScrollLine = { height: GAP.paragraph, cells: [] }
  const text = paragraphs.flatMap(paragraph => [
    ...broken(paragraph, type.body, COLUMN, MOST_LINES, look).map(line => ({
      height: type.body.lineHeight,
      cells: [{ text: line, style: type.body, colour: theme.text, x: 0 }],
    })),
    gap,
  ])
  const people = credits.flatMap(({ heading, people: named }) => [
    {
      height: type.action.lineHeight + 8,
      cells: [{ text: heading, style: type.action, colour: theme.text, x: 0 }],
    },
    ...named.flatMap(person => personLines(person, look)),
    gap,
  ])
  return [...text, ...people].slice(0, -1)
}

function personLines({ name, role }: { name: string; role: string | null }, look: Look): ScrollLine[] {
  const { theme, type } = look
  const roleX = Math.round(COLUMN * ROLE_X)
  const names = broken(name, type.facts, role === null ? COLUMN : roleX - 24, 2, look)
  const roles = role === null ? [] : broken(role, type.facts, COLUMN - roleX, 2, look)
  return Array.from({ length: Math.max(names.length, roles.length) }, (_, i) => ({
    height: type.facts.lineHeight,
    cells: [
      { text: names[i] ?? '', style: type.facts, colour: theme.text, x: 0 },
      { text: roles[i] ?? '', style: type.facts, colour: theme.secondaryText, x: roleX },
    ].filter(({ text }) => text !== ''),
  }))
}

function broken(
  text: string,
  style: TextStyle,
  width: number,
  maxLines: number,
  { measure }: Look,
): string[] {
  return wrap(text, { width, maxLines, measure: part => measure(part, style) })
}
