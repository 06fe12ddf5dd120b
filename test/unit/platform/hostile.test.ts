import { expect } from 'chai'
import fc from 'fast-check'
import { readLaunchFile } from '../../../src/box/launchFile'
import { LANGUAGES, readLaunchParameters, TEXT_SIZES, withChoices } from '../../../src/box/launchParameters'
import { decodeMessage } from '../../../src/box/messages'
import { parseRoute } from '../../../src/box/route'
import { decodeProgramme } from '../../../src/platform/archiveDecoder'
import { characterClass } from '../../../src/platform/characterRanges'
import { encodeProgramme } from '../../../src/platform/archiveEncoder'
import type { Device } from '../../../src/platform/device'
import type { Programme } from '../../../src/platform/programme'
import { decodeValidation } from '../../../src/platform/validateDecoder'
import { createRecentProgrammes } from '../../../src/programme/recent'
import { decodeStoredDevice } from '../../../src/session/storedDevice'
import { readStored } from '../../../src/session/stored'
import programme from '../../fixtures/archive-get.json' with { type: 'json' }
import device from '../../fixtures/validate.json' with { type: 'json' }
import { asText, changedText, changes, hostileValue } from './hostileDocuments'

/** Repeat a run that failed with `HOSTILE_SEED=… npx mocha test/unit/platform/hostile.test.ts`. */
const seed = Number(process.env.HOSTILE_SEED ?? Date.now() % 2 ** 31)
const runs = (numRuns: number) => ({ seed, numRuns })

/** Every field that the platform documents, each list with one item: no more is needed to break it. */
const whole = {
  ...programme,
  images: programme.images.slice(0, 1),
  streams: programme.streams.slice(0, 1),
  subTitle: 'x',
  date: '2016-12-27T16:25:00Z',
  country: 'dk,se',
  credits: [{ type: 'ACTOR', role: 'x', name: 'x' }],
  availableUntil: '2016-12-27T16:25:00Z',
}

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).join()
const CONTROL = new RegExp(`[${characterClass('0-9,B-1F,7F-9F,202A-202E,2066-2069')}]`)
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?:^|[^\ud800-\udbff])[\udc00-\udfff]/

/** Looks at every value of what was decoded. `type` of a picture stays as it came, and a token is opaque. */
function expectSound(value: unknown, key = ''): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${key} is ${value}`)
  } else if (typeof value === 'string') {
    const isOpaque = key === 'type' || key === 'token'
    if (value.length > (key === 'description' ? 20_000 : 4096)) throw new Error(`${key} is too long`)
    if (!isOpaque && (CONTROL.test(value) || HALF.test(value)))
      throw new Error(`${key}: ${JSON.stringify(value)}`)
    if (!isOpaque && key !== 'description' && value.includes('\n')) throw new Error(`${key} has two lines`)
    if (/^(url|logo)$/.test(key) && !/^ *https?:\/\//i.test(value)) throw new Error(`${key}: ${value}`)
  } else if (Array.isArray(value)) {
    if (value.length > 2000) throw new Error(`${key} is too long`)
    for (const item of value as unknown[]) expectSound(item, key)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) expectSound(item, name)
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error(`${key} has another prototype`)
    if ('polluted' in value) throw new Error(`${key} is polluted`)
  } else if (typeof value !== 'boolean') throw new Error(`${key} is ${typeof value}`)
}

const again = (encoded: unknown) => decodeProgramme(JSON.parse(JSON.stringify(encoded)))

function expectProgrammeSound(text: string): Programme | null {
  const decoded = decodeProgramme(JSON.parse(text))
  if (decoded === null) return null
  expectSound(decoded)
  if (decoded.images.length > 500 || decoded.streams.length > 50) throw new Error('too many')
  return decoded
}

function expectDeviceSound(text: string): Device | null {
  const decoded = decodeValidation(JSON.parse(text))
  if (decoded !== null) expectSound(decoded)
  return decoded === null ? null : decoded.device
}

describe('input that means harm', () => {
  before(() => {
    console.log(`      HOSTILE_SEED=${seed}`)
  })
  afterEach(() => {
    expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(PROTOTYPE)
  })

  it('in an answer to archive get is decoded into sound fields', () => {
    fc.assert(
      fc.property(changes, edits => {
        expectProgrammeSound(changedText(whole, edits))
      }),
      runs(60_000),
    )
  }).timeout(120_000)

  it('in an answer to validate is decoded into sound fields', () => {
    fc.assert(
      fc.property(changes, edits => {
        expectDeviceSound(changedText(device, edits))
      }),
      runs(40_000),
    )
  }).timeout(120_000)

  it('comes back from storage as it was decoded', () => {
    fc.assert(
      fc.property(changes, edits => {
        const decoded = expectProgrammeSound(changedText(whole, edits))
        if (decoded === null) return
        const once = again(encodeProgramme(decoded))
        const { description } = once ?? {}
        const kept = {
          ...decoded,
          ...(description === undefined ? {} : { description }),
          credits: decoded.credits.slice(0, 60),
          images: decoded.images.slice(0, 40),
        }
        expect(once).to.deep.equal(kept)
        expect((decoded.description ?? '').indexOf(description ?? '')).to.equal(0)
        const box = expectDeviceSound(changedText(device, edits))
        expect(decodeStoredDevice(JSON.parse(JSON.stringify(box)))).to.deep.equal(box)
      }),
      runs(5000),
    )
  }).timeout(60_000)

  it('is no more of it than the screen can take, however much comes', () => {
    const many = (count: number, item: object) => Array.from({ length: count }, () => item)
    const long = 'Æ😀\u202e\u0000'.repeat(200_000)
    for (const text of ['x', long]) {
      expectProgrammeSound(
        JSON.stringify({
          ...programme,
          ...{ title: text, description: text, country: text, genres: [text, text] },
          images: many(5000, { type: '220x120', url: 'http://c.dk/a' }),
          credits: many(10_000, { type: 'ACTOR', name: 'x' }),
          streams: many(1000, { streamingService: 's', url: 'http://c.dk/a' }),
        }),
      )
      expectDeviceSound(
        JSON.stringify({
          ...device,
          name: text,
          groups: many(5000, { _id: '1' }),
          profiles: many(500, { _id: 'p' }),
        }),
      )
    }
    expectProgrammeSound(JSON.stringify({ ...programme, images: [{ type: long, url: 'http://c.dk/a' }] }))
  }).timeout(20_000)

  it('from a launcher costs the key that it stands under', () => {
    const KEYS = [
      'mac',
      'token',
      'api',
      'provisioning',
      'profile',
      'list',
      'lang',
      'textSize',
      'timeZone',
      'stay',
    ]
    const more = [
      'contrast',
      'voice',
      'validateMinutes',
      'support',
      'uptimeS',
      'maxHeight',
      'box',
      '__proto__',
    ]
    const source = fc
      .array(fc.tuple(fc.constantFrom(...KEYS, ...more), hostileValue), { maxLength: 8 })
      .map((pairs): unknown => JSON.parse(asText(Object.fromEntries(pairs))))
    const query = fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.string({ unit: 'binary' })), {
      maxLength: 3,
    })
    fc.assert(
      fc.property(source, source, hostileValue, query, fc.string(), (host, file, settings, pairs, tail) => {
        const { parameters } = readLaunchParameters({
          host,
          launchFile: file,
          query: `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}${tail}`,
          settings,
          engineLanguages: [tail],
        })
        const chosen = withChoices(parameters, file)
        expect(TEXT_SIZES).to.include(chosen.textSize)
        expect(LANGUAGES).to.include(chosen.lang)
        expect(new URL(chosen.api).protocol).to.match(/^https?:$/)
        expect(chosen.validateMinutes).to.be.within(0, 1440)
        expect(chosen.maxHeight).to.be.within(144, 4320)
        expect((chosen.token ?? '').length).to.be.below(4097)
        expect(decodeMessage(file)).to.satisfy((it: unknown) => it === null || typeof it === 'object')
      }),
      runs(5000),
    )
  }).timeout(30_000)

  it('in a launch file, or as one, is a problem with a name', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), hostileValue.map(asText))
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' })),
        text,
        async (launch, content) => {
          const read = {
            launch,
            pageUrl: 'http://127.0.0.1/index.html',
            readText: () => Promise.resolve(content),
          }
          const { problem } = await readLaunchFile(read)
          expect(problem).to.be.oneOf([
            null,
            'malformed-url',
            'elsewhere',
            'unreadable',
            'too-long',
            'not-json',
          ])
        },
      ),
      runs(2000),
    )
  })

  it('in the address opens a programme by that very id, or nothing', () => {
    const tail = fc.oneof(fc.string({ unit: 'binary' }), fc.webFragments(), fc.constant('%'.repeat(2000)))
    fc.assert(
      fc.property(fc.constantFrom('#archive/', '#', '', '#archive', '#archive/%'), tail, (head, text) => {
        const route = parseRoute(head + text)
        if (route !== null) expect(route.epgId.length).to.be.within(1, 512)
      }),
      runs(5000),
    )
  })

  it('in storage is as good as nothing stored', () => {
    const records = fc.array(hostileValue, { maxLength: 3 })
    fc.assert(
      fc.property(changes, changes, records, hostileValue, (one, other, list, value) => {
        const record: unknown = JSON.parse(
          `[${changedText(programme, one)},${changedText(device, other)},${asText(list)},${asText(value)}]`,
        )
        for (const stored of [record, ...(Array.isArray(record) ? (record as unknown[]) : [])]) {
          const area = {
            read: () => stored,
            write: () => true,
            remove: () => undefined,
            clear: () => undefined,
          }
          const { tokens, times } = readStored(area)
          for (const text of Object.values(tokens))
            expect(text === null || typeof text === 'string').to.equal(true)
          expect(times.wallMs === null || Number.isFinite(times.wallMs)).to.equal(true)
          const recent = createRecentProgrammes(area)
          recent.list().forEach(found => {
            expectSound(found)
          })
          recent.find('7_1482855900')
        }
      }),
      runs(1000),
    )
  }).timeout(30_000)
})
