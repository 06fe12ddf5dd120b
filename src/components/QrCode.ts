import { Lightning } from '@lightningjs/sdk'
import { generate } from 'lean-qr'

/** In design units; on a 720p TV a phone's camera reads it from where the viewer sits. */
export const QR_SIZE = 380
/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const QUIET = 4

/** A QR code, black on white whatever the theme: cameras want it so. */
export class QrCode extends Lightning.Component {
  private shown = ''

  /** Draws the code for a text; none for an empty one. */
  show(text: string): void {
    if (text === this.shown) return
    this.shown = text
    this.visible = text !== ''
    if (text === '') return
    this.patch({
      w: QR_SIZE,
      h: QR_SIZE,
      texture: Lightning.Tools.getCanvasTexture(done => {
        done(null, drawn(text))
      }, `qr ${text}`),
    })
  }
}

/** One pixel a module would be blurred when scaled: each gets a whole number of pixels. */
function drawn(text: string): HTMLCanvasElement {
  const code = generate(text)
  const modules = code.size + 2 * QUIET
  const scale = Math.max(1, Math.floor(QR_SIZE / modules))
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
