import { expect } from 'chai'
import fc from 'fast-check'
import { decodeMessage } from '../../../src/box/messages'

/** Property tests share a busy machine. */
const PATIENCE_MS = 20_000

describe('A message in', () => {
  it('is one of the contract’s', () => {
    for (const message of ['playing', 'suspend', 'resume']) {
      expect(decodeMessage({ message, other: 1 })).to.deep.equal({ message })
    }
    expect(decodeMessage({ message: 'stopped', position: 61.5 })).to.deep.equal({
      message: 'stopped',
      positionS: 61.5,
    })
    expect(decodeMessage({ message: 'stay', id: 42 })).to.deep.equal({ message: 'stay', id: '42' })
  })

  it('may come as JSON text', () => {
    expect(decodeMessage('{"message":"stopped","position":"7"}')).to.deep.equal({
      message: 'stopped',
      positionS: 7,
    })
    expect(decodeMessage('playing')).to.equal(null)
  })

  it('still says that playback stopped where the position is unusable', () => {
    for (const position of [undefined, null, -1, NaN, 'x', '', {}]) {
      expect(decodeMessage({ message: 'stopped', position })).to.deep.equal({
        message: 'stopped',
        positionS: null,
      })
    }
  })

  it('is none where it is unknown, or a stay without an id', () => {
    for (const given of [
      null,
      undefined,
      {},
      [],
      7,
      { message: 'reboot' },
      { message: 'stay' },
      { message: 'stay', id: '' },
    ]) {
      expect(decodeMessage(given)).to.equal(null)
    }
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json()), given => {
        decodeMessage(given)
      }),
    )
  }).timeout(PATIENCE_MS)
})
