import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { decodeProgramme } from '../../../src/platform/archiveDecoder'
import { decodeValidation } from '../../../src/platform/validateDecoder'
import { detailModel, initials, type DetailModel } from '../../../src/screens/detail/detailModel'
import { languageOf } from '../../support/languages'

const fixture = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >

const NOW = Date.UTC(2016, 11, 28)

function model(
  changes: Record<string, unknown> = {},
  nowMs: number | null = NOW,
  code: 'da' | 'en' = 'en',
): DetailModel {
  const programme = decodeProgramme({ ...fixture('archive-get'), ...changes })
  if (programme === null) throw new Error('no programme')
  const device = decodeValidation(fixture('validate'))?.device ?? null
  return detailModel({
    programme,
    gone: false,
    support: null,
    device,
    profile: null,
    language: languageOf(code),
    nowMs,
  })
}

describe('the detail of the operator’s own example', () => {
  it('says everything that its answer says, in English', () => {
    const { title, operator, lead, facts, origin, progress, actions } = model()
    expect({ title, operator, lead, facts, origin, progress, actions }).to.deep.equal({
      title: 'Grand Danois',
      operator: 'Storeby Magle antenneforening',
      lead: 'S2 E6',
      facts: 'Tuesday 27 December, 17:25–17:55 · 30 min · channel 7',
      origin: 'Komedie',
      progress: { share: 121 / 1800, label: '28 min left' },
      actions: [
        { id: 'resume', label: 'Resume from 0:02:01', positionS: 121 },
        { id: 'beginning', label: 'From the beginning', positionS: 0 },
        { id: 'more', label: 'More', positionS: null },
      ],
    })
  })

  it('says it in Danish', () => {
    const { facts, progress, actions } = model({}, NOW, 'da')
    expect(facts).to.equal('Tirsdag 27. december kl. 17.25–17.55 · 30 min. · kanal 7')
    expect(progress?.label).to.equal('28 min. tilbage')
    expect(actions.map(({ label }) => label)).to.deep.equal([
      'Fortsæt fra 0:02:01',
      'Fra begyndelsen',
      'Mere',
    ])
  })
})

describe('the facts of a programme', () => {
  it('name the year where it is not this one, or where this one is not known', () => {
    expect(model({}, Date.UTC(2026, 0, 5)).facts).to.match(/^Tuesday 27 December 2016/)
    expect(model({}, null).facts).to.match(/^Tuesday 27 December 2016/)
  })

  it('derive the end from the duration, and the duration from the end', () => {
    expect(model({ end: undefined }).facts).to.contain('17:25–17:55 · 30 min')
    expect(model({ duration: undefined }).facts).to.contain('17:25–17:55 · 30 min')
    expect(model({ duration: undefined, end: undefined }).facts).to.equal(
      'Tuesday 27 December, 17:25 · channel 7',
    )
  })

  it('are those that there are', () => {
    expect(model({ start: undefined, end: undefined, channelId: undefined }).facts).to.equal('30 min')
    const bare = { start: undefined, end: undefined, duration: undefined, channelId: undefined }
    expect(model(bare).facts).to.equal(null)
  })
})

describe('the lead of a programme', () => {
  it('has each of season, episode and subtitle only where it is known', () => {
    const lead = (series: unknown, subTitle?: string) => model({ series, subTitle }).lead
    expect(lead({ season: 2, episode: 6, episodesInSeason: 10 }, 'Lov og orden')).to.equal(
      'S2 E6 of 10 · Lov og orden',
    )
    expect(lead({ season: 2 })).to.equal('S2')
    expect(lead({ episode: 6 })).to.equal('E6')
    expect(lead({ id: 'x' }, 'Lov og orden')).to.equal('Lov og orden')
    expect(lead(undefined)).to.equal(null)
  })
})

describe('the origin of a programme', () => {
  it('names year, countries and genres, and leaves words that are no code as they are', () => {
    expect(
      model({ date: '2016-05-01', country: 'DK,Amerikansk', genres: ['Komedie', 'Satire'] }).origin,
    ).to.equal('2016 · Denmark, Amerikansk · Komedie, Satire')
    expect(model({ genres: [] }).origin).to.equal(null)
  })
})

describe('how far a programme was watched', () => {
  it('is only a look under half a minute: Play from the start', () => {
    const { progress, actions } = model({ position: 29 })
    expect(progress).to.equal(null)
    expect(actions[0]).to.deep.equal({ id: 'play', label: 'Play', positionS: 0 })
    expect(model({ position: 30 }).actions[0]?.id).to.equal('resume')
  })

  it('is watched over 95 %: Play from the start', () => {
    expect(model({ position: 1710 }).actions[0]?.id).to.equal('resume')
    const { progress, actions } = model({ position: 1711 })
    expect(progress).to.deep.equal({ share: 1, label: 'Watched' })
    expect(actions[0]).to.deep.equal({ id: 'play', label: 'Play', positionS: 0 })
  })

  it('without a length can be resumed, but shows no bar', () => {
    const { progress, actions } = model({ duration: undefined, end: undefined, position: 3723 })
    expect(progress).to.equal(null)
    expect(actions[0]).to.deep.equal({ id: 'resume', label: 'Resume from 1:02:03', positionS: 3723 })
  })
})

describe('initials', () => {
  it('are the first letters of the first two words, whatever the script', () => {
    expect(
      ['Grand Danois', 'åbent hus', 'X', '“Den – sorte” enke', 'ليلة طويلة'].map(initials),
    ).to.deep.equal(['GD', 'ÅH', 'X', 'DS', 'لط'])
  })

  it('are none for a title without letters, and never half a character', () => {
    expect(initials('…')).to.equal('')
    expect(initials('😀😀 fest')).to.equal('😀F')
  })
})

describe('what can be done with a programme', () => {
  const withDevice = (
    deviceFields: Record<string, unknown>,
    fields: Record<string, unknown> = {},
    profile: string | null = null,
  ) => {
    const programme = decodeProgramme({ ...fixture('archive-get'), streams: [], ...fields })
    const device = decodeValidation({ _id: 'box', ...deviceFields })?.device ?? null
    if (programme === null) throw new Error('no programme')
    return detailModel({
      programme,
      gone: false,
      support: null,
      device,
      profile,
      language: languageOf('en'),
      nowMs: NOW,
    })
  }
  const family = { profiles: [{ _id: 'mum', name: 'Anna' }, { _id: 'dad' }] }

  it('says whose position it is where there are several viewers, and lets them change', () => {
    expect(withDevice(family).progress?.label).to.equal('28 min left · Anna')
    expect(withDevice(family).extras).to.deep.equal([
      { id: 'profiles', label: 'Profile: Anna', positionS: null },
    ])
    expect(withDevice(family, {}, 'dad').progress?.label).to.equal('28 min left · Profile 2')
    expect(withDevice(family, {}, 'gone').progress?.label).to.equal('28 min left · Anna')
    expect(withDevice({ profiles: [{ _id: 'mum', name: 'Anna' }] }).extras).to.deep.equal([])
  })

  it('lists the services that have it too, by name, else by id, the heading before the first', () => {
    const streams = [
      {
        streamingService: 'NETFLIX',
        name: 'Netflix',
        url: 'https://n.example/1',
        logo: 'https://n.example/l',
      },
      { streamingService: 'VIAPLAY', url: 'https://v.example/2' },
    ]
    expect(withDevice({}, { streams }).extras).to.deep.equal([
      { id: 'stream:0', label: 'Netflix', positionS: null, logo: 'https://n.example/l', heading: 'Also on' },
      { id: 'stream:1', label: 'VIAPLAY', positionS: null },
    ])
  })

  it('takes a service’s name and logo from the device where the stream has none', () => {
    const known = { _id: 'NETFLIX', name: 'Netflix', logo: 'https://n.example/logo' }
    const profiles = [{ _id: 'mum', availableStreamingServices: [known] }]
    const streams = [{ streamingService: 'NETFLIX', url: 'https://n.example/1' }]
    expect(withDevice({ profiles }, { streams }).extras).to.deep.equal([
      {
        id: 'stream:0',
        label: 'Netflix',
        positionS: null,
        logo: 'https://n.example/logo',
        heading: 'Also on',
      },
    ])
  })

  it('is never Play where it cannot be played, and never nothing', () => {
    const { actions, progress, availability } = withDevice({ archive: false })
    expect(actions.map(({ id }) => id)).to.deep.equal(['more'])
    expect(progress).to.equal(null)
    expect(availability).to.contain('does not include')
    const bare = withDevice({ archive: false }, { description: '', credits: [] })
    expect(bare.actions.map(({ id }) => id)).to.deep.equal(['to-start'])
  })
})
