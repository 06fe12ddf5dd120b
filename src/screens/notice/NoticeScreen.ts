import { Lightning } from '@lightningjs/sdk'
import { ButtonRow } from '../../components/ButtonRow'
import { buttonSize } from '../../components/Button'
import { Header, headerBottom } from '../../components/Header'
import { KeyHelp, keyHelpTop } from '../../components/KeyHelp'
import { label } from '../../components/label'
import { COLUMN, SAFE, type Look } from '../../components/look'
import { plate } from '../../components/plate'
import { wrap } from '../../components/wrap'
import type { TextStyle } from '../../theme/type'
import type { Screen, ScreenHandlers, Stagehand } from '../Screen'
import type { NoticeModel } from './noticeModel'

interface NoticeSpec extends Lightning.Component.TemplateSpec {
  Header: typeof Header
  Mark: object
  Headline: object
  Sentence: object
  NextTry: object
  Actions: typeof ButtonRow
  Panel: object
  CallTitle: object
  CallName: object
  CallLines: object
  MacTitle: object
  Mac: object
  KeyHelp: typeof KeyHelp
}

const MARK = { w: 96, h: 12 }
const GAP = { headline: 34, sentence: 18, nextTry: 22, actions: 36, panel: 44, foot: 30 }
const PANEL = { padding: 36, radius: 24, between: 72 }

/** What stops the viewer, what happens next, whom to call, and which box this is. */
export class NoticeScreen
  extends Lightning.Component<NoticeSpec>
  implements Lightning.Component.ImplementTemplateSpec<NoticeSpec>, Screen<NoticeModel>
{
  handlers: ScreenHandlers = { chosen: () => undefined, focused: () => undefined }

  static override _template(): Lightning.Component.Template<NoticeSpec> {
    return {
      Header: { type: Header },
      Panel: {},
      Mark: {},
      Headline: {},
      Sentence: {},
      NextTry: {},
      Actions: { type: ButtonRow, x: SAFE.left },
      CallTitle: {},
      CallName: {},
      CallLines: {},
      MacTitle: {},
      Mac: {},
      KeyHelp: { type: KeyHelp, x: SAFE.left },
    }
  }

  show(model: NoticeModel, { look, time, atFirst, focus }: Stagehand): void {
    const { theme, language } = look
    this.getByRef('Header')!.show(model.operator, time, look)
    const panel = this.showPanel(model, look)
    this.showMessage(model, look, panel)

    const actions = this.getByRef('Actions')!
    actions.chosen = this.handlers.chosen
    actions.moved = this.handlers.focused
    actions.show([model.action], look, focus)
    const { words } = language
    this.patch({ KeyHelp: { y: keyHelpTop(look) } })
    this.getByRef('KeyHelp')!.show(
      [
        { key: words.keyOk, does: model.action.id === 'try-again' ? words.help.tryAgain : words.help.choose },
        { key: words.keyBack, does: atFirst ? words.help.exit : words.help.back },
      ],
      look,
    )
    this.patch({ Mark: { x: SAFE.left, ...plate(MARK.w, MARK.h, MARK.h / 2 - 1, theme.accent) } })
  }

  /** The panel at the foot: whom to call on its left, the box's number on its right. Returns its top. */
  private showPanel(model: NoticeModel, look: Look): number {
    const { theme, type, measure } = look
    const macWidth = Math.max(measure(model.mac.title, type.help), measure(model.mac.text, type.figure))
    const right = SAFE.right - PANEL.padding - Math.min(macWidth, (SAFE.right - SAFE.left) / 2)
    const left = SAFE.left + PANEL.padding
    const width = right - PANEL.between - left
    const name = lines(model.call.name, type.facts, width, 2, look)
    const call = model.call.lines.flatMap((text, i) =>
      lines(text, i === 0 ? type.figure : type.lead, width, 1, look),
    )
    const [phone, ...others] = call
    const height =
      2 * PANEL.padding +
      type.help.lineHeight +
      name.length * type.facts.lineHeight +
      (phone === undefined ? 0 : type.figure.lineHeight) +
      others.length * type.lead.lineHeight
    const macHeight = 2 * PANEL.padding + type.help.lineHeight + type.figure.lineHeight
    const panelHeight = Math.max(height, macHeight)
    const top = keyHelpTop(look) - GAP.foot - panelHeight
    const y = top + PANEL.padding
    const nameY = y + type.help.lineHeight
    const phoneY = nameY + name.length * type.facts.lineHeight
    this.patch({
      Panel: {
        x: SAFE.left,
        y: top,
        ...plate(SAFE.right - SAFE.left, panelHeight, PANEL.radius, theme.surface),
      },
      CallTitle: label({
        lines: [model.call.title],
        style: type.help,
        colour: theme.secondaryText,
        x: left,
        y,
      }),
      CallName: label({ lines: name, style: type.facts, colour: theme.text, x: left, y: nameY }),
      CallLines: label({
        lines: phone === undefined ? [] : [phone],
        style: type.figure,
        colour: theme.text,
        x: left,
        y: phoneY,
      }),
      MacTitle: label({
        lines: [model.mac.title],
        style: type.help,
        colour: theme.secondaryText,
        x: right,
        y,
      }),
      Mac: label({
        lines: lines(model.mac.text, type.figure, SAFE.right - PANEL.padding - right + 4, 2, look),
        style: type.figure,
        colour: theme.text,
        x: right,
        y: nameY,
      }),
    })
    return top
  }

  /** The message, a little above the middle of the room that is left for it. */
  private showMessage(model: NoticeModel, look: Look, panelTop: number): void {
    const { theme, type } = look
    const top = headerBottom(look)
    const headline = lines(model.headline, type.title, SAFE.right - SAFE.left, 2, look)
    const sentence = lines(model.sentence, type.lead, COLUMN, 3, look)
    const next = lines(model.nextTry, type.lead, COLUMN, 1, look)
    const height =
      MARK.h +
      GAP.headline +
      headline.length * type.title.lineHeight +
      GAP.sentence +
      sentence.length * type.lead.lineHeight +
      (next.length === 0 ? 0 : GAP.nextTry + type.lead.lineHeight) +
      GAP.actions +
      buttonSize('', look).height
    let y = top + Math.max(GAP.headline, (panelTop - GAP.panel - top - height) / 2)
    const markY = y
    y += MARK.h + GAP.headline
    const headlineY = y
    y += headline.length * type.title.lineHeight + GAP.sentence
    const sentenceY = y
    y += sentence.length * type.lead.lineHeight
    const nextY = y + GAP.nextTry
    if (next.length > 0) y = nextY + type.lead.lineHeight
    const x = SAFE.left
    this.patch({
      Mark: { y: markY },
      Headline: label({ lines: headline, style: type.title, colour: theme.text, x, y: headlineY }),
      Sentence: label({ lines: sentence, style: type.lead, colour: theme.text, x, y: sentenceY }),
      NextTry: label({ lines: next, style: type.lead, colour: theme.secondaryText, x, y: nextY }),
      Actions: { y: y + GAP.actions },
    })
  }

  override _getFocused(): Lightning.Component {
    return this.getByRef('Actions')!
  }
}

function lines(
  text: string | null,
  style: TextStyle,
  width: number,
  maxLines: number,
  { measure }: Look,
): string[] {
  if (text === null) return []
  return wrap(text, { width, maxLines, measure: part => measure(part, style) })
}
