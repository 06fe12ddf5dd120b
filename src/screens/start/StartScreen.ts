import { Lightning } from '@lightningjs/sdk'
import { Header } from '../../components/Header'
import { KeyHelp, keyHelpTop } from '../../components/KeyHelp'
import { label } from '../../components/label'
import { COLUMN, SAFE } from '../../components/look'
import { plate } from '../../components/plate'
import { wrap } from '../../components/wrap'
import { NO_HANDLERS, type Screen, type ScreenHandlers, type Stagehand } from '../Screen'
import type { StartModel } from './startModel'

interface StartSpec extends Lightning.Component.TemplateSpec {
  Header: typeof Header
  Mark: object
  Headline: object
  Sentence: object
  KeyHelp: typeof KeyHelp
}

const MARK = { w: 96, h: 12, y: 380 }
const GAP = { headline: 34, sentence: 18 }

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
      KeyHelp: { type: KeyHelp, x: SAFE.left },
    }
  }

  show(model: StartModel, { look, time }: Stagehand): void {
    const { theme, type, language, measure } = look
    const x = SAFE.left
    const headlineY = MARK.y + MARK.h + GAP.headline
    const sentence = wrap(model.sentence, {
      width: COLUMN,
      maxLines: 3,
      measure: text => measure(text, type.lead),
    })
    this.getByRef('Header')!.show(model.operator, time, look)
    this.patch({
      Mark: { x, y: MARK.y, ...plate(MARK.w, MARK.h, MARK.h / 2 - 1, theme.accent) },
      Headline: label({ lines: [model.headline], style: type.title, colour: theme.text, x, y: headlineY }),
      Sentence: label({
        lines: sentence,
        style: type.lead,
        colour: theme.secondaryText,
        x,
        y: headlineY + type.title.lineHeight + GAP.sentence,
      }),
      KeyHelp: { y: keyHelpTop(look) },
    })
    const { words } = language
    this.getByRef('KeyHelp')!.show(
      [
        { key: words.keyBack, does: words.help.exit },
        { key: words.keyMenu, does: words.help.settings },
        { key: words.keyInfo, does: words.help.about },
      ],
      look,
    )
  }
}
