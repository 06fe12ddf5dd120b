import { Lightning } from '@lightningjs/sdk'
import { breakLines } from '../../components/breakLines'
import { ButtonRow, GAP_BELOW } from '../../components/ButtonRow'
import { buttonSize } from '../../components/Button'
import { Header, headerBottom } from '../../components/Header'
import { KeyHelp, keyHelpTop } from '../../components/KeyHelp'
import { label } from '../../components/label'
import { COLUMN, SAFE, type Look } from '../../components/look'
import { plate } from '../../components/plate'
import { NO_HANDLERS, type Screen, type ScreenHandlers, type Stagehand } from '../Screen'
import type { StartModel } from './startModel'

interface StartSpec extends Lightning.Component.TemplateSpec {
  Header: typeof Header
  Mark: object
  Headline: object
  Sentence: object
  Actions: typeof ButtonRow
  KeyHelp: typeof KeyHelp
}

const MARK = { w: 96, h: 12 }
const GAP = { top: 24, headline: 26, sentence: 14, actions: 30 }
/** The widest title of a button, in design units. */
const WIDEST_LABEL = 1200

/** Where the viewer is when no programme is asked for. */
export class StartScreen
  extends Lightning.Component<StartSpec>
  implements Lightning.Component.ImplementTemplateSpec<StartSpec>, Screen<StartModel>
{
  handlers: ScreenHandlers = NO_HANDLERS

  static override _template(): Lightning.Component.Template<StartSpec> {
    return {
      Header: { type: Header },
      Mark: {},
      Headline: {},
      Sentence: {},
      Actions: { type: ButtonRow, x: SAFE.left },
      KeyHelp: { type: KeyHelp, x: SAFE.left },
    }
  }

  show(model: StartModel, { look, time, atFirst, focus }: Stagehand): void {
    const { theme, type } = look
    const { words } = look.language
    const x = SAFE.left
    const sentence = breakLines(model.sentence, { style: type.lead, width: COLUMN, maxLines: 2 }, look)
    const height = this.heightOf(model, sentence.length, look)
    const room = keyHelpTop(look) - GAP.top - headerBottom(look)
    const markY = headerBottom(look) + Math.max(GAP.top, (room - height) / 2)
    const headlineY = markY + MARK.h + GAP.headline
    const sentenceY = headlineY + type.title.lineHeight + GAP.sentence

    this.getByRef('Header')!.show(model.operator, time, look)
    this.patch({
      Mark: { x, y: markY, ...plate(MARK.w, MARK.h, MARK.h / 2 - 1, theme.accent) },
      Headline: label({ lines: [model.headline], style: type.title, colour: theme.text, x, y: headlineY }),
      Sentence: label({ lines: sentence, style: type.lead, colour: theme.secondaryText, x, y: sentenceY }),
      Actions: { y: sentenceY + sentence.length * type.lead.lineHeight + GAP.actions, vertical: true },
      KeyHelp: { y: keyHelpTop(look) },
    })
    const actions = this.getByRef('Actions')!
    actions.chosen = this.handlers.chosen
    actions.moved = this.handlers.focused
    const fit = (text: string) =>
      breakLines(text, { style: type.action, width: WIDEST_LABEL, maxLines: 1 }, look)[0] ?? text
    actions.show(
      model.actions.map(({ id, label: text }) => ({ id, label: fit(text) })),
      look,
      focus,
    )
    this.getByRef('KeyHelp')!.show(
      [
        { key: words.keyOk, does: words.help.choose },
        { key: words.keyUpDown, does: words.help.move },
        { key: words.keyBack, does: atFirst ? words.help.exit : words.help.back },
      ],
      look,
    )
  }

  private heightOf({ actions }: StartModel, sentenceLines: number, look: Look): number {
    const { type } = look
    const texts =
      MARK.h + GAP.headline + type.title.lineHeight + GAP.sentence + sentenceLines * type.lead.lineHeight
    return texts + GAP.actions + actions.length * (buttonSize('', look).height + GAP_BELOW)
  }

  override _getFocused(): Lightning.Component {
    return this.getByRef('Actions')!
  }
}
