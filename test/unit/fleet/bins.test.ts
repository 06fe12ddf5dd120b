import { expect } from 'chai'
import { addBins, between, createBins, meanPerS, peakPerS } from '../../../scripts/fleet/bins'

describe('the bins of a minute', () => {
  it('count each request in its minute, and none from before or after', () => {
    const bins = createBins(150_000)
    for (const atMs of [-1, 0, 59_999, 60_000, 149_999, 179_999, 180_000]) bins.count(atMs)
    expect(bins.counts()).to.deep.equal([2, 1, 2])
  })

  it('add up, and have a peak and a mean in requests per second', () => {
    const counts = addBins([60, 0, 120], [60, 60, 0])
    expect(counts).to.deep.equal([120, 60, 120])
    expect(peakPerS(counts)).to.equal(2)
    expect(meanPerS(counts)).to.be.closeTo(5 / 3, 1e-9)
    expect([peakPerS([]), meanPerS([])]).to.deep.equal([0, 0])
  })

  it('between two times are those that lie wholly there', () => {
    expect(between([1, 2, 3, 4], 60_000, 180_000)).to.deep.equal([2, 3])
    expect(between([1, 2, 3, 4], 60_001, 239_999)).to.deep.equal([3])
  })
})
