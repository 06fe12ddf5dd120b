import { expect } from 'chai'
import type { Validation } from '../../../src/platform/device'
import type { Answer } from '../../../src/platform/errors'
import { createSession } from '../../../src/session/createSession'
import type { SessionSnapshot } from '../../../src/session/session'
import type { SessionDeps } from '../../../src/session/sessionDeps'
import { createFakeClock, settled } from '../../support/fakeClock'
import { createMemoryStorage } from '../../support/memoryStorage'
import { HOUR, MAC, MINUTE, accessDenied, aDevice, fault, outdated } from '../../support/sessionMachine'

interface Options {
  launch?: Partial<SessionDeps['launch']>
  storage?: SessionDeps['storage']
  provision?: (mac: string) => Promise<Answer<string>>
  trusted?: boolean
}

const yes = (token?: string): Answer<Validation> => ({
  ok: true,
  value: token === undefined ? { device: aDevice() } : { device: aDevice(), token },
})
const no = (error: Extract<Answer<Validation>, { ok: false }>['error']): Answer<Validation> => ({
  ok: false,
  error,
})

/** A session on a fake clock, with the test in the platform's place. */
function aSession({ launch, storage = createMemoryStorage(), provision, trusted = true }: Options = {}) {
  const clock = createFakeClock()
  const asked: {
    token: string
    signal: AbortSignal | undefined
    answer: (answer: Answer<Validation>) => void
  }[] = []
  const heard: unknown[] = []
  const learned: number[] = []
  let rejects = false
  const session = createSession({
    clock,
    random: () => 0.5,
    storage,
    platform: {
      validate: (token, signal) =>
        rejects
          ? Promise.reject(new Error('broken'))
          : new Promise(answer => asked.push({ token, signal, answer })),
      archive: () => Promise.reject(new Error('not the session’s business')),
      provision: provision ?? null,
    },
    launch: { mac: MAC, ours: [MAC], token: 'given', hasProgramme: false, ...launch },
    wall: { nowMs: () => clock.wallMs(), trusted: () => trusted, learn: dateMs => learned.push(dateMs) },
    on: {
      tokenWanted: reason => heard.push(['token-wanted', reason]),
      updateWanted: () => heard.push(['update-wanted']),
      token: token => heard.push(['token', token]),
      wiped: cause => heard.push(['wiped', cause]),
    },
  })
  return {
    session,
    clock,
    storage,
    asked,
    heard,
    learned,
    breakRequests: () => (rejects = true),
    answer: async (answer: Answer<Validation>): Promise<void> => {
      const last = asked[asked.length - 1]
      if (last === undefined) throw new Error('nothing was asked')
      last.answer(answer)
      await settled()
    },
  }
}

describe('the session', () => {
  it('does nothing before it is started, and starts once', () => {
    const { session, asked } = aSession()
    session.keyPressed()
    session.woke()
    expect(session.snapshot()).to.include({ name: 'starting', validating: false })
    expect(asked).to.have.length(0)
    session.start()
    session.start()
    expect(asked.map(({ token }) => token)).to.deep.equal(['given'])
  })

  it('remembers token, device and patient for the next run', async () => {
    const storage = createMemoryStorage()
    const first = aSession({ storage, launch: { stay: 'A' } })
    first.session.start()
    await first.answer(yes('rotated'))
    expect(first.session.snapshot()).to.include({ name: 'active', token: 'rotated' })
    first.session.stop()

    const second = aSession({ storage, launch: { stay: 'A', uptimeS: 30 } })
    expect(second.session.snapshot().device).to.deep.equal(aDevice())
    second.session.start()
    expect(second.asked).to.have.length(0)
    expect(second.session.snapshot().token).to.equal('rotated')
    expect(second.session.snapshot().nextTryAtMs).to.be.within(1, 300_000)
    await second.clock.advanceAsync(300_000)
    expect(second.asked.map(({ token }) => token)).to.deep.equal(['rotated'])
  })

  it('tries on its alarm after trouble, and calls back at every change', async () => {
    const { session, clock, answer } = aSession()
    const names: string[] = []
    const cancel = session.subscribe((now, before) => names.push(`${before.name} → ${now.name}`))
    session.start()
    await answer(no(fault))
    expect(session.snapshot()).to.include({ name: 'offline', validating: false })
    await clock.advanceAsync(2000)
    await answer(yes())
    cancel()
    session.woke()
    expect(names).to.deep.equal([
      'starting → starting',
      'starting → offline',
      'offline → offline',
      'offline → active',
    ])
  })

  it('takes a request that rejects, or throws, for trouble', async () => {
    const rejecting = aSession()
    rejecting.breakRequests()
    rejecting.session.start()
    await settled()
    expect(rejecting.session.snapshot()).to.include({ name: 'offline', validating: false })

    const throwing = aSession({
      launch: { mac: MAC },
      provision: () => {
        throw new Error('broken')
      },
    })
    throwing.session.start()
    await throwing.answer(no(accessDenied))
    expect(throwing.session.snapshot().name).to.equal('denied')
  })

  it('asks provisioning with the MAC', async () => {
    const macs: string[] = []
    const storage = createMemoryStorage()
    storage.box.write('session.tokens', { stored: 'kept' })
    const { session, asked, answer } = aSession({
      storage,
      provision: mac => {
        macs.push(mac)
        return Promise.resolve({ ok: true, value: 'provisioned' })
      },
    })
    session.start()
    await answer(no(accessDenied))
    await answer(no(accessDenied))
    expect(macs).to.deep.equal([MAC])
    expect(asked.map(({ token }) => token)).to.deep.equal(['given', 'kept', 'provisioned'])
  })

  it('clears the viewer’s area, and only that, and says why', async () => {
    const { session, storage, heard, answer } = aSession({ launch: { stay: 'A' } })
    storage.viewer.write('recent', [1])
    session.start()
    await answer(yes())
    expect(heard).to.deep.equal([['wiped', 'stay']])
    expect(storage.viewer.read('recent')).to.equal(undefined)
    expect(storage.box.read('session.tokens')).to.include({ stored: 'given' })
    session.forget()
    session.launcherSaid({ stay: 'B' })
    expect(heard.slice(1)).to.deep.equal([
      ['wiped', 'forget'],
      ['wiped', 'stay'],
    ])
  })

  it('tells the launcher what it wants and which token counts', async () => {
    const { session, heard, clock, answer } = aSession()
    session.start()
    await answer(no(outdated))
    await clock.advanceAsync(HOUR)
    await answer(no(accessDenied))
    session.launcherSaid({ token: 'new' })
    await answer(yes('rotated'))
    expect(heard).to.deep.equal([['update-wanted'], ['token-wanted', 'access-denied'], ['token', 'rotated']])
  })

  it('learns the time from the platform, and not from whatever else may have answered', async () => {
    const { session, learned, clock, answer } = aSession()
    session.start()
    await answer({ ok: false, error: { kind: 'bad_response', status: 200, reason: 'html' }, dateMs: 1 })
    await clock.advanceAsync(2000)
    await answer({ ok: false, error: accessDenied, dateMs: 2 })
    await clock.advanceAsync(HOUR)
    await answer({ ...yes(), dateMs: 3 })
    expect(learned).to.deep.equal([2, 3])
  })

  it('writes no wall times while the clock is not trusted', async () => {
    const { session, storage, answer } = aSession({ trusted: false })
    session.start()
    await answer(yes())
    expect(storage.box.read('session.times')).to.deep.equal({
      validated: { uptimeMs: 0, wallMs: null },
      key: { uptimeMs: 0, wallMs: null },
      wallMs: null,
    })
  })

  it('writes again what could only be kept in memory, and what is the same only once', async () => {
    const storage = createMemoryStorage()
    let full = true
    const writes: string[] = []
    const box = {
      ...storage.box,
      write(key: string, value: unknown) {
        writes.push(key)
        return !full && storage.box.write(key, value)
      },
    }
    const { session, clock, answer } = aSession({ storage: { ...storage, box } })
    session.start()
    await answer(yes())
    full = false
    await validateAgain()
    await validateAgain()
    expect(storage.box.read('session.tokens')).to.include({ stored: 'given' })
    expect(writes.filter(key => key === 'session.device')).to.have.length(2)

    async function validateAgain() {
      await clock.advanceAsync(MINUTE)
      void session.revalidate()
      await answer(yes())
    }
  })

  it('puts in order what listeners bring about while they are told', () => {
    const { session } = aSession({ launch: { uptimeS: 30 }, storage: restedStorage() })
    const seen: string[] = []
    session.subscribe(now => {
      if (seen.length === 0) session.keyPressed()
      seen.push(`first ${String(now.validating)}`)
    })
    session.subscribe(now => seen.push(`second ${String(now.validating)}`))
    session.start()
    expect(seen).to.deep.equal(['first false', 'second false', 'first true', 'second true'])
  })

  it('stays alive when a listener throws', async () => {
    const { session, clock, asked, answer } = aSession()
    session.subscribe(now => {
      if (now.validating && asked.length === 1) throw new Error('a screen broke')
    })
    expect(() => session.start()).to.throw('a screen broke')
    await answer(no(fault))
    await clock.advanceAsync(MINUTE)
    expect(asked).to.have.length(2)
  })

  describe('revalidate', () => {
    it('resolves with the snapshot after one validation, tokens tried in turn included', async () => {
      const { session, asked, clock, answer } = aSession({ storage: restedStorage('kept') })
      session.start()
      await answer(yes('rotated'))
      await clock.advanceAsync(MINUTE)
      let outcome: SessionSnapshot | null = null
      const done = session.revalidate().then(snapshot => (outcome = snapshot))
      void session.revalidate()
      await answer(no(accessDenied))
      expect(outcome).to.equal(null)
      await answer(yes())
      await done
      expect(outcome).to.include({ name: 'active', token: 'given', validating: false })
      expect(asked.map(({ token }) => token)).to.deep.equal(['given', 'rotated', 'given'])
    })

    it('joins a validation that is under way', async () => {
      const { session, asked, answer } = aSession()
      session.start()
      const done = session.revalidate()
      await answer(yes())
      expect((await done).name).to.equal('active')
      expect(asked).to.have.length(1)
    })

    it('resolves at once with what is known while backing off, stopped, or not started', async () => {
      const { session, asked, answer } = aSession()
      expect((await session.revalidate()).name).to.equal('starting')
      session.start()
      await answer(no(fault))
      expect((await session.revalidate()).name).to.equal('offline')
      expect(asked).to.have.length(1)
      session.stop()
      expect((await session.revalidate()).name).to.equal('offline')
    })

    it('waits for its validation also when a listener asks for it', async () => {
      const { session, asked, answer } = aSession()
      session.start()
      const outcomes: Promise<SessionSnapshot>[] = []
      session.subscribe(now => {
        if (now.name === 'active' && outcomes.length === 0) outcomes.push(session.revalidate())
      })
      await answer(yes())
      expect(asked).to.have.length(2)
      await answer(no(outdated))
      expect(await outcomes[0]).to.include({ name: 'outdated' })
    })
  })

  describe('stop', () => {
    it('aborts the request, forgets its timers, and lets nothing hang', async () => {
      const { session, clock, asked, answer } = aSession()
      session.start()
      const done = session.revalidate()
      session.stop()
      session.stop()
      expect(asked[0]?.signal?.aborted).to.equal(true)
      expect((await done).name).to.equal('starting')
      await answer(yes())
      expect(session.snapshot().name).to.equal('starting')
      expect(clock.pending()).to.equal(0)
    })

    it('holds also when a listener calls it', () => {
      const { session, clock } = aSession()
      session.subscribe(() => session.stop())
      session.start()
      expect(clock.pending()).to.equal(0)
    })

    it('lets a later start begin anew, with what the launcher said last', async () => {
      const { session, asked, heard, answer } = aSession({ launch: { stay: 'A' } })
      session.start()
      await answer(yes())
      session.launcherSaid({ stay: 'B' })
      session.stop()
      session.start()
      expect(session.snapshot().name).to.equal('starting')
      await answer(yes())
      expect(session.snapshot().name).to.equal('active')
      expect(asked).to.have.length(2)
      expect(heard).to.deep.equal([
        ['wiped', 'stay'],
        ['wiped', 'stay'],
      ])
    })
  })
})

/** Storage of a box that knows its device. */
function restedStorage(token = 'given') {
  const storage = createMemoryStorage()
  storage.box.write('session.tokens', { stored: token })
  storage.box.write('session.device', aDevice())
  return storage
}
