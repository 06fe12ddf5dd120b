import { expect } from 'chai'
import type { Answer } from '../../../src/platform/errors'
import type { ArchiveRequest, Platform } from '../../../src/platform/platform'
import type { Programme } from '../../../src/platform/programme'
import { createProgrammeLoader } from '../../../src/programme/programmeLoader'
import type { ProgrammeState } from '../../../src/programme/programmeState'
import { createRecentProgrammes } from '../../../src/programme/recent'
import type { SessionSnapshot } from '../../../src/session/session'
import { createFakeClock } from '../../support/fakeClock'
import { createMemoryStorage } from '../../support/memoryStorage'
import { createFakeSession } from '../../support/fakeSession'

const programme = (epgId: string, title = 'Matador'): Programme => ({
  epgId,
  title,
  genres: [],
  countries: [],
  credits: [],
  images: [],
  streams: [],
})
const refusal: Answer<Programme> = { ok: false, error: { kind: 'access_denied', status: 403 } }
const trouble: Answer<Programme> = { ok: false, error: { kind: 'network', cause: 'timeout' } }

/** A loader on a platform that answers when told to. */
function setUp(start: Partial<SessionSnapshot> = {}) {
  const clock = createFakeClock()
  const storage = createMemoryStorage()
  const session = createFakeSession({ name: 'active', token: 'first', ...start })
  const asked: ArchiveRequest[] = []
  const open: { answer: (answer: Answer<Programme>) => void; signal: AbortSignal | undefined }[] = []
  const platform: Platform = {
    validate: () => Promise.reject(new Error('not asked here')),
    archive: (request, signal) =>
      new Promise(resolve => {
        asked.push(request)
        open.push({ answer: resolve, signal })
      }),
    provision: null,
  }
  const states: ProgrammeState[] = []
  const recent = createRecentProgrammes(storage.viewer)
  const loader = createProgrammeLoader({
    clock,
    random: () => 0.5,
    platform,
    session,
    recent,
    ahead: epgId => (epgId === fetchedAhead?.epgId ? fetchedAhead : null),
    profile: () => profile,
    longestWaitMs: 900_000,
    onChange: state => states.push(state),
  })
  let profile: string | undefined
  let fetchedAhead: Programme | null = null
  return {
    clock,
    session,
    asked,
    open,
    states,
    recent,
    loader,
    chooseProfile: (id: string) => (profile = id),
    fetchAhead: (programme: Programme) => (fetchedAhead = programme),
    answer: async (answer: Answer<Programme>) => {
      open.shift()?.answer(answer)
      await clock.advanceAsync(0)
    },
  }
}

describe('the programme asked for', () => {
  it('is asked for at once, with the session’s token and the profile where one is known', async () => {
    const { loader, asked, chooseProfile, answer } = setUp()
    loader.open('a')
    await answer({ ok: true, value: programme('a') })
    chooseProfile('dad')
    loader.refresh()
    expect(asked).to.deep.equal([
      { epgId: 'a', token: 'first' },
      { epgId: 'a', token: 'first', profile: 'dad' },
    ])
    expect(loader.state()).to.deep.equal({
      phase: 'shown',
      epgId: 'a',
      programme: programme('a'),
      fresh: true,
    })
  })

  it('stands at once where it was fetched ahead, and is asked for all the same', async () => {
    const { loader, asked, fetchAhead, answer } = setUp()
    fetchAhead(programme('a', 'Ahead'))
    loader.open('a')
    expect(loader.state()).to.deep.equal({
      phase: 'shown',
      epgId: 'a',
      programme: programme('a', 'Ahead'),
      fresh: true,
    })
    expect(asked).to.have.length(1)
    await answer({ ok: true, value: programme('a', 'Newer') })
    expect(loader.state()).to.have.nested.property('programme.title', 'Newer')
  })

  it('loses the other profile’s position at once when another one watches, here and in what is stored', async () => {
    const { loader, asked, recent, chooseProfile, answer } = setUp()
    loader.open('a')
    await answer({ ok: true, value: { ...programme('a'), positionS: 600 } })
    expect(recent.find('a')).to.have.property('positionS', 600)
    chooseProfile('dad')
    loader.profileChanged()
    expect(loader.state()).to.have.property('phase', 'shown')
    expect(loader.state()).not.to.have.nested.property('programme.positionS')
    expect(recent.find('a')).not.to.have.property('positionS')
    expect(asked[1]).to.deep.equal({ epgId: 'a', token: 'first', profile: 'dad' })
    await answer({ ok: true, value: { ...programme('a'), positionS: 60 } })
    expect(loader.state()).to.have.nested.property('programme.positionS', 60)
  })

  it('stays to be read, and is told to be gone, when the platform has it no more while it is shown', async () => {
    const { loader, answer } = setUp()
    loader.open('a')
    await answer({ ok: true, value: programme('a') })
    loader.refresh()
    await answer({ ok: false, error: { kind: 'not_found', status: 404 } })
    expect(loader.state()).to.include({ phase: 'shown', epgId: 'a', gone: true })
    loader.refresh()
    await answer({ ok: true, value: programme('a') })
    expect(loader.state()).not.to.have.property('gone')
  })

  it('is not asked for because of another profile where none is open', () => {
    const { loader, asked } = setUp()
    loader.profileChanged()
    expect(asked).to.have.length(0)
  })

  it('waits for a token where there is none yet', () => {
    const { loader, asked, session } = setUp({ name: 'starting', token: null })
    loader.open('a')
    expect(asked).to.have.length(0)
    session.become({ token: 'new' })
    expect(asked).to.deep.equal([{ epgId: 'a', token: 'new' }])
  })

  it('is not asked for while the box is blocked, and is once it is open again', () => {
    const { loader, asked, session } = setUp({ name: 'blocked' })
    loader.open('a')
    expect(asked).to.have.length(0)
    session.become({ name: 'active' })
    expect(asked).to.have.length(1)
  })

  it('drops an answer that comes after the viewer moved on', async () => {
    const { loader, open, answer } = setUp()
    loader.open('a')
    const first = open[0]
    loader.open('b')
    expect(first?.signal?.aborted).to.equal(true)
    await answer({ ok: true, value: programme('a') })
    expect(loader.state()).to.deep.equal({ phase: 'loading', epgId: 'b' })
  })

  it('that is not there is not found, and is not asked for again by itself', async () => {
    const { loader, clock, asked, answer } = setUp()
    loader.open('a')
    await answer({ ok: false, error: { kind: 'not_found', status: 404 } })
    expect(loader.state()).to.deep.equal({ phase: 'not-found', epgId: 'a' })
    await clock.advanceAsync(3_600_000)
    expect(asked).to.have.length(1)
  })
})

describe('a refused programme', () => {
  it('leads to one validation, and is not available where the session is good', async () => {
    const { loader, session, asked, answer } = setUp()
    loader.open('a')
    await answer(refusal)
    expect(session.revalidations()).to.equal(1)
    expect(asked).to.have.length(1)
    expect(loader.state()).to.deep.equal({ phase: 'not-available', epgId: 'a' })
  })

  it('is taken as trouble where the session could not be confirmed', async () => {
    const { loader, session, recent, answer } = setUp()
    recent.remember(programme('a', 'As it was'))
    session.onRevalidate(() => session.become({ name: 'grace' }))
    loader.open('a')
    await answer(refusal)
    expect(loader.state()).to.deep.include({ phase: 'shown', fresh: false })
  })

  it('is asked for once more where the validation brought another token', async () => {
    const { loader, session, asked, answer } = setUp()
    session.onRevalidate(() => session.become({ token: 'second' }))
    loader.open('a')
    await answer(refusal)
    expect(asked.map(({ token }) => token)).to.deep.equal(['first', 'second'])
    await answer({ ok: true, value: programme('a') })
    expect(loader.state()).to.include({ phase: 'shown' })
  })

  it('is asked for once more, without a validation, where the token rotated meanwhile', async () => {
    const { loader, session, asked, answer } = setUp()
    loader.open('a')
    session.become({ token: 'second' })
    await answer(refusal)
    expect(session.revalidations()).to.equal(0)
    expect(asked.map(({ token }) => token)).to.deep.equal(['first', 'second'])
    await answer(refusal)
    expect(session.revalidations()).to.equal(1)
    expect(loader.state()).to.include({ phase: 'not-available' })
  })

  it('is asked for again when the box comes back from being blocked', async () => {
    const { loader, session, asked, answer } = setUp()
    session.onRevalidate(() => session.become({ name: 'blocked' }))
    loader.open('a')
    await answer(refusal)
    session.become({ name: 'active' })
    expect(asked).to.have.length(2)
  })
})

describe('a programme’s trouble', () => {
  it('says when the next try is, and tries by itself, each time after a longer wait', async () => {
    const { loader, clock, asked, answer } = setUp()
    loader.open('a')
    for (const waitMs of [1000, 2000, 4000]) {
      await answer(trouble)
      expect(loader.state()).to.deep.equal({
        phase: 'failed',
        epgId: 'a',
        nextTryAtMs: clock.monotonicMs() + waitMs,
      })
      const before = asked.length
      await clock.advanceAsync(waitMs - 1)
      expect(asked).to.have.length(before)
      await clock.advanceAsync(1)
      expect(asked).to.have.length(before + 1)
      expect(loader.state()).to.deep.equal({ phase: 'failed', epgId: 'a', nextTryAtMs: null })
    }
    await answer({ ok: true, value: programme('a') })
    expect(loader.state()).to.include({ phase: 'shown', fresh: true })
  })

  it('waits as long as the platform asks for, though the network returns, but not against the viewer', async () => {
    const { loader, clock, asked, answer } = setUp()
    loader.open('a')
    await answer({ ok: false, error: { kind: 'internal', status: 503, retryAfterMs: 60_000 } })
    loader.hurry()
    await clock.advanceAsync(59_999)
    expect(asked).to.have.length(1)
    loader.retryNow()
    expect(asked).to.have.length(2)
  })

  it('ends its own wait when the network returns', async () => {
    const { loader, asked, answer } = setUp()
    loader.open('a')
    await answer(trouble)
    loader.hurry()
    expect(asked).to.have.length(2)
  })

  it('shows what was last known of the programme, and then the programme', async () => {
    const { loader, recent, answer, clock } = setUp()
    recent.remember(programme('a', 'Matador som den var'))
    loader.open('a')
    await answer(trouble)
    expect(loader.state()).to.deep.include({ phase: 'shown', fresh: false })
    await clock.advanceAsync(1000)
    await answer({ ok: true, value: programme('a') })
    expect(loader.state()).to.deep.include({ phase: 'shown', fresh: true, programme: programme('a') })
  })

  it('keeps what is shown when asking again fails', async () => {
    const { loader, answer } = setUp()
    loader.open('a')
    await answer({ ok: true, value: programme('a') })
    loader.refresh()
    await answer(trouble)
    expect(loader.state()).to.deep.include({ phase: 'shown', fresh: false, programme: programme('a') })
  })

  it('ends with the programme: another one begins with the shortest wait', async () => {
    const { loader, clock, answer } = setUp()
    loader.open('a')
    await answer(trouble)
    await clock.advanceAsync(1000)
    await answer(trouble)
    loader.open('b')
    await answer(trouble)
    expect(loader.state()).to.deep.equal({
      phase: 'failed',
      epgId: 'b',
      nextTryAtMs: clock.monotonicMs() + 1000,
    })
    loader.open(null)
    expect(clock.pending()).to.equal(0)
  })
})

describe('what is kept of a programme', () => {
  it('is nothing before the session is known to be this box’s own', async () => {
    const { loader, recent, session, answer } = setUp({ name: 'starting' })
    loader.open('a')
    await answer({ ok: true, value: programme('a') })
    expect(recent.find('a')).to.equal(null)
    session.become({ name: 'active' })
    expect(recent.find('a')).to.deep.equal(programme('a'))
  })

  it('is kept by the id that was asked for', async () => {
    const { loader, recent, answer } = setUp()
    loader.open('asked')
    await answer({ ok: true, value: programme('answered') })
    expect(loader.state()).to.deep.include({ epgId: 'asked', programme: programme('asked') })
    expect(recent.find('asked')).to.deep.equal(programme('asked'))
  })
})

describe('a position from the player', () => {
  it('is shown at once and remembered', async () => {
    const { loader, recent, answer } = setUp()
    loader.open('a')
    await answer({ ok: true, value: programme('a') })
    loader.showPosition(240)
    expect(loader.state()).to.deep.include({ programme: { ...programme('a'), positionS: 240 } })
    expect(recent.find('a')?.positionS).to.equal(240)
  })

  it('without a programme changes nothing', () => {
    const { loader, states } = setUp()
    loader.showPosition(240)
    expect(states).to.deep.equal([])
  })
})
