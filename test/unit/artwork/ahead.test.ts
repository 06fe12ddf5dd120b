import { expect } from 'chai'
import { createArtworkAhead } from '../../../src/artwork/ahead'
import type { Artwork, PictureRequest, Settled } from '../../../src/artwork/showPicture'

const request = (url: string): PictureRequest => ({
  images: [{ url }],
  slot: { width: 720, height: 405 },
  fit: 'cover',
  screenHeight: 720,
})

interface Search {
  readonly url: string
  readonly settle: (settled: Settled) => void
  isCancelled: boolean
}

function setUp() {
  const searches: Search[] = []
  const artwork: Artwork = {
    settle({ images }, onSettled) {
      const search: Search = {
        url: images[0]?.url ?? '',
        isCancelled: false,
        settle: settled => {
          if (!search.isCancelled) onSettled(settled)
        },
      }
      searches.push(search)
      return { cancel: () => (search.isCancelled = true) }
    },
  }
  const closed: string[] = []
  const shown = (url: string): Settled => ({
    outcome: 'shown',
    chosen: { width: 1, height: 1, url },
    picture: { source: url, width: 1, height: 1, close: () => closed.push(url) },
  })
  return { ahead: createArtworkAhead(artwork), searches, closed, shown }
}

/** Everything that was settled, in order, by what became of it. */
function listener() {
  const heard: Settled['outcome'][] = []
  return { heard, hear: ({ outcome }: Settled) => heard.push(outcome) }
}

describe('pictures prepared ahead', () => {
  it('are handed over when their slot asks, after it has asked, and not searched for again', async () => {
    const { ahead, searches, closed, shown } = setUp()
    ahead.prepare([request('a')])
    searches[0]?.settle(shown('a'))
    const { heard, hear } = listener()
    ahead.settle(request('a'), hear)
    expect(heard).to.deep.equal([])
    await Promise.resolve()
    expect(heard).to.deep.equal(['shown'])
    expect(searches).to.have.length(1)
    expect(closed).to.deep.equal([])
  })

  it('that are still on the way are waited for', () => {
    const { ahead, searches, shown } = setUp()
    ahead.prepare([request('a')])
    const { heard, hear } = listener()
    ahead.settle(request('a'), hear)
    searches[0]?.settle(shown('a'))
    expect(heard).to.deep.equal(['shown'])
  })

  it('are handed over once: the next to ask searches anew', () => {
    const { ahead, searches } = setUp()
    ahead.prepare([request('a')])
    ahead.settle(request('a'), () => undefined)
    ahead.settle(request('a'), () => undefined)
    expect(searches).to.have.length(2)
  })

  it('are let go, closed or called off, when others are wanted', () => {
    const { ahead, searches, closed, shown } = setUp()
    ahead.prepare([request('a'), request('b')])
    searches[0]?.settle(shown('a'))
    ahead.prepare([request('c')])
    expect(closed).to.deep.equal(['a'])
    expect(searches.map(({ isCancelled }) => isCancelled)).to.deep.equal([true, true, false])
  })

  it('are kept where they are wanted still', () => {
    const { ahead, searches } = setUp()
    ahead.prepare([request('a')])
    ahead.prepare([request('b'), request('a')])
    expect(searches.map(({ url }) => url)).to.deep.equal(['a', 'b'])
    expect(searches[0]?.isCancelled).to.equal(false)
  })

  it('are closed where whoever asked goes away before they are handed over', async () => {
    const { ahead, searches, closed, shown } = setUp()
    ahead.prepare([request('a')])
    searches[0]?.settle(shown('a'))
    const { heard, hear } = listener()
    ahead.settle(request('a'), hear).cancel()
    await Promise.resolve()
    expect(heard).to.deep.equal([])
    expect(closed).to.deep.equal(['a'])
  })

  it('are whoever’s they were handed to', async () => {
    const { ahead, searches, closed, shown } = setUp()
    ahead.prepare([request('a')])
    searches[0]?.settle(shown('a'))
    const { cancel } = ahead.settle(request('a'), () => undefined)
    await Promise.resolve()
    cancel()
    expect(closed).to.deep.equal([])
  })

  it('that failed are told as failed', async () => {
    const { ahead, searches } = setUp()
    ahead.prepare([request('a')])
    searches[0]?.settle({ outcome: 'failed' })
    const { heard, hear } = listener()
    ahead.settle(request('a'), hear)
    await Promise.resolve()
    expect(heard).to.deep.equal(['failed'])
  })

  it('are no hindrance to a picture that nobody prepared', () => {
    const { ahead, searches, shown } = setUp()
    const { heard, hear } = listener()
    const { cancel } = ahead.settle(request('a'), hear)
    searches[0]?.settle(shown('a'))
    expect(heard).to.deep.equal(['shown'])
    cancel()
    expect(searches[0]?.isCancelled).to.equal(true)
  })
})
