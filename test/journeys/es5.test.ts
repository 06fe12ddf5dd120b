import { expect } from 'chai'
import { oldEngine } from '../support/oldEngine'
import { openTv } from '../support/tv'

describe('the build for old engines', () => {
  it('starts and answers a key where nothing newer than Chrome 39 exists', async () => {
    const tv = await openTv({ build: 'es5', beforeLoad: oldEngine })
    await tv.waitForEvent('screen')
    await tv.press('Down')
    expect((await tv.look()).texts).not.to.be.empty
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
