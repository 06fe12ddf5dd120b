import { expect } from 'chai'
import { placeOf } from '../../../src/session/hash'
import { snapshotOf } from '../../../src/session/snapshot'
import { MAC, MINUTE, createMachine, storedBox, unreachable } from '../../support/sessionMachine'

describe('the start of a session', () => {
  it('sends nothing, ever, without a MAC, and says so to the launcher', () => {
    const box = createMachine({ mac: null, token: 'given', stored: storedBox(), provisioning: true })
    box.start({ hasProgramme: true })
    box.tell({ type: 'woke' })
    box.tell({ type: 'network-returned' })
    box.tell({ type: 'key' })
    box.tell({ type: 'revalidate' })
    box.tell({ type: 'showing-programme' })
    box.said({ token: 'another' })
    box.advance(100 * 60 * MINUTE)
    expect(box.effects.filter(({ do: what }) => what === 'validate' || what === 'provision')).to.deep.equal(
      [],
    )
    expect(snapshotOf(box.state())).to.include({
      name: 'activation',
      reason: 'no-mac',
      token: null,
      nextTryAtMs: null,
    })
    expect(box.wanted()).to.deep.equal(['no-mac'])
    expect(box.told()).to.deep.equal([])
  })

  it('validates at once when a programme is asked for, even right after power-on', () => {
    const box = createMachine({ stored: storedBox() })
    box.start({ hasProgramme: true, uptimeS: 20 })
    expect(box.asking()).to.equal('kept')
    expect(snapshotOf(box.state())).to.include({ name: 'starting', token: 'kept', validating: true })
    expect(box.state().device?.id).to.equal('device-1')
  })

  it('validates at once without a programme when the box has run for two minutes', () => {
    const box = createMachine({ stored: storedBox() })
    box.start({ uptimeS: 120 })
    expect(box.asking()).to.equal('kept')
  })

  it('validates at once when the launcher does not say how long the box has run', () => {
    const box = createMachine({ stored: storedBox() })
    box.start()
    expect(box.asking()).to.equal('kept')
  })

  it('waits for its place within 300 s after power-on, so that a town is no wave', () => {
    const box = createMachine({ stored: storedBox() })
    box.start({ uptimeS: 30 })
    expect(box.asking()).to.equal(null)
    expect(box.state().using).to.equal('kept')
    expect(box.waitMs()).to.equal(placeOf(MAC) * 300_000)
    box.advance(placeOf(MAC) * 300_000 - 1)
    expect(box.asking()).to.equal(null)
    box.advance(1)
    expect(box.asking()).to.equal('kept')
  })

  it('gives up its place at the first key', () => {
    const box = createMachine({ stored: storedBox() })
    box.start({ uptimeS: 30 })
    box.advance(1000)
    box.tell({ type: 'key' })
    expect(box.asking()).to.equal('kept')
  })

  it('keeps its place when network and clock return with the power', () => {
    const box = createMachine({ stored: storedBox() })
    box.start({ uptimeS: 30 })
    box.tell({ type: 'network-returned' })
    box.tell({ type: 'woke' })
    expect(box.asking()).to.equal(null)
  })

  it('gives up its place for a programme unless the last validation is fresh', () => {
    const fresh = createMachine({ stored: storedBox() })
    fresh.start({ uptimeS: 30 })
    fresh.tell({ type: 'showing-programme' })
    expect(fresh.asking()).to.equal(null)
    fresh.tell({ type: 'revalidate' })
    expect(fresh.asking()).to.equal('kept')

    const times = { validated: { uptimeMs: 16 * MINUTE, wallMs: null }, key: null, wallMs: null }
    const stale = createMachine({ stored: storedBox({ times }) })
    stale.start({ uptimeS: 30 })
    stale.tell({ type: 'showing-programme' })
    expect(stale.asking()).to.equal('kept')
  })

  it('does not wait where no device is known', () => {
    const box = createMachine({ token: 'given' })
    box.start({ uptimeS: 30 })
    expect(box.asking()).to.equal('given')
  })

  it('is offline at the first trouble where no device is known, and goes on trying', () => {
    const box = createMachine({ token: 'given' })
    box.start()
    box.fails(unreachable)
    expect(box.state().name).to.equal('offline')
    box.advance(2000)
    expect(box.asking()).to.equal('given')
    box.accepts()
    expect(box.state().name).to.equal('active')
  })

  it('asks provisioning where there is no token, and validates what it gives', () => {
    const box = createMachine({ provisioning: true })
    box.start()
    expect(box.effects).to.deep.include({ do: 'provision', id: 1, mac: MAC })
    expect(snapshotOf(box.state())).to.include({ name: 'starting', validating: true, token: null })
    box.provisions('fresh')
    expect(box.asking()).to.equal('fresh')
    expect(box.storedTokens().stored).to.equal(null)
    box.accepts()
    expect(box.state().name).to.equal('active')
    expect(box.storedTokens().stored).to.equal('fresh')
  })

  it('is offline when a provisioned token meets trouble, and tries it again', () => {
    const box = createMachine({ provisioning: true })
    box.start()
    box.provisions('fresh')
    box.fails(unreachable)
    expect(box.state().name).to.equal('offline')
    box.advance(2000)
    expect(box.asking()).to.equal('fresh')
  })

  for (const random of [0, 0.5, 0.999]) {
    it(`asks provisioning again every 5 min ± 10 % (chance ${random})`, () => {
      const box = createMachine({ provisioning: true, random: () => random })
      box.start()
      box.provisioningFails({ kind: 'access_denied', status: 403 })
      expect(snapshotOf(box.state())).to.include({ name: 'activation', reason: 'no-token' })
      expect(box.wanted()).to.deep.equal(['no-token'])
      expect(box.waitMs()).to.be.closeTo(5 * MINUTE * (0.9 + 0.2 * random), 1)
      box.advance(5.5 * MINUTE)
      expect(box.provisioning()).to.equal(true)
      box.provisions('')
      expect(box.state().name).to.equal('activation')
      box.tell({ type: 'network-returned' })
      box.provisions('fresh')
      box.accepts()
      expect(box.state().name).to.equal('active')
    })
  }

  it('asks the launcher every 5 min where there is neither token nor provisioning', () => {
    const box = createMachine()
    box.start()
    expect(snapshotOf(box.state())).to.include({ name: 'activation', reason: 'no-token' })
    box.advance(11 * MINUTE)
    expect(box.wanted()).to.deep.equal(['no-token', 'no-token', 'no-token'])
    box.said({ token: 'given' })
    expect(box.asking()).to.equal('given')
    box.accepts()
    expect(snapshotOf(box.state())).to.include({ name: 'active', reason: null, token: 'given' })
  })

  it('heeds the Retry-After of provisioning without keeping a launcher waiting', () => {
    const box = createMachine({ provisioning: true })
    box.start()
    box.provisioningFails({ kind: 'internal', status: 503, retryAfterMs: 12 * MINUTE })
    box.advance(11 * MINUTE)
    expect(box.effects.filter(({ do: what }) => what === 'provision')).to.have.length(1)
    box.said({ token: 'given' })
    expect(box.asking()).to.equal('given')
  })

  it('tries a token of the launcher that was seen before when nothing else is left', () => {
    const first = createMachine({ token: 'given' })
    first.start()
    first.accepts()
    const second = createMachine({
      token: 'given',
      stored: storedBox({ tokens: { ...first.storedTokens(), stored: null } }),
    })
    second.start()
    expect(second.asking()).to.equal('given')
  })
})
