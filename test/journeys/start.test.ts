import { expect } from 'chai'
import { asked, BOX, EXAMPLE, openBox, simulatedPlatform } from '../support/simulated'

describe('a box that starts', () => {
  const platform = simulatedPlatform()

  it('is known, is validated, and shows the programme that it was asked for', async () => {
    const simulator = platform()
    const token = simulator.control.tokenOf(BOX)
    const tv = await openBox(simulator)
    await tv.waitForEvent('artwork')
    expect(tv.events().map(({ event }) => event)).to.deep.equal([
      'start',
      'session',
      'session',
      'screen',
      'ready',
      'artwork',
    ])
    expect(tv.events()[0]).to.deep.equal({
      event: 'start',
      version: '1.0.0',
      mac: BOX,
      screen: { width: 1280, height: 720, precision: 720 / 1080 },
    })
    expect(asked(simulator, 'validate').map(({ query }) => query)).to.deep.equal([
      { token, version: '1.0.0' },
    ])
    expect(asked(simulator, 'archive').map(({ query }) => query)).to.deep.equal([{ token }])
    const { screen, focus, texts } = await tv.look()
    expect({ screen, focus }).to.deep.equal({ screen: 'detail', focus: 'Resume from 0:02:01' })
    expect(texts).to.include.members(['Grand Danois', 'S2 E6', '28 min left', 'From the beginning'])
    expect(tv.failures).to.deep.equal([])
  })

  it('tells the launcher the same through its callback as on the console', async () => {
    const tv = await openBox(platform())
    await tv.waitForEvent('artwork')
    expect(await tv.hostEvents()).to.deep.equal(tv.events())
  })

  it('sends validate and archive out together', async () => {
    const simulator = platform()
    simulator.control.addFault({ endpoint: 'validate', kind: 'hang' })
    simulator.control.addFault({ endpoint: 'archive', kind: 'hang' })
    await openBox(simulator)
    while (asked(simulator, 'archive').length === 0 || asked(simulator, 'validate').length === 0) {
      await new Promise(resolve => setImmediate(resolve))
    }
  })

  it('that was validated before shows the programme as soon as archive answers', async () => {
    const simulator = platform()
    const tv = await openBox(simulator)
    await tv.waitForEvent('artwork')
    const before = tv.events().length
    simulator.control.addFault({ endpoint: 'validate', kind: 'hang' })
    await tv.page.reload()
    await tv.waitForEventAfter(before, { event: 'screen', name: 'detail', epgId: EXAMPLE })
    const states = tv
      .events()
      .slice(before)
      .filter(({ event }) => event === 'session')
    expect(states.map(({ state }) => state)).to.deep.equal(['starting'])
  })

  it('without a programme shows the start screen, and with power just back lets the platform rest', async () => {
    const simulator = platform()
    const tv = await openBox(simulator, { hash: '' })
    await tv.waitForEvent({ event: 'screen', name: 'start' })
    const before = tv.events().length
    simulator.clearRequests()
    await tv.page.addInitScript('window.flexcareHost.uptimeS = 20')
    await tv.page.reload()
    await tv.waitForEventAfter(before, { event: 'screen', name: 'start' })
    expect(asked(simulator, 'validate')).to.have.length(0)
    await tv.press('Up')
    await tv.waitForEventAfter(before, { event: 'session', state: 'active' })
  })

  it('gets its token from provisioning, and says so where its MAC is not known there', async () => {
    const simulator = platform()
    const provisioning = `${simulator.url}/provisioning/{mac}`
    const tv = await openBox(simulator, { host: { token: null, provisioning } })
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    const stranger = await openBox(simulator, {
      host: { token: null, provisioning, mac: '00:1A:79:99:99:99' },
    })
    await stranger.waitForEvent({ event: 'screen', name: 'activation' })
    expect(stranger.events()).to.deep.include({ event: 'token-wanted', reason: 'no-token' })
    expect((await stranger.look()).texts).to.include('00:1A:79:99:99:99')
  })

  it('without a valid MAC sends nothing and says why', async () => {
    const simulator = platform()
    const tv = await openBox(simulator, { host: { mac: '00:00:00:00:00:00' } })
    await tv.waitForEvent({ event: 'screen', name: 'activation' })
    expect(tv.events()).to.deep.include({ event: 'token-wanted', reason: 'no-mac: all-zeros' })
    expect((await tv.look()).texts).to.include('The number belongs to no box')
    expect(simulator.requests()).to.deep.equal([])
  })

  it('takes what it needs from the launch file, before the query', async () => {
    const simulator = platform()
    const tv = await openBox(simulator, {
      host: { mac: null, token: null, lang: null },
      query: { launch: 'launch.json', lang: 'da', textSize: '125' },
      prepare: page =>
        page.route('**/launch.json', route =>
          route.fulfill({ json: { mac: BOX, token: simulator.control.tokenOf(BOX), lang: 'en' } }),
        ),
    })
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    expect((await tv.look()).focus).to.equal('Resume from 0:02:01')
  })

  it('starts all the same when its fonts are missing', async () => {
    const tv = await openBox(platform(), {
      prepare: page => page.route('**/fonts/*', route => route.fulfill({ status: 404 })),
    })
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    expect(tv.failures).to.deep.equal([])
  })

  it('starts all the same when its fonts are late, and shows them when they come', async () => {
    let release = (): void => undefined
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    const tv = await openBox(platform(), {
      prepare: page =>
        page.route('**/fonts/*', async route => {
          await held
          await route.continue()
        }),
    })
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.page.evaluate("window.firstCanvas = document.querySelector('canvas')")
    release()
    await tv.page.waitForFunction('!window.firstCanvas.isConnected')
    await tv.waitForLook(({ texts }) => texts.includes('Grand Danois'))
    expect(await tv.page.evaluate('document.fonts.check("20px Hyperlegible")')).to.equal(true)
  })

  it('says something within 15 s, whatever the network does', async () => {
    const simulator = platform()
    simulator.control.addFault({ endpoint: 'all', kind: 'hang' })
    const tv = await openBox(simulator, { prepare: page => page.clock.install() })
    await tv.waitForEvent('start')
    await tv.page.clock.runFor(14_000)
    await tv.waitForEvent('ready')
    const ready = tv.events().find(({ event }) => event === 'ready')
    expect(ready?.ms).to.be.below(15_000)
    expect((await tv.look()).screen).to.equal('offline')
  })

  it('never lets a token into an event', async () => {
    const simulator = platform()
    const token = simulator.control.tokenOf(BOX)
    const lines: string[] = []
    const tv = await openBox(simulator, {
      hash: `archive/${token}`,
      prepare: page => {
        page.on('console', message => lines.push(message.text()))
        return Promise.resolve()
      },
    })
    await tv.waitForEvent({ event: 'screen', name: 'not-found' })
    expect(lines.join('\n')).to.not.contain(token)
    expect(lines.join('\n')).to.contain('[token]')
  })
})
