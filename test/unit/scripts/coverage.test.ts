import { expect } from 'chai'
import { coverageGaps, type Summary } from '../../../scripts/coverage'

const full = { branches: { total: 20, covered: 20 }, lines: { total: 50, covered: 50 } }
const whole: Summary = {
  '/repo/src/box/mac.ts': full,
  '/repo/src/platform/request.ts': full,
  '/repo/src/session/next.ts': full,
  '/repo/src/voice/voice.ts': full,
  '/repo/src/artwork/choose.ts': full,
}
const unseen = { branches: { total: 1, covered: 0 }, lines: { total: 9, covered: 0 } }
const gaps = (more: Summary, source = ''): string[] =>
  coverageGaps({ ...whole, ...more }, '/repo', () => source)

describe('the coverage of the rules', () => {
  it('is complete when the branches of every room are tested', () => {
    expect(gaps({})).to.deep.equal([])
  })

  it('names the room that falls short', () => {
    const short = { branches: { total: 20, covered: 18 }, lines: full.lines }
    expect(gaps({ '/repo/src/session/next.ts': short })).to.deep.equal([
      'src/session/: 90.0 % of the branches are tested, 95 wanted',
    ])
  })

  it('names a file that no test runs, however small its weight', () => {
    expect(gaps({ '/repo/src/box/route.ts': unseen }, 'export const answer = 42')).to.deep.equal([
      'src/box/route.ts: no unit test runs it',
    ])
  })

  it('asks no test of a file that holds types alone', () => {
    expect(gaps({ '/repo/src/box/clock.ts': unseen }, 'export type Cancel = () => void')).to.deep.equal([])
  })

  it('falls short when a room was not measured at all', () => {
    expect(coverageGaps({}, '/repo', () => '')).to.have.length(5)
  })
})
