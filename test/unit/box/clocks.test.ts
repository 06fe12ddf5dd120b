import { expect } from 'chai'
import { createSystemClock } from '../../../src/box/systemClock'
import { watchForWake } from '../../../src/box/wakeWatch'
import { createWallClock } from '../../../src/box/wallClock'
import { createFakeClock } from '../../support/fakeClock'

const BUILD_MS = Date.UTC(2026, 0, 1)
const HOUR_MS = 3_600_000

describe('The system clock', () => {
  /** The page's timers, fired by hand. */
  const createGlobals = () => {
    const timers = new Map<number, { callback: () => void; delayMs: number }>()
    const now = { wallMs: 1000, monotonicMs: 50 }
    return {
      now,
      timers,
      globals: {
        Date: { now: () => now.wallMs },
        performance: { now: () => now.monotonicMs },
        setTimeout: (callback: () => void, delayMs: number) => {
          timers.set(timers.size + 1, { callback, delayMs })
          return timers.size
        },
        clearTimeout: (timer: number) => {
          timers.delete(timer)
        },
      },
    }
  }

  it('tells the page’s wall and monotonic time', () => {
    const { now, globals } = createGlobals()
    const clock = createSystemClock(globals)
    now.wallMs = 3000
    now.monotonicMs = 60
    expect([clock.wallMs(), clock.monotonicMs()]).to.deep.equal([3000, 60])
  })

  it('falls back to wall time in an engine without performance.now', () => {
    const { now, globals } = createGlobals()
    const clock = createSystemClock({ ...globals, performance: undefined })
    now.wallMs = 3000
    expect(clock.monotonicMs()).to.equal(2000)
  })

  it('calls back after the delay, unless cancelled', () => {
    const { timers, globals } = createGlobals()
    const clock = createSystemClock(globals)
    let calls = 0
    const cancel = clock.after(-5, () => calls++)
    timers.get(1)?.callback()
    expect([calls, timers.get(1)?.delayMs]).to.deep.equal([1, 0])
    cancel()
    expect(timers.size).to.equal(0)
  })

  it('waits longer than an engine’s timer can', () => {
    const { now, timers, globals } = createGlobals()
    const clock = createSystemClock(globals)
    let calls = 0
    clock.after(2 ** 31 + 4999, () => calls++)
    now.monotonicMs += 2 ** 31 - 1
    timers.get(1)?.callback()
    expect([calls, timers.get(1)?.delayMs, timers.get(2)?.delayMs]).to.deep.equal([0, 2 ** 31 - 1, 5000])
    timers.get(2)?.callback()
    expect(calls).to.equal(1)
  })
})

describe('The watch for waking', () => {
  it('notices that the box slept, or that its clock was set either way', () => {
    const clock = createFakeClock()
    const woke: number[] = []
    watchForWake(clock, partedMs => woke.push(partedMs))
    clock.advance(10_000)
    clock.sleep(HOUR_MS)
    clock.advance(1000)
    clock.sleep(-HOUR_MS)
    clock.advance(10_000)
    expect(woke).to.deep.equal([HOUR_MS, -HOUR_MS])
  })

  it('takes no notice of a clock that drifts or is nudged', () => {
    const clock = createFakeClock()
    let woke = 0
    watchForWake(clock, () => woke++)
    for (let i = 0; i < 100; i++) {
      clock.sleep(100)
      clock.advance(1000)
    }
    clock.sleep(5000)
    clock.advance(1000)
    expect(woke).to.equal(0)
  })

  it('ends when it is cancelled, also from within', () => {
    const clock = createFakeClock()
    const cancel = watchForWake(clock, () => cancel())
    clock.sleep(HOUR_MS)
    clock.advance(1000)
    expect(clock.pending()).to.equal(0)
  })
})

describe('The wall clock', () => {
  it('is trusted from the build’s date on', () => {
    expect(createWallClock(createFakeClock({ wallMs: BUILD_MS }), BUILD_MS).trusted()).to.equal(true)
    expect(createWallClock(createFakeClock({ wallMs: BUILD_MS - 1 }), BUILD_MS).trusted()).to.equal(false)
    expect(createWallClock(createFakeClock({ wallMs: 0 }), BUILD_MS).nowMs()).to.equal(0)
  })

  it('is corrected by a Date header', () => {
    const clock = createFakeClock({ wallMs: 0 })
    const wall = createWallClock(clock, BUILD_MS)
    wall.learn(BUILD_MS + HOUR_MS)
    clock.advance(1000)
    expect([wall.nowMs(), wall.trusted()]).to.deep.equal([BUILD_MS + HOUR_MS + 1000, true])
    clock.sleep(HOUR_MS)
    expect(wall.nowMs()).to.equal(BUILD_MS + 2 * HOUR_MS + 1000)
  })

  it('is not moved by a header’s coarseness, nor by one that cannot be', () => {
    const clock = createFakeClock({ wallMs: BUILD_MS })
    const wall = createWallClock(clock, BUILD_MS)
    for (const dateMs of [BUILD_MS + 2500, BUILD_MS - HOUR_MS, NaN, Infinity]) {
      wall.learn(dateMs)
      expect(wall.nowMs()).to.equal(BUILD_MS)
    }
  })

  it('is not corrected twice where the box then sets its own clock', () => {
    const clock = createFakeClock({ wallMs: 0 })
    const wall = createWallClock(clock, BUILD_MS)
    wall.learn(BUILD_MS + HOUR_MS)
    clock.setWall(BUILD_MS + HOUR_MS)
    expect(wall.nowMs()).to.equal(BUILD_MS + HOUR_MS)
  })
})
