import { Lightning } from '@lightningjs/sdk'
import { Button, buttonSize } from './Button'
import type { Look } from './look'

export interface RowAction {
  readonly id: string
  readonly label: string
}

const GAP = 28
export const GAP_BELOW = 16

/** Buttons side by side, or below one another; one has the focus. Arrows along them move it, and stop at the ends. */
export class ButtonRow extends Lightning.Component {
  private actions: readonly RowAction[] = []
  private index = 0
  /** Below one another: Up and Down move. */
  vertical = false
  /** Called with the id of the action that OK was pressed on. */
  chosen: (id: string) => void = () => undefined
  /** Called with the id of the action that has the focus now. */
  moved: (id: string) => void = () => undefined

  /** Draws the actions; the focus stays on the same action where it is still there, else goes to `wanted` or the first. */
  show(actions: readonly RowAction[], look: Look, wanted: string | null): void {
    const focusedId = this.actions[this.index]?.id ?? wanted
    const sameIds =
      actions.length === this.actions.length &&
      actions.every((action, i) => action.id === this.actions[i]?.id)
    this.actions = actions
    if (!sameIds) this.children = actions.map(() => ({ type: Button }))
    let along = 0
    actions.forEach((action, i) => {
      const button = this.button(i)
      button?.patch(this.vertical ? { y: along } : { x: along })
      button?.show(action.label, look)
      const { width, height } = buttonSize(action.label, look)
      along += this.vertical ? height + GAP_BELOW : width + GAP
    })
    const found = actions.findIndex(action => action.id === focusedId)
    this.index = Math.max(0, found)
    this._refocus()
  }

  /** The action that has the focus. */
  get focusedAction(): RowAction | null {
    return this.actions[this.index] ?? null
  }

  private button(index: number): Button | null {
    const child = this.children[index]
    return child instanceof Button ? child : null
  }

  override _getFocused() {
    return this.button(this.index)
  }

  override _handleLeft(): boolean {
    return !this.vertical && this.move(-1)
  }

  override _handleRight(): boolean {
    return !this.vertical && this.move(1)
  }

  override _handleUp(): boolean {
    return this.vertical && this.move(-1)
  }

  override _handleDown(): boolean {
    return this.vertical && this.move(1)
  }

  _handleOk(): void {
    const action = this.focusedAction
    if (action !== null) this.chosen(action.id)
  }

  private move(by: number): boolean {
    const next = this.index + by
    if (next < 0 || next >= this.actions.length) return false
    this.index = next
    this._refocus()
    const action = this.focusedAction
    if (action !== null) this.moved(action.id)
    return true
  }
}
