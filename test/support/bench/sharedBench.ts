import { openBench, keepPicture, type Bench } from './openBench'

let shared: Promise<Bench> | undefined

/**
 * The run's one bench, for a file of tests; each test starts it anew. What goes wrong in the page fails the test, and
 * a picture of a test that fails is kept. It goes when the run's Chromium does.
 */
export function benchForTests(): () => Bench {
  let bench: Bench | null = null
  before(async function () {
    this.timeout(60_000)
    shared ??= openBench()
    bench = await shared
  })
  afterEach(async function () {
    if (bench === null) return
    const test = this.currentTest
    if (test?.state === 'failed')
      await bench
        .picture()
        .then(picture => keepPicture(picture, `failed ${test.fullTitle()}`))
        .catch(() => undefined)
    const failures = bench.takeFailures()
    if (failures.length > 0) throw new Error(failures.join('\n'))
  })
  return () => {
    if (bench === null) throw new Error('the bench does not stand yet')
    return bench
  }
}
