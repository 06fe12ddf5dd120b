import { Lightning } from '@lightningjs/sdk'
import { Header } from '../../components/Header'
import { Hero } from '../../components/Hero'
import { SAFE } from '../../components/look'
import { plate } from '../../components/plate'
import { NO_HANDLERS, type Screen, type ScreenHandlers, type Stagehand } from '../Screen'

interface LoadingSpec extends Lightning.Component.TemplateSpec {
  Hero: typeof Hero
  Header: typeof Header
  Lines: object
}

/** Where the detail's texts are going to stand: y, width and height of each still bar. */
const BARS: readonly (readonly [y: number, width: number, height: number])[] = [
  [146, 700, 62],
  [246, 520, 34],
  [306, 640, 30],
  [420, 360, 82],
  [700, 1240, 32],
  [750, 1160, 32],
  [800, 1200, 32],
]
const RADIUS = 8
const FAINT = 0.7

/** The detail screen's shape while its programme is on the way; nothing moves, and nothing jumps when it comes. */
export class LoadingScreen
  extends Lightning.Component<LoadingSpec>
  implements
    Lightning.Component.ImplementTemplateSpec<LoadingSpec>,
    Screen<{ readonly operator: string | null }>
{
  handlers: ScreenHandlers = NO_HANDLERS

  static override _template(): Lightning.Component.Template<LoadingSpec> {
    return { Hero: { type: Hero }, Header: { type: Header }, Lines: {} }
  }

  show({ operator }: { readonly operator: string | null }, { look, time, place }: Stagehand): void {
    this.getByRef('Hero')!.show(null, look)
    this.getByRef('Header')!.show({ operator, time, place }, look)
    this.getByRef('Lines')!.children = BARS.map(([y, width, height]) => ({
      x: SAFE.left,
      y,
      alpha: FAINT,
      ...plate(width, height, RADIUS, look.theme.surface),
    }))
  }
}
