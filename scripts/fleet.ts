/**
 * Simulates a whole fleet of boxes, each with the app's own session, and holds its requests against the bounds: a normal
 * day, power that returns to a town, a platform that is down for an hour.
 *
 *   npm run fleet                              100,000 boxes, some three minutes
 *   npm run fleet -- --boxes 1000000           as many as these; a million take most of an hour
 *   npm run fleet -- --only power              one scenario, printed and plotted only
 *   npm run fleet -- --hours 24 --seed 7       a longer normal day, other chances
 *   npm run fleet -- --out FOLDER              writes there rather than into docs/
 *
 * Writes docs/plots/fleet-*.svg and the section "A fleet" of docs/reliability.md. Exit code 1: a bound is broken.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { JUDGED_FROM_BOXES, judge } from './fleet/bounds'
import { naiveRules } from './fleet/naiveBox'
import { fleetPlot, fleetSection, withFleetSection } from './fleet/report'
import type { Result } from './fleet/report'
import { scenarios } from './fleet/scenarios'
import type { Scenario } from './fleet/scenarios'
import { createSessionRules } from './fleet/sessionBox'
import { simulate } from './fleet/simulate'

const root = join(import.meta.dirname, '..')
const usage = 'npm run fleet -- [--boxes N] [--hours N] [--seed N] [--only SCENARIO] [--out FOLDER]'
/** The naive fleet asks so often that more of it would cost minutes and show the same. */
const NAIVE_BOXES = 2000

interface Wish {
  readonly boxes: number
  readonly hours: number
  readonly seed: number
  readonly only: string | null
  readonly out: string
}

async function main(): Promise<number> {
  const wish = readWish()
  const wanted = wish === null ? [] : scenarios(wish.hours).filter(({ name }) => (wish.only ?? name) === name)
  if (wish === null || wanted.length === 0) {
    const names = scenarios(1).map(({ name }) => name)
    console.error(`That is not how to ask. It goes: ${usage}\nScenarios: ${names.join(', ')}`)
    return 2
  }
  const results = wanted.map(scenario => liveThrough(scenario, wish))
  await write(results, wish)
  if (wish.boxes < JUDGED_FROM_BOXES) {
    console.log(`Not judged: the bounds are meant for ${JUDGED_FROM_BOXES} boxes and more.`)
    return 0
  }
  return results.every(({ verdicts }) => verdicts.every(({ holds }) => holds)) ? 0 : 1
}

function liveThrough(scenario: Scenario, { boxes, seed }: Wish): Result {
  const startedMs = performance.now()
  const ours = simulate(scenario, createSessionRules(), { boxes, seed })
  const naive = simulate(scenario, naiveRules, { boxes: Math.min(boxes, NAIVE_BOXES), seed })
  const verdicts = judge(scenario, ours)
  console.log(`${scenario.name} (${((performance.now() - startedMs) / 1000).toFixed(0)} s)`)
  for (const { what, limit, measured, holds } of verdicts) {
    console.log(`  ${holds ? 'holds ' : 'BROKEN'}  ${what}: ${measured}, demanded ${limit}`)
  }
  return { scenario, ours, naive, verdicts }
}

async function write(results: readonly Result[], { boxes, seed, only, out }: Wish): Promise<void> {
  mkdirSync(join(out, 'plots'), { recursive: true })
  for (const result of results) {
    writeFileSync(join(out, `plots/fleet-${result.scenario.name}.svg`), fleetPlot(result, boxes))
  }
  if (only !== null) return
  const path = join(out, 'reliability.md')
  const day = new Date().toISOString().slice(0, 10)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const page = withFleetSection(before, fleetSection(results, { boxes, seed, day }))
  const style = await resolveConfig(join(root, 'docs/reliability.md'))
  writeFileSync(path, await format(page, { ...style, parser: 'markdown' }))
}

/** What was asked on the command line; null where that makes no sense. */
function readWish(): Wish | null {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ options: { boxes: text, hours: text, seed: text, only: text, out: text } })
    const boxes = Number(values.boxes ?? 100_000)
    const hours = Number(values.hours ?? 4)
    const seed = Number(values.seed ?? 1)
    if (![boxes, hours, seed].every(number => Number.isInteger(number) && number > 0)) return null
    return { boxes, hours, seed, only: values.only ?? null, out: values.out ?? join(root, 'docs') }
  } catch {
    return null
  }
}

process.exitCode = await main()
