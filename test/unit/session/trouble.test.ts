import { expect } from 'chai'
import fc from 'fast-check'
import { snapshotOf } from '../../../src/session/snapshot'
import {
  HOUR,
  MINUTE,
  accessDenied,
  blocked,
  busyFor,
  createMachine,
  fault,
  nothingStored,
  outdated,
  storedBox,
  unreachable,
} from '../../support/sessionMachine'
import type { MachineOptions } from '../../support/sessionMachine'

function troubled(options: MachineOptions = {}) {
  const box = createMachine({ stored: storedBox(), ...options })
  box.start()
  box.fails(unreachable)
  return box
}

describe('trouble', () => {
  const troubles = [
    fault,
    unreachable,
    { kind: 'network', cause: 'timeout' },
    { kind: 'bad_response', status: 200, reason: 'html' },
    { kind: 'not_found', status: 404 },
  ] as const
  for (const error of troubles) {
    it(`keeps a known device going in grace: ${error.kind}`, () => {
      const box = createMachine({ stored: storedBox() })
      box.start()
      box.fails(error)
      expect(snapshotOf(box.state())).to.include({ name: 'grace', token: 'kept', reason: null })
      box.advance(MINUTE)
      box.accepts()
      expect(box.state().name).to.equal('active')
    })
  }

  it('backs off with full jitter, doubling up to the interval, where no device is known', () => {
    const box = troubled({ stored: nothingStored, token: 'new', random: () => 0.999_999 })
    const waits = [box.waitMs() ?? 0]
    for (let n = 0; n < 12; n++) {
      box.advanceToTry()
      box.fails(fault)
      waits.push(box.waitMs() ?? 0)
    }
    expect(box.state().name).to.equal('offline')
    const upperEnds = waits.map(ms => Math.round(ms / 1000))
    expect(upperEnds).to.deep.equal([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900])
  })

  it('may try again at once: full jitter begins at 0', () => {
    const box = troubled({ random: () => 0 })
    expect(box.asking()).to.equal('kept')
  })

  it('never waits longer than a short interval', () => {
    const box = troubled({ random: () => 0.999, settings: { intervalMs: 1000 } })
    expect(box.waitMs()).to.be.at.most(1000)
  })

  it('forgets earlier troubles once the platform answers', () => {
    const box = troubled()
    for (let n = 0; n < 8; n++) {
      box.advanceToTry()
      box.fails(fault)
    }
    box.advanceToTry()
    box.accepts()
    box.tell({ type: 'key' })
    box.tell({ type: 'revalidate' })
    box.fails(fault)
    expect(box.waitMs()).to.equal(1000)
  })

  it('yields to a viewer who tries again, blocked or not, but not more often than every 30 s', () => {
    const box = createMachine({ stored: storedBox() })
    box.start()
    box.fails(blocked)
    box.tell({ type: 'key' })
    expect(box.asking()).to.equal(null)
    box.tell({ type: 'try-now' })
    expect(box.asking()).to.equal('kept')
    box.fails(blocked)
    box.tell({ type: 'try-now' })
    expect(box.asking()).to.equal(null)
    expect(box.waitMs()).to.equal(30_000)
  })

  it('obeys Retry-After, cut to an hour', () => {
    const box = createMachine({ token: 'new' })
    box.start()
    box.fails(busyFor(90_000))
    expect(box.waitMs()).to.equal(90_000)
    box.advance(90_000)
    box.fails(busyFor(5 * HOUR))
    expect(box.waitMs()).to.equal(HOUR)
  })

  it('lets neither key nor wake nor programme nor launcher past a Retry-After', () => {
    const box = createMachine({ stored: storedBox() })
    box.start()
    box.fails(busyFor(90_000))
    box.tell({ type: 'key' })
    box.tell({ type: 'woke' })
    box.tell({ type: 'network-returned' })
    box.tell({ type: 'revalidate' })
    box.said({ token: 'new' })
    box.advance(89_999)
    expect(box.asking()).to.equal(null)
    box.advance(1)
    expect(box.asking()).to.equal('new')
  })

  it('brings one try forward at a key press, at most every 30 s', () => {
    const box = troubled({ random: () => 0.999 })
    while ((box.waitMs() ?? 0) < 5 * MINUTE) {
      box.advanceToTry()
      box.fails(fault)
    }
    box.tell({ type: 'key' })
    expect(box.asking()).to.equal('kept')
    box.fails(fault)
    box.advance(10_000)
    box.tell({ type: 'key' })
    expect(box.waitMs()).to.equal(20_000)
    box.tell({ type: 'key' })
    expect(box.waitMs()).to.equal(20_000)
    box.advance(20_000)
    expect(box.asking()).to.equal('kept')
  })

  it('lets neither wake nor network nor programme nor a refused archive request past a backoff', () => {
    const box = troubled()
    const planned = box.state().wait
    box.tell({ type: 'woke' })
    box.tell({ type: 'network-returned' })
    box.tell({ type: 'showing-programme' })
    box.tell({ type: 'revalidate' })
    expect(box.state().wait).to.deep.equal(planned)
  })
})

describe('trouble in grace, where nobody waits for it to end', () => {
  /** A box that works, and that nobody has touched for an hour. */
  function unattended(options: MachineOptions = {}) {
    const box = createMachine({ stored: storedBox(), settings: { forgetAfterMs: 0 }, ...options })
    box.start()
    box.accepts()
    for (let slots = 0; slots < 4; slots++) {
      box.advanceToTry()
      box.accepts()
    }
    box.advanceToTry()
    return box
  }

  it('waits for most of an interval, but always less than one, however long it lasts', () => {
    for (const random of [0, 0.999_999]) {
      const box = unattended({ random: () => random })
      for (let n = 0; n < 100; n++) {
        box.fails(fault)
        expect(box.waitMs()).to.be.closeTo((random === 0 ? 0.9 : 0.98) * 15 * MINUTE, 10)
        box.advanceToTry()
      }
      box.accepts()
      expect(box.state().name).to.equal('active')
    }
  })

  it('tries soon, and a few times, where somebody was at the box when it began', () => {
    const box = unattended()
    box.accepts()
    box.tell({ type: 'key' })
    box.tell({ type: 'revalidate' })
    const startMs = box.nowMs()
    let tries = 0
    while (box.nowMs() - startMs < 2 * MINUTE) {
      box.fails(fault)
      box.advanceToTry()
      tries++
    }
    expect(tries).to.equal(7)
    box.fails(fault)
    expect(box.waitMs()).to.equal(0.94 * 15 * MINUTE)
  })

  it('follows a key with one try, not with a row of them', () => {
    const box = unattended()
    box.fails(fault)
    box.advance(MINUTE)
    box.tell({ type: 'key' })
    expect(box.asking()).to.equal('kept')
    box.fails(fault)
    expect(box.waitMs()).to.equal(0.94 * 15 * MINUTE)
  })

  it('does not count a start that a whole town makes as somebody', () => {
    const box = createMachine({ stored: storedBox() })
    box.start({ uptimeS: 20 })
    box.advanceToTry()
    box.fails(unreachable)
    expect(box.waitMs()).to.equal(0.94 * 15 * MINUTE)
  })

  it('spreads the fleet over an interval where a Retry-After names one moment to all', () => {
    for (const random of [0, 0.5, 0.999_999]) {
      const box = unattended({ random: () => random })
      box.fails(busyFor(40 * MINUTE))
      expect(box.waitMs()).to.be.closeTo(40 * MINUTE + random * 0.98 * 15 * MINUTE, 10)
    }
    const box = unattended()
    box.fails(busyFor(2 * MINUTE))
    expect(box.waitMs()).to.equal(0.94 * 15 * MINUTE)
  })

  it('does not send all whose viewers pressed a key meanwhile at the end of a Retry-After', () => {
    for (const random of [0, 0.5, 0.999_999]) {
      const box = unattended({ random: () => random })
      box.fails(busyFor(10 * MINUTE))
      box.advance(8 * MINUTE)
      box.tell({ type: 'key' })
      expect(box.waitMs()).to.be.closeTo(2 * MINUTE * (1 + 2 * random), 10)
    }
  })

  it('ends with a rest: the timer leaves out a slot within half an interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), minutes => {
        const box = unattended()
        const slotMs = () => box.state().slot?.atMs ?? 0
        box.fails(fault)
        box.advance(minutes * MINUTE)
        if (box.asking() === null) box.tell({ type: 'key' })
        box.accepts()
        expect(box.waitMs()).to.be.within(7.5 * MINUTE, 22.5 * MINUTE)
        expect(box.waitMs()).to.equal(slotMs() - box.nowMs())
      }),
    )
  })
})

describe('grace', () => {
  it('ends after 72 h of uptime, between two tries if need be, and ends for good only for lack of an answer', () => {
    const box = troubled({ settings: { forgetAfterMs: 0 } })
    const startMs = box.nowMs()
    while (box.nowMs() - startMs < 72 * HOUR - 20 * MINUTE) {
      box.advance(MINUTE)
      if (box.asking() !== null) box.fails(unreachable)
    }
    expect(box.state().name).to.equal('grace')
    box.advanceToTry()
    box.fails(busyFor(HOUR))
    box.advance(startMs + 72 * HOUR - box.nowMs() - 1)
    expect(box.state().name).to.equal('grace')
    box.advance(1)
    expect(box.state().name).to.equal('offline')
    expect(box.state().device).not.to.equal(null)
    box.advance(2 * HOUR)
    expect(box.asking()).to.equal('kept')
    box.fails(fault)
    expect(box.state().name).to.equal('offline')
    box.advance(HOUR)
    box.accepts()
    expect(box.state().name).to.equal('active')
  })

  it('counts uptime over restarts', () => {
    const times = { validated: { uptimeMs: 71 * HOUR, wallMs: null }, key: null, wallMs: null }
    const box = troubled({ stored: storedBox({ times }) })
    expect(box.state().name).to.equal('grace')
    for (let n = 0; n < 70; n++) {
      box.advance(MINUTE)
      if (box.asking() !== null) box.fails(unreachable)
    }
    expect(box.state().name).to.equal('offline')
    expect(box.storedTimes().validated?.uptimeMs).to.be.above(71 * HOUR)
  })

  it('counts wall time where the clock is trusted and says more', () => {
    const validatedMs = Date.UTC(2026, 0, 1)
    const times = { validated: { uptimeMs: HOUR, wallMs: validatedMs }, key: null, wallMs: validatedMs }
    const stored = storedBox({ times })
    expect(troubled({ stored, wallMs: validatedMs + 71 * HOUR }).state().name).to.equal('grace')
    expect(troubled({ stored, wallMs: validatedMs + 73 * HOUR }).state().name).to.equal('offline')
    expect(troubled({ stored, wallMs: null }).state().name).to.equal('grace')
    // A clock that reads earlier than what was stored is behind: it says nothing.
    expect(troubled({ stored, wallMs: validatedMs - HOUR }).state().name).to.equal('grace')
  })

  it('starts anew where the time of the last validation was lost with the storage', () => {
    const times = { validated: null, key: null, wallMs: null }
    expect(troubled({ stored: storedBox({ times }) }).state().name).to.equal('grace')
  })

  it('is not used up by a clock that starts in the past and is set right later', () => {
    const floorMs = Date.UTC(2025, 0, 1)
    const realMs = Date.UTC(2026, 5, 1)
    const times = {
      validated: { uptimeMs: 0, wallMs: realMs },
      key: { uptimeMs: 0, wallMs: realMs },
      wallMs: realMs,
    }
    const box = createMachine({ stored: storedBox({ times }), wallMs: floorMs })
    box.start()
    box.tell({ type: 'key' })
    box.setWall(realMs + MINUTE)
    box.tell({ type: 'woke' })
    box.fails(unreachable)
    expect(box.state().name).to.equal('grace')
    expect(box.wipes()).to.deep.equal([])
  })

  it('takes the wall clock at its word again once TLS has proved it', () => {
    const wrongMs = Date.UTC(2099, 0, 1)
    const rightMs = Date.UTC(2026, 5, 1)
    const times = { validated: { uptimeMs: 0, wallMs: wrongMs }, key: null, wallMs: wrongMs }
    const box = createMachine({ stored: storedBox({ times }), wallMs: rightMs })
    box.start()
    box.accepts()
    expect(box.storedTimes().validated?.wallMs).to.equal(rightMs)
    expect(box.storedTimes().wallMs).to.equal(rightMs)
  })
})

describe('what the platform last said', () => {
  it('stands through trouble, and each state comes back without a restart', () => {
    const cases = [
      [blocked, 'blocked', 15 * MINUTE],
      [outdated, 'outdated', HOUR],
      [accessDenied, 'denied', HOUR],
    ] as const
    for (const [error, name, periodMs] of cases) {
      const box = createMachine({ stored: storedBox() })
      box.start()
      box.fails(error)
      expect(box.state().name).to.equal(name)
      expect(box.waitMs()).to.equal(periodMs)
      box.advance(periodMs - 1)
      expect(box.asking()).to.equal(null)
      box.advance(1)
      box.fails(fault)
      expect(box.state().name).to.equal(name)
      expect(box.state().reason).to.equal(name === 'denied' ? 'access-denied' : null)
      box.advance(2000)
      box.accepts()
      expect(snapshotOf(box.state())).to.include({ name: 'active', reason: null })
    }
  })

  it('is asked again within ± 10 % of the period', () => {
    for (const random of [0, 0.999_999]) {
      const box = createMachine({ stored: storedBox(), random: () => random })
      box.start()
      box.fails(blocked)
      expect(box.waitMs()).to.be.closeTo(15 * MINUTE * (0.9 + 0.2 * random), 1)
    }
  })

  it('is asked again when the box wakes or the network returns, not at a key', () => {
    const box = createMachine({ stored: storedBox() })
    box.start()
    box.fails(blocked)
    box.tell({ type: 'key' })
    box.tell({ type: 'showing-programme' })
    box.tell({ type: 'revalidate' })
    expect(box.asking()).to.equal(null)
    box.tell({ type: 'network-returned' })
    expect(box.asking()).to.equal('kept')
    box.fails(blocked)
    box.advance(MINUTE)
    box.tell({ type: 'woke' })
    expect(box.asking()).to.equal('kept')
  })

  it('has an update asked for each time that it is "outdated"', () => {
    const box = createMachine({ stored: storedBox() })
    box.start()
    box.fails(outdated)
    box.advance(HOUR)
    box.fails(outdated)
    expect(box.effects.filter(effect => effect.do === 'want-update')).to.have.length(2)
  })
})
