import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { openBox, simulatedPlatform } from '../support/simulated'
import type { Tv } from '../support/tv'

const languageFiles = (tv: Tv): string[] =>
  tv.requests.flatMap(url => /\/language\/(\w+)\.json$/.exec(url)?.[1] ?? [])

/** Holds the files of a language back until `release`. */
function heldBack(code: string) {
  let release = (): void => undefined
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  const prepare = (page: Page) =>
    page.route(`**/language/${code}.json`, async route => {
      await held
      await route.continue()
    })
  return { prepare, release: () => release() }
}

describe('the language on the screen', () => {
  const platform = simulatedPlatform()

  it('costs no file where it is Danish, and one where it is another', async () => {
    const danish = await openBox(platform(), { host: { lang: 'da' } })
    await danish.waitForEvent({ event: 'screen', name: 'detail' })
    expect((await danish.look()).focus).to.equal('Fortsæt fra 0:02:01')
    expect(languageFiles(danish)).to.deep.equal([])

    const german = await openBox(platform(), { host: { lang: 'de' } })
    await german.waitForEvent({ event: 'screen', name: 'detail' })
    expect((await german.look()).focus).to.equal('Weiter ab 0:02:01')
    expect(languageFiles(german)).to.deep.equal(['de'])
    expect(german.failures).to.deep.equal([])
  })

  it('is Danish where the file of another is late, until it comes', async () => {
    const { prepare, release } = heldBack('en')
    const tv = await openBox(platform(), { prepare })
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    expect((await tv.look()).focus).to.equal('Fortsæt fra 0:02:01')
    release()
    await tv.waitForLook(({ focus }) => focus === 'Resume from 0:02:01')
    expect(tv.failures).to.deep.equal([])
  })

  it('is Danish where the file of another is missing; the viewer can still choose a third', async () => {
    const tv = await openBox(platform(), {
      prepare: page => page.route('**/language/en.json', route => route.fulfill({ status: 404 })),
    })
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.press('Menu')
    await tv.waitForLook(({ texts }) => texts.includes('Indstillinger') && texts.includes('Dansk'))
    for (const key of ['Down', 'Down', 'Right']) await tv.press(key)
    await tv.waitForLook(({ texts, focus }) => texts.includes('Norsk') && focus === 'Språk')
    expect(tv.failures).to.deep.equal([])
  })

  it('stays as it was while the one that the viewer chose is on its way', async () => {
    const { prepare, release } = heldBack('nb')
    const tv = await openBox(platform(), { prepare })
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.press('Menu')
    await tv.waitForEvent({ event: 'screen', name: 'settings' })
    const asked = tv.page.waitForRequest('**/language/nb.json')
    for (const key of ['Down', 'Down', 'Right']) await tv.press(key)
    await asked
    expect((await tv.look()).texts).to.include.members(['Settings', 'English'])
    release()
    await tv.waitForLook(({ texts, focus }) => texts.includes('Innstillinger') && focus === 'Språk')
    expect(tv.failures).to.deep.equal([])
  })
})
