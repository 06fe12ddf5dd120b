import { expect } from 'chai'
import type { Engine } from '../../../src/artwork/browserDecode'
import { createBrowserDecode } from '../../../src/artwork/browserDecode'

/** An image element as far as decoding needs one; it keeps what was done to it. */
class FakeImage {
  onload: (() => void) | null = null
  onerror: (() => void) | null = null
  src = ''
  naturalWidth = 365
  naturalHeight = 205
  removeAttribute(): void {
    this.src = ''
  }
}

function setUp(bitmaps?: (options: ImageBitmapOptions | undefined) => Promise<object>) {
  const image = new FakeImage()
  const revoked: string[] = []
  const engine: unknown = {
    createImageBitmap: bitmaps && ((_blob: Blob, options?: ImageBitmapOptions) => bitmaps(options)),
    createImage: () => image,
    createObjectUrl: () => 'blob:1',
    revokeObjectUrl: (url: string) => revoked.push(url),
  }
  const decode = createBrowserDecode(engine as Engine)
  return {
    decode: (signal = new AbortController().signal) => decode(new Blob(['x']), signal),
    image,
    revoked,
  }
}

describe('the engine’s decoding', () => {
  it('makes a bitmap with its alpha premultiplied, which closing gives back', async () => {
    let closed = 0
    const bitmap = { width: 3, height: 2, close: () => closed++ }
    let asked: ImageBitmapOptions | undefined
    const { decode } = setUp(options => {
      asked = options
      return Promise.resolve(bitmap)
    })
    const picture = await decode()
    expect(asked?.premultiplyAlpha).to.equal('premultiply')
    expect([picture.source, picture.width, picture.height]).to.deep.equal([bitmap, 3, 2])
    picture.close()
    expect(closed).to.equal(1)
  })

  for (const [engine, bitmaps] of [
    ['has no bitmaps', undefined],
    ['refuses the bitmap', () => Promise.reject(new TypeError('no such option'))],
    [
      'throws at the bitmap’s options',
      () => {
        throw new TypeError('not enough arguments')
      },
    ],
  ] as const)
    it(`takes an image element where the engine ${engine}, and revokes its URL`, async () => {
      const { decode, image, revoked } = setUp(bitmaps)
      const decoding = decode()
      await Promise.resolve()
      expect(image.src).to.equal('blob:1')
      image.onload?.()
      const picture = await decoding
      expect([picture.source, picture.width, picture.height]).to.deep.equal([image, 365, 205])
      expect(revoked).to.deep.equal(['blob:1'])
      picture.close()
      expect(image.src).to.equal('')
    })

  it('rejects what is no picture, and revokes its URL', async () => {
    const { decode, image, revoked } = setUp()
    const decoding = decode().then(
      () => 'decoded',
      () => 'rejected',
    )
    image.onerror?.()
    expect(await decoding).to.equal('rejected')
    expect(revoked).to.deep.equal(['blob:1'])
  })

  it('stops when nobody waits any more', async () => {
    const { decode, image, revoked } = setUp()
    const controller = new AbortController()
    const decoding = decode(controller.signal).catch(() => 'rejected')
    controller.abort()
    expect(await decoding).to.equal('rejected')
    expect([image.src, image.onload, revoked.length]).to.deep.equal(['', null, 1])
  })
})
