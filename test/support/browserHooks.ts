import type { Context } from 'mocha'
import { closeChromium } from './chromium'
import { switchOffAll } from './tv'
import { switchOffAllWpe } from './wpe'

/** Mocha's root hooks for all that runs in an engine: nothing a test opened outlives it. */
export const mochaHooks = {
  async afterEach(this: Context): Promise<void> {
    const test = this.currentTest
    const failed = test?.state === 'failed' ? test.fullTitle() : null
    await switchOffAll(failed)
    await switchOffAllWpe(failed)
  },
  async afterAll(): Promise<void> {
    await closeChromium()
  },
}
