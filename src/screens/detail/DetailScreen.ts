import { Lightning } from '@lightningjs/sdk'
import { breakLines } from '../../components/breakLines'
import { ButtonRow } from '../../components/ButtonRow'
import { Header } from '../../components/Header'
import { Hero } from '../../components/Hero'
import { KeyHelp, keyHelpTop, type KeyHint } from '../../components/KeyHelp'
import { label } from '../../components/label'
import { SAFE, SCREEN } from '../../components/look'
import { PROGRESS_HEIGHT, ProgressBar } from '../../components/ProgressBar'
import type { Words } from '../../language/words'
import { argb } from '../../theme/colour'
import { NO_HANDLERS, type Screen, type ScreenHandlers, type Stagehand } from '../Screen'
import { BESIDE_HERO, BUTTONS_WIDTH, detailLayout, type DetailLayout } from './detailLayout'
import type { DetailModel } from './detailModel'

const PROGRESS_WIDTH = 420
const PROGRESS_GAP = 24
/** Above the key help, where the page's scrolled texts end. */
const FOOT_GAP = 14
const SCROLL_S = 0.2

interface PageSpec extends Lightning.Element.TemplateSpec {
  Hero: typeof Hero
  Header: typeof Header
  Title: object
  Lead: object
  Facts: object
  Origin: object
  Availability: object
  Progress: typeof ProgressBar
  ProgressLabel: object
  Actions: typeof ButtonRow
  Description: object
  Extras: typeof ButtonRow
}

interface DetailSpec extends Lightning.Component.TemplateSpec {
  Page: PageSpec
  Foot: object
  KeyHelp: typeof KeyHelp
}

/** A programme: its picture, what it is, how far it was watched, and what can be done with it. */
export class DetailScreen
  extends Lightning.Component<DetailSpec>
  implements Lightning.Component.ImplementTemplateSpec<DetailSpec>, Screen<DetailModel>
{
  handlers: ScreenHandlers = NO_HANDLERS
  private model: DetailModel | null = null
  private stagehand: Stagehand | null = null
  private layout: DetailLayout | null = null
  private isInExtras = false

  static override _template(): Lightning.Component.Template<DetailSpec> {
    const row = { type: ButtonRow, x: SAFE.left, width: BUTTONS_WIDTH }
    return {
      Page: {
        Hero: { type: Hero },
        Header: { type: Header },
        Title: {},
        Lead: {},
        Facts: {},
        Origin: {},
        Availability: {},
        Progress: { type: ProgressBar, x: SAFE.left },
        ProgressLabel: {},
        Actions: row,
        Description: {},
        Extras: row,
      },
      Foot: { w: SCREEN.width, rect: true },
      KeyHelp: { type: KeyHelp, x: SAFE.left },
    }
  }

  show(model: DetailModel, stagehand: Stagehand): void {
    const { look, pictures, time, place, focus } = stagehand
    if (this.model === null) this.isInExtras = model.extras.some(({ id }) => id === focus)
    else if (model.extras.length === 0) this.isInExtras = false
    this.model = model
    this.stagehand = stagehand
    const { theme, type } = look
    const layout = detailLayout(model, look)
    this.layout = layout
    const x = SAFE.left
    const progressMiddle = layout.progressY + (type.facts.lineHeight - PROGRESS_HEIGHT) / 2

    const page = this.getByRef('Page')!
    const hero = page.getByRef('Hero')!
    hero.pictures = pictures
    hero.show(model, look)
    page.getByRef('Header')!.show({ operator: model.operator, time, place }, look)
    page.patch({
      Title: label({ ...layout.title, colour: theme.text, x }),
      Lead: label({ ...layout.lead, style: type.lead, colour: theme.text, x }),
      Facts: label({ ...layout.facts, style: type.facts, colour: theme.secondaryText, x }),
      Origin: label({ ...layout.origin, style: type.facts, colour: theme.secondaryText, x }),
      Availability: label({ ...layout.availability, style: type.facts, colour: theme.text, x }),
      Progress: { y: progressMiddle, visible: model.progress !== null },
      ProgressLabel: label({
        lines: breakLines(
          model.progress?.label ?? null,
          { style: type.facts, width: BESIDE_HERO - PROGRESS_WIDTH - PROGRESS_GAP, maxLines: 1 },
          look,
        ),
        style: type.facts,
        colour: theme.text,
        x: x + PROGRESS_WIDTH + PROGRESS_GAP,
        y: layout.progressY,
      }),
      Actions: { y: layout.actionsY },
      Description: label({ ...layout.description, style: type.body, colour: theme.text, x }),
      Extras: { y: layout.extras.y },
    })
    if (model.progress !== null) page.getByRef('Progress')!.show(model.progress.share, PROGRESS_WIDTH, look)

    this.showRow(page.getByRef('Actions')!, model.actions, stagehand)
    this.showRow(page.getByRef('Extras')!, model.extras, stagehand)
    const top = keyHelpTop(look)
    this.patch({
      Foot: { y: top - FOOT_GAP, h: SCREEN.height - top + FOOT_GAP, color: argb(theme.background) },
      KeyHelp: { y: top },
    })
    this.focusMoved(false)
  }

  private showRow(
    row: ButtonRow,
    actions: DetailModel['actions'],
    { look, pictures, focus }: Stagehand,
  ): void {
    row.pictures = pictures
    row.chosen = this.handlers.chosen
    row.moved = id => {
      this.focusMoved(true)
      this.handlers.focused(id)
    }
    row.show(actions, look, focus)
  }

  /** The page shows what has the focus; the key help says what the keys do there. */
  private focusMoved(smoothly: boolean): void {
    if (this.model === null || this.stagehand === null || this.layout === null) return
    const { look } = this.stagehand
    const page = this.getByRef('Page')!
    const extras = page.getByRef('Extras')!
    const { foot, extras: place } = this.layout
    const y = this.isInExtras ? Math.min(0, foot - place.y - extras.focusedSpan.bottom) : 0
    // What stands half behind the key help, or half beyond the upper edge, reads worse than what is not there.
    extras.visible = this.isInExtras || place.isInSight
    for (const part of page.children)
      if (part !== page.getByRef('Hero') && part !== extras) part.alpha = part.y + y < SAFE.top ? 0 : 1
    extras.showBetween(SAFE.top - place.y - y, foot - place.y - y)
    if (smoothly && look.motion) page.setSmooth('y', y, { duration: SCROLL_S })
    else page.patch({ y, smooth: { y } })
    const where = { isInExtras: this.isInExtras, isBelow: !place.isInSight && !this.isInExtras }
    this.getByRef('KeyHelp')!.show(hints(this.model, look.language.words, this.stagehand, where), look)
    this._refocus()
  }

  override _getFocused(): Lightning.Component {
    return this.getByRef('Page')!.getByRef(this.isInExtras ? 'Extras' : 'Actions')!
  }

  override _handleDown(): boolean {
    return this.moveTo(true)
  }

  override _handleUp(): boolean {
    return this.moveTo(false)
  }

  private moveTo(extras: boolean): boolean {
    if (this.isInExtras === extras || this.model?.extras.length === 0) return false
    this.isInExtras = extras
    this.focusMoved(true)
    const row = this.getByRef('Page')!.getByRef(extras ? 'Extras' : 'Actions')!
    if (row.focusedAction !== null) this.handlers.focused(row.focusedAction.id)
    return true
  }

  /** Play and PlayPause do what Resume or Play would do, wherever the focus is. */
  _handlePlay(): void {
    const play = this.model?.actions.find(({ positionS }) => positionS !== null)
    if (play !== undefined) this.handlers.chosen(play.id)
  }

  _handlePlayPause(): void {
    this._handlePlay()
  }
}

function hints(
  model: DetailModel,
  { help, keyOk, keyLeftRight, keyUpDown, keyPlay, keyBack, keyChannel, keyMenu, keyInfo }: Words,
  { atFirst, place }: Stagehand,
  { isInExtras, isBelow }: { readonly isInExtras: boolean; readonly isBelow: boolean },
): KeyHint[] {
  const row = isInExtras ? model.extras : model.actions
  const arrows = [row.length > 1 ? keyLeftRight : '', model.extras.length > 0 && !isBelow ? keyUpDown : '']
    .filter(keys => keys !== '')
    .join(' ')
  const plays = model.actions.some(({ positionS }) => positionS !== null)
  return [
    { key: keyOk, does: help.choose },
    ...(arrows === '' ? [] : [{ key: arrows, does: help.move }]),
    ...(isBelow ? [{ key: keyUpDown, does: help.services }] : []),
    { key: keyBack, does: atFirst ? help.exit : help.back },
    { key: keyMenu, does: help.settings },
    ...(place !== null ? [{ key: keyChannel, does: help.zap }] : []),
    { key: keyInfo, does: help.about },
    ...(plays ? [{ key: keyPlay, does: help.play }] : []),
  ]
}
