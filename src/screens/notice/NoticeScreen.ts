import { Lightning } from '@lightningjs/sdk'
import { ButtonRow } from '../../components/ButtonRow'
import { Header } from '../../components/Header'
import { KeyHelp, keyHelpTop } from '../../components/KeyHelp'
import { label } from '../../components/label'
import { SAFE, type Look } from '../../components/look'
import { plate } from '../../components/plate'
import { QR_SIZE, QrCode } from '../../components/QrCode'
import { NO_HANDLERS, type Screen, type ScreenHandlers, type Stagehand } from '../Screen'
import { MARK, noticeLayout, type NoticeLayout } from './noticeLayout'
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

const PANEL_RADIUS = 24

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
    this.getByRef('Header')!.show({ operator: model.operator, time, isWide: true }, look)
    const layout = noticeLayout(model, look)
    this.showTexts(layout, look)
    this.showCode(model, look, layout)

    const actions = this.getByRef('Actions')!
    actions.chosen = this.handlers.chosen
    actions.moved = this.handlers.focused
    actions.show([model.action], look, focus)
    this.patch({ Actions: { y: layout.actionsY }, KeyHelp: { y: keyHelpTop(look) } })
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

  private showTexts(layout: NoticeLayout, look: Look): void {
    const { text, secondaryText, accent, surface } = look.theme
    const { markY, panel } = layout
    this.patch({
      Panel: {
        x: SAFE.left,
        y: panel.y,
        ...plate(SAFE.right - SAFE.left, panel.height, PANEL_RADIUS, surface),
      },
      Mark: {
        x: SAFE.left,
        y: markY ?? 0,
        visible: markY !== null,
        ...plate(MARK.w, MARK.h, MARK.h / 2 - 1, accent),
      },
      Headline: label({ ...layout.headline, colour: text }),
      Sentence: label({ ...layout.sentence, colour: text }),
      NextTry: label({ ...layout.nextTry, colour: secondaryText }),
      CallTitle: label({ ...layout.callTitle, colour: secondaryText }),
      CallName: label({ ...layout.callName, colour: text }),
      CallPhone: label({ ...layout.phone, colour: text }),
      CallWeb: label({ ...layout.others, colour: secondaryText }),
      MacTitle: label({ ...layout.macTitle, colour: secondaryText }),
      Mac: label({ ...layout.mac, colour: text }),
    })
  }

  private showCode(model: NoticeModel, look: Look, { room: { top, bottom } }: NoticeLayout): void {
    const code = this.getByRef('Code')!
    code.show(model.code, look, bottom - top)
    code.y = top + (bottom - top - code.h) / 2
  }

  override _getFocused(): Lightning.Component {
    return this.getByRef('Actions')!
  }
}
