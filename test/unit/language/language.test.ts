import { expect } from 'chai'
import { fill } from '../../../src/language/fill'
import type { LanguageCode } from '../../../src/language/language'
import { zonedTime } from '../../../src/language/zonedTime'
import { languageOf as language } from '../../support/languages'

const START = Date.parse('2016-12-27T16:25:00Z')

/** An engine whose Intl knows no time zones and has none of the newer parts. */
const oldIntl = {
  DateTimeFormat: class {
    constructor() {
      throw new RangeError('invalid time zone')
    }
  },
} as unknown as typeof Intl

describe('a language', () => {
  it('writes a date with its weekday, and the year only where it is not this one', () => {
    expect(language('da').date(START, START)).to.equal('tirsdag 27. december')
    expect(language('da').date(START, Date.UTC(2026, 5, 1))).to.equal('tirsdag 27. december 2016')
    expect(language('en').date(START, START)).to.equal('Tuesday 27 December')
  })

  it('writes date and time together as its readers do', () => {
    const written = (code: LanguageCode) => {
      const spoken = language(code)
      return fill(spoken.words.at, { date: spoken.date(START, START), time: spoken.time(START) })
    }
    expect(written('da')).to.equal('tirsdag 27. december kl. 17.25')
    expect(written('en')).to.equal('Tuesday 27 December, 17:25')
    expect(written('nb')).to.equal('tirsdag 27. desember kl. 17:25')
    expect(written('sv')).to.equal('tisdag 27 december kl. 17.25')
    expect(written('de')).to.equal('Dienstag, 27. Dezember, 17:25\u00a0Uhr')
  })

  it('always writes the year where the present one is not known', () => {
    expect(language('en').date(START, null)).to.equal('Tuesday 27 December 2016')
  })

  it('writes times as Danes and as the English do', () => {
    expect(language('da').time(START)).to.equal('17.25')
    expect(language('en').time(START)).to.equal('17:25')
  })

  it('tells the same time with and without the engine’s help, in winter and in summer', () => {
    for (const at of ['2016-12-27T16:25:00Z', '2026-07-01T22:30:00Z', '2026-12-31T23:30:00Z']) {
      expect(language('da', oldIntl).time(Date.parse(at))).to.equal(language('da').time(Date.parse(at)))
      expect(language('da', null).date(Date.parse(at), null)).to.equal(
        language('da').date(Date.parse(at), null),
      )
    }
  })

  it('names countries, with and without the engine’s help, and leaves what is no code as it is', () => {
    expect(language('da').country('DK')).to.equal('Danmark')
    expect(language('en', null).country('DK')).to.equal('Denmark')
    expect(language('da', null).country('se')).to.equal('Sverige')
    expect(language('da').country('Amerikansk')).to.equal('Amerikansk')
    expect(language('da', null).country('XX')).to.equal('XX')
    expect(language('de').country('XX')).to.equal('XX')
  })

  it('names what the engine alone can name', () => {
    expect(language('nb').country('LB')).to.equal('Libanon')
    expect(language('nb', null).country('LB')).to.equal('LB')
  })

  it('takes UK for what it means, and the code of the unknown country for none', () => {
    for (const intl of [Intl, null]) {
      expect(language('sv', intl).country('UK')).to.equal('Storbritannien')
      expect(language('sv', intl).country('ZZ')).to.equal('ZZ')
    }
  })

  it('names languages by either kind of code, and leaves what is no code as it is', () => {
    const danish = language('da', null)
    const named = ['dan', 'da', 'ENG', ' ger', 'deu', 'ice'].map(code => danish.languageName(code))
    expect(named).to.deep.equal(['dansk', 'dansk', 'engelsk', 'tysk', 'tysk', 'islandsk'])
    expect(language('en').languageName('rus')).to.equal('Russian')
    for (const text of ['rus', 'Dansk', '', 'x', 'toString', 'da-DK']) {
      expect(language('en', null).languageName(text)).to.equal(text)
    }
  })

  it('names countries itself where the engine knows other languages only, or fails', () => {
    const englishOnly = class extends Intl.DisplayNames {
      static override supportedLocalesOf(): string[] {
        return []
      }
    }
    const failing = class extends Intl.DisplayNames {
      override of(): string {
        throw new RangeError('no such data')
      }
    }
    for (const DisplayNames of [englishOnly, failing, undefined]) {
      const intl = { DisplayNames, DateTimeFormat: Intl.DateTimeFormat } as unknown as typeof Intl
      expect(language('de', intl).country('DK')).to.equal('Dänemark')
    }
  })
})

describe('the time of a zone', () => {
  it('changes at the very second in spring and in autumn', () => {
    const hours = (iso: string) => zonedTime(Date.parse(iso), 'Europe/Copenhagen', undefined).hours
    expect([hours('2026-03-29T00:59:59Z'), hours('2026-03-29T01:00:00Z')]).to.deep.equal([1, 3])
    expect([hours('2026-10-25T00:59:59Z'), hours('2026-10-25T01:00:00Z')]).to.deep.equal([2, 2])
  })

  it('agrees with Intl throughout leap years and changes of the clock', () => {
    for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2027, 0, 1); at += 7 * 3_600_000) {
      expect(zonedTime(at, 'Europe/Copenhagen', undefined)).to.deep.equal(
        zonedTime(at, 'Europe/Copenhagen', Intl),
      )
    }
  })

  it('is worked out where the engine answers with something else, and midnight is no 24 o’clock', () => {
    const answering = (text: string) =>
      ({
        DateTimeFormat: class {
          format(): string {
            return text
          }
        },
      }) as unknown as typeof Intl
    const hours = (text: string) => zonedTime(START, 'Europe/Copenhagen', answering(text)).hours
    expect(['', '27/12/2016', '27/12/2016, 17'].map(hours)).to.deep.equal([17, 17, 17])
    expect(hours('27/12/2016, 24:10')).to.equal(0)
  })

  it('is that of another zone where the launcher says so', () => {
    expect(zonedTime(START, 'America/New_York', Intl).hours).to.equal(11)
    expect(zonedTime(Date.parse('2026-01-01T00:00:00Z'), 'UTC', Intl)).to.include({
      hours: 0,
      day: 1,
      weekday: 4,
    })
  })
})
