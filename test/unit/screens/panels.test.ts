import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { decodeProgramme } from '../../../src/platform/archiveDecoder'
import { decodeValidation } from '../../../src/platform/validateDecoder'
import { aboutModel, type AboutFrom } from '../../../src/screens/about/aboutModel'
import { isReadable, readerModel } from '../../../src/screens/reader/readerModel'
import { settingsModel, type SettingsFrom } from '../../../src/screens/settings/settingsModel'
import { languageOf } from '../../support/languages'

/** A detail screen that says nothing but the title. */
const BARE = { operator: null, lead: null, facts: null, origin: null }

const language = languageOf('en')
const example: unknown = JSON.parse(
  readFileSync(new URL('../../fixtures/validate.json', import.meta.url), 'utf8'),
)
const programme = (fields: object) => {
  const decoded = decodeProgramme({ _id: 'p', title: 'Film', ...fields })
  if (decoded === null) throw new Error('does not decode')
  return decoded
}
const deviceOf = (fields: unknown) => decodeValidation(fields)?.device ?? null

describe('the About screen', () => {
  const about = (from: Partial<AboutFrom> = {}) =>
    aboutModel({
      device: null,
      programme: null,
      mac: '00:1A:2B:3C:4D:5E',
      version: '1.2.3',
      screen: '1280×720',
      session: 'active',
      support: null,
      language,
      ...from,
    })
  const lines = (from: Partial<AboutFrom>) =>
    about(from).groups.flatMap(({ heading, lines: inGroup }) =>
      inGroup.map(({ name, value }) => `${heading} | ${name} | ${value}`),
    )

  it('says everything that a support call asks for of the operator’s own example', () => {
    const said = lines({
      device: deviceOf({ ...(example as object), usedRoomNumber: '214', groups: [{ name: 'Ward' }] }),
    })
    expect(said).to.include.members([
      'The box | Number (MAC) | 00:1A:2B:3C:4D:5E',
      'The box | Name | iPhone 6S',
      'The box | Room | 214',
      'The box | Groups | Ward',
      'The box | User | johnny-five',
      'The box | Type | IOS',
      'The box | Version | 1.2.3',
      'Your provider | Name | Storeby Magle antenneforening',
      'Your provider | Phone | 88 88 88 88',
      'Your provider | E-mail | donald@duck.com',
      'The service | Archive | yes',
      'The service | Days in the archive | 2 days',
      'The service | Days in the guide | 7 days',
      'The service | Recording | 300 min of 100 hours',
      'Profile Dad | Sound | Danish',
      'Profile Dad | Services | Amazon Prime',
      'Profile Dad | Services not chosen | DR TV, TV 2 Play',
      'Profile Dad | Channels | 2 / 4',
    ])
  })

  it('names the programme beneath as the platform does', () => {
    const said = lines({
      programme: {
        ...programme({}),
        programId: '58d1',
        series: { id: 'S7' },
        dateMs: Date.UTC(2016, 0, 2, 12),
        streams: [
          { service: 'NETFLIX', url: 'https://example.com/n', logoId: '58aa' },
          { service: 'VIAPLAY', url: 'https://example.com/v' },
        ],
      },
    })
    expect(said.filter(line => line.startsWith('The programme'))).to.deep.equal([
      `The programme | Name | ${programme({}).title}`,
      `The programme | ID | ${programme({}).epgId}, 58d1`,
      'The programme | Series | S7',
      'The programme | First shown | Saturday 2 January 2016',
      'The programme | Services | NETFLIX (58aa), VIAPLAY',
    ])
  })

  it('says what is known of a box that the platform does not know yet, and whom to call', () => {
    const said = lines({ mac: null, support: { name: 'Support', phone: '12345678' } })
    expect(said).to.deep.equal([
      'The box | Version | 1.2.3',
      'The box | Screen | 1280×720',
      'The box | State | active',
      'Your provider | Name | Support',
      'Your provider | Phone | 12 34 56 78',
    ])
  })

  it('has a code of the reseller’s address, the MAC and the version', () => {
    expect(about({ device: deviceOf(example) }).code).to.equal(
      'http://www.storebymagleaf.dk 00:1A:2B:3C:4D:5E 1.2.3',
    )
    expect(about({ mac: null }).code).to.equal('1.2.3')
  })

  it('says how recording stands where only a part of it is known', () => {
    const recording = (fields: object) =>
      lines({ device: deviceOf({ _id: 'box', ...fields }) }).find(line => line.includes('Recording'))
    expect(recording({ nPvr: false })).to.match(/no$/)
    expect(recording({ nPvr: true })).to.match(/yes$/)
    expect(recording({ nPvr: true, nPvrStorage: 1 })).to.match(/1 hour$/)
    expect(recording({})).to.equal(undefined)
  })
})

describe('the settings panel', () => {
  const panelOf = (from: Partial<SettingsFrom> = {}) =>
    settingsModel({
      operator: null,
      language,
      textSize: 125,
      contrast: 'normal',
      voice: 'off',
      languages: ['da', 'en', 'nb'],
      lang: 'en',
      isSure: false,
      ...from,
    })

  it('shows what is chosen, and what else there is', () => {
    expect(
      panelOf().rows.map(({ id, value, chosen, choices }) => [id, value, chosen, choices.length]),
    ).to.deep.equal([
      ['textSize', 'Large', 1, 3],
      ['contrast', 'Normal', 0, 2],
      ['lang', 'English', 1, 3],
      ['voice', 'Off', 0, 2],
      ['forget', null, 0, 0],
    ])
  })

  it('goes on from the language that was chosen, even if its words have not come', () => {
    const row = panelOf({ lang: 'nb' }).rows.find(({ id }) => id === 'lang')
    expect(row).to.include({ value: 'English', chosen: 2 })
  })
})

describe('what there is to read about a programme', () => {
  it('groups people by what they did, actors with their roles, and unknown kinds by their own name', () => {
    const { credits } = readerModel(
      programme({
        credits: [
          { type: 'ACTOR', name: 'Ghita Nørby', role: 'Ingeborg' },
          { type: 'DIRECTOR', name: 'Erik Balling' },
          { type: 'ACTOR', name: 'Buster Larsen', role: 'Katrine’s pig dealer' },
          { type: 'SOUND_DESIGNER', name: 'Hans' },
          { name: 'Nobody knows why' },
        ],
      }),
      BARE,
      language,
    )
    expect(credits.map(({ heading, people }) => [heading, people.length])).to.deep.equal([
      ['Cast', 2],
      ['Director', 1],
      ['Sound designer', 1],
      ['Others', 1],
    ])
    expect(credits[0]?.people[0]).to.deep.equal({ name: 'Ghita Nørby', role: 'Ingeborg' })
  })

  it('says first what the detail screen may have cut', () => {
    const detail = { operator: 'TV', lead: 'S2 E6 · A long subtitle', facts: '30 min', origin: null }
    expect(readerModel(programme({}), detail, language).facts).to.deep.equal([
      'S2 E6 · A long subtitle',
      '30 min',
    ])
  })

  it('keeps the paragraphs of a description', () => {
    const { paragraphs } = readerModel(programme({ description: 'One.\n\nTwo.' }), BARE, language)
    expect(paragraphs).to.deep.equal(['One.', 'Two.'])
  })

  it('is nothing where there is neither a description nor a credit', () => {
    expect(isReadable(programme({}))).to.equal(false)
    expect(isReadable(programme({ description: 'One.' }))).to.equal(true)
    expect(isReadable(programme({ credits: [{ name: 'Hans' }] }))).to.equal(true)
  })
})
