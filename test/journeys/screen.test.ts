import { expect } from 'chai'
import { asked, EXAMPLE, openBox, simulatedPlatform } from '../support/simulated'

interface Case {
  readonly window: readonly [width: number, height: number]
  readonly maxHeight?: number
  readonly buffer: readonly [width: number, height: number]
  readonly slot: readonly [width: number, height: number]
  readonly chosen: string
}

/** The hero's row of the picture rules' table, and windows that no TV should have and some do. */
const CASES: Readonly<Record<string, Case>> = {
  '576p': { window: [1024, 576], buffer: [1024, 576], slot: [576, 324], chosen: '552x310' },
  '720p': { window: [1280, 720], buffer: [1280, 720], slot: [720, 405], chosen: '1080x607' },
  '1080p': { window: [1920, 1080], buffer: [1920, 1080], slot: [1080, 607], chosen: '1080x607' },
  '2160p': {
    window: [3840, 2160],
    maxHeight: 2160,
    buffer: [3840, 2160],
    slot: [2160, 1214],
    chosen: '1080x607',
  },
  '2160p, composed at 1080': {
    window: [3840, 2160],
    buffer: [1920, 1080],
    slot: [1080, 607],
    chosen: '1080x607',
  },
  '1366×768': { window: [1366, 768], buffer: [1365, 768], slot: [768, 432], chosen: '1080x607' },
  '1280×577': { window: [1280, 577], buffer: [1026, 577], slot: [577, 325], chosen: '552x310' },
  'anamorphic 720×576': { window: [720, 576], buffer: [1024, 576], slot: [576, 324], chosen: '552x310' },
  'anamorphic 720×480': { window: [720, 480], buffer: [853, 480], slot: [480, 270], chosen: '484x272' },
  portrait: { window: [720, 1280], buffer: [720, 405], slot: [405, 228], chosen: '411x231' },
}

describe('the screen', () => {
  const platform = simulatedPlatform()

  for (const [name, { window, maxHeight, buffer, slot, chosen }] of Object.entries(CASES)) {
    it(`at ${name} is composed at ${buffer.join('×')}, and the very picture that fits is asked for`, async () => {
      const simulator = platform()
      const [width, height] = window
      const tv = await openBox(simulator, {
        width,
        height,
        host: maxHeight === undefined ? {} : { maxHeight },
      })
      const start = await tv.waitForEvent('start')
      expect(start.screen).to.deep.equal({ width: buffer[0], height: buffer[1], precision: buffer[1] / 1080 })
      const artwork = await tv.waitForEvent('artwork')
      const [chosenWidth, chosenHeight] = chosen.split('x').map(Number)
      expect(artwork).to.deep.include({
        epgId: EXAMPLE,
        slot: { width: slot[0], height: slot[1] },
        outcome: 'shown',
      })
      expect(artwork.chosen).to.deep.include({ width: chosenWidth, height: chosenHeight })
      // The services' logos are pictures too, of slots of their own.
      const pictures = asked(simulator, 'picture').filter(({ path }) => path.includes('/img/epg/'))
      expect(pictures).to.have.length(1)
      expect(pictures[0]?.path).to.contain(`/${chosen.replace('x', '/')}/`)
      expect(pictures[0]?.query).to.deep.equal({})
      expect(tv.failures).to.deep.equal([])
    })
  }

  it('fills an anamorphic window whole, and is letterboxed in any other', async () => {
    const canvasBox = async (width: number, height: number) => {
      const tv = await openBox(platform(), { width, height })
      await tv.waitForEvent('ready')
      return (await tv.page.$('canvas'))?.boundingBox()
    }
    expect(await canvasBox(720, 576)).to.deep.equal({ x: 0, y: 0, width: 720, height: 576 })
    expect(await canvasBox(720, 1280)).to.deep.equal({ x: 0, y: 437, width: 720, height: 405 })
  })

  it('waits for a window that has no size yet, but no longer than 2 s', async () => {
    const sizeless = `
      window.sized = false
      Object.defineProperty(window, 'innerWidth', { get: function () { return window.sized ? 1024 : 0 } })
      Object.defineProperty(window, 'innerHeight', { get: function () { return window.sized ? 576 : 0 } })`
    const late = await openBox(platform(), {
      beforeLoad: `${sizeless}; setTimeout(function () { sized = true }, 300)`,
    })
    expect((await late.waitForEvent('start')).screen).to.deep.include({ width: 1024, height: 576 })
    const never = await openBox(platform(), { beforeLoad: sizeless })
    expect((await never.waitForEvent('start')).screen).to.deep.include({ width: 1280, height: 720 })
  })

  it('starts anew in place when the TV changes its mode, with route and focus kept', async () => {
    const tv = await openBox(platform(), { width: 1280, height: 720 })
    await tv.waitForEvent('artwork')
    await tv.press('Right')
    await tv.waitForLook(({ focus }) => focus === 'From the beginning')
    const before = tv.events().length
    await tv.page.setViewportSize({ width: 1920, height: 1080 })
    expect(await tv.waitForEventAfter(before, 'artwork')).to.deep.include({
      slot: { width: 1080, height: 607 },
    })
    const { screen, focus } = await tv.look()
    expect({ screen, focus }).to.deep.equal({ screen: 'detail', focus: 'From the beginning' })
    expect(await tv.page.evaluate('document.querySelectorAll("canvas").length')).to.equal(1)
  })

  it('comes back from a lost WebGL context, with route and focus kept', async () => {
    const tv = await openBox(platform())
    await tv.waitForEvent('artwork')
    await tv.press('Right')
    await tv.waitForLook(({ focus }) => focus === 'From the beginning')
    const before = tv.events().length
    await tv.page.evaluate(`
      document.querySelector('canvas').getContext('webgl').getExtension('WEBGL_lose_context').loseContext()`)
    await tv.waitForEventAfter(before, 'artwork')
    expect((await tv.look()).focus).to.equal('From the beginning')
    expect(tv.failures).to.deep.equal([])
  })
})

describe('the picture', () => {
  const platform = simulatedPlatform()

  it('that fails gives way to the next larger, then to smaller ones', async () => {
    const simulator = platform()
    simulator.control.addFault({ endpoint: 'picture', kind: 'status', status: 404, only: '/552/310/' })
    simulator.control.addFault({ endpoint: 'picture', kind: 'not-json', only: '/1080/607/' })
    const tv = await openBox(simulator, { width: 1024, height: 576 })
    expect((await tv.waitForEvent('artwork')).chosen).to.deep.include({ width: 484, height: 272 })
  })

  it('that cannot be had at all leaves a tile with the programme’s initials', async () => {
    const simulator = platform()
    simulator.control.addFault({ endpoint: 'picture', kind: 'status', status: 500 })
    const tv = await openBox(simulator)
    expect(await tv.waitForEvent('artwork')).to.deep.include({ outcome: 'failed', chosen: null })
    await tv.waitForLook(({ texts }) => texts.includes('GD'))
  })

  it('that no programme has is none', async () => {
    const simulator = platform()
    simulator.control.changeProgramme(EXAMPLE, { images: null })
    const tv = await openBox(simulator)
    expect(await tv.waitForEvent('artwork')).to.deep.include({ outcome: 'none', chosen: null })
  })
})
