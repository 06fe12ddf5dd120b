import { expect } from 'chai'
import fc from 'fast-check'
import { createEventQueue } from '../../../scripts/fleet/eventQueue'

/** Takes all that is left. */
function drain(queue: ReturnType<typeof createEventQueue>) {
  const taken: { atMs: number; whose: number; what: number }[] = []
  for (let event = queue.take(); event !== null; event = queue.take()) taken.push({ ...event })
  return taken
}

describe('the queue of events', () => {
  it('gives them in the order of their time, and of two at the same time the one added first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 200 }), times => {
        const queue = createEventQueue(4)
        times.forEach((atMs, index) => queue.add(atMs, index, index % 4))
        const wanted = times
          .map((atMs, index) => ({ atMs, whose: index, what: index % 4 }))
          .sort((a, b) => a.atMs - b.atMs || a.whose - b.whose)
        expect(queue.size()).to.equal(times.length)
        expect(drain(queue)).to.deep.equal(wanted)
        expect(queue.size()).to.equal(0)
      }),
    )
  })

  it('keeps the order when events are added while others are taken', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 100 }), delays => {
        const queue = createEventQueue(2)
        queue.add(0, 0, 0)
        let lastMs = -1
        for (const delayMs of delays) {
          const event = queue.take()
          const nowMs = event?.atMs ?? NaN
          expect(nowMs).to.be.at.least(lastMs)
          lastMs = nowMs
          queue.add(nowMs + delayMs, 1, 0)
          queue.add(nowMs + 2 * delayMs, 2, 0)
        }
        expect(drain(queue)).to.have.length(delays.length + 1)
      }),
    )
  })
})
