/**
 * Runs the project's checks part by part, goes on after a part that failed, and adds up what mocha really counted.
 *
 *   tsx scripts/test.ts                  all parts but the long one
 *   tsx scripts/test.ts unit journeys    these parts
 *
 * The last line is always `N passed, N failed`, with `, N skipped` where tests were.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { coverageGaps, readSummary } from './coverage'

/** What a part came to; for a part that mocha runs, test/support/reporter.cjs writes it. */
interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface Part {
  readonly name: string
  readonly timeoutMs: number
  run(timeoutMs: number): Promise<Counts>
}

const nothing: Counts = { passed: 0, failed: 0, skipped: 0 }
const one = (passed: boolean): Counts => ({ ...nothing, [passed ? 'passed' : 'failed']: 1 })
const minutes = (count: number): number => count * 60_000

/** A part that either holds or does not: it counts as one test. */
const gate = (name: string, ...commands: readonly (readonly string[])[]): Part => ({
  name,
  timeoutMs: minutes(4),
  async run(timeoutMs) {
    for (const command of commands) if (!(await succeeds(command, timeoutMs))) return one(false)
    return one(true)
  },
})

/** A part that mocha runs, from the folder of its name: it counts as many tests as mocha did, and as one failure more if mocha never came to its end. */
const suite = (
  name: string,
  timeoutMs: number,
  options: readonly string[],
  wrapper: readonly string[] = [],
): Part => ({
  name,
  timeoutMs,
  async run(limitMs) {
    const files = `test/${name}/**/*.test.ts`
    if (!hasTests(`test/${name}`)) return nothing
    const counts = `test-results/${name}.json`
    rmSync(counts, { force: true })
    const reporting = ['--reporter', 'test/support/reporter.cjs', '--reporter-option', `counts=${counts}`]
    const clean = await succeeds([...wrapper, 'mocha', ...reporting, ...options, files], limitMs)
    if (!existsSync(counts)) return one(false)
    const counted = JSON.parse(readFileSync(counts, 'utf8')) as Counts
    return clean || counted.failed > 0 ? counted : { ...counted, failed: 1 }
  },
})

const coverage: Part = {
  name: 'coverage',
  timeoutMs: minutes(1),
  run() {
    const summary = readSummary('coverage/coverage-summary.json')
    const gaps =
      summary === null
        ? ['no coverage was measured']
        : coverageGaps(summary, process.cwd(), file => readFileSync(file, 'utf8'))
    for (const gap of gaps) console.log(gap)
    return Promise.resolve(one(gaps.length === 0))
  },
}

const inEngine = ['--require', './test/support/browserHooks.ts', '--timeout', '60000']
const covered = ['c8', '--all', '--include', 'src/**', '--reporter', 'json-summary', '--reporter', 'html']

const parts: readonly Part[] = [
  gate('types', ['tsc', '-p', 'tsconfig.json'], ['tsc', '-p', 'tsconfig.node.json']),
  gate('lint', ['eslint', '.'], ['prettier', '--check', '--log-level', 'warn', '.'], ['depcruise', 'src']),
  suite('unit', minutes(4), [], covered),
  coverage,
  suite('components', minutes(8), inEngine),
  gate('build', ['npm', 'run', '--silent', 'build']),
  gate('syntax', ['npm', 'run', '--silent', 'check:syntax']),
  suite('journeys', minutes(6), inEngine),
  suite('wpe', minutes(2), inEngine),
]

const long = suite('long', minutes(60), inEngine)

async function main(asked: readonly string[]): Promise<number> {
  const all = [...parts, long]
  const unknown = asked.filter(name => all.every(part => part.name !== name))
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(', ')}. There are: ${all.map(part => part.name).join(', ')}`)
    return 2
  }
  const chosen = asked.length === 0 ? parts : all.filter(part => asked.includes(part.name))
  const results: { name: string; counts: Counts; seconds: number }[] = []
  for (const part of chosen) {
    console.log(`\n=== ${part.name}`)
    const startedMs = performance.now()
    const counts = await part.run(part.timeoutMs)
    results.push({ name: part.name, counts, seconds: (performance.now() - startedMs) / 1000 })
  }

  console.log('\n=== summary')
  for (const { name, counts, seconds } of results) {
    console.log(`${name.padEnd(10)} ${sentence(counts)} (${seconds.toFixed(0)} s)`)
  }
  const sum = results.reduce(
    (total, { counts }) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    nothing,
  )
  console.log(sentence(sum))
  // The long part may be empty; a run of anything else in which no test ran has tested nothing.
  const emptyAllowed = chosen.every(part => part === long)
  return sum.failed > 0 || (sum.passed === 0 && !emptyAllowed) ? 1 : 0
}

function hasTests(folder: string): boolean {
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some(file => String(file).endsWith('.test.ts'))
  )
}

function sentence({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Runs a command of the project's own; false where it failed, could not start, or outlasted its time. */
function succeeds([command = '', ...args]: readonly string[], timeoutMs: number): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
      env: { ...process.env, PATH: `node_modules/.bin:${process.env.PATH ?? ''}` },
    })
    const endGroup = (): void => {
      if (child.pid === undefined) return
      try {
        process.kill(-child.pid, 'SIGKILL')
      } catch {
        // Gone already.
      }
    }
    const timer = setTimeout(() => {
      console.log(`${command}: not done within ${timeoutMs / 60_000} minutes`)
      endGroup()
    }, timeoutMs)
    process.once('SIGINT', endGroup)
    process.once('SIGTERM', endGroup)
    const end = (passed: boolean): void => {
      clearTimeout(timer)
      process.off('SIGINT', endGroup)
      process.off('SIGTERM', endGroup)
      resolve(passed)
    }
    child.once('error', error => {
      console.log(error.message)
      end(false)
    })
    child.once('exit', code => end(code === 0))
  })
}

process.exitCode = await main(process.argv.slice(2))
