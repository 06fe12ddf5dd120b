import { expect } from 'chai'
import { EXAMPLE, openBox, simulatedPlatform } from '../support/simulated'
import type { Tv, TvOptions } from '../support/tv'

/**
 * The engine's own functions, made to throw: `fault` is a word whose width cannot be measured, `frameFaults` and `keyFaults`
 * count the frames and the keys that fail.
 */
const FAULTS = `
  window.fault = null
  window.frameFaults = window.keyFaults = 0
  var measureText = CanvasRenderingContext2D.prototype.measureText
  CanvasRenderingContext2D.prototype.measureText = function (text) {
    if (window.fault !== null && text.indexOf(window.fault) >= 0) throw new Error('no such width')
    return measureText.call(this, text)
  }
  var drawElements = WebGLRenderingContext.prototype.drawElements
  WebGLRenderingContext.prototype.drawElements = function () {
    if (window.frameFaults > 0 && window.frameFaults--) throw new Error('no such frame')
    return drawElements.apply(this, arguments)
  }
  var now = performance.now
  performance.now = function () {
    var isKey = window.event && window.event.type === 'keydown'
    if (isKey && window.keyFaults > 0 && window.keyFaults--) throw new Error('no such key')
    return now.call(performance)
  }`

/** The words that the page itself has for a viewer. */
const PLAIN = 'The screen could not start'
const plainWords = (tv: Tv) => tv.page.textContent('#tv')
const sawTheNotice = (tv: Tv, since = 0) =>
  tv
    .waitForEventAfter(since, { event: 'screen', name: 'error' })
    .then(() => tv.waitForLook(({ texts }) => texts.includes('Something went wrong')))

interface Case {
  /** A word that nothing but this screen has. */
  readonly word: string
  /** How the viewer, or the launcher, comes there from a programme. */
  readonly keys?: readonly string[]
  readonly hash?: string
  readonly first?: string
  readonly after: string
}

const CASES: Readonly<Record<string, Case>> = {
  'another programme': { word: 'landsbyen', hash: 'archive/people_40', after: 'detail' },
  'the start screen': { word: 'Welcome', hash: '', after: 'detail' },
  'a notice': { word: 'longer', hash: 'archive/none_such', after: 'detail' },
  'the settings': { word: 'Settings', keys: ['Menu'], after: 'detail' },
  About: { word: 'About', keys: ['Info'], after: 'detail' },
  'the reader': { word: 'Cast', keys: ['Right', 'Ok'], first: 'archive/people_200', after: 'detail' },
}

describe('an error in the app', () => {
  const platform = simulatedPlatform()
  const open = (options: TvOptions = {}, script = '') =>
    openBox(platform(), { ...options, beforeLoad: FAULTS + script })

  for (const [name, { word, keys = [], hash, first = `archive/${EXAMPLE}`, after }] of Object.entries(
    CASES,
  )) {
    it(`while ${name} is drawn leads to the notice, and at OK to the last good screen`, async () => {
      const tv = await open({ hash: first })
      await tv.waitForEvent('artwork')
      await tv.page.evaluate(`fault = ${JSON.stringify(word)}`)
      if (hash !== undefined) await tv.page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
      for (const key of keys) await tv.press(key)
      await sawTheNotice(tv)
      await tv.page.evaluate('fault = null')
      await tv.press('Ok')
      await tv.waitForLook(({ screen }) => screen === after)
      expect(await tv.page.evaluate('decodeURIComponent(location.hash.slice(1))')).to.equal(first)
      expect(tv.failures).to.have.length(1)
      expect(tv.failures[0]).to.match(/^flexcare: went wrong: no such width/)
      expect(await tv.page.evaluate('document.querySelectorAll("canvas").length')).to.equal(1)
    })
  }

  it('in a programme that always fails leads to the start screen, by itself', async () => {
    const tv = await open({}, '; fault = "Grand"')
    await sawTheNotice(tv)
    await tv.press('Back')
    await sawTheNotice(tv)
    await tv.press('Back')
    await tv.waitForLook(({ screen }) => screen === 'start')
    await tv.page.evaluate('new Promise(resolve => setTimeout(resolve, 1000))')
    expect(tv.failures).to.have.length(2)
    expect(tv.events().filter(({ event }) => event === 'start')).to.have.length(1)
  })

  it('in a frame costs that frame, and the same screen comes back', async () => {
    const tv = await open()
    await tv.waitForEvent('artwork')
    await tv.page.evaluate('frameFaults = 1')
    await tv.press('Right')
    await sawTheNotice(tv)
    await tv.press('Ok')
    await tv.waitForLook(({ screen, focus }) => screen === 'detail' && focus === 'Resume from 0:02:01')
    expect(tv.failures).to.have.length(1)
  })

  it('while a key is handled does the same, and the next key works', async () => {
    const tv = await open()
    await tv.waitForEvent('artwork')
    await tv.page.evaluate('keyFaults = 1')
    await tv.press('Right')
    await sawTheNotice(tv)
    await tv.press('Back')
    await tv.waitForLook(({ screen }) => screen === 'detail')
    await tv.press('Right')
    await tv.waitForLook(({ focus }) => focus === 'From the beginning')
  })

  it('that nobody caught counts where it is the app’s own, and not where it is its launcher’s', async () => {
    const tv = await open()
    await tv.waitForEvent('artwork')
    const thrown = (file: string) => `
      dispatchEvent(new ErrorEvent('error', { filename: ${file}, error: new Error('uncaught'), cancelable: true }))
      var lost = new Error('rejected')
      lost.stack = 'rejected at ' + ${file}
      Promise.reject(lost)`
    const before = tv.events().length
    await tv.page.evaluate(`${thrown('"http://launcher.example/host.js"')}; undefined`)
    await tv.page.evaluate('new Promise(resolve => setTimeout(resolve, 200))')
    expect(tv.events().slice(before)).to.deep.equal([])
    await tv.page.evaluate(`${thrown('document.querySelector("script[src]").src')}; undefined`)
    await sawTheNotice(tv)
  })

  it('that comes three times within a minute begins the app anew, where it was', async () => {
    const tv = await open()
    await tv.waitForEvent('artwork')
    await tv.page.evaluate('fault = ""')
    await tv.press('Menu')
    const again = await tv.waitForEventAfter(tv.events().length, 'start')
    expect(again.mac).to.equal('00:1A:79:10:20:01')
    await tv.waitForEventAfter(tv.events().indexOf(again), { event: 'screen', name: 'detail' })
  })

  it('that a new beginning does not mend leaves plain words, and no endless beginnings', async () => {
    const tv = await open({}, '; fault = ""')
    await tv.page.waitForFunction('performance.navigation.type === 1')
    await tv.page.waitForFunction(`document.querySelector('#tv').textContent.indexOf('${PLAIN}') >= 0`)
    await tv.page.evaluate('new Promise(resolve => setTimeout(resolve, 3000))')
    expect(tv.events().filter(({ event }) => event === 'start')).to.have.length(2)
    expect(await plainWords(tv)).to.contain(PLAIN)
  })
})

describe('a box whose GPU gives nothing', () => {
  const platform = simulatedPlatform()

  it('shows plain words, and the app as soon as there is something to draw on', async () => {
    const tv = await openBox(platform(), {
      beforeLoad: `
        window.isDark = true
        var getContext = HTMLCanvasElement.prototype.getContext
        HTMLCanvasElement.prototype.getContext = function (kind) {
          return window.isDark && kind !== '2d' ? null : getContext.apply(this, arguments)
        }`,
    })
    await tv.page.waitForFunction(`document.querySelector('#tv').textContent.indexOf('${PLAIN}') >= 0`)
    await tv.page.evaluate('isDark = false')
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    expect(await plainWords(tv)).to.equal('')
    expect(await tv.page.evaluate('document.querySelectorAll("canvas").length')).to.equal(1)
    expect(tv.failures).to.deep.equal([])
  })
})
