import { expect } from 'chai'
import { judge, recoveryS } from '../../../scripts/fleet/bounds'
import { createChance } from '../../../scripts/fleet/chance'
import type { Rules } from '../../../scripts/fleet/fleetBox'
import { macOfBox } from '../../../scripts/fleet/macOfBox'
import { naiveRules } from '../../../scripts/fleet/naiveBox'
import { scenarios } from '../../../scripts/fleet/scenarios'
import { createSessionRules } from '../../../scripts/fleet/sessionBox'
import { simulate } from '../../../scripts/fleet/simulate'
import { placeOf } from '../../../src/session/hash'

const few = { boxes: 300, seed: 1 }

describe('a fleet of 300 boxes', () => {
  for (const scenario of scenarios(1)) {
    it(`is active again at the end, and asked no more than it may: ${scenario.name}`, () => {
      const outcome = simulate(scenario, createSessionRules(), few)
      // On a normal day some were switched on a moment ago.
      expect(outcome.active).to.be.at.least(scenario.kind === 'day' ? 290 : 300)
      const backS = recoveryS(scenario, outcome)
      if (scenario.kind === 'day') expect(backS).to.equal(null)
      else expect(backS).to.be.within(60, 900)
      // In so small a fleet a minute's count is mostly chance; the whole run's is not.
      const normal = (few.boxes * scenario.lengthMs) / 900_000
      const sum = outcome.counts.reduce((total, count) => total + count, 0)
      expect(sum / normal).to.be.within(0.6, 1.4)
    })

    if (scenario.kind !== 'day') {
      it(`breaks the bound where it is naive: ${scenario.name}`, () => {
        const verdicts = judge(scenario, simulate(scenario, naiveRules, few))
        expect(verdicts[0]?.holds).to.equal(false)
      })
    }
  }

  it('does the same again with the same seed, however it is divided, and other things with another', () => {
    const [day] = scenarios(1)
    if (day === undefined) throw new Error('there is a normal day')
    const counts = (seed: number, shard: number) =>
      simulate(day, createSessionRules(), { boxes: 300, seed, shard }).counts
    expect(counts(1, 300)).to.deep.equal(counts(1, 7))
    expect(counts(2, 300)).not.to.deep.equal(counts(1, 300))
  })

  it('breaks the bound when the session’s own figures are bad', () => {
    const wave = createSessionRules({ startSpreadMs: 0 })
    const impatient = createSessionRules({ graceFrom: 0, graceTo: 0.05 })
    const verdictsOf = (name: string, rules: Rules) =>
      scenarios(1)
        .filter(scenario => scenario.name === name)
        .flatMap(scenario => judge(scenario, simulate(scenario, rules, few)))
        .map(({ holds }) => holds)
    expect(verdictsOf('power', wave)[0]).to.equal(false)
    expect(verdictsOf('outage-silent', impatient)[0]).to.equal(false)
  })

  it('that is late, or not back at all, breaks a bound too', () => {
    const silent = scenarios(1).find(({ name }) => name === 'outage-silent')
    if (silent === undefined) throw new Error('there is a silent outage')
    const counts = silent.outage === null ? [] : new Array<number>(120).fill(1)
    const holds = (active: number, lateMs: number) =>
      judge(silent, { counts, boxes: 300, active, lastBackMs: (silent.returnMs ?? 0) + lateMs }).map(
        verdict => verdict.holds,
      )
    expect(holds(300, 900_000)).to.deep.equal([true, true, true])
    expect(holds(299, 900_001)).to.deep.equal([true, false, false])
  })
})

describe('the boxes of a fleet', () => {
  it('have MACs of a few makers, all different, whose places spread evenly', () => {
    const macs = Array.from({ length: 10_000 }, (_, index) => macOfBox(index))
    expect(new Set(macs).size).to.equal(10_000)
    expect(new Set(macs.map(mac => mac.slice(0, 8))).size).to.equal(4)
    expect(macs.every(mac => /^([0-9A-F]{2}:){5}[0-9A-F]{2}$/.test(mac))).to.equal(true)
    const bins = new Array<number>(15).fill(0)
    for (const mac of macs) {
      const bin = Math.min(14, Math.floor(placeOf(mac) * 15))
      bins[bin] = (bins[bin] ?? 0) + 1
    }
    // Chi-square with 14 degrees of freedom: 36.1 is passed by chance once in a thousand.
    expect(bins.reduce((sum, count) => sum + (count - 667) ** 2 / 667, 0)).to.be.below(36.1)
  })

  it('draw each from a stream of its own', () => {
    const draws = (stream: number) => {
      const chance = createChance(1, stream)
      return Array.from({ length: 1000 }, () => chance())
    }
    expect(draws(1)).to.deep.equal(draws(1))
    expect(draws(1)).not.to.deep.equal(draws(2))
    const firsts = Array.from({ length: 4000 }, (_, stream) => createChance(1, stream)())
    for (const numbers of [draws(1), firsts]) {
      const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
      expect(mean).to.be.closeTo(0.5, 0.05)
      expect(numbers.every(number => number >= 0 && number < 1)).to.equal(true)
    }
  })
})
