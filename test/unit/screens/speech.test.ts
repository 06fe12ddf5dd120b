import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import type { LanguageCode } from '../../../src/language/language'
import type { NoticeKind } from '../../../src/language/noticeKind'
import { decodeProgramme } from '../../../src/platform/archiveDecoder'
import { decodeValidation } from '../../../src/platform/validateDecoder'
import { aboutModel } from '../../../src/screens/about/aboutModel'
import { detailModel } from '../../../src/screens/detail/detailModel'
import { noticeModel } from '../../../src/screens/notice/noticeModel'
import { profilesModel } from '../../../src/screens/profiles/profilesModel'
import { readerModel } from '../../../src/screens/reader/readerModel'
import type { ScreenModel } from '../../../src/screens/screenModel'
import { settingsModel } from '../../../src/screens/settings/settingsModel'
import { spokenFocus } from '../../../src/screens/speech/spokenFocus'
import { screenIdentity, spokenScreen } from '../../../src/screens/speech/spokenScreen'
import { startModel } from '../../../src/screens/start/startModel'
import { languageOf, words } from '../../support/languages'

/** A detail screen that says nothing but the title. */
const BARE = { operator: null, lead: null, facts: null, origin: null }

const read = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8')) as object
const example = read('archive-get')
const device = decodeValidation(read('validate'))?.device ?? null
const family = decodeValidation({ _id: 'box', profiles: [{ _id: 'a', name: 'Mum' }, { _id: 'b' }] })?.device
const MAC = '00:1A:2B:3C:4D:5E'

function programme(fields: object) {
  const decoded = decodeProgramme({ _id: 'p', title: 'Film', ...fields })
  if (decoded === null) throw new Error('does not decode')
  return decoded
}

function detail(fields: object, code: LanguageCode, on = device): ScreenModel {
  const from = {
    gone: false,
    support: null,
    profile: null,
    language: languageOf(code),
    nowMs: Date.UTC(2016, 11, 28),
  }
  return { kind: 'detail', model: detailModel({ ...from, programme: programme(fields), device: on }) }
}

function notice(kind: NoticeKind, code: LanguageCode, waitMs: number | null = 240_000): ScreenModel {
  const language = languageOf(code)
  const from = { kind, epgId: null, waitMs, tries: true, device, support: null, macProblem: null }
  return { kind: 'notice', model: noticeModel({ ...from, mac: MAC, version: '1.0.0', language }) }
}

function settings(isSure: boolean, code: LanguageCode): ScreenModel {
  const language = languageOf(code)
  const from = { operator: null, textSize: 125, contrast: 'normal', voice: 'on', lang: code } as const
  return { kind: 'settings', model: settingsModel({ ...from, language, languages: ['da', 'en'], isSure }) }
}

describe('a screen by ear', () => {
  const said = (screen: ScreenModel, code: LanguageCode) => spokenScreen(screen, words[code])

  it('is, of a programme, everything that stands beside its picture but the description', () => {
    const fields = { ...example, series: { season: 2, episode: 6, episodesInSeason: 10 }, date: '2016' }
    expect(said(detail(fields, 'da'), 'da')).to.equal(
      'Grand Danois. Sæson 2, afsnit 6 af 10. Tirsdag 27. december kl. 17.25 til 17.55, 30 minutter, kanal 7. ' +
        '2016, Komedie. Kan ses i 1 dag endnu. 28 minutter tilbage.',
    )
    expect(said(detail({ ...fields, subTitle: 'Hunden' }, 'en'), 'en')).to.equal(
      'Grand Danois. Season 2, episode 6 of 10, Hunden. Tuesday 27 December, 17:25 to 17:55, 30 minutes, channel 7. ' +
        '2016, Komedie. 1 day left to watch. 28 minutes left.',
    )
  })

  it('is, of a programme of which nothing is known, its title', () => {
    expect(said(detail({}, 'da'), 'da')).to.equal('Film.')
    expect(said(detail({ series: { episode: 3 } }, 'en'), 'en')).to.equal('Film. episode 3.')
  })

  it('is, of what stops the viewer, what it is, what comes next, whom to call, and the number spelled', () => {
    expect(said(notice('blocked', 'da'), 'da')).to.equal(
      'Der er lukket for tv på denne boks. Ring og spørg, hvordan der kan åbnes igen. ' +
        'Vi prøver igen om 4 minutter. Ring efter hjælp. Storeby Magle antenneforening. 88 88 88 88. ' +
        'storebymagleaf.dk. donald@duck.com. Boksens nummer (MAC): 0 0, 1 A, 2 B, 3 C, 4 D, 5 E.',
    )
    expect(said(notice('offline', 'en', null), 'en')).to.match(/^No connection\. .* We are trying now\. Call/)
  })

  it('is, of a choice, its headline and its sentence', () => {
    const language = languageOf('da')
    const start: ScreenModel = { kind: 'start', model: startModel(device, [], language) }
    expect(said(start, 'da')).to.equal('Velkommen. Der er ikke valgt noget program.')
    const from = { operator: null, profiles: device?.profiles ?? [], profile: null, language }
    expect(said({ kind: 'profiles', model: profilesModel(from) }, 'da')).to.equal('Hvem ser tv?')
    expect(said(settings(false, 'da'), 'da')).to.equal('Indstillinger.')
  })

  it('is, of About, every group with its names and values', () => {
    const model = aboutModel({
      programme: null,
      ...{ device: null, mac: MAC, version: '1.2.3', screen: '1280×720', session: 'active' },
      ...{ support: { phone: '12345678' }, language: languageOf('da') },
    })
    expect(said({ kind: 'about', model }, 'da')).to.equal(
      'Om boksen. Boksen. Nummer (MAC): 0 0, 1 A, 2 B, 3 C, 4 D, 5 E. Version: 1.2.3. Skærm: 1280×720. ' +
        'Tilstand: active. Din udbyder. Telefon: 12 34 56 78.',
    )
  })

  it('is, of the reader, the whole text and everybody with their role', () => {
    const credits = [
      { type: 'ACTOR', name: 'Ghita Nørby', role: 'Ingeborg' },
      { type: 'ACTOR', name: 'Bent Mejding' },
      { type: 'DIRECTOR', name: 'Erik Balling' },
    ]
    const film = programme({ description: 'Et afsnit.\nVarer 90 min. Se med', credits })
    const model = readerModel(film, BARE, languageOf('da'))
    expect(said({ kind: 'reader', model }, 'da')).to.equal(
      'Film. Et afsnit. Varer 90 minutter. Se med. Medvirkende: Ghita Nørby (Ingeborg), Bent Mejding. ' +
        'Instruktør: Erik Balling.',
    )
  })

  it('is, while nothing is there, a word of patience', () => {
    expect(said({ kind: 'loading', model: { operator: null } }, 'da')).to.equal('Et øjeblik.')
  })

  it('is the same screen as long as only its figures change', () => {
    expect(screenIdentity(notice('offline', 'en', 1000))).to.equal(screenIdentity(notice('offline', 'en')))
    expect(screenIdentity(notice('blocked', 'en'))).to.not.equal(screenIdentity(notice('offline', 'en')))
    expect(screenIdentity(detail({ position: 60 }, 'en'))).to.equal(screenIdentity(detail({}, 'en')))
    expect(screenIdentity(detail({ _id: 'q' }, 'en'))).to.not.equal(screenIdentity(detail({}, 'en')))
    expect(screenIdentity(settings(true, 'en'))).to.equal(screenIdentity(settings(false, 'en')))
  })
})

describe('the focus by ear', () => {
  const said = (screen: ScreenModel, id: string | null, code: LanguageCode) =>
    spokenFocus(screen, id, words[code])

  it('is a button’s text, its place, and what OK does', () => {
    const screen = detail({ ...example, position: 750 }, 'en')
    expect(said(screen, 'resume', 'en')).to.equal(
      'Resume from 12 minutes, 30 seconds. 1 of 3. Press OK to start the programme.',
    )
    expect(said(screen, 'more', 'en')).to.equal('More. 3 of 3. Press OK to read more.')
    expect(said(detail(example, 'da'), 'beginning', 'da')).to.equal(
      'Fra begyndelsen. 2 af 3. Tryk på OK for at starte programmet.',
    )
  })

  it('is, of a button that stands alone, no place', () => {
    expect(said(notice('offline', 'da'), 'try-again', 'da')).to.equal(
      'Prøv igen. Tryk på OK for at prøve igen.',
    )
    expect(said(notice('not-found', 'en'), 'to-start', 'en')).to.equal(
      'Go to the start page. Press OK to go to the start page.',
    )
    expect(said(detail({}, 'en'), 'play', 'en')).to.equal('Play. Press OK to start the programme.')
  })

  it('is, of a service, also what it stands under, and of the viewer that they can change', () => {
    const streams = [
      { service: 'DR_TV', name: 'DR TV', url: 'https://example.com/1' },
      { service: 'NETFLIX', name: 'Netflix', url: 'https://example.com/2' },
    ]
    const screen = detail({ streams }, 'en', family)
    expect(said(screen, 'stream:1', 'en')).to.equal('Also on: Netflix. 3 of 3. Press OK to open the service.')
    expect(said(screen, 'profiles', 'en')).to.equal('Profile: Mum. 1 of 3. Press OK to change it.')
  })

  it('is, of a programme on the start screen, that OK opens it', () => {
    const model = startModel(device, [programme({})], languageOf('da'))
    const screen: ScreenModel = { kind: 'start', model }
    expect(said(screen, 'open:p', 'da')).to.equal('Film. 1 af 3. Tryk på OK for at åbne.')
    expect(said(screen, 'about', 'da')).to.equal('Om boksen. 3 af 3. Tryk på OK for at åbne.')
  })

  it('is, of a profile, whether it stands chosen', () => {
    const profiles = family?.profiles ?? []
    const model = profilesModel({ operator: null, profiles, profile: 'b', language: languageOf('en') })
    const screen: ScreenModel = { kind: 'profiles', model }
    expect(said(screen, 'profile:a', 'en')).to.equal('Mum. 1 of 2. Press OK to choose it.')
    expect(said(screen, 'profile:b', 'en')).to.equal('Profile 2, chosen. 2 of 2. Press OK to choose it.')
  })

  it('is, of a row of the settings, its name, its value, its place, and that OK changes it', () => {
    expect(said(settings(false, 'da'), 'textSize', 'da')).to.equal(
      'Tekststørrelse: Stor. 1 af 5. Tryk på OK for at skifte.',
    )
    expect(said(settings(false, 'en'), 'voice', 'en')).to.equal(
      'Read aloud: On. 4 of 5. Press OK to change it.',
    )
  })

  it('is, of "Forget", what the next OK does', () => {
    expect(said(settings(false, 'da'), 'forget', 'da')).to.equal(
      'Glem, hvad jeg har set. 5 af 5. Tryk på OK for at glemme det.',
    )
    expect(said(settings(true, 'da'), 'forget', 'da')).to.equal(
      'Tryk OK igen for at glemme det hele. 5 af 5.',
    )
  })

  it('is, where nothing can be chosen, how to get back', () => {
    const model = readerModel(programme({}), BARE, languageOf('da'))
    expect(said({ kind: 'reader', model }, null, 'da')).to.equal('Tryk på Tilbage for at gå tilbage.')
    expect(said({ kind: 'loading', model: { operator: null } }, null, 'da')).to.equal('')
  })

  it('is nothing while the focus is nowhere, or on what is not there', () => {
    for (const screen of [detail(example, 'da'), settings(false, 'da')]) {
      expect([null, 'gone'].map(id => said(screen, id, 'da'))).to.deep.equal(['', ''])
    }
  })
})
