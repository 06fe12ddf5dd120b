import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect } from 'chai'
import { decodeProgramme } from '../../../src/platform/archiveDecoder'
import { danishTime } from '../../../simulator/programmes/danishTime'
import {
  bodyOf,
  CARE_HOME,
  EXAMPLE,
  EXAMPLE_EPG_ID,
  FILM,
  HOSPITAL,
  NOW_MS,
  runSimulator,
  type RunningSimulator,
} from './running'

const DAY_MS = 86_400_000
const documented: unknown = JSON.parse(
  readFileSync(new URL('../../fixtures/archive-get.json', import.meta.url), 'utf8'),
)

describe('the simulated archive', function () {
  this.timeout(10_000)
  let platform: RunningSimulator

  before(async () => {
    platform = await runSimulator()
  })
  beforeEach(() => platform.control.reset())
  after(() => platform.close())

  it('serves the operator’s example to the letter', async () => {
    expect(await bodyOf(await platform.archive(EXAMPLE_EPG_ID))).to.deep.equal(documented)
  })

  it('serves the example’s pictures itself when asked, under the same paths', async () => {
    platform.control.set({ rewritePictures: true })
    const { images } = (await bodyOf(await platform.archive(EXAMPLE_EPG_ID))) as { images: { url: string }[] }
    const url = images[5]?.url ?? ''
    expect(url).to.match(/^http:\/\/127\.0\.0\.1:\d+\/cdepg\/img\/epg\/552\/310\//)
    expect((await fetch(url)).headers.get('content-type')).to.equal('image/jpeg')
  })

  it('answers an unknown id with 404 and the documented word', async () => {
    const response = await platform.archive('7_000')
    expect(response.status).to.equal(404)
    expect(await bodyOf(response)).to.deep.equal({ error: 'id' })
  })

  it('refuses a wrong token, a blocked box and a denied one, but not an outdated one', async () => {
    expect((await platform.archive(FILM, 'wrong')).status).to.equal(403)
    for (const [standing, status] of [
      ['blocked', 403],
      ['denied', 403],
      ['outdated', 200],
    ] as const) {
      platform.control.setStanding(HOSPITAL, standing)
      const response = await platform.archive(FILM)
      expect(response.status, standing).to.equal(status)
      if (status === 403) expect(await bodyOf(response)).to.deep.equal({ error: 'access_denied' })
    }
  })

  it('holds some thirty programmes or more, and the app can read every one', async () => {
    const programmes = (await (await platform.get('/simulator/programmes')).json()) as { id: string }[]
    expect(programmes.length).to.be.greaterThan(35)
    expect(new Set(programmes.map(({ id }) => id)).size).to.equal(programmes.length)
    for (const { id } of programmes) {
      expect(decodeProgramme(await bodyOf(await platform.archive(id)))?.epgId, id).to.equal(id)
    }
  })

  it('finds ids that must be percent-encoded', async () => {
    expect(await bodyOf(await platform.archive('31_æbler/2 #1?50%'))).to.include({
      title: 'Haven om efteråret',
    })
  })

  it('counts the times from now, in Danish time, whatever the season', async () => {
    const { start, end } = await bodyOf(await platform.archive(FILM))
    expect(start).to.equal('2026-03-16T19:00:00Z')
    expect(end).to.equal('2026-03-16T20:58:00Z')
    expect(danishTime(Date.UTC(2026, 6, 1, 12), 0, '20:00')).to.equal(Date.UTC(2026, 6, 1, 18))
    // 29 March 2026: the clock goes from two to three.
    expect(danishTime(Date.UTC(2026, 2, 29, 12), 0, '01:30')).to.equal(Date.UTC(2026, 2, 29, 0, 30))
    expect(danishTime(Date.UTC(2026, 2, 29, 12), 0, '03:30')).to.equal(Date.UTC(2026, 2, 29, 1, 30))
    expect(danishTime(Date.UTC(2026, 2, 18, 23, 30), 0, '00:15')).to.equal(Date.UTC(2026, 2, 18, 23, 15))
  })

  it('knows programmes without start, end, duration, and some that have expired', async () => {
    expect(await bodyOf(await platform.archive('time_none'))).not.to.have.any.keys('start', 'end', 'duration')
    expect(await bodyOf(await platform.archive('time_no_end'))).not.to.have.property('end')
    expect(await bodyOf(await platform.archive('time_no_duration'))).not.to.have.property('duration')
    const { availableUntil } = await bodyOf(await platform.archive('time_expired'))
    expect(Date.parse(String(availableUntil))).to.equal(NOW_MS - DAY_MS)
  })

  it('tells each profile its own position; the first by default, and for an unknown one', async () => {
    const token = platform.control.tokenOf(CARE_HOME)
    const position = async (profile?: string): Promise<unknown> =>
      (await bodyOf(await platform.archive(FILM, token, profile))).position
    expect(await position()).to.equal(3480)
    expect(await position('6a1b2c3d4e5f607182930a01')).to.equal(3480)
    expect(await position('6a1b2c3d4e5f607182930a02')).to.equal(600)
    expect(await position('nobody')).to.equal(3480)
  })

  it('keeps the position that the player reports, for that profile of that box alone', async () => {
    const token = platform.control.tokenOf(CARE_HOME)
    const second = '6a1b2c3d4e5f607182930a02'
    const stop = await platform.json(
      `/iptv/app/archive/${FILM}/stop?token=${token}&position=77&profile=${second}`,
    )
    expect(stop).to.deep.equal({ success: true })
    expect((await bodyOf(await platform.archive(FILM, token, second))).position).to.equal(77)
    expect((await bodyOf(await platform.archive(FILM, token))).position).to.equal(3480)
    expect((await bodyOf(await platform.archive(FILM))).position).to.equal(3480)
    await platform.get(`/iptv/app/status/${EXAMPLE_EPG_ID}?token=${token}&position=9`)
    expect((await bodyOf(await platform.archive(EXAMPLE_EPG_ID, token))).position).to.equal(9)
  })

  it('refuses a report without a token, a programme or a position', async () => {
    const token = platform.control.tokenOf(HOSPITAL)
    const status = async (path: string): Promise<number> => (await platform.get(path)).status
    expect(await status(`/iptv/app/archive/${FILM}/stop?position=1`)).to.equal(403)
    expect(await status(`/iptv/app/archive/none/stop?token=${token}&position=1`)).to.equal(404)
    expect(await status(`/iptv/app/archive/${FILM}/stop?token=${token}`)).to.equal(422)
    expect(await status(`/iptv/app/archive/${FILM}/stop?token=${token}&position=-1`)).to.equal(422)
  })

  it('changes, adds and removes programmes', async () => {
    platform.control.changeProgramme(FILM, { title: 'Andet', description: null })
    const changed = await bodyOf(await platform.archive(FILM))
    expect(changed.title).to.equal('Andet')
    expect(changed).not.to.have.property('description')
    platform.control.changeProgramme('new', { title: 'Ny' })
    expect(await bodyOf(await platform.archive('new'))).to.deep.equal({ _id: 'new', title: 'Ny' })
    platform.control.removeProgramme(FILM)
    expect((await platform.archive(FILM)).status).to.equal(404)
    platform.control.changeProgramme(FILM, {})
    expect((await platform.archive(FILM)).status).to.equal(200)
  })

  it('sets a position from a test, the first profile’s under either name', async () => {
    platform.control.setPosition(FILM, CARE_HOME, 5)
    const token = platform.control.tokenOf(CARE_HOME)
    expect((await bodyOf(await platform.archive(FILM, token))).position).to.equal(5)
    platform.control.setPosition(FILM, CARE_HOME, 6, '6a1b2c3d4e5f607182930a01')
    expect((await bodyOf(await platform.archive(FILM, token))).position).to.equal(6)
    platform.control.setPosition(FILM, EXAMPLE, 7)
    platform.control.reset()
    expect((await bodyOf(await platform.archive(FILM, token))).position).to.equal(3480)
  })

  it('gives its pictures the address that the box asked at', async () => {
    const path = `/iptv/app/archive/${FILM}?token=${platform.control.tokenOf(HOSPITAL)}`
    const asked = request(platform.url + path, { headers: { host: 'tv.example:81' } }).end()
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    expect(await text(answer)).to.include('"http://tv.example:81/images/1080/607/')
    expect(await (await platform.archive(FILM)).text()).to.include(`"${platform.url}/images/1080/607/`)
  })
})
