import { expect } from 'chai'
import type { ProgrammeState } from '../../../src/programme/programmeState'
import { whichScreen } from '../../../src/screens/whichScreen'
import type { SessionName, SessionSnapshot } from '../../../src/session/session'
import { decodeProgramme } from '../../../src/platform/archiveDecoder'
import { decodeValidation } from '../../../src/platform/validateDecoder'

const device = decodeValidation({ _id: 'box' })?.device ?? null
const programme = decodeProgramme({ _id: 'm', title: 'Matador' })
if (programme === null) throw new Error('the fixture does not decode')

const PHASES: ProgrammeState[] = [
  { phase: 'none' },
  { phase: 'loading', epgId: 'm' },
  { phase: 'shown', epgId: 'm', programme, fresh: true },
  { phase: 'not-found', epgId: 'm' },
  { phase: 'not-available', epgId: 'm' },
  { phase: 'failed', epgId: 'm', nextTryAtMs: 1 },
]

const session = (name: SessionName, more: Partial<SessionSnapshot> = {}): SessionSnapshot => ({
  name,
  token: 'token',
  device,
  reason: null,
  nextTryAtMs: null,
  validating: false,
  ...more,
})

const see = (snapshot: SessionSnapshot, state: ProgrammeState, overdue = false, mishap = false) => {
  const choice = whichScreen({ session: snapshot, programme: state, overdue, mishap })
  return choice.screen === 'notice' ? choice.notice : choice.screen
}

describe('which screen stands', () => {
  it('is the session’s notice wherever the session stops the viewer, whatever the programme', () => {
    for (const name of ['activation', 'denied', 'blocked', 'outdated', 'offline'] as const) {
      for (const state of PHASES) expect(see(session(name), state)).to.equal(name)
    }
    expect(see(session('activation', { reason: 'no-mac' }), { phase: 'none' })).to.equal('no-mac')
    expect(see(session('denied', { reason: 'other-box' }), { phase: 'none' })).to.equal('other-box')
  })

  it('follows the programme while the session is good, in grace, or starting with a known device', () => {
    for (const name of ['active', 'grace', 'starting'] as const) {
      expect(PHASES.map(state => see(session(name), state))).to.deep.equal([
        'start',
        'loading',
        'detail',
        'not-found',
        'not-available',
        'error',
      ])
    }
  })

  it('waits for the session where no device is known, though the programme is there', () => {
    for (const state of PHASES) expect(see(session('starting', { device: null }), state)).to.equal('loading')
  })

  it('says that there is no connection when the first screen is overdue', () => {
    expect(see(session('starting', { device: null }), { phase: 'none' }, true)).to.equal('offline')
    expect(see(session('active'), { phase: 'loading', epgId: 'm' }, true)).to.equal('offline')
    expect(see(session('active'), { phase: 'none' }, true)).to.equal('start')
  })
  it('is a mishap’s notice, whatever would stand else', () => {
    for (const name of ['active', 'blocked', 'starting'] as const)
      for (const state of PHASES) expect(see(session(name), state, false, true)).to.equal('mishap')
  })
})
