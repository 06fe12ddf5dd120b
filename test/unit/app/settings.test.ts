import { expect } from 'chai'
import { readSettings } from '../../../src/settings'

describe('the settings', () => {
  it('are those of settings.json', () => {
    const app = { version: '1.2.3', builtAt: '2026-11-01T00:00:00Z', keys: { 13: 'Ok' } }
    expect(readSettings(app, { path: './static/', flexcare: { lang: 'da' } })).to.deep.include({
      version: '1.2.3',
      builtAtMs: Date.UTC(2026, 10, 1),
      path: './static',
      flexcare: { lang: 'da' },
    })
  })

  it('have a default each where a key is missing or wrong, and pass over what is not known', () => {
    for (const given of [
      undefined,
      null,
      7,
      'settings',
      [],
      { version: 3, builtAt: 'yesterday', path: {}, dance: 1 },
    ]) {
      expect(readSettings(given, given)).to.deep.include({
        version: '0.0.0',
        builtAtMs: Date.UTC(2026, 0, 1),
        path: './static',
        dimAfterMs: 7_200_000,
        localAddresses: false,
        flexcare: undefined,
      })
    }
  })

  it('open addresses within the house where they say so, in no other word', () => {
    const said = [true, 'true', 1].map(localAddresses => readSettings({}, { localAddresses }).localAddresses)
    expect(said).to.deep.equal([true, false, false])
  })

  it('hand the session its figures, those that are figures', () => {
    const { session } = readSettings(
      {},
      { forgetAfterHours: 0, session: { graceMs: 1000, blockedPeriodMs: 'x', dance: 1 } },
    )
    expect(session).to.deep.equal({ forgetAfterMs: 0, graceMs: 1000 })
  })
})
