import { expect } from 'chai'
import type { NoticeKind } from '../../../src/language/noticeKind'
import { noticeModel, type NoticeFrom } from '../../../src/screens/notice/noticeModel'
import { phoneText } from '../../../src/screens/phoneText'
import { decodeValidation } from '../../../src/platform/validateDecoder'
import { languageOf } from '../../support/languages'

const language = languageOf('en')
const notice = (kind: NoticeKind, from: Partial<NoticeFrom> = {}) =>
  noticeModel({
    kind,
    epgId: null,
    waitMs: null,
    tries: true,
    device: null,
    support: null,
    mac: '00:1A:2B:3C:4D:5E',
    macProblem: null,
    version: '1.2.3',
    language,
    ...from,
  })

const device = (fields: Record<string, unknown>) =>
  decodeValidation({ _id: 'box', ...fields })?.device ?? null

describe('a notice', () => {
  it('is told to the launcher by the name of its screen', () => {
    const kinds: NoticeKind[] = ['activation', 'no-mac', 'denied', 'other-box', 'blocked', 'not-found']
    expect(kinds.map(kind => notice(kind).name)).to.deep.equal([
      'activation',
      'activation',
      'denied',
      'denied',
      'blocked',
      'not-found',
    ])
  })

  it('holds the same for a phone’s camera: address, number and version, as far as they are known', () => {
    const known = device({ resellerWeb: 'https://tv.example.dk' })
    expect(notice('blocked', { device: known }).code).to.equal(
      'https://tv.example.dk 00:1A:2B:3C:4D:5E 1.2.3',
    )
    expect(notice('offline', { support: { web: 'help.example.dk' }, mac: null }).code).to.equal(
      'help.example.dk 1.2.3',
    )
    expect(notice('offline').code).to.equal('00:1A:2B:3C:4D:5E 1.2.3')
  })

  it('names whom to call: the reseller, else the launcher’s support, else the staff', () => {
    const support = { name: 'Support', phone: '12345678' }
    const reseller = device({
      resellerName: 'Storeby',
      resellerNumber: '88888888',
      resellerWeb: 'http://a.dk',
    })
    expect(notice('blocked', { device: reseller, support }).call).to.deep.equal({
      title: 'Call for help',
      name: 'Storeby',
      lines: ['88 88 88 88', 'http://a.dk'],
    })
    expect(notice('blocked', { support }).call).to.deep.include({ name: 'Support', lines: ['12 34 56 78'] })
    expect(notice('blocked').call).to.deep.equal({ title: 'Ask the staff for help', name: null, lines: [] })
  })

  it('says in words why a box has no number', () => {
    const text = (macProblem: string | null) => notice('no-mac', { mac: null, macProblem }).mac.text
    expect(text('unexpanded-macro')).to.equal('The box was started without its number')
    expect(text('wrong-length')).to.equal('The number has the wrong length')
    expect(text('not-hexadecimal')).to.equal('The number contains wrong characters')
    expect(text('all-zeros')).to.equal('The number belongs to no box')
    expect([text(null), text('too-long')]).to.deep.equal(['none', 'none'])
  })

  it('offers another try where trying helps, and the start page where it does not', () => {
    expect(notice('offline').action.id).to.equal('try-again')
    expect(notice('not-found', { tries: false }).action.id).to.equal('to-start')
    expect(notice('not-available', { tries: false }).action.id).to.equal('to-start')
  })
})

describe('the next try', () => {
  const text = (waitMs: number | null) => notice('offline', { waitMs }).nextTry

  it('is counted in minutes while it is far off, and in seconds when it is near', () => {
    expect(text(15 * 60_000)).to.equal('We try again in 15 minutes')
    expect(text(100_000)).to.equal('We try again in 2 minutes')
    expect(text(58_000)).to.equal('We try again in 60 seconds')
    expect(text(9_200)).to.equal('We try again in 10 seconds')
    expect(text(1_000)).to.equal('We try again in 1 second')
  })

  it('is now while one is under way, and is not promised where there is none', () => {
    expect(text(null)).to.equal('We are trying now …')
    expect(notice('not-found', { tries: false }).nextTry).to.equal(null)
  })
})

describe('a phone number', () => {
  it('of Denmark is written in pairs; any other stays as it is', () => {
    expect(['88888888', '+4588888888', '88 888 888', '112', '+46 8 123'].map(phoneText)).to.deep.equal([
      '88 88 88 88',
      '+45 88 88 88 88',
      '88 88 88 88',
      '112',
      '+46 8 123',
    ])
  })
})
