/**
 * Photographs the app's screens, as it draws them on a television, into docs/screens/.
 *
 *   npm run screens                     all of them
 *   npm run screens -- blocked start    those whose names hold one of these words
 *
 * It shows the build in dist/; DIST names another folder that holds an es6/.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { createSimulator, type Simulator } from '../simulator/createSimulator'
import { closeChromium } from '../test/support/chromium'
import { BOX, EXAMPLE, openBox } from '../test/support/simulated'
import type { Tv } from '../test/support/tv'

interface Shot {
  /** The file's name; the height of the screen is added to it. */
  readonly name: string
  readonly heights: readonly (720 | 1080)[]
  /** The programme; null for none. By default the one that the README shows. */
  readonly epgId?: string | null
  /** The name of the box on the platform's side, where it is not the ordinary one. */
  readonly mac?: string
  /** What the launcher gives besides. */
  readonly host?: Readonly<Record<string, unknown>>
  /** What goes wrong, before the box starts. */
  readonly breaks?: (simulator: Simulator) => void
  /** What happens once the first screen stands. */
  readonly then?: (tv: Tv, simulator: Simulator) => Promise<void>
}

const FILM = '2_1482869100'
const CARE_HOME = '00:1A:79:10:20:02'
const BOTH = [720, 1080] as const
const SMALL = [720] as const
const LARGE = [1080] as const

const trouble = (simulator: Simulator, endpoint: 'validate' | 'archive') =>
  void simulator.control.addFault({ endpoint, kind: 'status', status: 500 })

async function presses(tv: Tv, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await tv.press(key)
}

async function opens(tv: Tv, epgId: string): Promise<void> {
  await tv.page.evaluate(`location.hash = 'archive/${epgId}'`)
  await tv.waitForEvent({ event: 'screen', name: 'detail', epgId })
}

const shots: readonly Shot[] = [
  { name: 'detail', heights: BOTH },
  { name: 'detail-example', heights: SMALL, epgId: EXAMPLE, host: { lang: 'da' } },
  { name: 'detail-series', heights: SMALL, epgId: '7_1482942000', host: { lang: 'da' } },
  { name: 'detail-not-begun', heights: SMALL, epgId: '5_1482951600', mac: CARE_HOME, host: { lang: 'da' } },
  { name: 'detail-watched', heights: SMALL, epgId: '7_46574645324' },
  { name: 'detail-without-picture', heights: SMALL, epgId: 'pic_none' },
  { name: 'detail-long-texts', heights: LARGE, epgId: 'text_long', host: { lang: 'da' } },
  { name: 'detail-text-150', heights: SMALL, host: { textSize: 150 } },
  { name: 'detail-high-contrast', heights: SMALL, host: { contrast: 'high' } },
  {
    name: 'detail-no-connection',
    heights: SMALL,
    async then(tv, simulator) {
      trouble(simulator, 'archive')
      await tv.page.reload()
      await tv.waitForLook(({ texts }) => texts.some(text => text.includes('You can go on')))
    },
  },
  { name: 'start', heights: SMALL, epgId: null },
  {
    name: 'start-opened-lately',
    heights: BOTH,
    epgId: null,
    async then(tv) {
      for (const epgId of [EXAMPLE, FILM]) await opens(tv, epgId)
      for (let step = 0; step < 2; step++) await tv.press('Back')
      await tv.waitForLook(({ screen, texts }) => screen === 'start' && texts.length > 8)
    },
  },
  { name: 'reader', heights: BOTH, then: tv => presses(tv, 'Right', 'Right', 'Ok', 'Down') },
  {
    name: 'reader-text-150',
    heights: SMALL,
    host: { textSize: 150 },
    then: tv => presses(tv, 'Right', 'Right', 'Ok'),
  },
  { name: 'settings', heights: BOTH, then: tv => presses(tv, 'Menu', 'Down') },
  {
    name: 'settings-text-150',
    heights: SMALL,
    host: { textSize: 150, lang: 'de' },
    then: tv => presses(tv, 'Menu'),
  },
  { name: 'about', heights: BOTH, mac: CARE_HOME, then: tv => presses(tv, 'Info') },
  {
    name: 'about-text-150',
    heights: SMALL,
    host: { textSize: 150 },
    then: tv => presses(tv, 'Info', 'Down'),
  },
  {
    name: 'blocked',
    heights: BOTH,
    breaks: simulator => simulator.control.setStanding(BOX, 'blocked'),
  },
  {
    name: 'outdated',
    heights: SMALL,
    breaks: simulator => simulator.control.setStanding(BOX, 'outdated'),
  },
  { name: 'denied', heights: SMALL, breaks: simulator => simulator.control.setStanding(BOX, 'denied') },
  {
    name: 'denied-other-box',
    heights: SMALL,
    breaks: simulator => void simulator.control.addFault({ endpoint: 'validate', kind: 'other-box' }),
  },
  { name: 'activation', heights: SMALL, host: { token: null } },
  { name: 'activation-no-mac', heights: SMALL, host: { mac: '00:00:00:00:00:00' } },
  { name: 'offline', heights: SMALL, breaks: simulator => trouble(simulator, 'validate') },
  { name: 'error', heights: SMALL, breaks: simulator => trouble(simulator, 'archive') },
  { name: 'not-found', heights: SMALL, breaks: simulator => simulator.control.removeProgramme(FILM) },
  {
    name: 'not-available',
    heights: SMALL,
    breaks: simulator =>
      void simulator.control.addFault({ endpoint: 'archive', kind: 'refusal', word: 'access_denied' }),
  },
]

const root = join(import.meta.dirname, '..')
const dist = process.env.DIST ?? join(root, 'dist')
const out = join(root, 'docs/screens')
const MOST_BYTES = 150_000
const COLOURS = [256, 192, 128, 96, 64] as const
const SUPPORT = { name: 'Østerå Hospital, Patient-TV', phone: '70123456', web: 'patient-tv.example.dk' }
/** Chance and the viewer's time of day are always the same, so that pictures differ only where screens do. */
const EVEN_CHANCE = 'Math.random = function () { return 0.5 }'

async function main(words: readonly string[]): Promise<number> {
  const wanted = shots.filter(({ name }) => words.length === 0 || words.some(word => name.includes(word)))
  if (wanted.length === 0) {
    console.error(`No such screen. There are: ${shots.map(({ name }) => name).join(', ')}`)
    return 2
  }
  const wallMs = eveningAfterTheBuild()
  const simulator = await createSimulator({ distDir: dist, rewritePictures: true, wallMs: () => wallMs })
  let failed = 0
  try {
    mkdirSync(out, { recursive: true })
    for (const shot of wanted) {
      for (const height of shot.heights) {
        const file = `${shot.name}-${height}.png`
        try {
          const png = await small(await photograph(shot, height, simulator, wallMs))
          writeFileSync(join(out, file), png)
          console.log(`${file}: ${(png.length / 1000).toFixed(0)} kB`)
        } catch (error) {
          failed++
          console.error(`${file}: ${String(error)}`)
        }
      }
    }
  } finally {
    await closeChromium()
    await simulator.close()
  }
  return failed === 0 ? 0 : 1
}

async function photograph(shot: Shot, height: number, simulator: Simulator, wallMs: number): Promise<Buffer> {
  const { epgId = FILM, mac = BOX, host, breaks, then } = shot
  simulator.control.reset()
  breaks?.(simulator)
  const tv = await openBox(simulator, {
    height,
    width: Math.round((height * 16) / 9),
    hash: epgId === null ? '' : `archive/${encodeURIComponent(epgId)}`,
    host: { mac, token: simulator.control.tokenOf(mac), support: SUPPORT, ...host },
    beforeLoad: EVEN_CHANCE,
    async prepare(page) {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.clock.install({ time: wallMs })
    },
  })
  try {
    await tv.waitForEvent('ready')
    await then?.(tv, simulator)
    const { screen } = await tv.look()
    const lastStart = tv
      .events()
      .map(({ event }) => event)
      .lastIndexOf('start')
    if (screen === 'detail') await tv.waitForEventAfter(lastStart, 'artwork', 25_000)
    // What has just come is drawn in the next turns of the loop.
    await tv.page.evaluate(
      'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))',
    )
    if (tv.failures.length > 0) throw new Error(tv.failures.join('\n'))
    return await tv.page.screenshot()
  } finally {
    await tv.close()
  }
}

/** As many colours as the limit on a file's size allows. */
async function small(png: Buffer): Promise<Buffer> {
  for (const colours of COLOURS) {
    const packed = await sharp(png)
      .png({ palette: true, colours, dither: 0.6, effort: 7, compressionLevel: 9 })
      .toBuffer()
    if (packed.length < MOST_BYTES) return packed
  }
  throw new Error(`does not fit into ${MOST_BYTES / 1000} kB`)
}

/** 19:05 in Denmark, in winter, on the day after the build: a clock that says less than the build's date is not trusted. */
function eveningAfterTheBuild(): number {
  const built = /"builtAt": *"([^"]+)"/.exec(readFileSync(join(dist, 'es6/index.html'), 'utf8'))?.[1]
  const day = new Date(Date.parse(built ?? '') + 24 * 60 * 60_000)
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 18, 5)
}

process.exitCode = await main(process.argv.slice(2))
