import { expect } from 'chai'
import fc from 'fast-check'
import { decodeProvisionedToken } from '../../../src/platform/deviceFields'
import { decodeValidation } from '../../../src/platform/validateDecoder'
import example from '../../fixtures/validate.json' with { type: 'json' }
import { damaged, damageTo } from './damage'

const decode = (fields: object) => decodeValidation({ _id: 'd', ...fields })
const device = (fields: object) => decode(fields)?.device
const profile = (fields: object) => device({ profiles: [{ _id: 'p', ...fields }] })?.profiles[0]

const full = {
  ...example,
  mac: '01:0a:23:65:78:bd',
  technicalRoomNumber: 'T-12',
  usedRoomNumber: '12 B',
  groups: [{ _id: 'g', name: 'Ward 7' }],
}

describe('a device', () => {
  it('is read from the operator’s own example', () => {
    const logo = 'https://example.image.com/1234567890ABCD1234567890.png'
    const logoId = '1234567890ABCD1234567890'
    expect(decodeValidation(example)).to.deep.equal({
      token: '12345678901234567890ABCD',
      device: {
        id: '82345678901234567890ABCD',
        deviceId: '0123ABDE4-2831-52A2-CEC1-5A1A3422AB1A',
        type: 'IOS',
        name: 'iPhone 6S',
        username: 'johnny-five',
        groups: [],
        developmentMode: false,
        nPvr: true,
        nPvrStorageHours: 100,
        nPvrStorageUsedMinutes: 300,
        archive: true,
        archiveDays: 2,
        epgDays: 7,
        reseller: {
          id: '1234567890ABCD1234567890',
          name: 'Storeby Magle antenneforening',
          phone: '88888888',
          email: 'donald@duck.com',
          web: 'http://www.storebymagleaf.dk',
          topLevelId: '1234567890ABCD1234567890',
        },
        colours: {
          secondaryBackground: '#ffffff',
          inactiveIcon: '#000000',
          accent: '#f42211',
          topTabBar: '#ffaabb',
          bottomTabBar: '#ffff00',
          text: '#00aabb',
          secondaryText: '#11ff10',
          tertiaryText: '#ffffff',
        },
        profiles: [
          {
            id: '1234567890ABCD1234567890',
            name: 'Dad',
            audioLanguage: 'dan',
            subtitleLanguage: 'dan',
            useSdhSubtitles: false,
            channels: ['1234567890ABCD1234567890', '8434567890ABCD1234567890'],
            availableChannels: ['3234567890ABCD123456789', '4234567890ABCD123456789'],
            streamingServices: [{ id: 'AMAZON_PRIME', name: 'Amazon Prime', logo, logoId }],
            availableStreamingServices: [
              { id: 'DR_TV', name: 'DR TV', logo, logoId },
              { id: 'TV_2_PLAY', name: 'TV 2 Play', logo, logoId },
            ],
          },
        ],
      },
    })
  })

  it('of a box has a MAC, rooms and groups', () => {
    expect(decodeValidation(full)?.device).to.deep.include({
      mac: '01:0A:23:65:78:BD',
      technicalRoomNumber: 'T-12',
      usedRoomNumber: '12 B',
      groups: [{ id: 'g', name: 'Ward 7' }],
    })
  })

  it('is none without an id', () => {
    for (const _id of [undefined, null, '', ' ', 7, {}, [], 'x'.repeat(513)])
      expect(decode({ _id })).to.equal(null)
    for (const input of [undefined, null, 7, 'x', [], '{"_id":"1"}'])
      expect(decodeValidation(input)).to.equal(null)
  })

  it('needs no more than an id', () => {
    expect(decode({})).to.deep.equal({
      device: { id: 'd', groups: [], developmentMode: false, reseller: {}, colours: {}, profiles: [] },
    })
  })

  it('brings a token only if it is one', () => {
    expect(decode({ token: ' as it came ' })?.token).to.equal(' as it came ')
    for (const token of [null, '', '  ', 7, {}, 'x'.repeat(4097)])
      expect(decode({ token })).not.to.have.property('token')
  })

  for (const [mac, normal] of [
    ['aabbccddeeff', 'AA:BB:CC:DD:EE:FF'],
    ['aabb.ccdd.eeff', 'AA:BB:CC:DD:EE:FF'],
    [' AA-BB-CC-DD-EE-FF ', 'AA:BB:CC:DD:EE:FF'],
    ['aa:bb:cc', 'aa:bb:cc'],
    ['not a MAC', 'not a MAC'],
  ])
    it(`has the MAC ${String(normal)} where it came as ${String(mac)}`, () => {
      expect(device({ mac })?.mac).to.equal(normal)
    })

  for (const [colour, normal] of [
    ['#F42211', '#f42211'],
    ['f42211', '#f42211'],
    ['#Fa0', '#ffaa00'],
    [' fa0 ', '#ffaa00'],
    ['red', undefined],
    ['#12345', undefined],
    ['#12345678', undefined],
    ['', undefined],
    [7, undefined],
  ])
    it(`has ${String(normal)} for the colour ${JSON.stringify(colour)}`, () => {
      expect(device({ accentColor: colour })?.colours.accent).to.equal(normal)
    })

  it('takes booleans and numbers that were written as text', () => {
    const written = {
      archive: 'true',
      nPvr: 'false',
      developmentMode: 'true',
      archiveDays: '2',
      nPvrStorage: '100',
    }
    expect(device(written)).to.deep.include({
      archive: true,
      nPvr: false,
      developmentMode: true,
      archiveDays: 2,
      nPvrStorageHours: 100,
    })
    expect(device({ archive: 'yes', nPvr: 1, archiveDays: -1, epgDays: 1e9 })).to.deep.equal(device({}))
  })

  it('keeps a web address without a scheme, and none that is something else', () => {
    expect(device({ resellerWeb: 'www.a.dk' })?.reseller.web).to.equal('www.a.dk')
    for (const resellerWeb of ['javascript:alert(1)', 'https://u:p@a.dk', 7]) {
      expect(device({ resellerWeb })?.reseller).to.deep.equal({})
    }
  })

  it('keeps an unknown type as text', () => {
    expect(device({ type: 'TOASTER' })?.type).to.equal('TOASTER')
  })

  it('has the profiles of either spelling', () => {
    const profiles = [{ _id: 'p' }]
    expect(device({ Profiles: profiles })?.profiles[0]?.id).to.equal('p')
    expect(device({ Profiles: profiles, profiles: [] })?.profiles[0]?.id).to.equal('p')
    expect(device({ Profiles: profiles, profiles: 'none' })?.profiles[0]?.id).to.equal('p')
    expect(device({ Profiles: [{ _id: 'q' }], profiles })?.profiles[0]?.id).to.equal('p')
  })

  it('loses a profile without an id, and a group that says nothing, alone', () => {
    const profiles = [null, {}, { name: 'No id' }, { _id: 'p', name: 7, channels: ['c', null, 7] }]
    expect(device({ profiles })?.profiles).to.deep.equal([
      {
        id: 'p',
        streamingServices: [],
        availableStreamingServices: [],
        channels: ['c'],
        availableChannels: [],
      },
    ])
    expect(device({ groups: [{}, 'x', { name: 'Ward' }, { _id: 'g', name: 7 }] })?.groups).to.deep.equal([
      { name: 'Ward' },
      { id: 'g' },
    ])
  })

  it('knows streaming services as ids, as objects and mixed, each once', () => {
    const streamingServices = [
      'NETFLIX',
      { _id: 'VIAPLAY', name: 'Viaplay', logo: 'file:///logo.png' },
      { _id: 'NETFLIX', name: 'Netflix', logo: 'https://a.dk/n.png' },
      'VIAPLAY',
      { _id: 'VIAPLAY', name: 'Another', logoId: 'l' },
      { name: 'No id' },
      7,
    ]
    expect(profile({ streamingServices })?.streamingServices).to.deep.equal([
      { id: 'NETFLIX', name: 'Netflix', logo: 'https://a.dk/n.png' },
      { id: 'VIAPLAY', name: 'Viaplay', logoId: 'l' },
    ])
    expect(profile({ streamingServices: 'NETFLIX' })?.streamingServices).to.deep.equal([])
  })

  it('keeps lists bounded', () => {
    const many = (count: number, item: unknown) => Array.from({ length: count }, () => item)
    const channels = many(2001, 'c')
    const bounded = device({ profiles: many(51, { _id: 'p', channels }), groups: many(101, { _id: 'g' }) })
    expect(bounded?.profiles).to.have.length(50)
    expect(bounded?.profiles[0]?.channels).to.have.length(2000)
    expect(bounded?.groups).to.have.length(100)
    const services = Array.from({ length: 101 }, (_, n) => `S${n}`)
    expect(profile({ streamingServices: services })?.streamingServices).to.have.length(100)
  })

  const flat = (input: unknown): Map<string, unknown> => {
    const { device: known, token } = decodeValidation(input) ?? {}
    const { reseller = {}, colours = {}, ...rest } = known ?? {}
    return new Map(
      Object.entries({ token, ...rest, ...prefixed('reseller.', reseller), ...prefixed('', colours) }),
    )
  }
  const prefixed = (prefix: string, fields: object) =>
    Object.fromEntries(Object.entries(fields).map(([key, value]: [string, unknown]) => [prefix + key, value]))

  const renamed: Record<string, string> = {
    nPvrStorage: 'nPvrStorageHours',
    nPvrStorageUsed: 'nPvrStorageUsedMinutes',
    resellerId: 'reseller.id',
    resellerName: 'reseller.name',
    resellerNumber: 'reseller.phone',
    resellerEmail: 'reseller.email',
    resellerWeb: 'reseller.web',
    topLevelReseller: 'reseller.topLevelId',
  }
  const keyOf = (field: string) => renamed[field] ?? field.replace(/Color$/, '')
  const withoutId: Record<string, unknown> = { ...full }
  delete withoutId._id
  delete withoutId.developmentMode

  it('loses, of whatever is damaged, nothing but that', () => {
    const whole = flat(full)
    const fields = Object.keys(withoutId)
    expect(fields.every(field => whole.get(keyOf(field)) !== undefined)).to.equal(true)
    fc.assert(
      fc.property(damageTo(withoutId), damage => {
        const left = flat(damaged(full, damage))
        for (const field of fields) {
          const value = left.get(keyOf(field))
          if (!damage.has(field)) expect(value, field).to.deep.equal(whole.get(keyOf(field)))
          else if (Array.isArray(value)) expect(value, field).to.have.length(0)
          else if (damage.get(field) !== true || !['nPvr', 'archive'].includes(field)) {
            expect(value, field).to.equal(undefined)
          }
        }
      }),
    )
  }).timeout(20_000)

  it('comes out of anything at all without an exception', () => {
    const values = Object.fromEntries(Object.keys(full).map(key => [key, fc.jsonValue({ maxDepth: 3 })]))
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record(values, { requiredKeys: [] })), input => {
        const known = decodeValidation(input)
        if (known) expect(known.device.id).not.to.equal('')
      }),
    )
  }).timeout(20_000)
})

describe('a provisioned token', () => {
  it('is JSON’s token, if it is one', () => {
    expect(decodeProvisionedToken({ token: 'abc' })).to.equal('abc')
    for (const input of [null, 'abc', {}, { token: '' }, { token: 7 }, { token: 'x'.repeat(4097) }, []])
      expect(decodeProvisionedToken(input)).to.equal(null)
  })
})
