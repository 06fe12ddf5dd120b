import { expect } from 'chai'
import fc from 'fast-check'
import { drawingBuffer } from '../../../src/box/screen'

/** Property tests share a busy machine. */
const PATIENCE_MS = 20_000

const bufferFor = (innerWidth: number, innerHeight: number, devicePixelRatio = 1, maxHeight = 1080) =>
  drawingBuffer({ innerWidth, innerHeight, devicePixelRatio }, maxHeight)

const sizeOf = (...window: Parameters<typeof bufferFor>): string => {
  const buffer = bufferFor(...window)
  return buffer === null ? 'none' : `${String(buffer.width)}x${String(buffer.height)}`
}

describe('The drawing buffer', () => {
  it('fills a 16:9 window of television’s usual sizes', () => {
    for (const [width, height] of [
      [1920, 1080],
      [1280, 720],
      [1024, 576],
      [640, 360],
    ] as const) {
      expect(bufferFor(width, height)).to.deep.equal({
        width,
        height,
        precision: height / 1080,
        css: { left: 0, top: 0, width, height },
      })
    }
  })

  it('is letterboxed and centred in a window of another shape', () => {
    expect(bufferFor(1280, 800)).to.deep.include({
      width: 1280,
      height: 720,
      css: { left: 0, top: 40, width: 1280, height: 720 },
    })
    expect(bufferFor(2000, 720)).to.deep.include({
      width: 1280,
      height: 720,
      css: { left: 360, top: 0, width: 1280, height: 720 },
    })
    expect(sizeOf(1366, 768)).to.equal('1365x768')
    expect(sizeOf(1280, 577)).to.equal('1026x577')
    expect(sizeOf(800, 600)).to.equal('800x450')
  })

  it('lies on whole pixels', () => {
    expect(bufferFor(1366, 768)?.css).to.deep.equal({ left: 0, top: 0, width: 1365, height: 768 })
    expect(bufferFor(1921, 1201, 1, 4320)?.css).to.deep.equal({ left: 0, top: 60, width: 1920, height: 1080 })
  })

  it('is no taller than maxHeight, and CSS scales it to the window', () => {
    const css = { left: 0, top: 0, width: 3840, height: 2160 }
    expect(bufferFor(3840, 2160)).to.deep.equal({ width: 1920, height: 1080, precision: 1, css })
    expect(bufferFor(3840, 2160, 1, 2160)).to.deep.equal({ width: 3840, height: 2160, precision: 2, css })
    expect(bufferFor(1920, 1200, 1, 720)?.css).to.deep.equal({ left: 0, top: 60, width: 1920, height: 1080 })
  })

  it('counts physical pixels where the window counts others', () => {
    expect(bufferFor(960, 540, 2)).to.deep.equal({
      width: 1920,
      height: 1080,
      precision: 1,
      css: { left: 0, top: 0, width: 960, height: 540 },
    })
    expect(sizeOf(1280, 720, 1.5)).to.equal('1920x1080')
    expect(sizeOf(960, 540, 2, 4320)).to.equal('1920x1080')
  })

  it('loses no pixel to floating-point dust', () => {
    expect(sizeOf(1067, 600, Math.fround(1.8))).to.equal('1920x1080')
    expect(sizeOf(1440, 810, Math.fround(4 / 3))).to.equal('1920x1080')
    expect(sizeOf(1745.5, 981.8181818, 1.1)).to.equal('1920x1080')
  })

  it('composes 720×576 and 720×480 anamorphically and fills the window with it', () => {
    expect(bufferFor(720, 576)).to.deep.equal({
      width: 1024,
      height: 576,
      precision: 576 / 1080,
      css: { left: 0, top: 0, width: 720, height: 576 },
    })
    expect(bufferFor(720, 480)).to.deep.include({
      width: 853,
      height: 480,
      css: { left: 0, top: 0, width: 720, height: 480 },
    })
    expect(sizeOf(720, 576, 1, 480)).to.equal('853x480')
    expect(sizeOf(720, 575)).to.equal('720x405')
    expect(sizeOf(721, 576)).to.equal('720x405')
  })

  it('is none while the window has no size', () => {
    for (const [width, height] of [
      [0, 0],
      [0, 720],
      [1280, 0],
      [0.5, 0.5],
      [1, 1],
      [NaN, 720],
      [1280, NaN],
      [-1280, 720],
      [Infinity, 720],
      [1280, Infinity],
    ] as const) {
      expect(bufferFor(width, height)).to.equal(null)
    }
  })

  it('takes an unusable pixel ratio as 1', () => {
    for (const ratio of [0, NaN, -1, Infinity]) expect(sizeOf(1280, 720, ratio)).to.equal('1280x720')
  })

  it('is the largest 16:9 that fits, and stands centred within the window, whatever its size', () => {
    const side = fc.integer({ min: 2, max: 8000 })
    const ratios = fc.oneof(
      fc.constantFrom(1, 1.25, 1.5, 2, 3, Math.fround(1.8)),
      fc.double({ min: 0.5, max: 4, noNaN: true }),
    )
    fc.assert(
      fc.property(
        side,
        side,
        ratios,
        fc.integer({ min: 144, max: 4320 }),
        (width, height, ratio, maxHeight) => {
          fc.pre(!(Math.round(width * ratio) === 720 && [480, 576].includes(Math.round(height * ratio))))
          const buffer = bufferFor(width, height, ratio, maxHeight)
          if (buffer === null) {
            expect(Math.min(height * ratio, (width * ratio * 9) / 16)).to.be.below(1)
            return
          }
          const dust = 0.002
          const largest = Math.min(height * ratio, (width * ratio * 9) / 16, maxHeight)
          expect(buffer.height).to.be.within(largest - 1, largest + dust)
          expect(Math.abs(buffer.width - (buffer.height * 16) / 9)).to.be.at.most(0.5)
          expect(buffer.precision).to.equal(buffer.height / 1080)

          const { css } = buffer
          const right = width - css.left - css.width
          const bottom = height - css.top - css.height
          for (const edge of [css.left, css.top, right, bottom]) expect(edge).to.be.at.least(-dust)
          expect(Math.abs(right - css.left) * ratio).to.be.below(16 / 9 + 0.5 + dust)
          expect(Math.abs(bottom - css.top) * ratio).to.be.below(16 / 9 + 0.5 + dust)
          // A row less is up to 16/9 of a column less, and the width is rounded.
          expect(Math.min(right + css.left, bottom + css.top) * ratio).to.be.below(16 / 9 + 0.5 + dust)
        },
      ),
    )
  }).timeout(PATIENCE_MS)
})
