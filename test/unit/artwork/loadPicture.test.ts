import { expect } from 'chai'
import sharp from 'sharp'
import { createPictureLoader } from '../../../src/artwork/loadPicture'
import type { DecodedPicture, LoadResult } from '../../../src/artwork/picture'
import { textureBudgetBytes } from '../../../src/artwork/size'
import { createFakeClock, settled } from '../../support/fakeClock'
import { createFakeFetch, hanging, pieces, text } from '../../support/fakeFetch'
import { fakePicture } from './fakePicture'

const URL_OF_PICTURE = 'http://a.dk/1.jpg'
const BUDGET = textureBudgetBytes(720)

function setUp(picture: DecodedPicture = fakePicture(365, 205)) {
  const clock = createFakeClock()
  const fake = createFakeFetch(() => text('picture', 200, 'image/jpeg'))
  const decoded: Blob[] = []
  let decode: () => Promise<DecodedPicture> = () => Promise.resolve(picture)
  const load = createPictureLoader({
    fetch: fake.fetch,
    clock,
    decode: blob => {
      decoded.push(blob)
      return decode()
    },
  })
  return {
    clock,
    fake,
    decoded,
    decodeWith: (how: typeof decode) => (decode = how),
    load: (signal?: AbortSignal) => load(URL_OF_PICTURE, BUDGET, signal),
  }
}

const failed = (reason: string) => ({ ok: false, reason })

describe('a picture', () => {
  it('is fetched with CORS, without credentials and referrer, and decoded', async () => {
    const picture = fakePicture(365, 205)
    const { clock, decoded, fake, load } = setUp(picture)
    expect(await load()).to.deep.equal({ ok: true, picture })
    const { signal, ...init } = fake.asked[0]?.init ?? {}
    expect(signal).to.be.instanceOf(AbortSignal)
    expect(init).to.deep.equal({ mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer' })
    expect(decoded[0]?.type).to.equal('image/jpeg')
    expect(await decoded[0]?.text()).to.equal('picture')
    expect(clock.pending()).to.equal(0)
  })

  it('has a type or none', async () => {
    const { decoded, fake, load } = setUp()
    fake.answer(() => pieces(['picture']))
    await load()
    expect(decoded[0]?.type).to.equal('')
  })

  it('fails with an HTTP error, a broken line, and what is no image', async () => {
    const { decodeWith, fake, load } = setUp()
    for (const status of [301, 403, 404, 500]) {
      fake.answer(() => text('error', status))
      expect(await load()).to.deep.equal(failed('http'))
    }
    fake.answer(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await load()).to.deep.equal(failed('network'))
    fake.answer(() => pieces(['half'], 'break'))
    expect(await load()).to.deep.equal(failed('network'))
    fake.answer(() => text('<html>', 200, 'text/html'))
    decodeWith(() => Promise.reject(new Error('no image')))
    expect(await load()).to.deep.equal(failed('no-image'))
  })

  it('fails, and is closed, where it has no size', async () => {
    const empty = fakePicture(0, 20)
    expect(await setUp(empty).load()).to.deep.equal(failed('no-image'))
    expect(empty.isClosed()).to.equal(true)
  })

  it('fails, and is closed, where it turns out to take over a quarter of the budget', async () => {
    const exactly = fakePicture(1024, 1024)
    expect(await setUp(exactly).load()).to.deep.equal({ ok: true, picture: exactly })
    const over = fakePicture(1025, 1024)
    expect(await setUp(over).load()).to.deep.equal(failed('too-large'))
    expect(over.isClosed()).to.equal(true)
  })

  it('is not even decoded where its header says that it is over budget', async () => {
    const background = '#888'
    const bytes = await sharp({ create: { width: 2000, height: 1000, channels: 3, background } })
      .jpeg()
      .toBuffer()
    const { decoded, fake, load } = setUp()
    fake.answer(() => new Response(new Uint8Array(bytes)))
    expect(await load()).to.deep.equal(failed('too-large'))
    expect(decoded).to.deep.equal([])
  }).timeout(20_000)

  it('is decoded where its header says that it is not', async () => {
    const bytes = await sharp({ create: { width: 365, height: 205, channels: 3, background: '#888' } })
      .png()
      .toBuffer()
    const { decoded, fake, load } = setUp()
    fake.answer(() => new Response(new Uint8Array(bytes)))
    expect((await load()).ok).to.equal(true)
    expect(decoded).to.have.length(1)
  }).timeout(20_000)

  it('is read up to 8 MB', async () => {
    const { fake, load } = setUp()
    fake.answer(() => new Response('x', { headers: { 'content-length': '8388609' } }))
    expect(await load()).to.deep.equal(failed('too-large'))
    fake.answer(() => pieces(Array.from({ length: 9 }, () => 'x'.repeat(1_048_576))))
    expect(await load()).to.deep.equal(failed('too-large'))
  })

  it('has 10 s for its headers, its body and its decoding together', async () => {
    for (const slow of ['headers', 'body', 'decoding']) {
      const { clock, decodeWith, fake, load } = setUp()
      if (slow === 'headers') fake.answer(hanging)
      if (slow === 'body') fake.answer(() => pieces(['half'], 'hang'))
      if (slow === 'decoding') decodeWith(() => new Promise(() => undefined))
      let result: LoadResult | undefined
      void load().then(given => (result = given))
      await clock.advanceAsync(9_999)
      expect(result, slow).to.equal(undefined)
      await clock.advanceAsync(1)
      expect(result, slow).to.deep.equal(failed('timeout'))
    }
  })

  it('that nobody waits for any more is not decoded, or closed once decoded', async () => {
    const picture = fakePicture(365, 205)
    const { decoded, decodeWith, fake, load } = setUp(picture)
    const first = new AbortController()
    let respond: (response: Response) => void = () => undefined
    fake.answer(() => new Promise(resolve => (respond = resolve)))
    const unanswered = load(first.signal)
    await settled()
    first.abort()
    expect(await unanswered).to.deep.equal(failed('aborted'))
    respond(text('picture'))
    await settled()
    expect(decoded).to.deep.equal([])

    const second = new AbortController()
    let finish: (decodedPicture: DecodedPicture) => void = () => undefined
    fake.answer(() => text('picture'))
    decodeWith(() => new Promise(resolve => (finish = resolve)))
    const undecoded = load(second.signal)
    await settled()
    second.abort()
    expect(await undecoded).to.deep.equal(failed('aborted'))
    finish(picture)
    await settled()
    expect(picture.isClosed()).to.equal(true)
  })
})
