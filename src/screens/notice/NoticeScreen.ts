import { Lightning } from '@lightningjs/sdk'
import { breakLines } from '../../components/breakLines'
import { ButtonRow } from '../../components/ButtonRow'
import { buttonSize } from '../../components/Button'
import { Header, headerBottom } from '../../components/Header'
import { KeyHelp, keyHelpTop } from '../../components/KeyHelp'
import { label } from '../../components/label'
import { COLUMN, SAFE, type Look } from '../../components/look'
import { plate } from '../../components/plate'
import { QR_SIZE, QrCode } from '../../components/QrCode'
import { NO_HANDLERS, type Screen, type ScreenHandlers, type Stagehand } from '../Screen'
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
  CallPhone: object
  CallWeb: object
  MacTitle: object
  Mac: object
  Code: typeof QrCode
  KeyHelp: typeof KeyHelp
}

const MARK = { w: 96, h: 12 }
const GAP = { top: 16, headline: 30, sentence: 22, nextTry: 14, actions: 34, panel: 30, foot: 30 }
const PANEL = { padding: 36, radius: 24, between: 72 }

/** What stops the viewer, what happens next, whom to call, and which box this is. */
export class NoticeScreen
  extends Lightning.Component<NoticeSpec>
  implements Lightning.Component.ImplementTemplateSpec<NoticeSpec>, Screen<NoticeModel>
{
  handlers: ScreenHandlers = NO_HANDLERS

  static override _template(): Lightning.Component.Template<NoticeSpec> {
    return {
      Header: { type: Header },
      Panel: {},
      Mark: {},
      Headline: {},
      Sentence: {},
      NextTry: {},
      Actions: { type: ButtonRow, x: SAFE.left, width: SAFE.right - SAFE.left },
      CallTitle: {},
      CallName: {},
      CallPhone: {},
      CallWeb: {},
      MacTitle: {},
      Mac: {},
      Code: { type: QrCode, x: SAFE.right - QR_SIZE },
      KeyHelp: { type: KeyHelp, x: SAFE.left },
    }
  }

  show(model: NoticeModel, { look, time, atFirst, focus }: Stagehand): void {
    const { words } = look.language
    this.getByRef('Header')!.show({ operator: model.operator, time }, look)
    const panel = this.showPanel(model, look)
    this.showMessage(model, look, panel)
    this.showCode(model, look, panel)

    const actions = this.getByRef('Actions')!
    actions.chosen = this.handlers.chosen
    actions.moved = this.handlers.focused
    actions.show([model.action], look, focus)
    this.patch({ KeyHelp: { y: keyHelpTop(look) } })
    this.getByRef('KeyHelp')!.show(
      [
        { key: words.keyOk, does: model.action.id === 'try-again' ? words.help.tryAgain : words.help.choose },
        { key: words.keyBack, does: atFirst ? words.help.exit : words.help.back },
        { key: words.keyMenu, does: words.help.settings },
        { key: words.keyInfo, does: words.help.about },
      ],
      look,
    )
  }

  /** The panel at the foot: whom to call on its left, the box's number on its right. Returns its top. */
  private showPanel(model: NoticeModel, look: Look): number {
    const { theme, type, measure } = look
    const macStyle = model.mac.isNumber ? type.figure : type.lead
    const macWidth = Math.max(measure(model.mac.title, type.help), measure(model.mac.text, macStyle))
    const right = SAFE.right - PANEL.padding - Math.min(macWidth, (SAFE.right - SAFE.left) / 2)
    const left = SAFE.left + PANEL.padding
    const width = right - PANEL.between - left
    const name = breakLines(model.call.name, { style: type.facts, width, maxLines: 2 }, look)
    const call = model.call.lines.flatMap((text, i) =>
      breakLines(text, { style: i === 0 ? type.figure : type.lead, width, maxLines: 1 }, look),
    )
    const [phone, ...others] = call
    const height =
      2 * PANEL.padding +
      type.help.lineHeight +
      name.length * type.facts.lineHeight +
      (phone === undefined ? 0 : type.figure.lineHeight) +
      others.length * type.lead.lineHeight
    const mac = breakLines(
      model.mac.text,
      { style: macStyle, width: SAFE.right - PANEL.padding - right + 4, maxLines: 2 },
      look,
    )
    const macHeight = 2 * PANEL.padding + type.help.lineHeight + mac.length * macStyle.lineHeight
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
      CallWeb: label({
        lines: others,
        style: type.lead,
        colour: theme.secondaryText,
        x: left,
        y: phoneY + type.figure.lineHeight,
      }),
      CallPhone: label({
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
        lines: mac,
        style: macStyle,
        colour: theme.text,
        x: right,
        y: nameY,
      }),
    })
    return top
  }

  private showCode(model: NoticeModel, look: Look, panelTop: number): void {
    const top = headerBottom(look)
    const room = panelTop - GAP.panel - top
    const code = this.getByRef('Code')!
    code.show(model.code, look, room)
    code.y = top + (room - code.h) / 2
  }

  /** The message in the middle of the room above the panel; large texts make do with a smaller headline. */
  private showMessage(model: NoticeModel, look: Look, panelTop: number): void {
    const { theme, type } = look
    const top = headerBottom(look)
    const bottom = panelTop - GAP.panel
    const sentence = breakLines(model.sentence, { style: type.lead, width: COLUMN, maxLines: 3 }, look)
    const next = breakLines(model.nextTry, { style: type.lead, width: COLUMN, maxLines: 1 }, look)
    const below =
      GAP.sentence +
      sentence.length * type.lead.lineHeight +
      (next.length === 0 ? 0 : GAP.nextTry + type.lead.lineHeight) +
      GAP.actions +
      buttonSize({ label: '' }, look).height
    const sized = [type.title, type.figure].map(style => {
      const broken = breakLines(model.headline, { style, width: COLUMN, maxLines: 2 }, look)
      return { style, broken, height: MARK.h + GAP.headline + broken.length * style.lineHeight + below }
    })
    const headline = sized.find(({ height }) => top + GAP.top + height <= bottom) ?? sized[1] ?? sized[0]
    if (headline === undefined) return

    const x = SAFE.left
    const markY = Math.max(top + GAP.top, top + (bottom - top - headline.height) / 2)
    const headlineY = markY + MARK.h + GAP.headline
    const sentenceY = headlineY + headline.broken.length * headline.style.lineHeight + GAP.sentence
    const nextY = sentenceY + sentence.length * type.lead.lineHeight + GAP.nextTry
    this.patch({
      Mark: { x, y: markY, ...plate(MARK.w, MARK.h, MARK.h / 2 - 1, theme.accent) },
      Headline: label({ lines: headline.broken, style: headline.style, colour: theme.text, x, y: headlineY }),
      Sentence: label({ lines: sentence, style: type.lead, colour: theme.text, x, y: sentenceY }),
      NextTry: label({ lines: next, style: type.lead, colour: theme.secondaryText, x, y: nextY }),
      Actions: { y: markY + headline.height - buttonSize({ label: '' }, look).height },
    })
  }

  override _getFocused(): Lightning.Component {
    return this.getByRef('Actions')!
  }
}
