import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { leftOut, neededAfterAll } from '../../../bundling/leftOut'

const root = join(import.meta.dirname, '../../..')

describe('what the bundle leaves out of Lightning', () => {
  it('is nothing that the app uses', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true }).map(String)
    const needed = files
      .filter(file => file.endsWith('.ts'))
      .flatMap(file =>
        neededAfterAll(readFileSync(join(root, 'src', file), 'utf8')).map(what => `${file}: ${what}`),
      )
    expect(needed).to.deep.equal([])
  })

  it('is noticed when a source does use it', () => {
    const source =
      "import { Lightning, Router } from '@lightningjs/sdk'\nconst row = { flex: { direction: 'row' } }"
    expect(neededAfterAll(source)).to.deep.equal(['flex:', 'Router'])
  })

  it('still stands where it stood: an update of Lightning has not moved it', () => {
    const gone = leftOut.filter(({ module }) => !existsSync(join(root, 'node_modules', module)))
    expect(gone.map(({ module }) => module)).to.deep.equal([])
  })
})
