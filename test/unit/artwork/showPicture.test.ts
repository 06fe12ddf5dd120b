import { expect } from 'chai'
import { createFailures } from '../../../src/artwork/failures'
import type { LoadResult } from '../../../src/artwork/picture'
import type { PictureRequest, Settled } from '../../../src/artwork/showPicture'
import { createArtwork } from '../../../src/artwork/showPicture'
import { createFakeClock, settled } from '../../support/fakeClock'
import { fakePicture } from './fakePicture'

const image = (type: string, name = type) => ({ type, url: `http://a.dk/${name}` })
const nameOf = (url: string) => url.replace('http://a.dk/', '')

type Load = (name: string, signal: AbortSignal | undefined) => LoadResult | Promise<LoadResult>

const fails: Load = () => ({ ok: false, reason: 'http' })
const hangs: Load = (_name, signal) =>
  new Promise(resolve => signal?.addEventListener('abort', () => resolve({ ok: false, reason: 'aborted' })))

function setUp(how: Load) {
  const clock = createFakeClock()
  const failures = createFailures(clock)
  const tried: string[] = []
  const budgets: number[] = []
  const outcomes: Settled[] = []
  let current = how
  const artwork = createArtwork({
    clock,
    failures,
    load: async (url, budgetBytes, signal) => {
      tried.push(nameOf(url))
      budgets.push(budgetBytes)
      return current(nameOf(url), signal)
    },
  })
  const settle = (images: PictureRequest['images'], screenHeight = 1080) =>
    artwork.settle({ images, slot: { width: 100, height: 100 }, fit: 'cover', screenHeight }, outcome => {
      outcomes.push(outcome)
    })
  return { clock, tried, budgets, outcomes, settle, loadWith: (next: Load) => (current = next) }
}

describe('a slot', () => {
  it('shows the chosen picture and says the size that its type says', async () => {
    const picture = fakePicture(99, 98)
    const { clock, outcomes, settle, tried } = setUp(() => ({ ok: true, picture }))
    settle([image('200x200'), image('100x100')])
    expect(outcomes).to.deep.equal([])
    await settled()
    const chosen = { width: 100, height: 100, url: 'http://a.dk/100x100' }
    expect(outcomes).to.deep.equal([{ outcome: 'shown', picture, chosen }])
    expect(tried).to.deep.equal(['100x100'])
    expect(picture.isClosed()).to.equal(false)
    expect(clock.pending()).to.equal(0)
  })

  it('says the decoded size of a picture whose type is malformed', async () => {
    const picture = fakePicture(99, 98)
    const { outcomes, settle } = setUp(() => ({ ok: true, picture }))
    settle([image('poster')])
    await settled()
    const chosen = { width: 99, height: 98, url: 'http://a.dk/poster' }
    expect(outcomes).to.deep.equal([{ outcome: 'shown', picture, chosen }])
  })

  it('tries the others in order when one fails, within the screen’s budget', async () => {
    const picture = fakePicture(50, 50)
    const { budgets, outcomes, settle, tried } = setUp(name =>
      name === '50x50' ? { ok: true, picture } : { ok: false, reason: 'http' },
    )
    settle([image('poster'), image('50x50'), image('100x100'), image('200x200')], 720)
    await settled()
    expect(tried).to.deep.equal(['100x100', '200x200', '50x50'])
    expect(outcomes.map(({ outcome }) => outcome)).to.deep.equal(['shown'])
    expect(new Set(budgets)).to.deep.equal(new Set([16 * 1024 * 1024]))
  })

  it('has failed when all that could be tried failed', async () => {
    const { outcomes, settle, tried } = setUp(fails)
    settle([image('100x100'), image('poster')])
    await settled()
    expect(tried).to.deep.equal(['100x100', 'poster'])
    expect(outcomes).to.deep.equal([{ outcome: 'failed' }])
  })

  it('has none when there is nothing to try', async () => {
    const { outcomes, settle } = setUp(fails)
    settle([])
    settle([{ type: '100x100', url: 'file:///a.jpg' }, image('8000x8000')])
    expect(outcomes).to.deep.equal([])
    await settled()
    expect(outcomes).to.deep.equal([{ outcome: 'none' }, { outcome: 'none' }])
  })

  it('does not try for 5 minutes what failed, and then does again', async () => {
    const { clock, loadWith, outcomes, settle, tried } = setUp(fails)
    settle([image('100x100')])
    await settled()
    loadWith(() => ({ ok: true, picture: fakePicture(100, 100) }))
    settle([image('100x100')])
    await settled()
    expect(outcomes).to.deep.equal([{ outcome: 'failed' }, { outcome: 'failed' }])
    expect(tried).to.have.length(1)
    clock.advance(300_000)
    settle([image('100x100')])
    await settled()
    expect(outcomes[2]?.outcome).to.equal('shown')
  })

  it('gives up after 20 s in all, and closes what comes later', async () => {
    const late = fakePicture(200, 200)
    let deliver: (result: LoadResult) => void = () => undefined
    const { clock, outcomes, settle, tried } = setUp(name =>
      name === '100x100'
        ? new Promise(resolve => clock.after(10_000, () => resolve({ ok: false, reason: 'timeout' })))
        : new Promise(resolve => (deliver = resolve)),
    )
    settle([image('100x100'), image('200x200'), image('400x400')])
    await clock.advanceAsync(19_999)
    expect(outcomes).to.deep.equal([])
    await clock.advanceAsync(1)
    expect(outcomes).to.deep.equal([{ outcome: 'failed' }])
    deliver({ ok: true, picture: late })
    await settled()
    expect(late.isClosed()).to.equal(true)
    expect(outcomes).to.have.length(1)
    expect(tried).to.deep.equal(['100x100', '200x200'])
  })

  it('does not hold against a URL that its time ran out with the others’', async () => {
    const { clock, loadWith, outcomes, settle, tried } = setUp(hangs)
    settle([image('100x100')])
    await clock.advanceAsync(20_000)
    loadWith(() => ({ ok: true, picture: fakePicture(100, 100) }))
    settle([image('100x100')])
    await settled()
    expect(outcomes.map(({ outcome }) => outcome)).to.deep.equal(['failed', 'shown'])
    expect(tried).to.have.length(2)
  })

  it('hears nothing more once it was cancelled; a picture on its way is closed, and no other is tried', async () => {
    const picture = fakePicture(100, 100)
    let deliver: (result: LoadResult) => void = () => undefined
    const { clock, outcomes, settle, tried, loadWith } = setUp(
      () => new Promise(resolve => (deliver = resolve)),
    )
    const arriving = settle([image('100x100')])
    await settled()
    arriving.cancel()
    arriving.cancel()
    deliver({ ok: true, picture })
    await settled()
    expect(picture.isClosed()).to.equal(true)

    loadWith(hangs)
    const leaving = settle([image('100x100', 'a'), image('100x100', 'b')])
    await settled()
    leaving.cancel()
    await clock.advanceAsync(60_000)
    expect(outcomes).to.deep.equal([])
    expect(tried).to.deep.equal(['100x100', 'a'])
    expect(clock.pending()).to.equal(0)
  })
})
