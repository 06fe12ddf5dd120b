import { BIN_MS, meanPerS, peakPerS } from './bins'
import { JUDGED_FROM_BOXES, normalPerS, recoveryS } from './bounds'
import type { Verdict } from './bounds'
import { plot } from './plot'
import type { Scenario } from './scenarios'
import type { Outcome } from './simulate'

/** One scenario, as both fleets lived through it. */
export interface Result {
  readonly scenario: Scenario
  readonly ours: Outcome
  /** Perhaps fewer boxes than ours: they do not interact, so their requests are scaled up. */
  readonly naive: Outcome
  readonly verdicts: readonly Verdict[]
}

/** What the page says of the run itself. */
export interface About {
  readonly boxes: number
  readonly seed: number
  /** As `2026-01-31`. */
  readonly day: string
}

const FROM = '<!-- a fleet: written by npm run fleet -->'
const TO = '<!-- a fleet: end -->'

/** The page with the run's section in the place of the last one, or at its end; an empty page gets a heading too. */
export function withFleetSection(page: string, section: string): string {
  const framed = `${FROM}\n\n${section}\n\n${TO}`
  const from = page.indexOf(FROM)
  const to = page.indexOf(TO)
  if (from >= 0 && to > from) return page.slice(0, from) + framed + page.slice(to + TO.length)
  return `${page === '' ? '# Reliability' : page.trimEnd()}\n\n${framed}\n`
}

/** The section "A fleet", as Markdown. */
export function fleetSection(results: readonly Result[], { boxes, seed, day }: About): string {
  const judged =
    boxes < JUDGED_FROM_BOXES
      ? ` The bounds are meant for ${JUDGED_FROM_BOXES} boxes and more: so few prove nothing.`
      : ''
  return [
    '## A fleet',
    `${boxes.toLocaleString('en-GB')} boxes, simulated on ${day} with the seed ${seed} by \`npm run fleet -- --boxes ${boxes} --seed ${seed}\`. Each box runs the app's own session (\`src/session\`, from \`next\` down) on a virtual clock; its interval is 15 minutes.${judged}`,
    'Counted is every request that the session sends, in bins of 60 s. All boxes have a token, so none asks provisioning; a viewer’s own requests (archive, pictures) are not the session’s and are not in these figures. In any five minutes somebody takes up the remote in 5 % of the rooms, and presses six keys on average, in an outage too; a key brings a try forward. One box in a hundred has nothing stored when it starts. The MACs are those of four makers, their serial numbers consecutive.',
    'The normal rate is boxes / 900 s. "Naive" is a fleet that asks when it starts, every 15 minutes from then, and every 10 s while it fails; a sample of it is simulated, with the same viewers, and scaled up.',
    table(
      ['scenario', 'what', 'demanded', 'measured', 'holds'],
      results.flatMap(({ scenario, verdicts }) =>
        verdicts.map(({ what, limit, measured, holds }) => [
          scenario.title,
          what,
          limit,
          measured,
          holds ? 'yes' : '**no**',
        ]),
      ),
    ),
    table(
      ['scenario', 'fleet', 'requests/s, mean', 'requests/s, peak', 'peak / normal', 'last box back after'],
      results.flatMap(({ scenario, ours, naive }) => [
        row(scenario, 'ours', ours, boxes),
        row(scenario, 'naive', naive, boxes),
      ]),
    ),
    ...results.map(
      ({ scenario: { name, title, story } }) =>
        `### ${title}\n\n${story}\n\n![Requests per second: ${title}](plots/fleet-${name}.svg)`,
    ),
  ].join('\n\n')
}

/** The plot of one scenario: both fleets on one scale, and ours alone beside its bound. */
export function fleetPlot({ scenario, ours, naive }: Result, boxes: number): string {
  const oursCurve = { label: 'FlexCare', colour: '#0b62c4', perS: perS(ours, boxes) }
  const naiveCurve = { label: 'naive', colour: '#c76a00', perS: perS(naive, boxes) }
  return plot(
    `${scenario.title}: ${boxes.toLocaleString('en-GB')} boxes`,
    [
      { caption: 'Both fleets', curves: [naiveCurve, oursCurve], bound: null },
      {
        caption: 'FlexCare alone, and its bound',
        curves: [oursCurve],
        bound: boundOf(scenario, ours, boxes),
      },
    ],
    scenario.outage,
  )
}

function boundOf({ kind }: Scenario, ours: Outcome, boxes: number) {
  switch (kind) {
    case 'day':
      return { label: '1.3 × mean', perS: 1.3 * meanPerS(ours.counts) }
    case 'power':
      return { label: '1.5 × boxes / 300 s', perS: (1.5 * boxes) / 300 }
    case 'outage':
      return { label: '2.2 × normal', perS: 2.2 * normalPerS(boxes) }
  }
}

function perS({ counts, boxes }: Outcome, asIf: number): number[] {
  return counts.map(count => (count * asIf) / boxes / (BIN_MS / 1000))
}

function row(scenario: Scenario, fleet: string, outcome: Outcome, asIf: number): string[] {
  const scale = asIf / outcome.boxes
  const backS = recoveryS(scenario, outcome)
  const peak = peakPerS(outcome.counts)
  return [
    scenario.title,
    fleet,
    (meanPerS(outcome.counts) * scale).toFixed(1),
    (peak * scale).toFixed(1),
    (peak / normalPerS(outcome.boxes)).toFixed(2),
    backS === null ? '' : `${backS.toFixed(1)} s`,
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
