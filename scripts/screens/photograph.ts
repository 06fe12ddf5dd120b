import type { Page } from 'playwright-core'
import type { Simulator } from '../../simulator/createSimulator'
import { BOX, openBox } from '../../test/support/simulated'
import type { Tv } from '../../test/support/tv'
import type { Picture } from './pictures'
import { FILM } from './shot'

const SUPPORT = { name: 'Østerå Hospital, Patient-TV', phone: '70123456', web: 'patient-tv.example.dk' }
/** Chance and the viewer's time of day are always the same, so that pictures differ only where screens do. */
const EVEN_CHANCE = 'Math.random = function () { return 0.5 }'
const FRAMES =
  'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))'
const MOST_LOOKS = 8

/** Brings a screen about on a box of its own and takes its picture, as a PNG. `wallMs` is the viewer's time of day. */
export async function photograph(
  { shot, height }: Picture,
  simulator: Simulator,
  wallMs: number,
): Promise<Buffer> {
  const { epgId = FILM, mac = BOX, host, before, first, then } = shot
  simulator.control.reset()
  before?.(simulator, mac)
  const traffic = createTraffic()
  const tv = await openBox(simulator, {
    height,
    width: Math.round((height * 16) / 9),
    hash: epgId === null ? '' : `archive/${encodeURIComponent(epgId)}`,
    host: { mac, token: simulator.control.tokenOf(mac), support: SUPPORT, ...host },
    beforeLoad: EVEN_CHANCE,
    async prepare(page) {
      traffic.watch(page)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.clock.install({ time: wallMs })
    },
  })
  try {
    if (first === 'loading')
      await tv.page.waitForFunction('window.flexcare && window.flexcare.look().texts.length')
    else await tv.waitForEvent('ready', 40_000)
    await then?.({ tv, simulator, mac })
    if (first === undefined) await settled(tv, traffic)
    if (tv.failures.length > 0) throw new Error(tv.failures.join('\n'))
    return await stillPicture(tv)
  } finally {
    await tv.close()
  }
}

/** Until the hero is there, if there is one to come, and nothing is on its way any more. */
async function settled(tv: Tv, traffic: Traffic): Promise<void> {
  const { screen } = await tv.look()
  const names = tv.events().map(({ event }) => event)
  if (screen === 'detail') await tv.waitForEventAfter(names.lastIndexOf('start'), 'artwork', 25_000)
  while (traffic.underWay() > 0) await tv.page.evaluate(FRAMES)
}

/** Until two pictures in a row are the same: what has just come is drawn in the next turns of the loop. */
async function stillPicture({ page }: Tv): Promise<Buffer> {
  let last: Buffer = Buffer.alloc(0)
  for (let look = 0; look < MOST_LOOKS; look++) {
    await page.evaluate(FRAMES)
    const now = await page.screenshot()
    if (now.equals(last)) return now
    last = now
  }
  return last
}

interface Traffic {
  watch(page: Page): void
  /** Requests without an answer so far. */
  underWay(): number
}

function createTraffic(): Traffic {
  let underWay = 0
  const ended = (): void => {
    underWay--
  }
  return {
    watch(page) {
      page.on('request', () => {
        underWay++
      })
      page.on('requestfinished', ended)
      page.on('requestfailed', ended)
    },
    underWay: () => underWay,
  }
}
