import { expect } from 'chai'
import type { Rgb } from '../../../src/theme/colour'
import type { Box } from '../../support/bench/box'
import { legibility } from '../../support/bench/contrast'
import { layoutFaults } from '../../support/bench/layout'
import { standsOut } from '../../support/bench/marks'
import type { Drawn } from '../../support/bench/page/inspect'
import { coloursIn, type Picture } from '../../support/bench/picture'

const BLACK: Rgb = { r: 0, g: 0, b: 0 }
const WHITE: Rgb = { r: 255, g: 255, b: 255 }
const GREY: Rgb = { r: 118, g: 118, b: 118 }

/** 192 × 108: a pixel is ten design units. */
function painted(colourAt: (x: number, y: number) => Rgb): Picture {
  const [width, height] = [192, 108]
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const { r, g, b } = colourAt(x, y)
      data.set([r, g, b, 255], (y * width + x) * 4)
    }
  return { width, height, data }
}

function thing(path: string, box: Box, more: Partial<Drawn> = {}): Drawn {
  return { path, box, seen: box, opaque: false, alpha: 1, focused: false, text: null, ...more }
}

const text = (path: string, box: Box, more: Partial<Drawn> = {}) =>
  thing(path, box, { text: { words: path, size: 30, lines: 1 }, ...more })

const LEGIBLE = { text: { words: 'A', size: 30, lines: 1 }, seen: { x: 100, y: 100, w: 400, h: 100 } }
/** Every other column of the text's box. */
const isInk = (x: number, y: number) => x >= 10 && x < 50 && y >= 10 && y < 20 && x % 2 === 0

describe('what measures legibility', () => {
  it('finds ink and ground, and the contrast that WCAG works out', () => {
    const with_ = painted((x, y) => (isInk(x, y) ? WHITE : BLACK))
    const found = legibility(
      with_,
      painted(() => BLACK),
      LEGIBLE,
    )
    expect(found).to.deep.include({ ink: WHITE, ground: BLACK })
    expect(found?.ratio).to.be.closeTo(21, 0.01)
  })

  it('judges a text over a picture where the picture is worst for it', () => {
    const ground = (x: number) => (x >= 46 ? GREY : BLACK)
    const found = legibility(
      painted((x, y) => (isInk(x, y) ? WHITE : ground(x))),
      painted(ground),
      LEGIBLE,
    )
    expect(found).to.deep.include({ ink: WHITE, ground: GREY })
    expect(found?.ratio).to.be.closeTo(4.54, 0.01)
  })

  it('says of a text that left no trace that it cannot be read', () => {
    expect(
      legibility(
        painted(() => BLACK),
        painted(() => BLACK),
        LEGIBLE,
      ),
    ).to.equal(null)
  })

  it('holds a shape against the worst of all that is around it', () => {
    const shape = { x: 500, y: 300, w: 300, h: 200 }
    const isShape = (x: number, y: number) => x >= 50 && x < 80 && y >= 30 && y < 50
    const beside = (x: number, y: number) => (isShape(x, y) ? WHITE : x >= 80 ? GREY : BLACK)
    expect(standsOut(painted(beside), shape)).to.be.closeTo(4.54, 0.01)
    expect(coloursIn(painted(beside), shape)).to.deep.equal([{ colour: WHITE, share: 1 }])
  })
})

describe('what measures places', () => {
  const at = (x: number, y: number, w = 300, h = 40): Box => ({ x, y, w, h })

  it('has nothing to say about texts that stand apart', () => {
    expect(layoutFaults([text('A', at(100, 100)), text('B', at(100, 140))], 30)).to.deep.equal([])
  })

  it('names texts that stand over one another', () => {
    const faults = layoutFaults([text('A', at(100, 100)), text('B', at(350, 120))], 30)
    expect(faults).to.deep.equal(['A "A" and B "B" overlap by 50 × 20'])
  })

  it('names a text that leaves the safe area, is too small, or is cut', () => {
    expect(layoutFaults([text('A', at(1600, 100))], 30)).to.deep.equal([
      'A "A" leaves the safe area: 1600..1900 × 100..140',
    ])
    expect(layoutFaults([text('A', at(100, 100))], 45)).to.deep.equal(['A "A" is 30.0 units'])
    expect(layoutFaults([text('A', at(100, 100), { seen: at(100, 100, 300, 20) })], 30)).to.deep.equal([
      'A "A" is cut: 100..400 × 100..120 of 100..400 × 100..140',
    ])
  })

  it('names a plate that lies over a part of a text, and none that hides it whole or lies under it', () => {
    const plate = (box: Box) => thing('B.Plate', box, { opaque: true })
    const under = text('A', at(100, 100))
    expect(layoutFaults([under, plate(at(300, 90))], 30)).to.deep.equal(['B.Plate covers a part of A "A"'])
    expect(layoutFaults([under, plate(at(90, 90, 400, 90))], 30)).to.deep.equal([])
    expect(layoutFaults([plate(at(300, 90)), under], 30)).to.deep.equal([])
  })

  it('names a text that is larger than its own plate', () => {
    const plate = thing('B.Plate', at(100, 100, 200, 60), { opaque: true })
    expect(layoutFaults([plate, text('B.Text', at(120, 110))], 30)).to.deep.equal([
      'B.Text "B.Text" is out of its plate',
    ])
  })

  it('passes over what is not seen', () => {
    const hidden = text('A', at(100, 100), { seen: null })
    expect(layoutFaults([hidden, text('B', at(100, 100))], 30)).to.deep.equal([])
  })
})
