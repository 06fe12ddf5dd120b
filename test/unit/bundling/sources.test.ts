import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { builtAt, builtSettings } from '../../../bundling/sources'

const root = join(import.meta.dirname, '../../..')
const read = (file: string): { version?: string } =>
  JSON.parse(readFileSync(join(root, file), 'utf8')) as { version?: string }

describe('what a build says of itself', () => {
  it('is the version of package.json, which is that of metadata.json', () => {
    expect(builtSettings(root).appSettings.version).to.equal(read('package.json').version)
    expect(read('metadata.json').version).to.equal(read('package.json').version)
  })

  it('is the time in SOURCE_DATE_EPOCH where there is one', () => {
    expect(builtAt(root, '1700000000')).to.equal('2023-11-14T22:13:20.000Z')
  })

  it('is a time of the source, not of the build: twice the same', () => {
    const first = builtAt(root, undefined)
    expect(new Date(first).toISOString()).to.equal(first)
    expect(builtAt(root, 'yesterday')).to.equal(first)
  })

  it('fails plainly where there is no source at all', () => {
    expect(() => builtAt(join(tmpdir(), 'no-such-folder'), undefined)).to.throw('ENOENT')
  })
})

describe('package-lock.json', () => {
  it('names no registry, so that each site installs from its own', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.to.contain('"resolved"')
  })
})
