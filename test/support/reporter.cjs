// CommonJS, for that is how mocha loads a reporter.
const { mkdirSync, writeFileSync } = require('node:fs')
const { dirname } = require('node:path')
const { default: Mocha } = require('mocha')

/**
 * Mocha's own `spec` report for people, and the counts as a file for scripts/test.ts: written only when a run came to its end,
 * so that a run which crashed leaves none. `--reporter-option counts=FILE` says where.
 */
module.exports = class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    const path = options.reporterOptions.counts
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, JSON.stringify({ passed, failed, skipped }))
    })
  }
}
