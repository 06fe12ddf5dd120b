import { expect } from 'chai'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { decodeProgramme } from '../../../src/platform/archiveDecoder'
import { encodeProgramme } from '../../../src/platform/archiveEncoder'
import { createRecentProgrammes } from '../../../src/programme/recent'
import { createMemoryArea } from '../../support/memoryStorage'

const example: unknown = JSON.parse(
  readFileSync(new URL('../../fixtures/archive-get.json', import.meta.url), 'utf8'),
)
const programme = (epgId: string) => {
  const decoded = decodeProgramme({ _id: epgId, title: `Programme ${epgId}` })
  if (decoded === null) throw new Error('does not decode')
  return decoded
}

describe('the programmes opened lately', () => {
  it('come back as they were, newest first, each once, and no more than a dozen', () => {
    const recent = createRecentProgrammes(createMemoryArea())
    for (let i = 0; i < 20; i++) recent.remember(programme(`${i}`))
    recent.remember(programme('15'))
    expect(recent.list().map(({ epgId }) => epgId)).to.deep.equal(
      [15, 19, 18, 17, 16, 14, 13, 12, 11, 10, 9, 8].map(String),
    )
    expect(recent.find('15')).to.deep.equal(programme('15'))
    expect(recent.find('0')).to.equal(null)
  })

  it('survive whatever stands in storage', () => {
    fc.assert(
      fc.property(fc.jsonValue(), stored => {
        const area = createMemoryArea()
        area.write('programmes', stored)
        const recent = createRecentProgrammes(area)
        recent.remember(programme('a'))
        expect(recent.find('a')).to.deep.equal(programme('a'))
      }),
    )
  })
})

describe('a stored programme', () => {
  it('reads back as it was decoded, every field of it', () => {
    const full = decodeProgramme({
      ...(example as object),
      subTitle: 'Lov og orden',
      date: '2016-05-01',
      country: 'DK,SE',
      credits: [{ type: 'ACTOR', name: 'Ghita Nørby', role: 'Ingeborg' }],
      availableUntil: '2016-12-29T16:25:00Z',
    })
    expect(full).to.not.equal(null)
    expect(
      decodeProgramme(JSON.parse(JSON.stringify(full === null ? null : encodeProgramme(full)))),
    ).to.deep.equal(full)
  })

  it('keeps a bare year', () => {
    const film = decodeProgramme({ _id: 'f', title: 'Film', date: '1956' })
    expect(film?.year).to.equal(1956)
    expect(decodeProgramme(film === null ? null : encodeProgramme(film))?.year).to.equal(1956)
  })
})
