import { expect } from 'chai'
import { oldEngine } from '../support/oldEngine'
import { asked, BOX, EXAMPLE, openBox, simulatedPlatform } from '../support/simulated'
import { openTv } from '../support/tv'

describe('the build for old engines', () => {
  const platform = simulatedPlatform()

  it('starts and answers a key where nothing newer than Chrome 39 exists', async () => {
    const tv = await openTv({ build: 'es5', beforeLoad: oldEngine })
    await tv.waitForEvent('screen')
    await tv.press('Down')
    expect((await tv.look()).texts).not.to.be.empty
    expect(tv.failures).to.deep.equal([])
  })

  it('does the main job there: validated by the polyfilled fetch, with its picture, by key presses', async () => {
    const simulator = platform()
    const token = simulator.control.tokenOf(BOX)
    const tv = await openBox(simulator, { build: 'es5', beforeLoad: oldEngine })
    expect(await tv.waitForEvent('artwork')).to.deep.include({ outcome: 'shown' })
    expect(asked(simulator, 'validate').map(({ query }) => query)).to.deep.equal([
      { token, version: '1.0.0' },
    ])
    expect(asked(simulator, 'archive').map(({ query }) => query)).to.deep.equal([{ token }])
    const { focus, texts } = await tv.look()
    expect(focus).to.equal('Resume from 0:02:01')
    expect(texts).to.include('Tuesday 27 December 2016, 17:25–17:55 · 30\u00a0min · channel\u00a07')
    await tv.press('Right')
    await tv.press('Ok')
    expect(await tv.waitForEvent('play')).to.deep.include({ epgId: EXAMPLE, position: 0 })
    for (const key of ['Menu', 'Back', 'Info', 'Back', 'Right', 'Ok']) await tv.press(key)
    await tv.waitForLook(({ screen }) => screen === 'reader')
    expect(tv.failures).to.deep.equal([])
  })

  it('runs in an engine that has lost fetch, so that nothing newer can creep in unseen', async () => {
    const tv = await openTv({
      build: 'es5',
      beforeLoad: `${oldEngine}\nwindow.bare = typeof window.fetch + typeof Object.entries`,
    })
    expect(await tv.page.evaluate('window.bare')).to.equal('undefinedundefined')
  })
})
