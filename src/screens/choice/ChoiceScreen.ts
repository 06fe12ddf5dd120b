import { Lightning } from '@lightningjs/sdk'
import { breakLines } from '../../components/breakLines'
import { buttonSize } from '../../components/Button'
import { buttonFlow } from '../../components/buttonFlow'
import { ButtonRow } from '../../components/ButtonRow'
import { Header, headerBottom } from '../../components/Header'
import { KeyHelp, keyHelpTop } from '../../components/KeyHelp'
import { label } from '../../components/label'
import { COLUMN, SAFE, SCREEN, type Look } from '../../components/look'
import { plate } from '../../components/plate'
import { NO_HANDLERS, type Screen, type ScreenHandlers, type Stagehand } from '../Screen'
import type { ChoiceModel } from './choiceModel'

interface ChoiceSpec extends Lightning.Component.TemplateSpec {
  Header: typeof Header
  Mark: object
  Headline: object
  Sentence: object
  Window: { Actions: typeof ButtonRow }
  KeyHelp: typeof KeyHelp
}

const MARK = { w: 96, h: 12 }
const GAP = { top: 24, headline: 26, sentence: 14, actions: 30 }
/** The widest button, in design units. */
const WIDEST = 1280
/** Room above and below the buttons for the one with the focus, which is a little larger; the next one is further away. */
const SWELL = 8
const SCROLL_S = 0.15

/** What can be chosen, one below the other; more than there is room for scrolls. */
export class ChoiceScreen
  extends Lightning.Component<ChoiceSpec>
  implements Lightning.Component.ImplementTemplateSpec<ChoiceSpec>, Screen<ChoiceModel>
{
  handlers: ScreenHandlers = NO_HANDLERS
  private windowHeight = 0
  /** Where the buttons begin in their window. */
  private place = SWELL

  static override _template(): Lightning.Component.Template<ChoiceSpec> {
    return {
      Header: { type: Header },
      Mark: {},
      Headline: {},
      Sentence: {},
      Window: {
        w: SCREEN.width,
        clipping: true,
        Actions: { type: ButtonRow, x: SAFE.left, isColumn: true, width: WIDEST },
      },
      KeyHelp: { type: KeyHelp, x: SAFE.left },
    }
  }

  show(model: ChoiceModel, { look, time, atFirst, focus }: Stagehand): void {
    const { theme, type } = look
    const { words } = look.language
    const x = SAFE.left
    const sentence = breakLines(model.sentence, { style: type.lead, width: COLUMN, maxLines: 2 }, look)
    const height = this.heightOf(model, sentence.length, look)
    const foot = keyHelpTop(look)
    const room = foot - GAP.top - headerBottom(look)
    const markY = headerBottom(look) + Math.max(GAP.top, (room - height) / 2)
    const headlineY = markY + MARK.h + GAP.headline
    const sentenceY = headlineY + type.title.lineHeight + GAP.sentence
    const actionsY = sentenceY + sentence.length * type.lead.lineHeight + GAP.actions
    this.windowHeight = wholeButtons(model, foot - GAP.top - actionsY, look)

    this.getByRef('Header')!.show({ operator: model.operator, time }, look)
    this.patch({
      Mark: { x, y: markY, ...plate(MARK.w, MARK.h, MARK.h / 2 - 1, theme.accent) },
      Headline: label({ lines: [model.headline], style: type.title, colour: theme.text, x, y: headlineY }),
      Sentence: label({ lines: sentence, style: type.lead, colour: theme.secondaryText, x, y: sentenceY }),
      Window: { y: actionsY - SWELL, h: this.windowHeight + 2 * SWELL },
      KeyHelp: { y: foot },
    })
    const actions = this.actions()
    actions.chosen = this.handlers.chosen
    actions.moved = id => {
      this.scrollToFocus(look.motion)
      this.handlers.focused(id)
    }
    actions.show(model.actions, look, focus ?? model.chosen)
    this.scrollToFocus(false)
    this.getByRef('KeyHelp')!.show(
      [
        { key: words.keyOk, does: words.help.choose },
        { key: words.keyUpDown, does: words.help.move },
        { key: words.keyBack, does: atFirst ? words.help.exit : words.help.back },
      ],
      look,
    )
  }

  /** As little as it takes for the button with the focus to be whole. */
  private scrollToFocus(smoothly: boolean): void {
    const actions = this.actions()
    const { top, bottom } = actions.focusedSpan
    const lowest = SWELL + this.windowHeight - bottom
    this.place = Math.max(Math.min(this.place, lowest), SWELL - top)
    if (smoothly) actions.setSmooth('y', this.place, { duration: SCROLL_S })
    else actions.patch({ y: this.place, smooth: { y: this.place } })
  }

  private heightOf({ actions }: ChoiceModel, sentenceLines: number, look: Look): number {
    const { type } = look
    const texts =
      MARK.h + GAP.headline + type.title.lineHeight + GAP.sentence + sentenceLines * type.lead.lineHeight
    return texts + GAP.actions + buttonFlow(actions, WIDEST, true, look).height
  }

  private actions(): ButtonRow {
    return this.getByRef('Window')!.getByRef('Actions')!
  }

  override _getFocused(): Lightning.Component {
    return this.actions()
  }
}

/** The height of as many buttons as there is room for: a part of one could not be read. */
function wholeButtons({ actions }: ChoiceModel, room: number, look: Look): number {
  const { height } = buttonSize({ label: '' }, look)
  const ends = buttonFlow(actions, WIDEST, true, look).places.map(({ y }) => y + height)
  return ends.filter(end => end <= room).pop() ?? height
}
