import { Lightning } from '@lightningjs/sdk'
import { generate } from 'lean-qr'
import { breakLines } from './breakLines'
import { label } from './label'
import type { Look } from './look'

/** In design units; on a 720p TV a phone's camera reads it from where the viewer sits. */
export const QR_SIZE = 380
/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const QUIET = 4
const GAP = 16

interface QrCodeSpec extends Lightning.Component.TemplateSpec {
  Code: object
  Caption: object
}

/** A QR code, black on white whatever the theme: cameras want it so. Below it stands what it is for. */
export class QrCode
  extends Lightning.Component<QrCodeSpec>
  implements Lightning.Component.ImplementTemplateSpec<QrCodeSpec>
{
  private shown = ''

  static override _template(): Lightning.Component.Template<QrCodeSpec> {
    return { w: QR_SIZE, Code: { mountX: 1, x: QR_SIZE }, Caption: {} }
  }

  /** Draws the code for a text, as large as `height` allows with its caption; none for an empty text. */
  show(text: string, look: Look, height = Infinity): void {
    const { theme, type, language, measure } = look
    this.visible = text !== ''
    if (text === '') return
    const lines = breakLines(language.words.scan, { style: type.help, width: QR_SIZE, maxLines: 2 }, look)
    const captionHeight = GAP + lines.length * type.help.lineHeight
    const side = this.draw(text, Math.min(QR_SIZE, height - captionHeight))
    const captionWidth = Math.max(...lines.map(line => measure(line, type.help)))
    this.patch({
      h: side + captionHeight,
      Caption: label({
        lines,
        style: type.help,
        colour: theme.secondaryText,
        // Below the code's left edge, unless it would stand out on the right.
        x: QR_SIZE - Math.max(side, captionWidth),
        y: side + GAP,
      }),
    })
  }

  /** Each module gets a whole number of the screen's pixels, or scaling would blur it. Returns the side in units. */
  private draw(text: string, most: number): number {
    const code = generate(text)
    const modules = code.size + 2 * QUIET
    const precision = this.stage.getRenderPrecision()
    const scale = Math.max(1, Math.floor((most * precision) / modules))
    const side = (modules * scale) / precision
    const key = `qr ${scale} ${text}`
    if (key === this.shown) return side
    this.shown = key
    this.patch({
      Code: {
        w: side,
        h: side,
        texture: Lightning.Tools.getCanvasTexture(done => {
          done(null, drawn(code, modules, scale))
        }, key),
      },
    })
    return side
  }
}

function drawn(code: ReturnType<typeof generate>, modules: number, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = modules * scale
  const context = canvas.getContext('2d')
  if (context === null) return canvas
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (code.get(x, y)) context.fillRect((x + QUIET) * scale, (y + QUIET) * scale, scale, scale)
    }
  }
  return canvas
}
