import { expect } from 'chai'
import { openTv } from '../support/tv'
import type { Page } from 'playwright-core'

const served = (edit: (html: string) => string) => async (page: Page) => {
  await page.route('**/index.html*', async route => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: edit(await answer.text()) })
  })
}

describe('index.html', () => {
  for (const build of ['es6', 'es5'] as const) {
    it(`asks for its one script, its fonts and its language, and for nothing else of ours (${build})`, async () => {
      const tv = await openTv({ build })
      await tv.waitForEvent('ready')
      const files = tv.requests
        .filter(url => url.includes(`/${build}/`))
        .map(url => new URL(url).pathname.slice(5))
      const odd = files.filter(
        file =>
          !/^(index\.html|app\.js|static\/(icon\.png|language\/en\.json|fonts\/[\w-]+\.woff2?))$/.test(file),
      )
      expect(files).to.include('app.js')
      expect(odd).to.deep.equal([])
    })
  }

  it('starts from a file as well as from a server', async () => {
    const tv = await openTv({ origin: new URL('../../dist', import.meta.url).href })
    await tv.waitForEvent('ready')
    expect(tv.failures).to.deep.equal([])
  })

  it('starts with the settings of the build when the block in the page is missing', async () => {
    const tv = await openTv({
      prepare: served(html => html.replace(/<script type="application\/json"[^]*?<\/script>/, '')),
    })
    await tv.waitForEvent('ready')
    expect(tv.failures).to.deep.equal([])
  })

  it('starts with the settings of the build when the block in the page is broken', async () => {
    const tv = await openTv({
      prepare: served(html => html.replace('"appSettings": {', '"appSettings": {,,')),
    })
    await tv.waitForEvent('ready')
    expect(tv.failures).to.deep.equal([])
  })

  it('tells the viewer whom to call when the script does not come', async () => {
    const tv = await openTv({ prepare: page => page.route('**/app.js', route => route.abort()) })
    expect(await tv.page.textContent('#tv'))
      .to.contain('Skærmen kunne ikke starte')
      .and.to.contain('call the staff')
  })

  it('shows no scrollbar and no white, whatever the window', async () => {
    const tv = await openTv({ width: 1280, height: 577 })
    await tv.waitForEvent('ready')
    const page = await tv.page.evaluate(() => ({
      overflow: getComputedStyle(document.body).overflow,
      colour: getComputedStyle(document.body).backgroundColor,
    }))
    expect(page).to.deep.equal({ overflow: 'hidden', colour: 'rgb(0, 0, 0)' })
  })
})
