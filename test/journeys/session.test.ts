import { expect } from 'chai'
import { asked, BOX, openBox, simulatedPlatform } from '../support/simulated'

describe('the session', () => {
  const platform = simulatedPlatform()

  it('is validated again on its timer, and not before', async () => {
    const simulator = platform()
    const tv = await openBox(simulator, { prepare: page => page.clock.install() })
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.page.clock.runFor(30_000)
    expect(asked(simulator, 'validate')).to.have.length(1)
    await tv.page.clock.fastForward('33:00')
    while (asked(simulator, 'validate').length < 2) await tv.page.clock.runFor(1000)
  })

  it('takes a new token at once, hands it to the launcher, and lives on with it after a restart', async () => {
    const simulator = platform()
    const old = simulator.control.tokenOf(BOX)
    simulator.control.rotateToken(BOX)
    const tv = await openBox(simulator, {
      beforeLoad: 'window.tokens = []; flexcareHost.onToken = function (token) { tokens.push(token) }',
    })
    await tv.waitForEvent({ event: 'session', state: 'active' })
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    const rotated = simulator.control.tokenOf(BOX)
    expect(rotated).to.not.equal(old)
    expect(await tv.page.evaluate('tokens')).to.deep.equal([rotated])
    const before = tv.events().length
    simulator.clearRequests()
    await tv.page.reload()
    await tv.waitForEventAfter(before, { event: 'screen', name: 'detail' })
    await tv.waitForEventAfter(before, { event: 'session', state: 'active' })
    expect(simulator.requests().filter(({ query }) => query.token === old)).to.deep.equal([])
  })

  it('is wiped of the last viewer when another stay begins', async () => {
    const simulator = platform()
    const tv = await openBox(simulator, { host: { stay: 'one' } })
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    const viewers = () => tv.page.evaluate<string>('JSON.stringify(localStorage)')
    expect(await viewers()).to.contain('Grand Danois')
    await tv.page.evaluate(`flexcare.receive({ message: 'stay', id: 'two' })`)
    await tv.waitForEvent({ event: 'screen', name: 'start' })
    expect(await viewers()).to.not.contain('Grand Danois')
    expect(await viewers()).to.contain(simulator.control.tokenOf(BOX))
  })

  it('of another viewer shows nothing of the last one’s, though the platform is in trouble', async () => {
    const simulator = platform()
    const tv = await openBox(simulator, { prepare: page => page.clock.install() })
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    simulator.control.changeDevice(BOX, { username: 'somebody-else' })
    simulator.control.addFault({ endpoint: 'archive', kind: 'status', status: 500 })
    await tv.page.clock.fastForward('40:00')
    await tv.waitForLook(({ screen, texts }) => screen === 'error' && !texts.includes('Grand Danois'))
  })

  it('survives a storage that is full, and one that is not there', async () => {
    for (const breakStorage of [
      `Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError') }`,
      `Object.defineProperty(window, 'localStorage', { get: function () { throw new Error('none') } })`,
    ]) {
      const tv = await openBox(platform(), { beforeLoad: breakStorage })
      await tv.waitForEvent({ event: 'screen', name: 'detail' })
      expect(tv.failures).to.deep.equal([])
    }
  })
})
