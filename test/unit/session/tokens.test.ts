import { expect } from 'chai'
import { snapshotOf } from '../../../src/session/snapshot'
import { isOurs } from '../../../src/session/tokens'
import {
  HOUR,
  MAC,
  MINUTE,
  accessDenied,
  aDevice,
  blocked,
  createMachine,
  storedBox,
  unreachable,
} from '../../support/sessionMachine'
import type { Machine } from '../../support/sessionMachine'

const strange = aDevice({ mac: '12:34:56:78:9A:BC' })

/** A box as it stands after one run in which `run` happened. */
function restarted(before: Machine, token?: string) {
  const stored = storedBox({ tokens: before.storedTokens() })
  return createMachine(token === undefined ? { stored } : { stored, token })
}

describe('which token', () => {
  it('prefers a launcher’s token that is new to the stored one', () => {
    const box = createMachine({ token: 'given', stored: storedBox() })
    box.start()
    expect(box.asking()).to.equal('given')
    box.accepts()
    expect(box.storedTokens().stored).to.equal('given')
  })

  it('prefers the stored token to the one that the launcher has given all along', () => {
    const first = createMachine({ token: 'given' })
    first.start()
    first.accepts('rotated')
    const second = restarted(first, 'given')
    second.start()
    expect(second.asking()).to.equal('rotated')
    const third = restarted(first, 'replaced')
    third.start()
    expect(third.asking()).to.equal('replaced')
  })

  it('does not count a launcher’s token as seen while trouble kept the platform from deciding', () => {
    const first = createMachine({ token: 'given', stored: storedBox() })
    first.start()
    first.fails(unreachable)
    const second = restarted(first, 'given')
    second.start()
    expect(second.asking()).to.equal('given')
  })

  it('stores no launcher’s token before it has validated, only a fingerprint once it was refused', () => {
    const box = createMachine({ token: 'given-secret', stored: storedBox() })
    box.start()
    box.fails(accessDenied)
    expect(JSON.stringify(box.effects.filter(effect => effect.do === 'store'))).not.to.include('given-secret')
    expect(box.storedTokens().stored).to.equal('kept')
    expect(box.storedTokens().seen).to.be.a('string')
  })

  it('tries launcher’s, stored and previous token once each before it is denied', () => {
    const box = createMachine({
      token: 'given',
      stored: storedBox({ tokens: { stored: 'kept', previous: 'before', seen: null } }),
    })
    box.start()
    box.fails(accessDenied)
    expect(box.state().name).to.equal('starting')
    box.fails(accessDenied)
    box.fails(accessDenied)
    expect(box.asked()).to.deep.equal(['given', 'kept', 'before'])
    expect(snapshotOf(box.state())).to.include({ name: 'denied', reason: 'access-denied', token: 'kept' })
    expect(box.wanted()).to.deep.equal(['access-denied'])
  })

  it('comes to the launcher’s old token last', () => {
    const first = createMachine({ token: 'given' })
    first.start()
    first.accepts('rotated')
    const box = restarted(first, 'given')
    box.start()
    box.fails(accessDenied)
    expect(box.asking()).to.equal('given')
  })

  it('deletes nothing when denied, and tries everything again hourly', () => {
    const tokens = { stored: 'kept', previous: 'before', seen: null }
    const box = createMachine({ stored: storedBox({ tokens }) })
    box.start()
    box.fails(accessDenied)
    box.fails(accessDenied)
    expect(box.storedTokens()).to.include(tokens)
    expect(box.waitMs()).to.equal(HOUR)
    box.advance(HOUR)
    expect(box.asking()).to.equal('kept')
    expect(box.state().name).to.equal('denied')
    box.fails(accessDenied)
    box.fails(accessDenied)
    expect(box.wanted()).to.have.length(2)
    box.advance(HOUR)
    box.accepts()
    expect(snapshotOf(box.state())).to.include({ name: 'active', reason: null, token: 'kept' })
  })

  it('asks provisioning once all tokens were refused, and once only', () => {
    const box = createMachine({ stored: storedBox(), provisioning: true })
    box.start()
    box.fails(accessDenied)
    expect(box.provisioning()).to.equal(true)
    expect(box.state().using).to.equal('kept')
    box.provisions('fresh')
    expect(box.asking()).to.equal('fresh')
    box.fails(accessDenied)
    expect(box.state().name).to.equal('denied')
    box.advance(HOUR)
    box.fails(accessDenied)
    box.fails(accessDenied)
    box.provisions('kept')
    expect(box.state().name).to.equal('denied')
    expect(box.storedTokens().stored).to.equal('kept')
  })

  it('takes a launcher’s new token in at once when denied', () => {
    const box = createMachine({ stored: storedBox() })
    box.start()
    box.fails(accessDenied)
    box.said({ token: 'kept' })
    expect(box.asking()).to.equal('kept')
    box.fails(accessDenied)
    box.advance(MINUTE)
    box.said({ token: 'new' })
    expect(box.asking()).to.equal('new')
    box.accepts()
    expect(box.state().name).to.equal('active')
    expect(box.storedTokens().stored).to.equal('new')
  })

  it('takes a launcher’s new token in at once when active, and hears a repeated one in silence', () => {
    const box = createMachine({ stored: storedBox() })
    box.start()
    box.accepts()
    box.said({ token: 'new' })
    expect(box.asking()).to.equal('new')
    box.accepts()
    box.said({ token: 'new' })
    box.said({ token: '' })
    box.said({})
    expect(box.asking()).to.equal(null)
  })

  it('goes on to a new token that came while the old one was being validated', () => {
    const box = createMachine({ stored: storedBox() })
    box.start()
    box.said({ token: 'new' })
    expect(box.asked()).to.deep.equal(['kept'])
    box.accepts()
    expect(box.asking()).to.equal('new')
    box.fails(accessDenied)
    expect(box.asking()).to.equal('kept')
    box.accepts()
    expect(box.state().name).to.equal('active')
    expect(box.asking()).to.equal(null)
  })

  it('uses a rotated token from then on, and keeps the one before until it has validated', () => {
    const box = createMachine({ stored: storedBox() })
    box.start()
    box.accepts('rotated')
    expect(box.state().using).to.equal('rotated')
    expect(box.storedTokens()).to.include({ stored: 'rotated', previous: 'kept' })
    box.tell({ type: 'revalidate' })
    expect(box.asking()).to.equal('rotated')
    box.accepts()
    expect(box.storedTokens()).to.include({ stored: 'rotated', previous: null })
  })

  it('falls back to the token before the rotation when the new one is refused', () => {
    const box = createMachine({ stored: storedBox() })
    box.start()
    box.accepts('rotated')
    box.tell({ type: 'revalidate' })
    box.fails(accessDenied)
    expect(box.asking()).to.equal('kept')
    expect(box.state().name).to.equal('active')
    box.accepts()
    expect(box.storedTokens()).to.include({ stored: 'kept', previous: null })
  })

  it('keeps its token when a 200 brings none, or the same', () => {
    const box = createMachine({ stored: storedBox() })
    box.start()
    box.accepts()
    box.tell({ type: 'revalidate' })
    box.accepts('kept')
    expect(box.storedTokens()).to.include({ stored: 'kept', previous: null })
  })

  it('goes on with the round where trouble broke it', () => {
    const box = createMachine({
      stored: storedBox({ tokens: { stored: 'kept', previous: 'before', seen: null } }),
    })
    box.start()
    box.fails(accessDenied)
    box.fails(unreachable)
    expect(box.state().name).to.equal('grace')
    box.advance(2000)
    expect(box.asking()).to.equal('before')
    box.fails(accessDenied)
    expect(box.state().name).to.equal('denied')
  })

  it('tells the launcher the token that counts, when it believes in another', () => {
    const first = createMachine({ token: 'given' })
    first.start()
    expect(first.told()).to.deep.equal([])
    first.accepts()
    expect(first.told()).to.deep.equal([])
    first.tell({ type: 'revalidate' })
    first.accepts('rotated')
    expect(first.told()).to.deep.equal(['rotated'])

    const second = restarted(first, 'given')
    second.start()
    expect(second.told()).to.deep.equal(['rotated'])
    second.accepts()
    second.said({ token: 'bad' })
    expect(second.told()).to.deep.equal(['rotated'])
    second.fails(accessDenied)
    expect(second.told()).to.deep.equal(['rotated', 'rotated'])
  })
})

describe('another box’s token', () => {
  it('is told by the answer’s MAC, where that is a MAC at all', () => {
    expect(isOurs([MAC], aDevice({ mac: MAC.toLowerCase() }))).to.equal(true)
    expect(isOurs([MAC], aDevice())).to.equal(true)
    expect(isOurs([MAC], aDevice({ mac: 'unknown' }))).to.equal(true)
    expect(isOurs([MAC, '12:34:56:78:9A:BC'], strange)).to.equal(true)
    expect(isOurs([MAC], strange)).to.equal(false)
  })

  it('is denied, never stored, and not used again', () => {
    const box = createMachine({ token: 'theirs' })
    box.start()
    box.accepts('theirs-rotated', strange)
    expect(snapshotOf(box.state())).to.include({ name: 'denied', reason: 'other-box', token: null })
    expect(box.state().device).to.equal(null)
    expect(box.wanted()).to.deep.equal(['other-box'])
    box.advance(5 * HOUR)
    box.tell({ type: 'woke' })
    expect(box.asked()).to.deep.equal(['theirs'])
    expect(box.state().name).to.equal('denied')
    expect(JSON.stringify(box.effects.filter(effect => effect.do === 'store'))).not.to.include('theirs')
    box.said({ token: 'ours' })
    box.accepts()
    expect(box.state().name).to.equal('active')
    expect(box.told()).to.deep.equal([])
    box.said({ token: 'theirs' })
    expect(box.asking()).to.equal(null)
    expect(box.told()).to.deep.equal(['ours'])
  })

  it('leaves the other tokens to be tried', () => {
    const box = createMachine({ token: 'theirs', stored: storedBox() })
    box.start()
    box.accepts(undefined, strange)
    expect(box.asking()).to.equal('kept')
    box.fails(accessDenied)
    expect(box.state()).to.include({ name: 'denied', reason: 'other-box' })
    box.advance(HOUR)
    expect(box.asking()).to.equal('kept')
    box.accepts()
    expect(box.state().name).to.equal('active')
  })

  it('is let be where the launcher gives it again to a box that is denied', () => {
    const box = createMachine({ token: 'theirs' })
    box.start()
    box.accepts(undefined, strange)
    box.said({ token: 'bad' })
    box.fails(accessDenied)
    box.advance(MINUTE)
    box.said({ token: 'theirs' })
    expect(box.asked()).to.deep.equal(['theirs', 'bad'])
    expect(box.state()).to.include({ name: 'denied', reason: 'other-box' })
  })

  it('is refused from provisioning too', () => {
    const box = createMachine({ provisioning: true })
    box.start()
    box.provisions('theirs')
    box.accepts(undefined, strange)
    expect(box.state()).to.include({ name: 'denied', reason: 'other-box' })
    box.advance(HOUR)
    box.provisions('theirs')
    expect(box.asked()).to.deep.equal(['theirs'])
    expect(box.state().name).to.equal('denied')
  })

  it('is kept and tried hourly where it once let this box in: the mistake may be the platform’s', () => {
    const box = createMachine({ stored: storedBox() })
    box.start()
    box.accepts(undefined, strange)
    expect(box.state()).to.include({ name: 'denied', reason: 'other-box' })
    expect(box.storedTokens().stored).to.equal('kept')
    box.advance(HOUR)
    box.accepts()
    expect(box.state().name).to.equal('active')
  })

  it('does not settle a launcher’s token that the platform merely blocked', () => {
    const box = createMachine({ token: 'given', stored: storedBox() })
    box.start()
    box.fails(blocked)
    expect(box.told()).to.deep.equal([])
    box.advance(15 * MINUTE)
    expect(box.asking()).to.equal('given')
  })
})
