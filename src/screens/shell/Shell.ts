import { Lightning } from '@lightningjs/sdk'
import { Banner } from '../../components/Banner'
import { breakLines } from '../../components/breakLines'
import { label } from '../../components/label'
import { SAFE, SCREEN, type Look } from '../../components/look'
import type { Measure } from '../../components/measure'
import type { PictureSource } from '../../components/pictureSource'
import { argb } from '../../theme/colour'
import { typeAt } from '../../theme/type'
import { AboutScreen } from '../about/AboutScreen'
import { ChoiceScreen } from '../choice/ChoiceScreen'
import type { Panel } from '../composeScreen'
import { DetailScreen } from '../detail/DetailScreen'
import { LoadingScreen } from '../loading/LoadingScreen'
import { NoticeScreen } from '../notice/NoticeScreen'
import { ReaderScreen } from '../reader/ReaderScreen'
import type { ScreenHandlers, Stagehand } from '../Screen'
import type { ScreenModel } from '../screenModel'
import { SettingsScreen } from '../settings/SettingsScreen'
import type { View } from './view'

interface ShellSpec extends Lightning.Component.TemplateSpec {
  Background: object
  Screens: object
  Banner: typeof Banner
  Diagnostics: object
  Dim: object
}

/** Over everything while nobody watches; what is left of the light is a tenth. */
const DIM = 0xe6000000

type AnyScreen = InstanceType<(typeof SCREENS)[ScreenModel['kind']]>

const SCREENS = {
  detail: DetailScreen,
  notice: NoticeScreen,
  start: ChoiceScreen,
  profiles: ChoiceScreen,
  loading: LoadingScreen,
  about: AboutScreen,
  settings: SettingsScreen,
  reader: ReaderScreen,
}

/** What the shell tells the presenter, besides what its screens tell. */
export interface ShellHandlers extends ScreenHandlers {
  /** Back, where no screen had a use for it. */
  readonly back: () => void
  /** Channel+ (1) and Channel- (-1): the next or the previous programme of the launcher's list. */
  readonly zap: (step: 1 | -1) => void
  /** Opens, or closes, what can be laid over every screen. */
  readonly toggle: (panel: Panel) => void
}

/** The frame around every screen: background, the one screen that stands, and the banner. */
export class Shell
  extends Lightning.Component<ShellSpec>
  implements Lightning.Component.ImplementTemplateSpec<ShellSpec>
{
  handlers: ShellHandlers | null = null
  measure: Measure | null = null
  pictures: PictureSource | null = null
  private screen: AnyScreen | null = null
  private standing = ''

  static override _template(): Lightning.Component.Template<ShellSpec> {
    return {
      ...{ w: SCREEN.width, h: SCREEN.height },
      Background: { w: SCREEN.width, h: SCREEN.height, rect: true, color: 0xff000000 },
      Screens: {},
      Banner: { type: Banner, zIndex: 1 },
      Diagnostics: { zIndex: 1 },
      Dim: { w: SCREEN.width, h: SCREEN.height, rect: true, color: DIM, zIndex: 2, visible: false },
    }
  }

  /** Draws a view; the screen that stands is kept where it is of the same kind. */
  show(view: View): void {
    const { measure, pictures, handlers } = this
    if (measure === null || pictures === null || handlers === null) return
    const look: Look = { ...view.look, measure }
    const { time, place, atFirst, focus } = view
    this.patch({ Background: { color: argb(look.theme.background) }, Dim: { visible: view.dimmed } })
    this.stand(view.screen, handlers)
    this.draw(view.screen, { look, pictures, time, place, atFirst, focus })
    this.getByRef('Banner')!.show(view.banner, look)
    this.getByRef('Diagnostics')!.patch(diagnosticsLine(view.diagnostics, look))
    this._refocus()
  }

  private stand({ kind, model }: ScreenModel, handlers: ShellHandlers): void {
    // Another programme is another screen: its focus begins anew.
    const wanted = 'epgId' in model ? `${kind} ${model.epgId ?? ''}` : kind
    if (this.standing === wanted) return
    const screen = new SCREENS[kind](this.stage)
    screen.handlers = handlers
    this.getByRef('Screens')!.children = [screen]
    this.screen = screen
    this.standing = wanted
  }

  private draw({ kind, model }: ScreenModel, stagehand: Stagehand): void {
    const { screen } = this
    if (kind === 'detail' && screen instanceof DetailScreen) screen.show(model, stagehand)
    else if (kind === 'notice' && screen instanceof NoticeScreen) screen.show(model, stagehand)
    else if ((kind === 'start' || kind === 'profiles') && screen instanceof ChoiceScreen)
      screen.show(model, stagehand)
    else if (kind === 'about' && screen instanceof AboutScreen) screen.show(model, stagehand)
    else if (kind === 'settings' && screen instanceof SettingsScreen) screen.show(model, stagehand)
    else if (kind === 'reader' && screen instanceof ReaderScreen) screen.show(model, stagehand)
    else if (kind === 'loading' && screen instanceof LoadingScreen) screen.show(model, stagehand)
  }

  override _getFocused() {
    return this.screen
  }

  override _handleBack(): void {
    this.handlers?.back()
  }

  _handleChannelUp(): void {
    this.handlers?.zap(1)
  }

  _handleChannelDown(): void {
    this.handlers?.zap(-1)
  }

  _handleInfo(): void {
    this.handlers?.toggle('about')
  }

  _handleMenu(): void {
    this.handlers?.toggle('settings')
  }
}

/** Below the safe area, at the smallest size whatever the viewer's is: it must not cover what a viewer reads. */
function diagnosticsLine(text: string | null, look: Look): Lightning.Element.PatchTemplate {
  const style = typeAt(100).help
  const lines = breakLines(text, { style, width: SAFE.right - SAFE.left, maxLines: 1 }, look)
  return label({ lines, style, colour: look.theme.tertiaryText, x: SAFE.left, y: SAFE.bottom + 8 })
}
