import { expect } from 'chai'
import type { Answer } from '../../../src/platform/errors'
import { isTrouble } from '../../../src/platform/errors'
import { createPlatform } from '../../../src/platform/createPlatform'
import programme from '../../fixtures/archive-get.json' with { type: 'json' }
import device from '../../fixtures/validate.json' with { type: 'json' }
import { createFakeClock } from '../../support/fakeClock'
import { createFakeFetch, hanging, json } from '../../support/fakeFetch'

const TOKEN = '12345678901234567890ABCD'

function setUp(options: { api?: string; provisioning?: string | null; localAddresses?: boolean } = {}) {
  const clock = createFakeClock()
  const fake = createFakeFetch()
  const platform = createPlatform({
    fetch: fake.fetch,
    clock,
    wallMs: () => clock.wallMs(),
    api: options.api ?? 'https://api.telecomx.dk',
    version: '1.0.0',
    provisioning: options.provisioning ?? null,
    localAddresses: options.localAddresses ?? false,
  })
  return { fake, platform, urls: () => fake.asked.map(asked => asked.url) }
}

const errorOf = (answer: Answer<unknown>) => (answer.ok ? undefined : answer.error)

describe('the platform', () => {
  it('is asked to validate with the token and the version, nothing else', async () => {
    const { fake, platform, urls } = setUp()
    fake.answer(() => json(device))
    const answer = await platform.validate(TOKEN)
    expect(urls()).to.deep.equal([`https://api.telecomx.dk/iptv/app/validate?token=${TOKEN}&version=1.0.0`])
    expect(answer.ok && answer.value.device.id).to.equal(device._id)
  })

  it('names no address within the house, unless the settings allow it', async () => {
    const url = 'http://192.168.1.1/reboot'
    const answer = {
      ...{ _id: 'm', title: 'Matador', images: [{ url }] },
      profiles: [{ _id: 'p', streamingServices: [{ _id: 's', logo: url }] }],
    }
    for (const localAddresses of [false, true]) {
      const { fake, platform } = setUp({ localAddresses })
      fake.answer(() => json(answer))
      const told = [await platform.archive({ epgId: 'm', token: TOKEN }), await platform.validate(TOKEN)]
      expect(told.every(({ ok }) => ok)).to.equal(true)
      expect(JSON.stringify(told).includes(url)).to.equal(localAddresses)
    }
  })

  it('is asked for a programme with the token and, where known, the profile', async () => {
    const { fake, platform, urls } = setUp()
    fake.answer(() => json(programme))
    const answer = await platform.archive({ epgId: '7_1482855900', token: TOKEN })
    expect(answer.ok && answer.value.title).to.equal('Grand Danois')
    await platform.archive({ epgId: '7_1482855900', token: TOKEN, profile: 'p&q' })
    expect(urls()).to.deep.equal([
      `https://api.telecomx.dk/iptv/app/archive/7_1482855900?token=${TOKEN}`,
      `https://api.telecomx.dk/iptv/app/archive/7_1482855900?token=${TOKEN}&profile=p%26q`,
    ])
  })

  it('may live under a path', async () => {
    const { fake, platform, urls } = setUp({ api: 'http://localhost:8080/some/path//' })
    fake.answer(() => json(programme))
    await platform.archive({ epgId: 'x', token: 't' })
    expect(urls()).to.deep.equal(['http://localhost:8080/some/path/iptv/app/archive/x?token=t'])
  })

  for (const epgId of [
    'a/b',
    '../validate',
    '?token=x',
    '#x',
    '%2e%2e',
    '...',
    'a b',
    'æøå',
    '\ud800',
    '7_x;y',
  ])
    it(`is asked for the opaque id ${JSON.stringify(epgId)} as one segment of the path`, async () => {
      const { fake, platform, urls } = setUp()
      fake.answer(() => json(programme))
      await platform.archive({ epgId, token: 't' })
      const { pathname, search, hash } = new URL(urls()[0] ?? '')
      const prefix = '/iptv/app/archive/'
      expect(pathname.startsWith(prefix)).to.equal(true)
      expect(decodeURIComponent(pathname.slice(prefix.length))).to.equal(epgId.replace('\ud800', '\ufffd'))
      expect(pathname.slice(prefix.length)).not.to.contain('/')
      expect(search + hash).to.equal('?token=t')
    })

  for (const epgId of ['', '.', '..'])
    it(`is not asked for the id ${JSON.stringify(epgId)}, which no path can hold`, async () => {
      const { fake, platform } = setUp()
      const answer = await platform.archive({ epgId, token: 't' })
      expect(errorOf(answer)).to.deep.equal({ kind: 'not_found', status: 404 })
      expect(fake.asked).to.deep.equal([])
    })

  it('is not what answers 200 without an id, or a title', async () => {
    const { fake, platform } = setUp()
    const date = 'Thu, 01 Jan 2026 12:00:00 GMT'
    fake.answer(() => json({ ok: true }, 200, { date }))
    const error = { kind: 'bad_response', status: 200, reason: 'no _id' }
    expect(await platform.validate(TOKEN)).to.deep.equal({ ok: false, error, dateMs: Date.parse(date) })
    fake.answer(() => json({ _id: 'x' }))
    const untitled = { kind: 'bad_response', status: 200, reason: 'no _id or no title' }
    expect(await platform.archive({ epgId: 'x', token: 't' })).to.deep.equal({ ok: false, error: untitled })
  })

  it('says in its own words what is wrong', async () => {
    const { fake, platform } = setUp()
    for (const kind of ['access_denied', 'blocked', 'outdated']) {
      fake.answer(() => json({ error: kind }, 403))
      expect(errorOf(await platform.validate(TOKEN))).to.deep.equal({ kind, status: 403 })
    }
    fake.answer(() => json({ error: 'id' }, 404))
    const answer = await platform.archive({ epgId: 'x', token: 't' })
    expect(errorOf(answer)).to.deep.equal({ kind: 'not_found', status: 404 })
  })

  it('does not know "not found" as an answer to validate: that is trouble', async () => {
    const { fake, platform } = setUp()
    fake.answer(() => json({ error: 'id' }, 404))
    const error = errorOf(await platform.validate(TOKEN))
    expect(error).to.deep.equal({ kind: 'bad_response', status: 404, reason: 'not found' })
    expect(error && isTrouble(error)).to.equal(true)
  })

  it('can be left in the middle of each request', async () => {
    const { fake, platform } = setUp({ provisioning: 'https://p.example/{mac}' })
    fake.answer(hanging)
    const controller = new AbortController()
    const validated = platform.validate(TOKEN, controller.signal)
    const archived = platform.archive({ epgId: 'x', token: 't' }, controller.signal)
    const provisioned = platform.provision?.('AA:BB:CC:DD:EE:FF', controller.signal)
    controller.abort()
    for (const answer of [await validated, await archived, await provisioned])
      expect(answer && errorOf(answer)).to.deep.equal({ kind: 'network', cause: 'aborted' })
  })
})

describe('provisioning', () => {
  it('is absent where none is configured', () => {
    expect(setUp().platform.provision).to.equal(null)
  })

  it('is told the MAC wherever the template asks for it, and gives a token', async () => {
    const { fake, platform, urls } = setUp({ provisioning: 'https://p.example/box/{mac}?again={mac}' })
    fake.answer(() => json({ token: 'fresh' }))
    expect(await platform.provision?.('AA:BB:CC:DD:EE:FF')).to.deep.equal({ ok: true, value: 'fresh' })
    const mac = 'AA%3ABB%3ACC%3ADD%3AEE%3AFF'
    expect(urls()).to.deep.equal([`https://p.example/box/${mac}?again=${mac}`])
  })

  it('refuses in the same words, and without a token gives none', async () => {
    const { fake, platform } = setUp({ provisioning: 'https://p.example/{mac}' })
    fake.answer(() => json({ error: 'access_denied' }, 403))
    const refused = await platform.provision?.('AA:BB:CC:DD:EE:FF')
    expect(refused && errorOf(refused)).to.deep.equal({ kind: 'access_denied', status: 403 })
    fake.answer(() => json({ token: '' }))
    const empty = await platform.provision?.('AA:BB:CC:DD:EE:FF')
    expect(empty && errorOf(empty)).to.deep.equal({ kind: 'bad_response', status: 200, reason: 'no token' })
  })
})
