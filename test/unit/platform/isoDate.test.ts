import { expect } from 'chai'
import fc from 'fast-check'
import { readIsoDate } from '../../../src/platform/isoDate'

describe('an ISO 8601 date', () => {
  const instants: [string, number][] = [
    ['2016-12-27T16:25:00Z', Date.UTC(2016, 11, 27, 16, 25)],
    [' 2016-12-27T16:25:00.123456Z ', Date.UTC(2016, 11, 27, 16, 25, 0, 123)],
    ['2016-12-27T17:25+01:00', Date.UTC(2016, 11, 27, 16, 25)],
    ['2016-12-27t10:55:00-0530', Date.UTC(2016, 11, 27, 16, 25)],
    ['2016-12-27 18:25:00+02', Date.UTC(2016, 11, 27, 16, 25)],
    ['2016-12-27T16:25', Date.UTC(2016, 11, 27, 16, 25)],
    ['2016-02-29', Date.UTC(2016, 1, 29)],
  ]
  for (const [text, ms] of instants)
    it(`is an instant as ${text.trim()}`, () => {
      expect(readIsoDate(text)).to.deep.equal({ year: 2016, ms })
    })

  it('may be no more than a year or a month', () => {
    expect(readIsoDate('1987')).to.deep.equal({ year: 1987 })
    expect(readIsoDate('1987-11')).to.deep.equal({ year: 1987 })
  })

  for (const text of [
    '',
    'yesterday',
    '27-12-2016',
    '2015-02-29',
    '2016-13-01',
    '2016-00',
    '2016-04-31T00:00:00Z',
    '2016-01-00',
    '2016-12-27T24:00:00Z',
    '2016-12-27T16:60:00Z',
    '2016-12-27T16:25:61Z',
    '1899-12-31T23:59:59Z',
    '2201-01-01T00:00:00Z',
    '2016-12-27T16:25:00Z and more',
  ])
    it(`is not ${JSON.stringify(text)}`, () => {
      expect(readIsoDate(text)).to.equal(undefined)
    })

  it('reads every instant of 1900 to 2200 as the engine writes it', () => {
    const range = {
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2200-12-31T23:59:59Z'),
      noInvalidDate: true,
    }
    fc.assert(
      fc.property(fc.date(range), date => {
        expect(readIsoDate(date.toISOString())).to.deep.equal({
          year: date.getUTCFullYear(),
          ms: date.getTime(),
        })
      }),
    )
  }).timeout(20_000)
})
