import { expect } from 'chai'
import fc from 'fast-check'
import { settingsFrom } from '../../../bundling/settings'

const built = {
  appSettings: { keys: { 13: 'Ok' }, version: '1.2.3', builtAt: '2026-01-01T00:00:00.000Z' },
  platformSettings: { path: './static', flexcare: {} },
}

describe('the settings in the page', () => {
  it('take the place of those that the script was built with', () => {
    const block = JSON.stringify({ platformSettings: { flexcare: { lang: 'nb' } } })
    expect(settingsFrom(block, built).platformSettings).to.deep.equal({
      path: './static',
      flexcare: { lang: 'nb' },
    })
  })

  it('cannot change the version or the build time, for an edited page may be older than its script', () => {
    const block = JSON.stringify({ appSettings: { version: '0.0.1', builtAt: null, keys: {} } })
    expect(settingsFrom(block, built).appSettings).to.deep.equal({ ...built.appSettings, keys: {} })
  })

  it('fall back section by section where one is of the wrong type', () => {
    const block = JSON.stringify({ appSettings: [1], platformSettings: { path: './elsewhere' } })
    expect(settingsFrom(block, built)).to.deep.equal({
      appSettings: built.appSettings,
      platformSettings: { path: './elsewhere', flexcare: {} },
    })
  })

  for (const block of [undefined, null, '', '{', 'null', '"text"', '[]']) {
    it(`fall back as a whole when the block is ${JSON.stringify(block)}`, () => {
      expect(settingsFrom(block, built)).to.deep.equal(built)
    })
  }

  it('never stop the app, whatever the block holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), block => {
        const { appSettings, platformSettings } = settingsFrom(block, built)
        expect(appSettings.version).to.equal('1.2.3')
        expect(platformSettings).to.include.keys('path', 'flexcare')
      }),
    )
  })
})
