import { expect } from 'chai'
import fc from 'fast-check'
import { fingerprint, placeOf } from '../../../src/session/hash'
import { MAC, MINUTE, createMachine, storedBox } from '../../support/sessionMachine'

const numberedMac = (n: number) =>
  `00:1A:79:00:${(n >> 8).toString(16).padStart(2, '0')}:${(n & 255).toString(16).padStart(2, '0')}`.toUpperCase()

describe('a box’s place', () => {
  it('spreads a thousand boxes with consecutive MACs evenly', () => {
    const buckets = new Array<number>(20).fill(0)
    for (let n = 0; n < 1000; n++) {
      const bucket = Math.min(19, Math.floor(placeOf(numberedMac(n)) * 20))
      buckets[bucket] = (buckets[bucket] ?? 0) + 1
    }
    // Chi-square with 19 degrees of freedom: 43.8 is passed by chance once in a thousand.
    const chiSquare = buckets.reduce((sum, count) => sum + (count - 50) ** 2 / 50, 0)
    expect(chiSquare).to.be.below(43.8)
  })

  it('lies over 0 and at most 1, and is the same at every start', () => {
    fc.assert(
      fc.property(fc.string(), mac => {
        const place = placeOf(mac)
        return place > 0 && place <= 1 && place === placeOf(mac)
      }),
    )
  })

  it('leaves a token a short mark that differs from box to box', () => {
    expect(fingerprint(MAC, 'secret')).to.match(/^[0-9a-f]{1,8}$/)
    expect(fingerprint(MAC, 'secret')).not.to.equal(fingerprint(numberedMac(1), 'secret'))
    expect(fingerprint(MAC, 'secret')).not.to.equal(fingerprint(MAC, 'secrets'))
  })
})

describe('the timer', () => {
  it('validates at start + place + k × interval, ± 10 % of the interval, whenever and however long it runs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 65535 }),
        fc.double({ min: 0.1, max: 1440, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 }),
        fc.array(fc.integer({ min: 1, max: 8000 }), { minLength: 10, maxLength: 10 }),
        (n, minutes, chances, answersAfterMs) => {
          const intervalMs = minutes * MINUTE
          let throws = 0
          const box = createMachine({
            mac: numberedMac(n),
            stored: storedBox(),
            settings: { intervalMs, graceMs: Infinity, forgetAfterMs: 0 },
            random: () => chances[throws++ % chances.length] ?? 0,
          })
          box.start()
          const startMs = box.nowMs()
          let lastK = -1
          for (const answerAfterMs of answersAfterMs) {
            box.advance(Math.min(answerAfterMs, intervalMs / 2))
            box.accepts()
            box.advanceToTry()
            const periods = (box.nowMs() - startMs) / intervalMs - placeOf(numberedMac(n))
            const k = Math.round(periods)
            expect(box.asking()).to.equal('kept')
            expect(Math.abs(periods - k)).to.be.at.most(0.1 + 1e-9)
            expect(k).to.be.above(lastK)
            // A slot may pass while an answer is under way, never two.
            expect(k - lastK).to.be.at.most(2)
            lastK = k
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('does not drift: after a thousand intervals the place is the same', () => {
    const box = createMachine({ stored: storedBox(), settings: { forgetAfterMs: 0 } })
    const startMs = box.nowMs()
    box.start()
    for (let k = 0; k < 1000; k++) {
      box.accepts()
      box.advanceToTry()
    }
    const { intervalMs } = box.settings
    expect(box.nowMs() - startMs).to.be.closeTo((999 + placeOf(MAC)) * intervalMs, 0.001)
  })

  it('keeps its slots when something else had the session validated in between', () => {
    const box = createMachine({ stored: storedBox() })
    box.start()
    box.accepts()
    const planned = box.state().wait
    box.tell({ type: 'woke' })
    expect(box.asking()).to.equal('kept')
    box.accepts()
    expect(box.state().wait).to.deep.equal(planned)
  })

  it('validates when the box wakes and when the network returns, at most every 30 s', () => {
    const box = createMachine({ stored: storedBox(), settings: { intervalMs: 60 * MINUTE } })
    box.start()
    box.accepts()
    box.tell({ type: 'woke' })
    expect(box.asking()).to.equal('kept')
    box.tell({ type: 'network-returned' })
    box.accepts()
    box.tell({ type: 'network-returned' })
    expect(box.asking()).to.equal(null)
    expect(box.waitMs()).to.equal(30_000)
    box.tell({ type: 'network-returned' })
    expect(box.waitMs()).to.equal(30_000)
    box.advance(30_000)
    expect(box.asking()).to.equal('kept')
  })

  it('leaves its slot alone when a wake would come no sooner', () => {
    const box = createMachine({ stored: storedBox(), settings: { intervalMs: 10_000 } })
    box.start()
    box.accepts()
    box.tell({ type: 'woke' })
    box.accepts()
    const planned = box.state().wait
    box.tell({ type: 'woke' })
    expect(box.state().wait).to.deep.equal(planned)
  })

  it('validates beside showing a programme only when the last validation is older than the interval', () => {
    // Chance 0.999: the first slot strays by nearly 10 %, so there is a moment when the interval is over before it.
    let chance = 0.999
    const box = createMachine({ stored: storedBox(), random: () => chance })
    box.start()
    box.accepts()
    box.advanceToTry()
    chance = 0
    box.accepts()
    box.tell({ type: 'showing-programme' })
    expect(box.asking()).to.equal(null)
    box.advanceToTry()
    chance = 0.999
    box.accepts()
    box.advance(15 * MINUTE)
    box.tell({ type: 'showing-programme' })
    expect(box.asking()).to.equal(null)
    box.advance(1)
    box.tell({ type: 'showing-programme' })
    expect(box.asking()).to.equal('kept')
    box.tell({ type: 'showing-programme' })
    expect(box.asked()).to.have.length(4)
  })

  it('takes no notice of an answer that it no longer waits for', () => {
    const box = createMachine({ stored: storedBox(), provisioning: true })
    box.start()
    const before = box.state()
    box.tell({
      type: 'validate-answered',
      id: 99,
      answer: { ok: false, error: { kind: 'blocked', status: 403 } },
    })
    box.tell({ type: 'provision-answered', id: 1, answer: { ok: true, value: 'stray' } })
    expect(box.state()).to.deep.equal(before)
  })
})
