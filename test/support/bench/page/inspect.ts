import { Lightning } from '@lightningjs/sdk'
import { withoutMarks } from '../../../../src/components/readingOrder'
import { common, type Box } from '../box'

/** Something that is drawn, as it stands on the screen. */
export interface Drawn {
  /** The refs that lead to it, such as `Page.Actions.Buttons.0.Plate`. */
  readonly path: string
  readonly box: Box
  /** What of the box is seen: the screen's edges and the windows it is in cut off the rest. Null where nothing is. */
  readonly seen: Box | null
  /** Whether nothing shows through it: it is of one colour, and that is whole. A picture is not known to be. */
  readonly opaque: boolean
  /** 0 to 1, those of its parents counted in. */
  readonly alpha: number
  /** Whether it belongs to what has the focus. */
  readonly focused: boolean
  /** Null for what is no text. A text's box is as high as its lines are. */
  readonly text: { readonly words: string; readonly size: number; readonly lines: number } | null
}

interface Inherited {
  readonly path: string
  readonly alpha: number
  readonly focused: boolean
  readonly window: Box
  readonly layer: number
}

const SCREEN: Box = { x: 0, y: 0, w: 1920, h: 1080 }

/** Everything that is drawn below an element, in the order in which it is painted. */
export function inspect(root: Lightning.Element): Drawn[] {
  const found: { readonly drawn: Drawn; readonly layer: number }[] = []
  collect(root, { path: '', alpha: 1, focused: false, window: SCREEN, layer: 0 })
  return found.sort((one, other) => one.layer - other.layer).map(({ drawn }) => drawn)

  function collect(element: Lightning.Element, above: Inherited): void {
    if (!element.visible || element.alpha === 0) return
    const { path } = above
    const alpha = above.alpha * element.alpha
    const focused = above.focused || (element instanceof Lightning.Component && element.hasFinalFocus())
    const layer = Math.max(above.layer, element.zIndex)
    const box = boxOf(element)
    const drawn = drawnBy(element, box)
    if (drawn !== null)
      found.push({
        drawn: {
          ...drawn,
          opaque: drawn.opaque && alpha === 1,
          path,
          alpha,
          focused,
          seen: common(drawn.box, above.window),
        },
        layer,
      })
    const window = element.clipping ? (common(box, above.window) ?? { ...box, w: 0, h: 0 }) : above.window
    element.children.forEach((child, index) => {
      const name = child.ref ?? `${index}`
      collect(child, { path: path === '' ? name : `${path}.${name}`, alpha, focused, window, layer })
    })
  }
}

function drawnBy(element: Lightning.Element, box: Box): Pick<Drawn, 'box' | 'opaque' | 'text'> | null {
  const { texture, colorUl, colorUr, colorBl, colorBr } = element
  const colours = [colorUl, colorUr, colorBl, colorBr]
  if (texture === null || colours.every(colour => colour >>> 24 === 0)) return null
  if (!(texture instanceof Lightning.textures.TextTexture)) {
    const opaque = colours.every(colour => colour === colorUl && colour >>> 24 === 255)
    return { box, opaque, text: null }
  }
  if (texture.text === '') return null
  const scale = box.h / element.renderHeight
  const lines = texture.text.split('\n').length
  return {
    box: { ...box, h: lines * texture.lineHeight * scale },
    opaque: false,
    text: { words: withoutMarks(texture.text), size: texture.fontSize * scale, lines },
  }
}

function boxOf(element: Lightning.Element): Box {
  const [x, y, right, , , bottom] = element.core.getCornerPoints()
  return { x, y, w: right - x, h: bottom - y }
}
