import { Lightning } from '@lightningjs/sdk'
import { argb, type Rgb } from '../theme/colour'

/** The arrows that words may hold. The typeface has none, and a box may have no other: they are drawn. */
export type Arrow = '◀' | '▶' | '▲' | '▼'

const QUARTER_TURNS: Readonly<Record<Arrow, number>> = { '▲': 0, '▶': 1, '▼': 2, '◀': 3 }

/** The arrows of a text that holds nothing else; null for any other text. */
export function arrowsIn(text: string): Arrow[] | null {
  const arrows = text.split(' ').filter(isArrow)
  return arrows.length > 0 && arrows.join(' ') === text ? arrows : null
}

function isArrow(text: string): text is Arrow {
  return Object.prototype.hasOwnProperty.call(QUARTER_TURNS, text)
}

/** What to patch into an element so that it is an arrow of that size. */
export function arrowPlate(arrow: Arrow, size: number, colour: Rgb): Lightning.Element.PatchTemplate {
  const side = Math.round(size)
  return {
    w: side,
    h: side,
    color: argb(colour),
    texture: Lightning.Tools.getCanvasTexture(done => {
      done(null, drawn(arrow, side))
    }, `arrow:${arrow}:${side}`),
  }
}

function drawn(arrow: Arrow, side: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = side
  const context = canvas.getContext('2d')
  if (context === null) return canvas
  const half = side / 2
  context.translate(half, half)
  context.rotate((QUARTER_TURNS[arrow] * Math.PI) / 2)
  context.fillStyle = '#fff'
  context.beginPath()
  context.moveTo(0, -half * 0.7)
  context.lineTo(half * 0.9, half * 0.7)
  context.lineTo(-half * 0.9, half * 0.7)
  context.closePath()
  context.fill()
  return canvas
}
