import { expect } from 'chai'
import { httpDateMs, retryAfterMs } from '../../../src/platform/httpDates'

const NOON = Date.UTC(2026, 0, 1, 12)

describe('HTTP dates', () => {
  it('are read as the standard writes them', () => {
    expect(httpDateMs('Thu, 01 Jan 2026 12:00:00 GMT')).to.equal(NOON)
    expect(httpDateMs('Sunday, 06-Nov-94 08:49:37 GMT')).to.equal(Date.UTC(1994, 10, 6, 8, 49, 37))
  })

  for (const header of [null, '', 'soon', '5 minutes', '2026-01-01', 'Thu, 99 Foo 2026 12:00:00 GMT', '17'])
    it(`are not made out of ${JSON.stringify(header)}`, () => {
      expect(httpDateMs(header)).to.equal(undefined)
    })
})

describe('Retry-After', () => {
  it('is read in seconds', () => {
    expect(retryAfterMs(' 30 ', NOON)).to.equal(30_000)
    expect(retryAfterMs('0', NOON)).to.equal(0)
  })

  it('is read as a date', () => {
    expect(retryAfterMs('Thu, 01 Jan 2026 12:00:30 GMT', NOON)).to.equal(30_000)
  })

  it('is clamped to between now and an hour', () => {
    expect(retryAfterMs('99999999999999999999', NOON)).to.equal(3_600_000)
    expect(retryAfterMs('Thu, 01 Jan 2026 11:00:00 GMT', NOON)).to.equal(0)
    expect(retryAfterMs('Fri, 02 Jan 2026 12:00:00 GMT', NOON)).to.equal(3_600_000)
  })

  for (const header of [null, '', '-5', '1.5', 'soon', '5 minutes', 'Infinity'])
    it(`says nothing as ${JSON.stringify(header)}`, () => {
      expect(retryAfterMs(header, NOON)).to.equal(undefined)
    })
})
