import { expect } from 'chai'
import { openBox, simulatedPlatform } from '../support/simulated'

describe('what the remote lays over a screen', () => {
  const platform = simulatedPlatform()

  it('is About at Info: the number of the box among it; Back goes back to the programme', async () => {
    const tv = await openBox(platform())
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.press('Right')
    await tv.press('Info')
    await tv.waitForEvent({ event: 'screen', name: 'about' })
    expect((await tv.look()).texts).to.include.members(['About this box', '00:1A:79:10:20:01'])
    await tv.press('Down')
    await tv.press('Back')
    await tv.waitForLook(({ screen, focus }) => screen === 'detail' && focus === 'From the beginning')
    expect(tv.failures).to.deep.equal([])
  })

  it('is the settings at Menu: each choice is shown at once and stands after a restart', async () => {
    const tv = await openBox(platform())
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.press('Menu')
    await tv.waitForEvent({ event: 'screen', name: 'settings' })
    await tv.press('Right')
    await tv.waitForLook(({ texts }) => texts.includes('Large'))
    for (const key of ['Down', 'Down', 'Left']) await tv.press(key)
    await tv.waitForLook(({ texts, focus }) => texts.includes('Indstillinger') && focus === 'Sprog')
    await tv.press('Menu')
    await tv.waitForLook(({ focus }) => focus === 'Fortsæt fra 0:02:01')
    const before = tv.events().length
    await tv.page.reload()
    await tv.waitForEventAfter(before, { event: 'screen', name: 'detail' })
    expect((await tv.look()).focus).to.equal('Fortsæt fra 0:02:01')
  })

  it('forgets what was watched, and all that was chosen, at the second OK', async () => {
    const tv = await openBox(platform())
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.press('Menu')
    for (const key of ['Right', 'Down', 'Down', 'Down', 'Down', 'Ok']) await tv.press(key)
    await tv.waitForLook(({ focus }) => focus === 'Press OK again to forget it all')
    await tv.press('Ok')
    await tv.waitForEvent({ event: 'screen', name: 'start' })
    const stored = await tv.page.evaluate<string>('JSON.stringify(localStorage)')
    expect(stored).to.not.contain('Grand Danois').and.to.not.contain('textSize')
  })

  it('is the whole description and everybody credited at More, scrolled by lines', async () => {
    const tv = await openBox(platform(), { hash: 'archive/people_200' })
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.press('Right')
    await tv.waitForLook(({ focus }) => focus === 'More')
    await tv.press('Ok')
    const top = await tv.waitForLook(({ screen }) => screen === 'reader')
    for (let i = 0; i < 5; i++) await tv.press('Down')
    await tv.waitForLook(({ texts }) => texts.join() !== top.texts.join())
    await tv.press('Back')
    await tv.waitForLook(({ screen, focus }) => screen === 'detail' && focus === 'More')
    expect(tv.failures).to.deep.equal([])
  })
})
