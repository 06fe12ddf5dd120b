import { expect } from 'chai'
import fc from 'fast-check'
import type { Device } from '../../../src/platform/device'
import { readStored } from '../../../src/session/stored'
import { decodeStoredDevice } from '../../../src/session/storedDevice'
import { createMemoryArea } from '../../support/memoryStorage'
import { nothingStored } from '../../support/sessionMachine'

const whole: Device = {
  id: 'device-1',
  deviceId: 'barcode',
  mac: 'AA:BB:CC:00:11:22',
  type: 'STB',
  name: 'Room 11',
  username: 'anna',
  technicalRoomNumber: 'T11',
  usedRoomNumber: '11',
  groups: [{ id: 'g1', name: 'Ward' }, { name: 'Nameless' }, {}],
  developmentMode: true,
  nPvr: false,
  nPvrStorageHours: 100,
  nPvrStorageUsedMinutes: 0,
  archive: true,
  archiveDays: 2,
  epgDays: 7,
  reseller: {
    id: 'r',
    name: 'Storeby',
    phone: '88888888',
    email: 'a@b.dk',
    web: 'http://b.dk',
    topLevelId: 't',
  },
  colours: {
    secondaryBackground: '#ffffff',
    inactiveIcon: '#000000',
    accent: '#f42211',
    topTabBar: '#ffaabb',
    bottomTabBar: '#ffff00',
    text: '#00aabb',
    secondaryText: '#11ff10',
    tertiaryText: '#fffffe',
  },
  profiles: [
    {
      id: 'p1',
      name: 'Dad',
      audioLanguage: 'dan',
      subtitleLanguage: 'dan',
      useSdhSubtitles: true,
      streamingServices: [{ id: 'NETFLIX' }],
      availableStreamingServices: [{ id: 'DR', name: 'DR TV', logo: 'https://x.dk/l.png', logoId: 'l1' }],
      channels: ['1', '2'],
      availableChannels: ['3'],
    },
  ],
}

describe('what is stored', () => {
  it('is nothing on a new box', () => {
    expect(readStored(createMemoryArea())).to.deep.equal(nothingStored)
  })

  it('gives a device back as it was, through JSON', () => {
    expect(decodeStoredDevice(JSON.parse(JSON.stringify(whole)))).to.deep.equal(whole)
  })

  it('is no device without an id', () => {
    for (const value of [null, 'text', 7, [], {}, { id: 7 }, { id: '' }]) {
      expect(decodeStoredDevice(value)).to.equal(null)
    }
  })

  it('loses only the field that is damaged', () => {
    const fieldNames = Object.keys(whole).filter(key => key !== 'id')
    const junk = fc.oneof(
      fc.constant(null),
      fc.constant(-1),
      fc.constant({ 1: 2 }),
      fc.constant([null, 3, {}]),
    )
    fc.assert(
      fc.property(fc.subarray(fieldNames), junk, (damaged, value) => {
        const stored: Record<string, unknown> = { ...whole }
        for (const key of damaged) stored[key] = value
        const read: Record<string, unknown> = { ...decodeStoredDevice(stored) }
        for (const key of fieldNames) {
          if (!damaged.includes(key)) expect(read[key]).to.deep.equal(stored[key])
        }
        expect(read.groups).to.be.an('array')
        expect(read.profiles).to.be.an('array')
      }),
    )
  })

  it('loses only the profile or service that has no id', () => {
    const [profile] = whole.profiles
    const profiles = [
      { name: 'Nobody' },
      { ...profile, streamingServices: [{ name: 'Nothing' }, { id: 'NETFLIX' }] },
    ]
    expect(decodeStoredDevice({ ...whole, profiles })).to.deep.equal(whole)
  })

  it('never throws, whatever lies in storage', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (...values) => {
        const area = createMemoryArea()
        const keys = ['session.tokens', 'session.patient', 'session.times', 'session.device']
        keys.forEach((key, index) => area.write(key, values[index]))
        const read = readStored(area)
        expect(read.tokens).to.have.all.keys('stored', 'previous', 'seen')
      }),
    )
  })

  it('reads a mark with its uptime, and with its wall time where there is a sensible one', () => {
    const area = createMemoryArea()
    area.write('session.times', {
      validated: { uptimeMs: 5, wallMs: 7 },
      key: { uptimeMs: 5, wallMs: 'yesterday' },
      wallMs: -1,
    })
    expect(readStored(area).times).to.deep.equal({
      validated: { uptimeMs: 5, wallMs: 7 },
      key: { uptimeMs: 5, wallMs: null },
      wallMs: null,
    })
    area.write('session.times', { validated: { wallMs: 7 }, key: { uptimeMs: -5 } })
    expect(readStored(area).times).to.include({ validated: null, key: null })
  })
})
