import { Lightning } from '@lightningjs/sdk'
import { Button } from './Button'
import { buttonFlow, type ButtonPlace, type RowButton } from './buttonFlow'
import { label } from './label'
import type { Look } from './look'
import type { PictureSource } from './pictureSource'

export interface RowAction extends RowButton {
  readonly id: string
}

interface ButtonRowSpec extends Lightning.Component.TemplateSpec {
  isColumn: boolean
  width: number
  Headings: object
  Buttons: object
}

/** Buttons side by side, or below one another; one has the focus. Arrows move it, and stop at the ends. */
export class ButtonRow
  extends Lightning.Component<ButtonRowSpec>
  implements Lightning.Component.ImplementTemplateSpec<ButtonRowSpec>
{
  private actions: readonly RowAction[] = []
  private places: readonly ButtonPlace[] = []
  private index = 0
  /** Each below the other, though there is room beside it. */
  isColumn = false
  /** Room for a line of buttons, in design units. */
  width = 0
  /** Set where buttons have logos. */
  pictures: PictureSource | null = null
  /** Called with the id of the action that OK was pressed on. */
  chosen: (id: string) => void = () => undefined
  /** Called with the id of the action that has the focus now. */
  moved: (id: string) => void = () => undefined

  static override _template(): Lightning.Component.Template<ButtonRowSpec> {
    return { Headings: {}, Buttons: {} }
  }

  /** Draws the actions; the focus stays on the same action where it is still there, else goes to `wanted` or the first. */
  show(actions: readonly RowAction[], look: Look, wanted: string | null): void {
    const focusedId = this.actions[this.index]?.id ?? wanted
    const sameIds =
      actions.length === this.actions.length &&
      actions.every((action, i) => action.id === this.actions[i]?.id)
    this.actions = actions
    if (!sameIds) this.getByRef('Buttons')!.children = actions.map(() => ({ type: Button }))
    const { places, height } = buttonFlow(actions, this.width, this.isColumn, look)
    this.places = places
    this.h = height
    actions.forEach((action, i) => {
      const place = places[i]
      const button = this.button(i)
      if (place === undefined) return
      button?.patch({ x: place.x, y: place.y })
      button?.show({ ...action, label: place.label }, look, this.pictures)
    })
    this.showHeadings(look)
    const found = actions.findIndex(action => action.id === focusedId)
    this.index = Math.max(0, found)
    this._refocus()
  }

  private showHeadings({ type, theme }: Look): void {
    const style = type.facts
    this.getByRef('Headings')!.children = this.actions.flatMap(({ heading }, i) => {
      const place = this.places[i]
      const button = this.button(i)
      if (heading === undefined || place === undefined || button === null) return []
      const y = place.y + (button.h - style.lineHeight) / 2
      return [label({ lines: [heading], style, colour: theme.secondaryText, x: place.headingX, y })]
    })
  }

  /** The action that has the focus. */
  get focusedAction(): RowAction | null {
    return this.actions[this.index] ?? null
  }

  /** Where the button with the focus begins and ends, from the row's top. */
  get focusedSpan(): { readonly top: number; readonly bottom: number } {
    const button = this.button(this.index)
    return button === null ? { top: 0, bottom: 0 } : { top: button.y, bottom: button.y + button.h }
  }

  /** Shows only the lines that stand whole between these two, from the row's top: what is cut reads worse than nothing. */
  showBetween(top: number, bottom: number): void {
    this.actions.forEach((_, i) => {
      const button = this.button(i)
      if (button !== null) button.visible = button.y >= top && button.y + button.h <= bottom
    })
    this.getByRef('Headings')!.visible = top <= 0
  }

  private button(index: number): Button | null {
    const child = this.getByRef('Buttons')!.children[index]
    return child instanceof Button ? child : null
  }

  override _getFocused() {
    return this.button(this.index)
  }

  override _handleLeft(): boolean {
    return !this.isColumn && this.move(this.index - 1)
  }

  override _handleRight(): boolean {
    return !this.isColumn && this.move(this.index + 1)
  }

  override _handleUp(): boolean {
    return this.move(this.nearest(-1))
  }

  override _handleDown(): boolean {
    return this.move(this.nearest(1))
  }

  _handleOk(): void {
    const action = this.focusedAction
    if (action !== null) this.chosen(action.id)
  }

  /** The button of the next or the previous line that is nearest to the one with the focus; -1 where there is no such line. */
  private nearest(step: 1 | -1): number {
    const from = this.places[this.index]
    if (from === undefined) return -1
    const middle = ({ x, width }: ButtonPlace) => x + width / 2
    const away = (place: ButtonPlace) => Math.abs(middle(place) - middle(from))
    return this.places.reduce((best, place, i) => {
      if (place.line !== from.line + step) return best
      const rival = this.places[best]
      return rival === undefined || away(place) < away(rival) ? i : best
    }, -1)
  }

  private move(to: number): boolean {
    const action = this.actions[to]
    if (action === undefined) return false
    this.index = to
    this._refocus()
    this.moved(action.id)
    return true
  }
}
