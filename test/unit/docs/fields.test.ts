import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { decodeProgramme } from '../../../src/platform/archiveDecoder'
import { decodeValidation } from '../../../src/platform/validateDecoder'
import archiveExample from '../../fixtures/archive-get.json' with { type: 'json' }
import validateExample from '../../fixtures/validate.json' with { type: 'json' }
import { pathsIn, valueAt, withValueAt, type Answer } from './answerPaths'
import { fieldRows, type FieldRow } from './fieldRows'
import { ABSENT, limitsOf } from './limits'

/** One answer of the platform: what its document and its example say, and what is made of it. */
interface Endpoint {
  readonly name: 'validate' | 'archive get'
  /** The names in the operator's table, which is not in this repository; as there, where a heading stands for a list. */
  readonly table: readonly string[]
  readonly example: Answer
  /** The example with every field that it has not. */
  readonly full: Answer
  readonly decode: (answer: unknown) => unknown
}

const SERVICE = ['_id', 'name', 'logo', 'logoId']
const ENDPOINTS: readonly Endpoint[] = [
  {
    name: 'validate',
    table: [
      ...['_id', 'deviceId', 'mac', 'token', 'type', 'name', 'username', 'technicalRoomNumber'],
      ...[
        'usedRoomNumber',
        'groups',
        'groups[]._id',
        'groups[].name',
        'developmentMode',
        'nPvr',
        'nPvrStorage',
      ],
      ...[
        'nPvrStorageUsed',
        'archive',
        'archiveDays',
        'epgDays',
        'resellerId',
        'resellerName',
        'resellerNumber',
      ],
      ...[
        'resellerEmail',
        'resellerWeb',
        'topLevelReseller',
        'secondaryBackgroundColor',
        'inactiveIconColor',
      ],
      ...['accentColor', 'topTabBarColor', 'bottomTabBarColor', 'textColor', 'secondaryTextColor'],
      ...['tertiaryTextColor', 'Profiles'],
      ...['_id', 'name', 'audioLanguage', 'subtitleLanguage', 'useSdhSubtitles', 'channels']
        .concat('streamingServices', 'availableStreamingServices')
        .concat(SERVICE.slice(0, 3).map(field => `streamingServices[].${field}`))
        .concat(SERVICE.map(field => `availableStreamingServices[].${field}`))
        .map(field => `profiles[].${field}`),
    ],
    example: validateExample,
    full: {
      ...validateExample,
      mac: '00:1A:79:10:20:01',
      technicalRoomNumber: 'B2-0214',
      usedRoomNumber: '214',
      groups: [{ _id: '64b0c1d2e3f4a5b6c7d8e9a1', name: 'Ward 7' }],
      developmentMode: true,
    },
    decode: decodeValidation,
  },
  {
    name: 'archive get',
    table: [
      ...['_id', 'programId', 'channelId', 'start', 'end', 'duration', 'position', 'title', 'subTitle'],
      ...['description', 'genres', 'series', 'series.episode', 'series.episodesInSeason', 'series.season'],
      ...['series.id', 'date', 'country', 'credits', 'credits[].type', 'credits[].role', 'credits[].name'],
      ...['images', 'images[].type', 'images[].url'],
    ],
    example: archiveExample,
    full: {
      ...archiveExample,
      subTitle: 'Lov og orden',
      series: { ...archiveExample.series, episodesInSeason: 10 },
      date: '2016-10-04',
      country: 'DK,SE',
      credits: [{ type: 'ACTOR', role: 'Himself', name: 'Niels Hausgaard' }],
      availableUntil: '2016-12-29T16:25:00Z',
    },
    decode: decodeProgramme,
  },
]

const SRC = join(import.meta.dirname, '../../../src')
const fileOf = (name: string) => join(SRC, `${name}.ts`)
const isRequired = ({ limit }: FieldRow) => limit.startsWith('required')
const listOf = ({ keptAs: [path = ''] }: FieldRow) => path.replace(/\[\]\.[^[]*$/, '')
const lastOf = (path: string) => path.split(/[.[\]]+/).pop() ?? ''

/** Of the full answer's decoding, what stands outside of a row's field, or of the list whose items have it. */
function beside(decoded: unknown, { keptAs }: FieldRow): unknown {
  return keptAs.reduce((rest, path) => withValueAt(rest, path.replace(/\[\].*$/, ''), undefined), decoded)
}

for (const { name, table, example, full, decode } of ENDPOINTS) {
  describe(`the page of fields, on ${name}`, () => {
    const rows = fieldRows(name)
    const decoded = decode(full)

    it('has a row for each field of the operator’s table, and each of the example', () => {
      const named = rows.flatMap(({ field, also }) => [field, ...also])
      expect(named).to.include.members([...table, ...pathsIn(example)])
    })

    it('says of a field, if and only if the table has it not, where else it is', () => {
      for (const { field, also, documented } of rows) {
        const isInTable = [field, ...also].some(spelling => table.includes(spelling))
        expect(/^in (the example|neither)/.test(documented), field).to.equal(!isInTable)
      }
    })

    it('has each field once, and none that the decoder does not know', () => {
      expect(rows.map(({ field }) => field)).to.have.members(pathsIn(full))
    })

    it('has a row for everything that is decoded, by the name that it has there', () => {
      const containers = name === 'validate' ? ['device', 'device.reseller', 'device.colours'] : []
      expect([...containers, ...rows.flatMap(({ keptAs }) => keptAs)]).to.have.members(pathsIn(decoded))
    })

    it('names files that exist: one that decodes the field, and those that use what was kept of it', () => {
      for (const { field, keptAs, decodedIn, metIn, met } of rows) {
        const holds = (file: string, word: string) =>
          existsSync(fileOf(file)) && new RegExp(`\\b${word}\\b`).test(readFileSync(fileOf(file), 'utf8'))
        expect(holds(decodedIn, lastOf(field)), `${field} in ${decodedIn}`).to.equal(true)
        for (const file of metIn)
          expect(holds(file, lastOf(keptAs[0] ?? '')), `${field} in ${file}`).to.equal(true)
        if (metIn.length === 0) expect(met, field).to.match(/^Not shown/)
      }
    })

    it('is right about what each field is kept as, and that a bad one costs itself alone', () => {
      for (const row of rows) {
        for (const wrong of [undefined, {}, [[]]]) {
          const without = decode(withValueAt(full, row.field, wrong))
          expect(without === null, `${row.field} is required`).to.equal(isRequired(row))
          if (without === null) continue
          for (const path of row.keptAs) {
            expect(valueAt(without, path), row.field).to.not.deep.equal(valueAt(decoded, path))
          }
          expect(beside(without, row), `beside ${row.field}`).to.deep.equal(beside(decoded, row))
        }
      }
    })

    it('is right about what is kept of each: how long, how many, from where to where', () => {
      for (const row of rows) {
        const limits = limitsOf(row, full)
        expect(limits.length > 0 || row.field === 'series', `${row.field}: ${row.limit}`).to.equal(true)
        for (const { says, given, kept } of limits) {
          const expected = kept === ABSENT ? keptOf(row, undefined) : kept
          const told = `${row.field}: ${says}, given ${JSON.stringify(given).slice(0, 40)}`
          if (isLength(expected)) expect(keptOf(row, given), told).to.have.length(expected.length)
          else expect(keptOf(row, given), told).to.deep.equal(expected)
        }
      }
    })

    it('is right about which item is none without its field', () => {
      const bound = rows.filter(({ limit }) => limit.includes('without it is none'))
      expect(bound).to.not.be.empty
      for (const row of bound) {
        const items = valueAt(decode(withValueAt(full, row.field, undefined)), listOf(row))
        expect(items, row.field).to.satisfy(
          (value: unknown) => Array.isArray(value) && value.flat().length === 0,
        )
      }
    })

    /** What is kept of a value in this row's field; of one in a list's items, in the first of them. */
    function keptOf(row: FieldRow, given: unknown): unknown {
      const kept = valueAt(decode(withValueAt(full, row.field, given)), row.keptAs[0] ?? '')
      const depth = row.field.split('[]').length - 1
      return Array.from({ length: depth }).reduce(
        (inner: unknown) => (Array.isArray(inner) ? (inner as unknown[])[0] : undefined),
        kept,
      )
    }
  })
}

function isLength(value: unknown): value is { readonly length: number } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
