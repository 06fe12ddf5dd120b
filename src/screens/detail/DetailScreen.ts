import { Lightning } from '@lightningjs/sdk'
import { ButtonRow } from '../../components/ButtonRow'
import { Header } from '../../components/Header'
import { Hero } from '../../components/Hero'
import { KeyHelp, keyHelpTop, type KeyHint } from '../../components/KeyHelp'
import { label } from '../../components/label'
import { SAFE } from '../../components/look'
import { PROGRESS_HEIGHT, ProgressBar } from '../../components/ProgressBar'
import { NO_HANDLERS, type Screen, type ScreenHandlers, type Stagehand } from '../Screen'
import { detailLayout } from './detailLayout'
import type { DetailModel } from './detailModel'

const PROGRESS_WIDTH = 420
const PROGRESS_GAP = 24

interface DetailSpec extends Lightning.Component.TemplateSpec {
  Hero: typeof Hero
  Header: typeof Header
  Title: object
  Lead: object
  Facts: object
  Origin: object
  Progress: typeof ProgressBar
  ProgressLabel: object
  Actions: typeof ButtonRow
  Description: object
  KeyHelp: typeof KeyHelp
}

/** A programme: its picture, what it is, how far it was watched, and what can be done with it. */
export class DetailScreen
  extends Lightning.Component<DetailSpec>
  implements Lightning.Component.ImplementTemplateSpec<DetailSpec>, Screen<DetailModel>
{
  handlers: ScreenHandlers = NO_HANDLERS
  private model: DetailModel | null = null

  static override _template(): Lightning.Component.Template<DetailSpec> {
    return {
      Hero: { type: Hero },
      Header: { type: Header },
      Title: {},
      Lead: {},
      Facts: {},
      Origin: {},
      Progress: { type: ProgressBar, x: SAFE.left },
      ProgressLabel: {},
      Actions: { type: ButtonRow, x: SAFE.left },
      Description: {},
      KeyHelp: { type: KeyHelp, x: SAFE.left },
    }
  }

  show(model: DetailModel, { look, pictures, time, atFirst, focus }: Stagehand): void {
    this.model = model
    const { theme, type } = look
    const layout = detailLayout(model, look)
    const x = SAFE.left
    const progressMiddle = layout.progressY + (type.facts.lineHeight - PROGRESS_HEIGHT) / 2

    const hero = this.getByRef('Hero')!
    hero.pictures = pictures
    hero.show(model, look)
    this.getByRef('Header')!.show(model.operator, time, look)
    this.patch({
      Title: label({ ...layout.title, colour: theme.text, x }),
      Lead: label({ ...layout.lead, style: type.lead, colour: theme.text, x }),
      Facts: label({ ...layout.facts, style: type.facts, colour: theme.secondaryText, x }),
      Origin: label({ ...layout.origin, style: type.facts, colour: theme.secondaryText, x }),
      Progress: { y: progressMiddle, visible: model.progress !== null },
      ProgressLabel: label({
        lines: model.progress === null ? [] : [model.progress.label],
        style: type.facts,
        colour: theme.text,
        x: x + PROGRESS_WIDTH + PROGRESS_GAP,
        y: layout.progressY,
      }),
      Actions: { y: layout.actionsY },
      Description: label({ ...layout.description, style: type.body, colour: theme.text, x }),
      KeyHelp: { y: keyHelpTop(look) },
    })
    if (model.progress !== null) this.getByRef('Progress')!.show(model.progress.share, PROGRESS_WIDTH, look)

    const actions = this.getByRef('Actions')!
    actions.chosen = this.handlers.chosen
    actions.moved = this.handlers.focused
    actions.show(model.actions, look, focus)
    this.getByRef('KeyHelp')!.show(hints(model, look.language.words, atFirst), look)
  }

  override _getFocused(): Lightning.Component {
    return this.getByRef('Actions')!
  }

  /** Play and PlayPause do what the first action, Resume or Play, would do, wherever the focus is. */
  _handlePlay(): void {
    const first = this.model?.actions[0]
    if (first !== undefined) this.handlers.chosen(first.id)
  }

  _handlePlayPause(): void {
    this._handlePlay()
  }
}

function hints(
  model: DetailModel,
  words: Stagehand['look']['language']['words'],
  atFirst: boolean,
): KeyHint[] {
  const { help } = words
  return [
    { key: words.keyOk, does: help.choose },
    ...(model.actions.length > 1 ? [{ key: words.keyLeftRight, does: help.move }] : []),
    { key: words.keyPlay, does: help.play },
    { key: words.keyBack, does: atFirst ? help.exit : help.back },
    { key: words.keyMenu, does: help.settings },
    { key: words.keyInfo, does: help.about },
  ]
}
