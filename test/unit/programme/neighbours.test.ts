import { expect } from 'chai'
import fc from 'fast-check'
import type { Answer } from '../../../src/platform/errors'
import type { ArchiveRequest } from '../../../src/platform/platform'
import type { Programme } from '../../../src/platform/programme'
import { createNeighbours, neighboursOf } from '../../../src/programme/neighbours'
import type { SessionSnapshot } from '../../../src/session/session'
import { createFakeSession } from '../../support/fakeSession'

const programme = (epgId: string): Programme => ({
  epgId,
  title: `Title of ${epgId}`,
  genres: [],
  countries: [],
  credits: [],
  images: [],
  streams: [],
})
const good = (epgId: string): Answer<Programme> => ({ ok: true, value: programme(epgId) })
const trouble: Answer<Programme> = { ok: false, error: { kind: 'network', cause: 'timeout' } }

function setUp(start: Partial<SessionSnapshot> = {}) {
  const session = createFakeSession(start)
  const asked: ArchiveRequest[] = []
  const open: { answer: (answer: Answer<Programme>) => void; signal: AbortSignal | undefined }[] = []
  const fetched: string[][] = []
  let profile: string | undefined
  const neighbours = createNeighbours({
    session,
    platform: {
      archive: (request, signal) =>
        new Promise(resolve => {
          asked.push(request)
          open.push({ answer: resolve, signal })
        }),
    },
    profile: () => profile,
    onFetched: programmes => fetched.push(programmes.map(({ epgId }) => epgId)),
  })
  return {
    session,
    asked,
    open,
    fetched,
    neighbours,
    choose: (id: string) => (profile = id),
    answer: async (answer: Answer<Programme>) => {
      open.shift()?.answer(answer)
      await Promise.resolve()
      await Promise.resolve()
    },
  }
}

describe('the neighbours of a programme', () => {
  it('are asked for one after the other, the likeliest first, each once', async () => {
    const { neighbours, asked, fetched, answer, choose } = setUp()
    choose('mum')
    neighbours.become(['next', 'previous'])
    expect(asked).to.deep.equal([{ epgId: 'next', token: 'token', profile: 'mum' }])
    await answer(good('next'))
    expect(asked).to.have.length(2)
    await answer(good('previous'))
    neighbours.become(['next', 'previous'])
    expect(asked.map(({ epgId }) => epgId)).to.deep.equal(['next', 'previous'])
    expect(fetched).to.deep.equal([['next'], ['next', 'previous']])
    expect(neighbours.find('next')).to.deep.equal(programme('next'))
  })

  it('are known by the id that was asked for', async () => {
    const { neighbours, answer } = setUp()
    neighbours.become(['a'])
    await answer(good('another id'))
    expect(neighbours.find('a')?.epgId).to.equal('a')
  })

  it('that fail are not asked for again, and hold nobody up', async () => {
    const { neighbours, asked, answer } = setUp()
    neighbours.become(['a', 'b'])
    await answer(trouble)
    await answer(good('b'))
    neighbours.become(['a', 'b'])
    expect(asked.map(({ epgId }) => epgId)).to.deep.equal(['a', 'b'])
    expect(neighbours.find('a')).to.equal(null)
  })

  it('are not asked for while the session is anything but active', () => {
    for (const name of ['starting', 'grace', 'blocked'] as const) {
      const { neighbours, asked } = setUp({ name })
      neighbours.become(['a'])
      expect(asked, name).to.have.length(0)
    }
    const { neighbours, asked } = setUp({ token: null })
    neighbours.become(['a'])
    expect(asked).to.have.length(0)
  })

  it('that are neighbours no more are let go, also when their answer is still to come', async () => {
    const { neighbours, fetched, answer } = setUp()
    neighbours.become(['a'])
    neighbours.become(['b'])
    await answer(good('a'))
    expect(neighbours.find('a')).to.equal(null)
    await answer(good('b'))
    neighbours.become(['c'])
    expect(neighbours.find('b')).to.equal(null)
    expect(fetched).to.deep.equal([['b']])
  })

  it('are all forgotten at once, and an answer that is under way with them', async () => {
    const { neighbours, open, fetched, answer } = setUp()
    neighbours.become(['a', 'b'])
    await answer(good('a'))
    const late = open[0]
    neighbours.forget()
    expect(late?.signal?.aborted).to.equal(true)
    await answer(good('b'))
    expect(neighbours.find('a')).to.equal(null)
    expect(neighbours.find('b')).to.equal(null)
    expect(fetched).to.deep.equal([['a']])
  })

  it('stand beside it in the list: the next, then the one before, and none beyond the ends', () => {
    expect(neighboursOf(['a', 'b', 'c'], 'b')).to.deep.equal(['c', 'a'])
    expect(neighboursOf(['a', 'b', 'c'], 'a')).to.deep.equal(['b'])
    expect(neighboursOf(['a', 'b', 'c'], 'c')).to.deep.equal(['b'])
    expect(neighboursOf(['a'], 'b')).to.deep.equal([])
    expect(neighboursOf(['a'], null)).to.deep.equal([])
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.nat(), (list, n) => {
        const epgId = list[n % Math.max(1, list.length)] ?? null
        const found = neighboursOf(list, epgId)
        expect(found.length).to.be.at.most(2)
        expect(found).not.to.include(epgId)
      }),
    )
  })
})
