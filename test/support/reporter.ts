import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Mocha from 'mocha'

/** What a run of mocha came to; scripts/test.ts reads it. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/**
 * Mocha's own `spec` report for people, and the counts as a file for scripts/test.ts: written only when a run came to its end,
 * so that a run which crashed leaves none. `--reporter-option counts=FILE` says where.
 */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options)
    const { counts: path } = (options.reporterOptions ?? {}) as { counts?: string }
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      if (path === undefined) return
      const { passes, failures, pending } = this.stats
      const counts: Counts = { passed: passes, failed: failures, skipped: pending }
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, JSON.stringify(counts))
    })
  }
}
