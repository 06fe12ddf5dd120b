import { expect } from 'chai'
import { createFailures } from '../../../src/artwork/failures'
import { createFakeClock } from '../../support/fakeClock'

describe('a URL that failed', () => {
  it('is remembered for 5 minutes on the monotonic clock, whatever the wall clock does', () => {
    const clock = createFakeClock()
    const failures = createFailures(clock)
    expect(failures.has('a')).to.equal(false)
    failures.remember('a')
    clock.setWall(0)
    clock.advance(299_999)
    expect(failures.has('a')).to.equal(true)
    expect(failures.has('b')).to.equal(false)
    clock.advance(1)
    expect(failures.has('a')).to.equal(false)
    expect(failures.has('a')).to.equal(false)
  })

  it('is remembered anew when it fails again', () => {
    const clock = createFakeClock()
    const failures = createFailures(clock)
    failures.remember('a')
    clock.advance(200_000)
    failures.remember('a')
    clock.advance(200_000)
    expect(failures.has('a')).to.equal(true)
  })

  it('makes way when 200 others failed after it', () => {
    const failures = createFailures(createFakeClock())
    failures.remember('first')
    failures.remember('second')
    for (let n = 0; n < 198; n++) failures.remember(String(n))
    failures.remember('first')
    expect(failures.has('first') && failures.has('second')).to.equal(true)
    failures.remember('one too many')
    expect(failures.has('second')).to.equal(false)
    expect(failures.has('first') && failures.has('one too many')).to.equal(true)
  })
})
