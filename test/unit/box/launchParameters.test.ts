import { expect } from 'chai'
import fc from 'fast-check'
import { readLaunchParameters, withChoices } from '../../../src/box/launchParameters'
import type { LaunchSources } from '../../../src/box/launchParameters'

/** Property tests share a busy machine. */
const PATIENCE_MS = 20_000

const MAC = '00:1A:79:00:00:01'

const read = (sources: Partial<LaunchSources>) =>
  readLaunchParameters({
    host: undefined,
    launchFile: undefined,
    query: '',
    settings: undefined,
    engineLanguages: [],
    ...sources,
  })
const parametersOf = (host: unknown) => read({ host }).parameters
const queried = (values: Record<string, string>) =>
  read({ query: `?${new URLSearchParams(values).toString()}` }).parameters

describe('The launch parameters', () => {
  it('have the contract’s defaults where nothing is given', () => {
    expect(read({})).to.deep.equal({
      problems: [],
      parameters: {
        mac: null,
        token: null,
        api: 'https://api.telecomx.dk',
        provisioning: null,
        profile: null,
        list: [],
        lang: 'da',
        textSize: 100,
        contrast: 'normal',
        voice: 'off',
        timeZone: 'Europe/Copenhagen',
        validateMinutes: 15,
        stay: null,
        support: null,
        uptimeS: null,
        maxHeight: 1080,
        box: null,
      },
    })
  })

  it('are all read from an object as well as from a query', () => {
    const support = { name: 'Vagten', phone: '+45 12 34', web: 'https://flexcare.dk' }
    const given = {
      mac: MAC,
      token: 'T0K',
      api: 'http://127.0.0.1:8080/',
      provisioning: 'http://localhost:8080/p/{mac}',
      profile: 'p1',
      list: 'a,b',
      lang: 'sv',
      textSize: '125',
      contrast: 'high',
      voice: 'on',
      timeZone: 'Europe/Oslo',
      validateMinutes: '0.5',
      stay: 's1',
      support: JSON.stringify(support),
      uptimeS: '12.5',
      maxHeight: '720',
      box: 'thunder',
    }
    const expected = {
      ...given,
      api: 'http://127.0.0.1:8080',
      list: ['a', 'b'],
      textSize: 125,
      validateMinutes: 0.5,
      support,
      uptimeS: 12.5,
      maxHeight: 720,
    }
    expect(queried(given)).to.deep.equal(expected)
    expect(
      parametersOf({
        ...given,
        list: ['a', 'b'],
        textSize: 125,
        validateMinutes: 0.5,
        support,
        maxHeight: 720,
      }),
    ).to.deep.equal(expected)
  })

  it('are taken key by key from host, launch file, query and settings, in this order', () => {
    const { parameters, problems } = read({
      host: { lang: 'en' },
      launchFile: { lang: 'sv', stay: 'launch' },
      query: '?lang=de&stay=query&profile=query',
      settings: { lang: 'nb', stay: 'settings', profile: 'settings', contrast: 'high' },
    })
    expect(parameters).to.include({ lang: 'en', stay: 'launch', profile: 'query', contrast: 'high' })
    expect(problems).to.deep.equal([])
  })

  it('come from the next source where one has an unusable value, and say so', () => {
    const { parameters, problems } = read({
      host: { mac: '$MAC', textSize: 110, token: '${TOKEN}' },
      launchFile: { mac: MAC, textSize: 'huge', token: 'abc' },
      query: '?textSize=150',
    })
    expect(parameters).to.include({ mac: MAC, textSize: 150, token: 'abc' })
    expect(problems).to.deep.equal([
      { key: 'mac', source: 'host', reason: 'unexpanded-macro' },
      { key: 'token', source: 'host', reason: 'unexpanded-macro' },
      { key: 'textSize', source: 'host', reason: 'unknown-value' },
      { key: 'textSize', source: 'launch', reason: 'unknown-value' },
    ])
  })

  it('count what is empty as not given', () => {
    const { parameters, problems } = read({
      host: { token: '', mac: null, stay: undefined, list: '  ' },
      query: '?token=abc&mac=&list=a',
    })
    expect(parameters).to.deep.include({ token: 'abc', mac: null, stay: null, list: ['a'] })
    expect(problems).to.deep.equal([])
  })

  it('take ids that JSON holds as numbers, and keep opaque ids as they are', () => {
    expect(parametersOf({ stay: 42, profile: ' 7%20&<x> ', token: 12345 })).to.include({
      stay: '42',
      profile: '7%20&<x>',
      token: '12345',
    })
  })

  it('refuse over-long texts and such with control characters', () => {
    const { parameters, problems } = read({
      host: { token: 'x'.repeat(5000), stay: 'a\nb', profile: 'a\u0085b', mac: `${MAC},`.repeat(500) },
    })
    expect(parameters).to.include({ token: null, stay: null, profile: null, mac: null })
    expect(problems.map(problem => problem.reason)).to.have.members([
      'too-long',
      'control-characters',
      'control-characters',
      'too-long',
    ])
  })

  it('hold numbers to their bounds', () => {
    for (const validateMinutes of [0, -1, 1441, NaN, Infinity, '', 'soon', '1e3', '0x10', true, {}]) {
      expect(parametersOf({ validateMinutes }).validateMinutes).to.equal(15)
    }
    expect(parametersOf({ validateMinutes: 1440 }).validateMinutes).to.equal(1440)
    expect(parametersOf({ validateMinutes: ' .05 ' }).validateMinutes).to.equal(0.05)
    for (const maxHeight of [143, 4321, '1080p']) expect(parametersOf({ maxHeight }).maxHeight).to.equal(1080)
    expect(parametersOf({ maxHeight: 720.9 }).maxHeight).to.equal(720)
    expect(parametersOf({ uptimeS: 0 }).uptimeS).to.equal(0)
    expect(parametersOf({ uptimeS: -1 }).uptimeS).to.equal(null)
  })

  it('know only the languages, sizes, contrasts, voices and boxes of the contract', () => {
    const given = { lang: 'fr', textSize: 200, contrast: 'low', voice: true, box: 'other' }
    expect(parametersOf(given)).to.include({
      lang: 'da',
      textSize: 100,
      contrast: 'normal',
      voice: 'off',
      box: null,
    })
    expect(parametersOf({ lang: ' EN ' }).lang).to.equal('en')
  })

  it('speak the first of the engine’s languages that the app knows, else Danish', () => {
    const spoken = (...engineLanguages: string[]) => read({ engineLanguages }).parameters.lang
    expect(spoken('fr-FR', 'en-GB', 'de')).to.equal('en')
    expect(spoken('no-NO')).to.equal('nb')
    expect(spoken('nn')).to.equal('nb')
    expect(spoken('sv_SE')).to.equal('sv')
    expect(spoken('fr', '', 'dan')).to.equal('da')
  })

  it('take a time zone by its shape, and by what the engine knows where it is asked', () => {
    expect(parametersOf({ timeZone: 'America/Argentina/Buenos_Aires' }).timeZone).to.include('Buenos')
    expect(parametersOf({ timeZone: 'Etc/GMT+1' }).timeZone).to.equal('Etc/GMT+1')
    for (const timeZone of ['../etc', 'Europe/', 'a b', 5, 'x'.repeat(65)]) {
      expect(parametersOf({ timeZone }).timeZone).to.equal('Europe/Copenhagen')
    }
    const knowsTimeZone = (name: string) => name === 'Europe/Oslo'
    const sources = {
      host: { timeZone: 'Mars/Olympus' },
      settings: { timeZone: 'Europe/Oslo' },
      knowsTimeZone,
    }
    expect(read(sources).parameters.timeZone).to.equal('Europe/Oslo')
  })

  it('list EPG ids each once, at most a thousand, and none that is no id', () => {
    expect(parametersOf({ list: ' a ,b,,a, c%2Cd' }).list).to.deep.equal(['a', 'b', 'c%2Cd'])
    expect(parametersOf({ list: ['a,b', 7, null, {}, 'a,b'] }).list).to.deep.equal(['a,b', '7'])
    expect(
      parametersOf({ list: Array.from({ length: 3000 }, (_, i) => `id${String(i)}`) }).list,
    ).to.have.length(1000)
    expect(parametersOf({ list: 'x,'.repeat(60000) }).list).to.deep.equal([])
    expect(parametersOf({ list: {} }).list).to.deep.equal([])
  })

  it('keep what is usable of whom to call', () => {
    expect(parametersOf({ support: { name: 7, phone: '', web: 'x'.repeat(201) } }).support).to.deep.equal({
      name: '7',
    })
    expect(queried({ support: '{"phone":"112"}' }).support).to.deep.equal({ phone: '112' })
    for (const support of ['{', 'Vagten', {}, [], 3]) expect(parametersOf({ support }).support).to.equal(null)
  })

  it('take several MACs as a list or as an array', () => {
    expect(parametersOf({ mac: ` ${MAC},$MAC ` }).mac).to.equal(`${MAC},$MAC`)
    expect(parametersOf({ mac: [MAC, 5, '00:1A:79:00:00:02'] }).mac).to.equal(`${MAC},00:1A:79:00:00:02`)
    expect(parametersOf({ mac: 5 }).mac).to.equal(null)
  })

  it('are not moved by hostile keys', () => {
    const launchFile: unknown = JSON.parse(
      '{"__proto__": {"api": "https://evil.example"}, "constructor": {"prototype": {"token": "x"}}}',
    )
    expect(read({ launchFile, query: '?__proto__=x&constructor=y' }).parameters).to.deep.equal(
      read({}).parameters,
    )
  })

  it('survive a host whose getters throw', () => {
    const host = {
      get token() {
        throw new Error('no')
      },
      stay: 's',
    }
    expect(parametersOf(host)).to.include({ token: null, stay: 's' })
  })

  it('never throw, hold their bounds and tell no token, whatever they are given', () => {
    const token = fc.string({
      minLength: 12,
      maxLength: 30,
      unit: fc.constantFrom('a', 'B', 'c', 'X', '0', '7'),
    })
    const keys = Object.keys(read({}).parameters)
    const source = (secret: string) =>
      fc.dictionary(
        fc.constantFrom(...keys, '__proto__', 'toString'),
        fc.oneof(
          fc.anything(),
          fc.constantFrom(secret, `https://x/?t=${secret}`, `$${secret}`, -1, 720, 'high'),
        ),
      )
    fc.assert(
      fc.property(
        token.chain(secret =>
          fc.tuple(fc.constant(secret), source(secret), source(secret), fc.string(), fc.anything()),
        ),
        ([secret, host, launchFile, query, settings]) => {
          const { parameters, problems } = read({ host, launchFile, query, settings })
          expect(JSON.stringify(problems)).not.to.include(secret)
          expect(parameters).to.have.all.keys(...keys)
          expect(parameters.validateMinutes).to.be.within(0, 1440)
          expect(parameters.maxHeight).to.be.within(144, 4320)
          expect(parameters.api).to.match(/^https?:\/\/[^/]+/)
        },
      ),
    )
  }).timeout(PATIENCE_MS)
})

describe('The operator’s addresses', () => {
  const FALLBACK = 'https://api.telecomx.dk'

  it('are https, or loopback', () => {
    const good = [
      ['https://api.example.dk/', 'https://api.example.dk'],
      ['https://API.example.dk:8443/base//', 'https://api.example.dk:8443/base'],
      ['http://localhost:3000', 'http://localhost:3000'],
      ['http://127.8.9.10/x/', 'http://127.8.9.10/x'],
      ['http://[::1]:3000/', 'http://[::1]:3000'],
    ]
    for (const [api, normal] of good) expect(parametersOf({ api }).api).to.equal(normal)
    const bad = [
      'http://api.example.dk',
      'http://localhost.evil.example',
      'http://127.0.0.1.evil.example',
      'http://127.0.0.1@evil.example',
      'ftp://localhost',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'https://user:secret@api.example.dk',
      'https://api.example.dk/?x=1',
      'https://api.example.dk/#x',
      'api.example.dk',
      '//api.example.dk',
      `https://api.example.dk/${'x'.repeat(2048)}`,
      { href: 'https://api.example.dk' },
    ]
    for (const api of bad) {
      const { parameters, problems } = read({ host: { api } })
      expect(parameters.api).to.equal(FALLBACK)
      expect(problems).to.have.length(1)
    }
  })

  it('are passed over in a query unless they are loopback', () => {
    const { parameters, problems } = read({
      query: '?api=https%3A%2F%2Fevil.example&provisioning=https%3A%2F%2Fevil.example%2F%7Bmac%7D',
      settings: { api: 'https://good.example' },
    })
    expect(parameters).to.include({ api: 'https://good.example', provisioning: null })
    expect(problems).to.deep.equal([
      { key: 'api', source: 'query', reason: 'not-loopback' },
      { key: 'provisioning', source: 'query', reason: 'not-loopback' },
    ])
    expect(queried({ api: 'https://localhost:8443' }).api).to.equal('https://localhost:8443')
  })

  it('for provisioning hold {mac} in path or query, and never in the host', () => {
    const provisioning = (given: string) => parametersOf({ provisioning: given }).provisioning
    expect(provisioning('https://p.example/box/{mac}/token')).to.equal('https://p.example/box/{mac}/token')
    expect(provisioning('https://p.example?m={mac}&n={mac}')).to.equal('https://p.example/?m={mac}&n={mac}')
    expect(provisioning('https://p.example/box')).to.equal(null)
    expect(provisioning('https://p.example/#{mac}')).to.equal(null)
    expect(provisioning('https://{mac}.example/{mac}')).to.equal(null)
    expect(provisioning('http://p.example/{mac}')).to.equal(null)
    expect(provisioning('https://p.example/' + '{mac}'.repeat(200))).to.equal(null)
  })
})

describe('What the viewer chose', () => {
  const launched = read({ host: { profile: 'p1', lang: 'en', stay: 's', textSize: 125 } }).parameters

  it('comes before what the launcher says', () => {
    const choices = { profile: 'p2', lang: 'de', textSize: 150, contrast: 'high', voice: 'on' }
    expect(withChoices(launched, choices)).to.deep.equal({ ...launched, ...choices })
  })

  it('leaves the rest of the launch contract alone, and costs nothing where it cannot be read', () => {
    for (const choices of [
      undefined,
      null,
      'x',
      [],
      { lang: 'fr', textSize: 99, profile: '', stay: 'x', api: 'y' },
    ]) {
      expect(withChoices(launched, choices)).to.deep.equal(launched)
    }
  })
})
