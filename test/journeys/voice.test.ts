import { expect } from 'chai'
import { EXAMPLE, openBox, simulatedPlatform } from '../support/simulated'
import type { Tv } from '../support/tv'

/** What the launcher was asked to speak, in order; an empty text is silence. */
const spoken = (tv: Tv): unknown[] =>
  tv.events().flatMap(({ event, text }) => (event === 'speak' ? [text] : []))

const says = (tv: Tv, text: RegExp) =>
  tv.waitForEvent(({ event, text: said }) => event === 'speak' && text.test(String(said)))

describe('a screen that is read aloud', () => {
  const platform = simulatedPlatform()

  it('says in Danish what it is, where the focus is and what OK does, and silences the old for the new', async () => {
    const tv = await openBox(platform(), { hash: '', host: { lang: 'da', voice: 'on' } })
    await says(tv, /^Velkommen/)
    await tv.page.evaluate(`location.hash = 'archive/${EXAMPLE}'`)
    await says(tv, /^Grand Danois/)
    await tv.press('Right')
    await says(tv, /^Fra begyndelsen/)
    await tv.press('Ok')
    await tv.waitForEvent('play')
    await tv.press('Back')
    await says(tv, /^Velkommen.*Grand Danois/)
    expect(spoken(tv)).to.deep.equal([
      'Velkommen. Der er ikke valgt noget program. Indstillinger. 1 af 2. Tryk på OK for at åbne.',
      '',
      'Grand Danois. Sæson 2, afsnit 6. Tirsdag 27. december 2016 kl. 17.25 til 17.55, 30 minutter, kanal 7. ' +
        'Komedie. 28 minutter tilbage. Fortsæt fra 2 minutter, 1 sekund. 1 af 3. Tryk på OK for at starte programmet.',
      '',
      'Fra begyndelsen. 2 af 3. Tryk på OK for at starte programmet.',
      '',
      'Velkommen. Set for nylig. Grand Danois. 1 af 3. Tryk på OK for at åbne.',
    ])
    expect(tv.events().find(({ event }) => event === 'speak')).to.include({ lang: 'da-DK', interrupt: true })
    expect(tv.failures).to.deep.equal([])
  })

  it('says where the focus came to rest, and nothing that it passed', async () => {
    const tv = await openBox(platform(), { hash: '', host: { voice: 'on' } })
    await says(tv, /^Welcome/)
    await tv.press('Menu')
    await says(tv, /^Settings/)
    // As fast as no hand is: the rests between real presses are the machine's, not the test's.
    await tv.page.evaluate(`
      for (let i = 0; i < 4; i++)
        for (const type of ['keydown', 'keyup'])
          dispatchEvent(new KeyboardEvent(type, { key: 'ArrowDown' }))`)
    await says(tv, /^Forget/)
    expect(spoken(tv).slice(2)).to.deep.equal([
      'Settings. Text size: Normal. 1 of 5. Press OK to change it.',
      '',
      'Forget what I watched. 5 of 5. Press OK to forget.',
    ])
  })

  it('says what stopped the viewer, whom to call, and the box’s number sign by sign', async () => {
    const simulator = platform()
    simulator.control.addFault({ endpoint: 'all', kind: 'drop' })
    const tv = await openBox(simulator, { host: { voice: 'on', support: { phone: '70123456' } } })
    const { text } = await says(tv, /^No connection/)
    expect(text).to.contain('Call for help. 70 12 34 56. Box number (MAC): 0 0, 1 A, 7 9, 1 0, 2 0, 0 1.')
    expect(text).to.match(/Try again\. Press OK to try again\.$/)
  })

  it('is chosen in the settings, at once and beyond a restart, until the next patient', async () => {
    const tv = await openBox(platform())
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    for (const key of ['Right', 'Info', 'Back', 'Menu', 'Down', 'Down', 'Down']) await tv.press(key)
    await tv.waitForLook(({ focus }) => focus === 'Read aloud')
    // A beat later whatever was to be said has been said.
    await tv.waitForEventAfter(tv.events().length, 'heartbeat')
    expect(spoken(tv)).to.deep.equal([])

    await tv.press('Ok')
    await says(tv, /./)
    expect(spoken(tv)).to.deep.equal(['Reading aloud is on. Read aloud: On. 4 of 5. Press OK to change it.'])
    await tv.page.reload()
    await says(tv, /^Grand Danois/)

    await tv.press('Menu')
    await says(tv, /^Settings/)
    for (const key of ['Down', 'Down', 'Down', 'Down', 'Ok']) await tv.press(key)
    await says(tv, /^Press OK again/)
    const before = spoken(tv).length
    await tv.press('Ok')
    await tv.waitForEvent({ event: 'screen', name: 'start' })
    await tv.waitForEventAfter(tv.events().length, 'heartbeat')
    expect(spoken(tv).slice(before)).to.deep.equal([''])
    expect(tv.failures).to.deep.equal([])
  })

  it('is spoken by the engine where it has a voice for the language, one thing at a time', async () => {
    const tv = await openBox(platform(), {
      host: { lang: 'da', voice: 'on' },
      beforeLoad: `
        window.engine = []
        Object.defineProperty(window, 'speechSynthesis', { value: {
          getVoices: function () { return [{ lang: 'en-US' }, { lang: 'da-DK' }] },
          speak: function (said) { window.engine.push(said.lang + ' by ' + said.voice.lang + ': ' + said.text) },
          cancel: function () { window.engine.push('cancel') }
        } })
        window.SpeechSynthesisUtterance = function (text) { this.text = text }`,
    })
    const engine = (): Promise<string[]> => tv.page.evaluate<string[]>('window.engine')
    await tv.page.waitForFunction('window.engine.length === 1')
    await tv.press('Right')
    await tv.page.waitForFunction('window.engine.length === 3')
    const [first, ...rest] = await engine()
    expect(first).to.match(/^da-DK by da-DK: Grand Danois\. /)
    expect(rest).to.deep.equal([
      'cancel',
      'da-DK by da-DK: Fra begyndelsen. 2 af 3. Tryk på OK for at starte programmet.',
    ])
    expect(spoken(tv)).to.deep.equal([])
    expect(tv.failures).to.deep.equal([])
  })

  it('is silent while a film plays, and says where the viewer is when it has ended', async () => {
    const tv = await openBox(platform(), { host: { voice: 'on' } })
    await says(tv, /^Grand Danois/)
    await tv.page.evaluate(`window.flexcare.receive({ message: 'playing' })`)
    await tv.page.evaluate(`location.hash = ''`)
    await tv.waitForEvent({ event: 'screen', name: 'start' })
    await tv.page.evaluate(`window.flexcare.receive({ message: 'stopped' })`)
    await says(tv, /^Welcome/)
    expect(spoken(tv).slice(1)).to.deep.equal([
      '',
      'Welcome. Opened lately. Grand Danois. 1 of 3. Press OK to open it.',
    ])
  })
})
