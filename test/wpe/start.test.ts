import { expect } from 'chai'
import { isBlank } from '../support/picture'
import { eventually } from '../support/program'
import { openWpe, wpeKeys } from '../support/wpe'

describe('the app in WPE WebKit, the engine of most boxes', () => {
  for (const [width, height] of [
    [1920, 1080],
    [1280, 720],
  ] as const) {
    it(`draws its first screen at ${width}×${height}, and the viewer sees it without touching a key`, async () => {
      const tv = await openWpe({ width, height })
      await tv.waitForEvent('ready')
      expect(await tv.driver.run('return [innerWidth, innerHeight]')).to.deep.equal([width, height])
      await eventually('a picture', async () =>
        (await isBlank(await tv.driver.screenshot())) ? undefined : true,
      )
      await tv.screenshot(`wpe ${height}p`)
      expect(await tv.failures()).to.deep.equal([])
    })
  }

  it('gets the codes of the remote that settings.json maps', async () => {
    const tv = await openWpe({
      width: 1280,
      height: 720,
      // The app itself does not get the keys: its own OK may start it anew, and the codes would be gone.
      beforeLoad: `
        window.codes = []
        addEventListener('keydown', function (event) {
          event.stopImmediatePropagation()
          window.codes.push(event.keyCode)
        }, true)`,
    })
    await tv.waitForEvent('ready')
    for (const key of Object.values(wpeKeys)) await tv.press(key)
    expect(await tv.driver.run('return window.codes')).to.deep.equal([13, 8, 37, 38, 39, 40])
  })
})
