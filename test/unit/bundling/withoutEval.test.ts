import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { leftOut } from '../../../bundling/leftOut'
import { rewrites } from '../../../bundling/withoutEval'

const modules = join(import.meta.dirname, '../../../node_modules')
const read = (module: string) => readFileSync(join(modules, module), 'utf8')
const core = '@lightningjs/core/dist/src/'

describe('the core without code written as text', () => {
  it('is rewritten where it reads as expected: an update of Lightning has not changed it', () => {
    for (const { module, from } of rewrites) expect(read(module), module).to.match(from)
  })

  it('has none left in the modules that are rewritten', () => {
    for (const { module } of rewrites) {
      const rewritten = rewrites
        .filter(rewrite => rewrite.module === module)
        .reduce((code, { from, to }) => code.replace(from, () => to), read(module))
      expect(rewritten, module).not.to.contain('new Function')
    }
  })

  it('has none in the state machine either, which is left out', () => {
    expect(leftOut.map(({ module }) => module)).to.include(`${core}application/StateMachine.mjs`)
  })
})
