import { expect } from 'chai'
import fc from 'fast-check'
import { decodeProgramme } from '../../../src/platform/archiveDecoder'
import { decodeValidation } from '../../../src/platform/validateDecoder'
import { availability, availableUntilMs } from '../../../src/screens/detail/availability'
import { languageOf } from '../../support/languages'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.UTC(2026, 5, 1, 18)

function from(fields: Record<string, unknown>, deviceFields: Record<string, unknown>, nowMs: number | null) {
  const programme = decodeProgramme({ _id: 'p', title: 'Matador', ...fields })
  const device = decodeValidation({ _id: 'box', ...deviceFields })?.device ?? null
  if (programme === null) throw new Error('no programme')
  return { programme, gone: false, device, support: null, nowMs }
}
const english = languageOf('en')
const start = new Date(START).toISOString()
const told = (nowMs: number | null, fields: Record<string, unknown> = {}, device = { archiveDays: 3 }) =>
  availability(from({ start, ...fields }, device, nowMs), english)

describe('how long a programme stays', () => {
  it('is counted from its start, by the device’s days, in days, then hours, then minutes', () => {
    expect(told(START).text).to.equal('3 days left to watch')
    expect(told(START + 1).text).to.equal('2 days left to watch')
    expect(told(START + 2 * DAY).text).to.equal('1 day left to watch')
    expect(told(START + 2 * DAY + 1).text).to.equal('23 hours left to watch')
    expect(told(START + 3 * DAY - HOUR).text).to.equal('1 hour left to watch')
    expect(told(START + 3 * DAY - HOUR + 1).text).to.equal('59 minutes left to watch')
    expect(told(START + 3 * DAY - 1).text).to.equal('1 minute left to watch')
  })

  it('is what the answer says, where it does', () => {
    const availableUntil = new Date(START + 10 * DAY).toISOString()
    expect(told(START, { availableUntil }).text).to.equal('10 days left to watch')
  })

  it('is not told where the clock is not trusted, or nobody knows', () => {
    expect(told(null)).to.deep.equal({ canPlay: true, text: null })
    expect(availability(from({ start }, {}, START), english)).to.deep.equal({ canPlay: true, text: null })
    expect(availability(from({}, { archiveDays: 3 }, START), english).text).to.equal(null)
    expect(availableUntilMs(from({ start }, {}, 0).programme, null)).to.equal(null)
  })

  it('never takes Play away by our own sum: the platform gave the programme', () => {
    expect(told(START + 3 * DAY)).to.deep.equal({ canPlay: true, text: null })
    expect(told(START + 99 * DAY)).to.deep.equal({ canPlay: true, text: null })
  })

  it('takes Play away, and says why, once its own end has passed', () => {
    const availableUntil = new Date(START + DAY).toISOString()
    expect(told(START + DAY, { availableUntil })).to.deep.equal({
      canPlay: false,
      text: 'This programme can no longer be watched.',
    })
    expect(told(null, { availableUntil }).canPlay).to.equal(true)
  })

  it('promises no more than there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 * DAY }), leftMs => {
        const text = told(START + 3 * DAY - leftMs).text ?? ''
        const [count = '', unit = ''] = text.split(' ')
        const unitMs = unit.startsWith('day') ? DAY : unit.startsWith('hour') ? HOUR : 60_000
        expect(Number(count)).to.be.at.least(1)
        if (leftMs >= 60_000) expect(Number(count) * unitMs).to.be.at.most(leftMs)
        expect((Number(count) + 1) * unitMs).to.be.above(leftMs)
      }),
    )
  })
})

describe('a programme that is gone', () => {
  it('cannot be played, whatever its dates say', () => {
    const gone = { ...from({ start }, { archiveDays: 3 }, START), gone: true }
    expect(availability(gone, english)).to.deep.equal({
      canPlay: false,
      text: 'This programme can no longer be watched.',
    })
  })
})

describe('a box without an archive', () => {
  const none = (reseller: Record<string, unknown>) =>
    availability(from({ start }, { archive: false, archiveDays: 3, ...reseller }, START), english)

  it('plays nothing, and says whom to call', () => {
    const { canPlay, text } = none({ resellerName: 'Storeby', resellerNumber: '+4570123456' })
    expect(canPlay).to.equal(false)
    expect(text).to.contain('does not include').and.contain('Call Storeby on +45')
  })

  it('names the launcher’s support where the device says nobody', () => {
    const box = from({ start }, { archive: false }, START)
    const { text } = availability({ ...box, support: { phone: '12345678' } }, english)
    expect(text?.replace(/\u00a0/g, ' ')).to.contain('Call 12 34 56 78')
  })

  it('keeps the number in one piece, and leaves out what it does not know', () => {
    expect(none({ resellerNumber: '70123456' }).text).to.match(/Call 70\u00a012\u00a034\u00a056 to get it\.$/)
    expect(none({ resellerName: 'Storeby' }).text).not.to.contain('Call')
  })
})
