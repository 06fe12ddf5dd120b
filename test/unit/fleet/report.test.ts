import { expect } from 'chai'
import { judge } from '../../../scripts/fleet/bounds'
import { naiveRules } from '../../../scripts/fleet/naiveBox'
import { plot } from '../../../scripts/fleet/plot'
import { fleetPlot, fleetSection, withFleetSection } from '../../../scripts/fleet/report'
import { scenarios } from '../../../scripts/fleet/scenarios'
import { simulate } from '../../../scripts/fleet/simulate'

const results = scenarios(1).map(scenario => {
  const naive = simulate(scenario, naiveRules, { boxes: 20, seed: 1 })
  return { scenario, ours: naive, naive, verdicts: judge(scenario, naive) }
})

describe('the report on a fleet', () => {
  it('names every scenario, its bounds, what broke them, and its plot', () => {
    const section = fleetSection(results, { boxes: 20, seed: 1, day: '2026-01-31' })
    for (const { scenario } of results) {
      expect(section).to.include(`| ${scenario.title} | naive |`)
      expect(section).to.include(`plots/fleet-${scenario.name}.svg`)
    }
    expect(section).to.match(
      /\| Power returns to a town \| peak \| at most 1\.5 × boxes \/ 300 s \| [\d.]+ \| \*\*no\*\* \|/,
    )
    expect(section).to.include('2026-01-31')
    expect(section).to.include('so few prove nothing')
    expect(fleetSection(results, { boxes: 10_000, seed: 1, day: '' })).not.to.include('so few prove nothing')
  })

  it('takes the place of the last one, and leaves the rest of the page alone', () => {
    const page = withFleetSection(withFleetSection('', 'one'), 'two')
    expect(page).to.include('# Reliability').and.include('two').and.not.include('one')
    const shared = withFleetSection('# Ours\n\nText.\n', 'one') + '\n## More\n'
    const renewed = withFleetSection(shared, 'two')
    expect(renewed).to.equal(shared.replace('one', 'two'))
    expect(renewed).to.match(/^# Ours\n\nText\./)
  })
})

describe('a plot', () => {
  it('has a title, both axes with their units, each curve’s name and the bound', () => {
    for (const result of results) {
      const svg = fleetPlot(result, 20)
      expect(svg).to.match(/^<svg xmlns="[^"]+" viewBox="[\d ]+"/)
      for (const words of [
        'requests per second',
        'time (h:min)',
        'FlexCare',
        'naive',
        result.scenario.title,
      ]) {
        expect(svg).to.include(words)
      }
      expect(svg).not.to.match(/NaN|Infinity|undefined/)
    }
  })

  it('draws its curve within the panel, whatever the figures', () => {
    for (const perS of [[0, 0, 0], [1e-3, 5, 1e6], [7]]) {
      const svg = plot(
        'A < B',
        [{ caption: '', curves: [{ label: '', colour: '#000', perS }], bound: null }],
        null,
      )
      const path = /<path d="([^"]+)"/.exec(svg)?.[1] ?? ''
      const heights = [...path.matchAll(/V([\d.-]+)/g)].map(([, y]) => Number(y))
      expect(heights).to.have.length(perS.length)
      expect(Math.min(...heights)).to.be.at.least(86)
      expect(Math.max(...heights)).to.be.at.most(336)
      expect(svg).to.include('A &lt; B')
    }
  })
})
