import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { launchChromium } from '../support/chromium'
import { openBox, simulatedPlatform } from '../support/simulated'
import type { Tv, TvOptions } from '../support/tv'
import { plainFont } from '../support/woff'

/** Where the reader's text stands on a screen of 720 lines, with nothing beside it. */
const TEXT = { x: 60, y: 140, width: 860, height: 500 }
/** How far apart lines are, in rows, and as much of one, from its foot, as no other line reaches into. */
const LINE_HEIGHT = 33
const OWN_ROWS = 18
/** The one font that the box has: Danish, and no letter of any other script. Chromium dies without any. */
const BOX_FONT = 'atkinson-hyperlegible-next-latin-400-normal.woff'
/** How many widths of ink there are in Arabic writing at least, and in boxes that stand for letters at most. */
const LETTERS = 8
const BOXES = 4
const LIGHT = 128
const TIMEOUT_MS = 15_000
/** What the tree says is drawn in the next turns of the loop. */
const SOME_FRAMES =
  'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))'

/** Neighbouring columns that have ink, the last one included. */
interface Stretch {
  readonly from: number
  readonly to: number
}

describe('writing, on a box whose fonts know Latin letters alone', () => {
  const platform = simulatedPlatform()
  let folder = ''
  let browser: Browser

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'flexcare-no-fonts-'))
    const fonts = join(folder, 'fonts')
    mkdirSync(fonts)
    const ours = readFileSync(join(import.meta.dirname, '../../static/fonts', BOX_FONT))
    writeFileSync(join(fonts, 'latin.ttf'), plainFont(ours))
    const config = join(folder, 'fonts.conf')
    writeFileSync(
      config,
      `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
    )
    browser = await launchChromium({ FONTCONFIG_FILE: config })
  })

  after(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = async (epgId: string, options: TvOptions = {}): Promise<Tv> => {
    const tv = await openBox(platform(), { hash: `archive/${epgId}`, browser, ...options })
    await tv.waitForEvent('ready')
    return tv
  }
  /** Lays the whole description over the screen. */
  const read = async (tv: Tv): Promise<void> => {
    await tv.press('Right')
    await tv.waitForLook(({ focus }) => focus === 'More')
    await tv.press('Ok')
    await tv.waitForLook(({ screen }) => screen === 'reader')
    await tv.page.evaluate(SOME_FRAMES)
  }

  it('loads letters only for a text that needs them, once, and draws it with them in place', async () => {
    const tv = await open('text_english')
    await tv.waitForEvent({ event: 'artwork' })
    expect(fallbacks(tv)).to.deep.equal([])
    await tv.page.evaluate(`location.hash = 'archive/text_arabic'`)
    await tv.waitForEvent({ event: 'artwork', epgId: 'text_arabic' })
    await read(tv)
    await waitForLetters(tv)
    expect(fallbacks(tv)).to.deep.equal([
      'noto-sans-arabic-arabic-400-normal.woff2',
      'noto-sans-arabic-arabic-700-normal.woff2',
    ])
    // Lightning was not started anew: the picture would have been settled once more.
    expect(tv.events().filter(({ event }) => event === 'artwork')).to.have.lengthOf(2)
    expect(tv.failures).to.deep.equal([])
  })

  it('goes on without them where they do not come', async () => {
    const refused: string[] = []
    const tv = await open('text_arabic', {
      prepare: async page => {
        page.on('requestfailed', request => refused.push(request.url()))
        await page.route('**/noto-*', route => route.abort())
      },
    })
    await tv.waitForLook(() => refused.length >= 4)
    await read(tv)
    const { texts } = await tv.look()
    expect(texts.join()).to.contain('حكايات من المدينة القديمة')
    // The full stop, and boxes that are all alike.
    expect((await lookAtText(tv)).shapes).to.be.within(1, BOXES)
    expect(tv.failures).to.deep.equal([])
  })

  it('reads Arabic from the right: flush there, with the full stop at the left of the last line', async () => {
    const tv = await open('text_arabic')
    await read(tv)
    const { last, before } = await waitForLetters(tv)
    const [start, end] = [before, last].map(line => line[line.length - 1]?.to ?? NaN)
    expect(start).to.be.closeTo(end ?? NaN, 4)
    const stop = last[0]
    if (stop === undefined) throw new Error('the last line is empty')
    expect(stop.to - stop.from).to.be.at.most(5)
    expect(stop.from).to.be.above((before[0]?.from ?? NaN) + 100)
  })

  it('takes no emoji apart, and says what is there without the marks that it draws with', async () => {
    const tv = await open('text_emoji')
    const { texts } = await tv.look()
    const lines = texts.flatMap(text => text.split('\n'))
    const astronauts = lines.filter(line => line.includes('🚀'))
    expect(astronauts).to.have.lengthOf.above(1)
    for (const line of astronauts) expect(line.replace(/…$/, '')).to.match(/^(👩🏽‍🚀)+$/u)
    await tv.page.evaluate(`location.hash = 'archive/text_arabic_danish'`)
    const look = await tv.waitForLook(now => now.texts.some(text => text.startsWith('العيش في')))
    expect(look.texts.join()).not.to.match(/[\u200e\u200f\u202a-\u202e]/)
  })
})

/** The files of letters on demand that the page has asked for. */
function fallbacks(tv: Tv): string[] {
  return tv.requests.flatMap(url => /\/fonts\/(noto-.*)$/.exec(url)?.[1] ?? [])
}

/** The stretches of ink in a text's last two lines, from the left, and how many widths they have. */
interface Ink {
  readonly before: readonly Stretch[]
  readonly last: readonly Stretch[]
  readonly shapes: number
}

async function lookAtText(tv: Tv): Promise<Ink> {
  const png = await tv.page.screenshot({ clip: TEXT })
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true })
  const isInk = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 0) > LIGHT
  const anyIn = ({ from, to }: Stretch, has: (place: number) => boolean) => {
    for (let place = from; place <= to; place++) if (has(place)) return true
    return false
  }
  const rows = stretches(info.height, y => anyIn({ from: 0, to: info.width - 1 }, x => isInk(x, y)))
  const foot = rows[rows.length - 1]?.to ?? NaN
  const lineAt = (end: number) =>
    stretches(info.width, x => anyIn({ from: end - OWN_ROWS, to: end }, y => isInk(x, y)))
  const last = lineAt(foot)
  const before = lineAt(foot - LINE_HEIGHT)
  return { last, before, shapes: new Set([...last, ...before].map(({ from, to }) => to - from)).size }
}

/** Looks until there are letters, which come when they come. */
async function waitForLetters(tv: Tv): Promise<Ink> {
  const deadline = Date.now() + TIMEOUT_MS
  for (;;) {
    const seen = await lookAtText(tv)
    if (seen.shapes >= LETTERS) return seen
    if (Date.now() > deadline) throw new Error(`no letters, but ${seen.shapes} shapes`)
  }
}

function stretches(length: number, hasInk: (place: number) => boolean): Stretch[] {
  const found: Stretch[] = []
  for (let place = 0; place < length; place++) {
    if (!hasInk(place)) continue
    const last = found[found.length - 1]
    if (last !== undefined && last.to === place - 1) found[found.length - 1] = { ...last, to: place }
    else found.push({ from: place, to: place })
  }
  return found
}
