import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { asked, BOX, EXAMPLE, openBox, simulatedPlatform } from '../support/simulated'
import type { Tv } from '../support/tv'

const CARE_HOME = '00:1A:79:10:20:02'
const DEVELOPMENT = '00:1A:79:10:20:04'
const NO_ARCHIVE = '00:1A:79:10:20:06'

const careHome = (simulator: ReturnType<ReturnType<typeof simulatedPlatform>>) => ({
  mac: CARE_HOME,
  token: simulator.control.tokenOf(CARE_HOME),
})

/** Looks until some text holds `part`; a page that has just been opened shows nothing to look at yet. */
async function says(tv: Tv, part: string, timeoutMs?: number) {
  await tv.page.waitForFunction('window.flexcare && window.flexcare.look()')
  return tv.waitForLook(({ texts }) => texts.some(text => text.includes(part)), timeoutMs)
}

/** The page's clock can be put forward, and the platform's answers do not put it right again. */
async function withClockOfItsOwn(page: Page): Promise<void> {
  await page.clock.install()
  await page.route('**/iptv/**', async route => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), date: '' } })
  })
}

describe('the detail screen', () => {
  const platform = simulatedPlatform()

  it('hands a streaming service to the launcher at OK, below the first row of buttons', async () => {
    const tv = await openBox(platform())
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.press('Down')
    const { focus } = await tv.waitForLook(look => look.focus !== 'Resume from 0:02:01')
    await tv.press('Ok')
    const { service, url } = await tv.waitForEvent('open-stream')
    expect(service).to.equal('NETFLIX')
    expect(String(url)).to.match(/^https?:/)
    expect(String(focus).toUpperCase()).to.contain('NETFLIX')
    await tv.press('Up')
    await tv.waitForLook(look => look.focus === 'Resume from 0:02:01')
  })

  it('shows a service’s logo where it loads, and its name either way', async () => {
    const simulator = platform()
    const tv = await openBox(simulator, { hash: 'archive/2_1482869100' })
    await says(tv, 'Filmstriben')
    await tv.waitForEvent('artwork')
    expect(tv.requests.some(url => url.includes('/logos/FILMSTRIBEN'))).to.equal(true)
    expect(tv.failures).to.deep.equal([])
  })

  it('lets the viewer say who watches, asks with it, and knows it after a restart', async () => {
    const simulator = platform()
    simulator.control.setPosition(EXAMPLE, CARE_HOME, 300)
    const options = { host: careHome(simulator) }
    const tv = await openBox(simulator, options)
    await says(tv, 'Profile: Birthe')
    await tv.press('Down')
    await tv.press('Ok')
    await says(tv, 'Who is watching?')
    expect((await tv.look()).focus).to.equal('Birthe · chosen')
    await tv.press('Down')
    await tv.press('Ok')
    await says(tv, 'Profile: Poul Erik')
    const last = () => asked(simulator, 'archive').slice(-1)[0]?.query.profile ?? ''
    expect(last()).to.match(/^[0-9a-z-]+$/i)
    await tv.page.reload()
    await says(tv, 'Profile: Poul Erik')
    expect(last()).to.match(/^[0-9a-z-]+$/i)
  })

  it('goes back from the chooser with nothing changed', async () => {
    const simulator = platform()
    const tv = await openBox(simulator, { host: careHome(simulator) })
    await says(tv, 'Profile: Birthe')
    await tv.press('Down')
    await tv.press('Ok')
    await says(tv, 'Who is watching?')
    await tv.press('Back')
    await tv.waitForLook(({ screen, focus }) => screen === 'detail' && focus === 'Profile: Birthe')
  })

  it('says how long the programme stays, and asks once more when its time is up', async () => {
    const simulator = platform()
    const availableUntil = new Date(Date.now() + 30.5 * 60_000).toISOString()
    simulator.control.changeProgramme(EXAMPLE, { availableUntil })
    const tv = await openBox(simulator, { prepare: withClockOfItsOwn })
    await says(tv, '30 minutes left to watch')
    const before = asked(simulator, 'archive').length
    await tv.page.clock.fastForward(5 * 60_000)
    await says(tv, '25 minutes left to watch')
    expect(asked(simulator, 'archive')).to.have.length(before)
    await tv.page.clock.fastForward(26 * 60_000)
    await says(tv, 'can no longer be watched')
    expect(asked(simulator, 'archive').length).to.be.above(before)
    expect((await tv.look()).focus).to.equal('More')
  })

  it('says that there is no archive, and whom to call', async () => {
    const simulator = platform()
    const tv = await openBox(simulator, {
      host: { mac: NO_ARCHIVE, token: simulator.control.tokenOf(NO_ARCHIVE) },
    })
    const { texts, focus } = await says(tv, 'does not include')
    expect(texts.join(' ').replace(/\s/g, ' ')).to.contain('+45 70 12 34 56')
    expect(focus).to.equal('More')
    await tv.press('Play')
    await tv.press('Ok')
    await tv.waitForLook(({ screen }) => screen === 'reader')
    expect(tv.events().some(({ event }) => event === 'play')).to.equal(false)
  })

  it('shows a line for technicians on a box in development mode, and on no other', async () => {
    const simulator = platform()
    const tv = await openBox(simulator, {
      host: { mac: DEVELOPMENT, token: simulator.control.tokenOf(DEVELOPMENT) },
    })
    const { texts } = await says(tv, ' frames · ')
    const line = texts.find(text => text.includes(' frames · ')) ?? ''
    expect(line).to.match(
      /^\d+ frames · \d+\.\d MB textures · [\d.–]+ MB heap · \/iptv\/app\/\w+.* 200 \d+ ms$/,
    )
    const ordinary = await openBox(simulator)
    await ordinary.waitForEvent('artwork')
    expect((await ordinary.look()).texts.join()).not.to.contain('frames ·')
  })
})

describe('Channel+ and Channel-', () => {
  const platform = simulatedPlatform()
  const LIST = [EXAMPLE, '2_1482869100', '5_1482951600']

  it('bring the neighbour and its picture, fetched ahead, though the platform is slow by now', async () => {
    const simulator = platform()
    const tv = await openBox(simulator, { host: { list: LIST.join(',') } })
    await says(tv, '1 of 3')
    await tv.waitForEvent('artwork')
    await until(() => hasPictureOf(simulator, '2_1482869100'))
    simulator.control.addFault({ endpoint: 'archive', kind: 'delay', ms: 20_000 })
    simulator.control.addFault({ endpoint: 'picture', kind: 'delay', ms: 20_000 })
    await tv.press('ChannelUp')
    const { texts } = await says(tv, '2 of 3', 3000)
    expect(texts).to.include('Fyret ved verdens ende')
    const artwork = await tv.waitForEvent({ event: 'artwork', epgId: '2_1482869100' }, 3000)
    expect(artwork).to.have.property('outcome', 'shown')
  })

  it('fetch no neighbour for a programme that is not on the list', async () => {
    const simulator = platform()
    const tv = await openBox(simulator, { host: { list: 'a,b' } })
    await tv.waitForEvent('artwork')
    await tv.page.waitForLoadState('networkidle')
    expect(asked(simulator, 'archive')).to.have.length(1)
    expect((await tv.look()).texts.join()).not.to.contain(' of 2')
  })

  const hasPictureOf = (simulator: ReturnType<typeof platform>, epgId: string) =>
    asked(simulator, 'picture').some(({ status, path }) => status === 200 && path.includes(epgId))

  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise(resolve => setImmediate(resolve))
  }
})

describe('the code on a notice', () => {
  const platform = simulatedPlatform()

  it('is captioned, on every notice', async () => {
    const simulator = platform()
    simulator.control.setStanding(BOX, 'blocked')
    const tv = await openBox(simulator)
    await tv.waitForEvent({ event: 'screen', name: 'blocked' })
    await says(tv, 'Scan with a phone')
  })
})
