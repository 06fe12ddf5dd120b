import { expect } from 'chai'
import fc from 'fast-check'
import { decodeProgramme } from '../../../src/platform/archiveDecoder'
import example from '../../fixtures/archive-get.json' with { type: 'json' }
import { damaged, damageTo } from './damage'

const bare = { _id: 'x', title: 'T' }
const decode = (fields: object) => decodeProgramme({ ...bare, ...fields })

const full = {
  ...example,
  subTitle: 'Lov og orden',
  series: { episode: 6, season: 2, id: '232174273', episodesInSeason: 10 },
  date: '2016-11-01T00:00:00Z',
  country: 'DK, SE,Amerikansk',
  credits: [
    { type: 'ACTOR', role: 'Grand', name: 'Niels Hausgaard' },
    { type: 'DIRECTOR-PRODUCER', name: 'Anders Grau' },
  ],
  availableUntil: '2016-12-29T16:25:00Z',
}

describe('an archived programme', () => {
  it('is read from the operator’s own example', () => {
    expect(decodeProgramme(example)).to.deep.equal({
      epgId: '7_1482855900',
      programId: '1234567890ABCD1234567890',
      channelId: 7,
      startMs: Date.UTC(2016, 11, 27, 16, 25),
      endMs: Date.UTC(2016, 11, 27, 16, 55),
      durationMinutes: 30,
      positionS: 121,
      title: 'Grand Danois',
      description: example.description,
      genres: ['Komedie'],
      series: { id: '232174273', season: 2, episode: 6 },
      countries: [],
      credits: [],
      images: example.images,
      streams: [
        {
          service: 'NETFLIX',
          name: 'Netflix',
          url: 'https://example.com/video/12937129739/',
          logo: 'https://image.powernet.tv/1234567890ABCD1234567890.png',
          logoId: '1234567890ABCD1234567890',
        },
      ],
    })
  })

  it('is read with every field that is documented or seen', () => {
    expect(decodeProgramme(full)).to.deep.include({
      subTitle: 'Lov og orden',
      series: { id: '232174273', season: 2, episode: 6, episodesInSeason: 10 },
      year: 2016,
      dateMs: Date.UTC(2016, 10, 1),
      countries: ['DK', 'SE', 'Amerikansk'],
      credits: full.credits,
      availableUntilMs: Date.UTC(2016, 11, 29, 16, 25),
    })
  })

  for (const key of ['_id', 'title'])
    for (const value of [undefined, null, '', '  ', '\u0000', 7, {}, ['x']])
      it(`is none with ${JSON.stringify(value)} for ${key}`, () => {
        expect(decode({ [key]: value })).to.equal(null)
      })

  it('is none where the answer is no object', () => {
    for (const input of [undefined, null, 7, 'x', true, [], [example]])
      expect(decodeProgramme(input)).to.equal(null)
  })

  it('needs no more than an id and a title', () => {
    expect(decode({})).to.deep.equal({
      epgId: 'x',
      title: 'T',
      genres: [],
      countries: [],
      credits: [],
      images: [],
      streams: [],
    })
  })

  it('takes documented numbers that were written as text, and none that make no sense', () => {
    expect(decode({ duration: ' 30 ', position: '121.5', channelId: '7' })).to.deep.include({
      durationMinutes: 30,
      positionS: 121.5,
      channelId: 7,
    })
    const nonsense = { duration: 0, position: -1, channelId: 7.5, series: { season: -1, episode: 'six' } }
    expect(decode(nonsense)).to.deep.equal(decode({}))
    expect(decode({ duration: '0x10', position: '1e3', channelId: '' })).to.deep.equal(decode({}))
    expect(decode({ duration: 1e9, position: 1e9, start: 1482855900000, end: 'in an hour' })).to.deep.equal(
      decode({}),
    )
  })

  it('keeps a release year without a day', () => {
    expect(decode({ date: '1987' })).to.deep.equal({ ...decode({}), year: 1987 })
  })

  it('keeps line breaks in the description alone', () => {
    expect(decode({ title: 'a\nb', subTitle: 'c\nd', description: 'e\nf' })).to.deep.include({
      title: 'a b',
      subTitle: 'c d',
      description: 'e\nf',
    })
  })

  it('cuts long texts and lists, and drops an id that is too long rather than cut it', () => {
    const many = (count: number, item: unknown) => Array.from({ length: count }, () => item)
    const programme = decode({
      title: 't'.repeat(301),
      subTitle: 's'.repeat(501),
      description: 'd'.repeat(20_001),
      programId: 'p'.repeat(513),
      genres: many(51, 'Komedie'),
      country: many(51, 'DK').join(','),
      credits: many(2001, { name: 'Somebody' }),
      images: many(501, { url: 'http://a.dk/' }),
      streams: many(51, { streamingService: 'X', url: 'http://a.dk/' }),
    })
    expect(programme?.title).to.have.length(300)
    expect(programme?.subTitle).to.have.length(500)
    expect(programme?.description).to.have.length(20_000)
    expect(programme?.programId).to.equal(undefined)
    expect(programme?.genres).to.have.length(50)
    expect(programme?.countries).to.have.length(50)
    expect(programme?.credits).to.have.length(2000)
    expect(programme?.images).to.have.length(500)
    expect(programme?.streams).to.have.length(50)
  })

  it('loses an item of a list alone, and of an item a field alone', () => {
    const programme = decode({
      genres: ['Komedie', 7, null, '', 'Satire'],
      credits: [null, { name: 'A', role: 7, type: [] }, { type: 'ACTOR' }, 'B', { name: 'C', role: 'D' }],
      images: [
        { type: 7, url: 'http://a.dk/1' },
        { type: '1x1', url: 'file:///etc/passwd' },
        { type: '1x1' },
        'http://a.dk/2',
        { type: '1x1', url: 7 },
        { type: ' 2x2 ', url: 'http://a.dk/3' },
      ],
      streams: [
        { name: 'No id', url: 'http://a.dk/1', logo: 'javascript:alert(1)', logoId: 7 },
        { streamingService: 'NO_URL' },
        { streamingService: 'BAD_URL', url: 'javascript:alert(1)' },
        { url: 'http://a.dk/nameless' },
        { streamingService: 'GOOD', url: 'http://a.dk/2' },
      ],
    })
    expect(programme?.genres).to.deep.equal(['Komedie', 'Satire'])
    expect(programme?.credits).to.deep.equal([{ name: 'A' }, { name: 'C', role: 'D' }])
    expect(programme?.images).to.deep.equal([
      { url: 'http://a.dk/1' },
      { type: ' 2x2 ', url: 'http://a.dk/3' },
    ])
    expect(programme?.streams).to.deep.equal([
      { service: 'No id', name: 'No id', url: 'http://a.dk/1' },
      { service: 'GOOD', url: 'http://a.dk/2' },
    ])
  })

  it('has no series that says nothing', () => {
    for (const series of [{}, { id: '' }, [], 'S2', null])
      expect(decode({ series })).to.deep.equal(decode({}))
  })

  it('does not let a document reach into prototypes', () => {
    const hostile: unknown = JSON.parse(
      '{"__proto__":{"_id":"x","title":"T"},"constructor":{"prototype":{"a":1}}}',
    )
    expect(decodeProgramme(hostile)).to.equal(null)
    expect(decodeProgramme(JSON.parse('{"_id":"x","title":"T","__proto__":{"subTitle":"S"}}'))).to.deep.equal(
      decode({}),
    )
    expect(Object.keys(Object.prototype)).to.have.length(0)
  })

  const keysOf: Record<string, string[]> = {
    programId: ['programId'],
    channelId: ['channelId'],
    start: ['startMs'],
    end: ['endMs'],
    duration: ['durationMinutes'],
    position: ['positionS'],
    subTitle: ['subTitle'],
    description: ['description'],
    genres: ['genres'],
    series: ['series'],
    date: ['year', 'dateMs'],
    country: ['countries'],
    credits: ['credits'],
    images: ['images'],
    streams: ['streams'],
    availableUntil: ['availableUntilMs'],
  }
  const withoutId: Record<string, unknown> = { ...full }
  delete withoutId._id
  delete withoutId.title

  it('loses, of whatever is damaged, nothing but that', () => {
    const whole = new Map(Object.entries(decodeProgramme(full) ?? {}))
    fc.assert(
      fc.property(damageTo(withoutId), damage => {
        const programme = decodeProgramme(damaged(full, damage))
        const left = new Map(Object.entries(programme ?? {}))
        expect(left.get('epgId')).to.equal(full._id)
        for (const [field, keys] of Object.entries(keysOf))
          for (const key of keys)
            if (damage.has(field)) {
              const value: unknown = left.get(key)
              if (Array.isArray(value)) expect(value, key).to.have.length(0)
              else expect(value, key).to.equal(undefined)
            } else expect(left.get(key), key).to.deep.equal(whole.get(key))
      }),
    )
  }).timeout(20_000)

  it('comes out of anything at all without an exception', () => {
    const fields = fc.record(
      Object.fromEntries(Object.keys(full).map(key => [key, fc.jsonValue({ maxDepth: 3 })])),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fields), input => {
        const programme = decodeProgramme(input)
        if (programme) expect(programme.title).not.to.equal('')
      }),
    )
  }).timeout(20_000)
})
