import { expect } from 'chai'
import { BOX, EXAMPLE, openBox, simulatedPlatform } from '../support/simulated'

describe('the remote', () => {
  const platform = simulatedPlatform()

  it('resumes at OK, and plays from the beginning one step to the right', async () => {
    const tv = await openBox(platform())
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.press('Ok')
    expect(await tv.waitForEvent('play')).to.deep.equal({ event: 'play', epgId: EXAMPLE, position: 121 })
    const before = tv.events().length
    await tv.press('Right')
    expect((await tv.waitForLook(({ focus }) => focus === 'From the beginning')).screen).to.equal('detail')
    await tv.press('Ok')
    expect(await tv.waitForEventAfter(before, 'play')).to.deep.include({ position: 0 })
  })

  it('resumes with Play and PlayPause wherever the focus is', async () => {
    const tv = await openBox(platform())
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.press('Right')
    for (const key of ['Play', 'PlayPause']) {
      const before = tv.events().length
      await tv.press(key)
      expect(await tv.waitForEventAfter(before, 'play')).to.deep.include({ position: 121 })
    }
  })

  it('stops at the ends of the row and keeps the focus', async () => {
    const tv = await openBox(platform())
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    for (const key of ['Left', 'Up', 'Red', 'Digit5']) await tv.press(key)
    expect((await tv.look()).focus).to.equal('Resume from 0:02:01')
    for (const key of ['Right', 'Right', 'Right']) await tv.press(key)
    await tv.waitForLook(({ focus }) => focus === 'More')
  })

  it('leaves with Back at the first screen', async () => {
    const tv = await openBox(platform())
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.press('Back')
    await tv.waitForEvent('exit')
  })

  it('goes back through the programmes that were opened, to the start', async () => {
    const simulator = platform()
    simulator.control.changeProgramme('other', { title: 'Another programme' })
    const tv = await openBox(simulator, { hash: '' })
    await tv.waitForEvent({ event: 'screen', name: 'start' })
    await tv.page.evaluate(`location.hash = 'archive/${EXAMPLE}'`)
    await tv.waitForEvent({ event: 'screen', name: 'detail', epgId: EXAMPLE })
    await tv.page.evaluate(`location.hash = 'archive/other'`)
    await tv.waitForEvent({ event: 'screen', name: 'detail', epgId: 'other' })
    await tv.press('Back')
    await tv.waitForLook(({ texts }) => texts.includes('Grand Danois'))
    await tv.press('Back')
    await tv.waitForLook(({ screen }) => screen === 'start')
    expect(tv.events().some(({ event }) => event === 'exit')).to.equal(false)
    await tv.press('Back')
    await tv.waitForEvent('exit')
  })

  it('is understood by its codes alone, as remotes send them', async () => {
    const tv = await openBox(platform())
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.press({ keyCode: 39, key: 'Unidentified' })
    await tv.waitForLook(({ focus }) => focus === 'From the beginning')
    await tv.press({ keyCode: 461, key: 'Unidentified' })
    await tv.waitForEvent('exit')
  })

  it('is understood by the names of its keys where the engine knows no codes', async () => {
    const tv = await openBox(platform())
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.press({ keyCode: 0, key: 'ArrowRight' })
    await tv.waitForLook(({ focus }) => focus === 'From the beginning')
    await tv.press({ keyCode: 229, key: 'MediaPlayPause' })
    expect(await tv.waitForEvent('play')).to.deep.include({ position: 121 })
  })

  it('shows where the player stopped at once, and then what the platform says', async () => {
    const simulator = platform()
    const tv = await openBox(simulator)
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    simulator.control.addFault({ endpoint: 'archive', kind: 'delay', ms: 1500, times: 1 })
    simulator.control.setPosition(EXAMPLE, BOX, 615)
    await tv.page.evaluate(`flexcare.receive({ message: 'stopped', position: 600 })`)
    await tv.waitForLook(({ texts }) => texts.includes('20 min left'))
    await tv.waitForLook(({ focus }) => focus === 'Resume from 0:10:15')
  })

  it('walks the launcher’s list with Channel+ and Channel-, in the place of the programme', async () => {
    const simulator = platform()
    simulator.control.changeProgramme('next', { title: 'The next programme' })
    const tv = await openBox(simulator, { host: { list: `${EXAMPLE},next` } })
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.press('ChannelUp')
    await tv.waitForLook(({ texts }) => texts.includes('The next programme'))
    await tv.press('ChannelUp')
    await tv.press('ChannelDown')
    await tv.waitForLook(({ texts }) => texts.includes('Grand Danois'))
    await tv.press('Back')
    await tv.waitForEvent('exit')
  })
})
