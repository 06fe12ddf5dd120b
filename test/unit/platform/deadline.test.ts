import { expect } from 'chai'
import { withDeadline } from '../../../src/platform/deadline'
import { createFakeClock, settled } from '../../support/fakeClock'

describe('work under a deadline', () => {
  it('hands over what comes too late, so that it can be closed', async () => {
    const clock = createFakeClock()
    const late: string[] = []
    let deliver: (value: string) => void = () => undefined
    const work = () => new Promise<string>(resolve => (deliver = resolve))
    const outcome = withDeadline(clock, 1000, undefined, work, value => late.push(value))
    await settled()
    clock.advance(1000)
    expect(await outcome).to.deep.equal({ done: false, cause: 'timeout' })
    deliver('picture')
    await settled()
    expect(late).to.deep.equal(['picture'])
  })

  it('does not mind a late value that nobody wants, or a late failure', async () => {
    const clock = createFakeClock()
    const works = [
      (signal: AbortSignal) => new Promise(resolve => signal.addEventListener('abort', resolve)),
      (signal: AbortSignal) => new Promise((_, reject) => signal.addEventListener('abort', reject)),
    ]
    for (const work of works) {
      const outcome = withDeadline(clock, 1000, undefined, work)
      await clock.advanceAsync(1000)
      expect(await outcome).to.deep.equal({ done: false, cause: 'timeout' })
      await settled()
    }
  })

  it('aborts the work’s signal once it is done, which frees a body left unread', async () => {
    let inner: AbortSignal | undefined
    const work = (signal: AbortSignal) => {
      inner = signal
      return Promise.resolve(1)
    }
    expect(await withDeadline(createFakeClock(), 1000, undefined, work)).to.deep.equal({
      done: true,
      value: 1,
    })
    expect(inner?.aborted).to.equal(true)
  })
})
