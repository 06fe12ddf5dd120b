import { expect } from 'chai'
import fc from 'fast-check'
import { parseRoute, routeFor } from '../../../src/box/route'

/** Property tests share a busy machine. */
const PATIENCE_MS = 20_000

describe('The route', () => {
  it('opens the programme that the hash names', () => {
    expect(parseRoute('#archive/7_1482855900')).to.deep.equal({ epgId: '7_1482855900' })
    expect(parseRoute('#archive/a%2Fb%3F%20%C3%A6')).to.deep.equal({ epgId: 'a/b? æ' })
  })

  it('takes a malformed escape as it stands', () => {
    expect(parseRoute('#archive/100%')).to.deep.equal({ epgId: '100%' })
    expect(parseRoute('#archive/%E6')).to.deep.equal({ epgId: '%E6' })
  })

  it('is none for anything else', () => {
    const others = ['', '#', '#archive', '#archive/', '#settings', 'archive/1', `#archive/${'x'.repeat(513)}`]
    for (const hash of others) expect(parseRoute(hash), hash).to.equal(null)
    expect(parseRoute(`#archive/${'x'.repeat(512)}`)).not.to.equal(null)
  })

  it('leads back to every id, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), epgId => {
        expect(parseRoute(routeFor(epgId))).to.deep.equal({ epgId })
      }),
    )
    expect(parseRoute(routeFor('\ud800'))).to.deep.equal({ epgId: '\ud800' })
  }).timeout(PATIENCE_MS)
})
