import { expect } from 'chai'
import fc from 'fast-check'
import sharp from 'sharp'
import { readImageSize } from '../../../src/artwork/imageHeader'

const bytesOf = (buffer: Iterable<number>) => new Uint8Array(buffer)

function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 4, background: { r: 90, g: 20, b: 200, alpha: 0.5 } } })
}

type Picture = ReturnType<typeof picture>

describe('an image’s header', () => {
  const formats: [string, (image: Picture) => Picture][] = [
    ['a JPEG', image => image.jpeg()],
    ['a progressive JPEG', image => image.jpeg({ progressive: true })],
    ['a JPEG with metadata before its frame', image => image.withMetadata({ orientation: 6 }).jpeg()],
    ['a PNG', image => image.png()],
    ['a GIF', image => image.gif()],
    ['a lossy WebP', image => image.removeAlpha().webp()],
    ['an extended WebP', image => image.webp()],
    ['a lossless WebP', image => image.webp({ lossless: true })],
  ]
  for (const [name, encode] of formats)
    it(`tells the size of ${name}`, async () => {
      for (const [width, height] of [
        [365, 205],
        [1, 300],
      ] as const)
        expect(readImageSize(bytesOf(await encode(picture(width, height)).toBuffer()))).to.deep.equal({
          width,
          height,
        })
    }).timeout(20_000)

  it('is read past fill bytes between a JPEG’s segments', () => {
    const jpeg = [0xff, 0xd8, 0xff, 0xff, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8, 0, 205, 1, 109, 3]
    expect(readImageSize(bytesOf(jpeg))).to.deep.equal({ width: 365, height: 205 })
  })

  it('tells nothing of another format, or of one that is not what it says', () => {
    const text = (words: string) => bytesOf(new TextEncoder().encode(words))
    for (const words of [
      '',
      'x',
      '<!doctype html><html></html>',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
    ])
      expect(readImageSize(text(words)), words).to.equal(null)
    expect(readImageSize(text('RIFF....WAVEfmt ............................'))).to.equal(null)
    expect(readImageSize(text('RIFF....WEBPVP9 ............................'))).to.equal(null)
    expect(readImageSize(bytesOf([0xff, 0xd8, 0, 0, 0, 0]))).to.equal(null)
  })

  it('is null rather than an exception where it is cut short or garbled', async () => {
    const whole = await Promise.all(formats.map(([, encode]) => encode(picture(40, 30)).toBuffer()))
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.nat(), fc.nat(), fc.nat(255), (image, length, at, value) => {
        const bytes = bytesOf(image.subarray(0, length % (image.length + 1)))
        if (bytes.length) bytes[at % bytes.length] = value
        const size = readImageSize(bytes)
        if (size) expect(size.width * size.height).to.be.at.least(0)
      }),
    )
  }).timeout(20_000)

  it('starts where its bytes start', async () => {
    const image = await picture(40, 30).png().toBuffer()
    const padded = bytesOf([0, 0, 0, ...image])
    expect(readImageSize(padded.subarray(3))).to.deep.equal({ width: 40, height: 30 })
  })
})
