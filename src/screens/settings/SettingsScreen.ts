import { Lightning } from '@lightningjs/sdk'
import { Header, headerBottom } from '../../components/Header'
import { KeyHelp, keyHelpTop } from '../../components/KeyHelp'
import { label } from '../../components/label'
import { SAFE, type Look } from '../../components/look'
import { SettingRow, settingRowHeight } from '../../components/SettingRow'
import { NO_HANDLERS, type Screen, type ScreenHandlers, type Stagehand } from '../Screen'
import type { SettingsModel, SettingsRow } from './settingsModel'

interface SettingsSpec extends Lightning.Component.TemplateSpec {
  Header: typeof Header
  Headline: object
  Rows: object
  KeyHelp: typeof KeyHelp
}

const GAP = { headline: 40, rows: 36, row: 16 }
const WIDTH = 1240

/** The viewer's own choices, each shown live: Up and Down move, Left and Right change, OK does. */
export class SettingsScreen
  extends Lightning.Component<SettingsSpec>
  implements Lightning.Component.ImplementTemplateSpec<SettingsSpec>, Screen<SettingsModel>
{
  handlers: ScreenHandlers = NO_HANDLERS
  private model: SettingsModel | null = null
  private look: Look | null = null
  private index = 0

  static override _template(): Lightning.Component.Template<SettingsSpec> {
    return {
      Header: { type: Header },
      Headline: {},
      Rows: { x: SAFE.left },
      KeyHelp: { type: KeyHelp, x: SAFE.left },
    }
  }

  show(model: SettingsModel, { look, time, focus }: Stagehand): void {
    const { theme, type } = look
    if (this.model === null)
      this.index = Math.max(
        0,
        model.rows.findIndex(({ id }) => id === focus),
      )
    this.model = model
    const headlineY = headerBottom(look) + GAP.headline
    this.getByRef('Header')!.show({ operator: model.operator, time }, look)
    this.patch({
      Headline: label({
        lines: [model.headline],
        style: type.figure,
        colour: theme.text,
        x: SAFE.left,
        y: headlineY,
      }),
      Rows: { y: headlineY + type.figure.lineHeight + GAP.rows },
      KeyHelp: { y: keyHelpTop(look) },
    })
    this.showRows(model, look)
    this.look = look
    this.showKeys()
  }

  private showKeys(): void {
    if (this.look === null) return
    const { words } = this.look.language
    const changes = (this.model?.rows[this.index]?.choices.length ?? 0) > 0
    this.getByRef('KeyHelp')!.show(
      [
        { key: words.keyUpDown, does: words.help.move },
        changes
          ? { key: words.keyLeftRight, does: words.help.change }
          : { key: words.keyOk, does: words.help.choose },
        { key: words.keyBack, does: words.help.back },
      ],
      this.look,
    )
  }

  private showRows(model: SettingsModel, look: Look): void {
    const rows = this.getByRef('Rows')!
    if (rows.children.length !== model.rows.length)
      rows.children = model.rows.map(() => ({ type: SettingRow }))
    model.rows.forEach((row, i) => {
      const element = this.row(i)
      element?.patch({ y: i * (settingRowHeight(look) + GAP.row) })
      element?.show(row, WIDTH, look)
    })
    this._refocus()
  }

  private row(index: number): SettingRow | null {
    const child = this.getByRef('Rows')!.children[index]
    return child instanceof SettingRow ? child : null
  }

  /** The row that has the focus. */
  get focusedAction(): SettingsRow | null {
    return this.model?.rows[this.index] ?? null
  }

  override _getFocused() {
    return this.row(this.index)
  }

  override _handleUp(): boolean {
    return this.move(-1)
  }

  override _handleDown(): boolean {
    return this.move(1)
  }

  override _handleLeft(): void {
    this.choose(chosen => chosen - 1)
  }

  override _handleRight(): void {
    this.choose(chosen => chosen + 1)
  }

  _handleOk(): void {
    const row = this.model?.rows[this.index]
    if (row === undefined) return
    // OK goes round: whoever does not know Left and Right gets everywhere all the same.
    if (row.choices.length > 0) this.choose(chosen => (chosen + 1) % row.choices.length)
    else this.handlers.chosen(row.id)
  }

  private choose(step: (chosen: number) => number): void {
    const row = this.model?.rows[this.index]
    const choice = row?.choices[step(row.chosen)]
    if (choice !== undefined) this.handlers.choose(choice)
  }

  private move(by: number): boolean {
    const row = this.model?.rows[this.index + by]
    if (row === undefined) return false
    this.index += by
    this._refocus()
    this.showKeys()
    this.handlers.focused(row.id)
    return true
  }
}
