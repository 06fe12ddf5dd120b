import { Lightning } from '@lightningjs/sdk'
import { createMeasure, type Measure } from '../../../../src/components/measure'
import { sendKey } from '../../../../src/screens/lightningInside'

interface BenchSpec extends Lightning.Component.TemplateSpec {
  Ground: object
  Place: object
}

/** What core has and its types leave out. */
interface Inside {
  drawFrame(): void
  updateFrame(): void
  /** True where something had changed. */
  renderFrame(): boolean
  destroy(): void
  readonly ctx: { _performRender(): void }
  readonly gl: WebGLRenderingContext
  readonly transitions: { readonly active: ReadonlySet<unknown> }
}

/** A 60th of a second, whatever the clock says: motion is the same in each run. */
const FRAME_S = 1 / 60
/** More than any motion lasts. */
const MOST_FRAMES = 60
/** A texture that was asked for in one frame may come in the next. */
const QUIET_FRAMES = 3

class BenchApplication
  extends Lightning.Application<BenchSpec>
  implements Lightning.Component.ImplementTemplateSpec<BenchSpec>
{
  holder: Lightning.Component | null = null

  static override _template(): Lightning.Component.Template<BenchSpec> {
    return { Ground: { w: 1920, h: 1080, rect: true }, Place: {} }
  }

  override _getFocused() {
    return this.holder
  }
}

/** Lightning with one component on it, that draws when it is told to. */
export interface BenchStage {
  readonly application: Lightning.Application
  readonly measure: Measure
  ground(colour: number): void
  /** The component of that class that stands there, or, where another does, a new one. */
  stand<C extends Lightning.Component>(type: new (stage: Lightning.Stage) => C): C
  /** Gives what stands there the focus, or takes it. */
  focus(isFocused: boolean): void
  press(key: string): void
  draw(frames: number): void
  /** Draws until nothing moves. */
  settle(): void
  /** Takes all texts out of the picture, until what comes back is called. */
  withoutTexts(): () => void
  close(): void
}

/** As good as invisible; at 0 core would give the texture back. */
const FAINTEST = 0.0005

/**
 * Starts Lightning in a canvas of `height` lines, 16:9. `isBlind`: everything is laid out and made, and no pixel is
 * drawn, for where things stand is known without, and without a GPU drawing takes long.
 */
export function createBenchStage(height: number, isBlind: boolean): BenchStage {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round((height * 16) / 9)
  canvas.height = height
  document.body.replaceChildren(canvas)
  const precision = height / 1080
  const application = new BenchApplication({
    stage: {
      canvas,
      w: canvas.width,
      h: height,
      precision,
      clearColor: 0xff000000,
      useImageWorker: false,
      autostart: false,
      fixedDt: FRAME_S,
    },
    keys: {},
  })
  const inside = application.stage as unknown as Inside
  if (isBlind) inside.ctx._performRender = () => undefined
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) throw new Error('no canvas to measure text with')
  const place = application.getByRef('Place')!

  const draw = (frames: number): void => {
    for (let frame = 0; frame < frames; frame++) inside.drawFrame()
  }

  return {
    application,
    measure: createMeasure(context),
    ground: colour => application.patch({ Ground: { color: colour } }),
    stand(type) {
      const [standing] = place.children
      const component = standing instanceof type ? standing : new type(application.stage)
      if (component === standing) return component
      application.holder = null
      place.children = [component]
      return component
    },
    focus(isFocused) {
      const [standing] = place.children
      application.holder = isFocused && standing instanceof Lightning.Component ? standing : null
      application._refocus()
      application.updateFocusPath()
    },
    press(key) {
      sendKey(application, key)
    },
    draw,
    settle() {
      let quiet = 0
      for (let frame = 0; frame < MOST_FRAMES && quiet < QUIET_FRAMES; frame++) {
        application.updateFocusPath()
        inside.updateFrame()
        quiet = inside.renderFrame() || inside.transitions.active.size > 0 ? 0 : quiet + 1
      }
      if (quiet < QUIET_FRAMES) throw new Error(`still moving after ${MOST_FRAMES} frames`)
    },
    withoutTexts() {
      const texts = textElements(application).map(element => ({ element, alpha: element.alpha }))
      for (const { element } of texts) element.alpha = FAINTEST
      return () => {
        for (const { element, alpha } of texts) element.alpha = alpha
      }
    },
    close() {
      const { gl } = inside
      inside.destroy()
      gl.getExtension('WEBGL_lose_context')?.loseContext()
    },
  }
}

function textElements(element: Lightning.Element): Lightning.Element[] {
  const own = element.texture instanceof Lightning.textures.TextTexture && element.alpha > 0 ? [element] : []
  return [...own, ...element.children.flatMap(textElements)]
}
