import { expect } from 'chai'
import { isBlank } from '../support/picture'
import { eventually } from '../support/program'
import { asked, BOX, EXAMPLE, simulatedPlatform } from '../support/simulated'
import { openWpe, wpeKeys } from '../support/wpe'

describe('the main journey in WPE WebKit at 1080p', () => {
  const platform = simulatedPlatform()

  it('starts, is validated, shows the programme with its picture, resumes, and leaves', async () => {
    const simulator = platform()
    const token = simulator.control.tokenOf(BOX)
    const tv = await openWpe({
      width: 1920,
      height: 1080,
      query: { api: simulator.url, mac: BOX, token, lang: 'da', voice: 'on' },
      hash: `archive/${EXAMPLE}`,
    })
    expect((await tv.waitForEvent('start')).screen).to.deep.equal({ width: 1920, height: 1080, precision: 1 })
    const artwork = await tv.waitForEvent('artwork')
    expect(artwork).to.deep.include({ slot: { width: 1080, height: 607 }, outcome: 'shown' })
    expect(artwork.chosen).to.deep.include({ width: 1080, height: 607 })
    expect(asked(simulator, 'archive').map(({ query }) => query)).to.deep.equal([{ token }])
    const { screen, focus, texts } = await tv.look()
    expect({ screen, focus }).to.deep.equal({ screen: 'detail', focus: 'Fortsæt fra 0:02:01' })
    expect(texts).to.include('Grand Danois')
    await eventually('a picture', async () =>
      (await isBlank(await tv.driver.screenshot())) ? undefined : true,
    )
    await tv.screenshot('wpe detail 1080p')

    await tv.press(wpeKeys.Right)
    // This engine has no voice of its own.
    const speak = { event: 'speak', lang: 'da-DK' }
    await tv.waitForEvent({ ...speak, text: 'Fra begyndelsen. 2 af 3. Tryk på OK for at starte programmet.' })
    await tv.press(wpeKeys.Ok)
    expect(await tv.waitForEvent('play')).to.deep.include({ epgId: EXAMPLE, position: 0 })
    await tv.press(wpeKeys.Back)
    await tv.waitForEvent('exit')
    expect(await tv.failures()).to.deep.equal([])
  })
})
