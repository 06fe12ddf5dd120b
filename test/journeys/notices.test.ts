import { expect } from 'chai'
import type { Simulator } from '../../simulator/createSimulator'
import { BOX, EXAMPLE, openBox, simulatedPlatform } from '../support/simulated'
import type { Tv } from '../support/tv'

interface Journey {
  readonly notice: string
  readonly says: RegExp
  readonly breaks: (simulator: Simulator) => void
  readonly mends: (simulator: Simulator) => void
  /** What brings the viewer back: OK by default. */
  readonly way?: (tv: Tv) => Promise<void>
}

const clear = (simulator: Simulator) => simulator.control.clearFaults()
const JOURNEYS: readonly Journey[] = [
  {
    notice: 'blocked',
    says: /blocked on this box/,
    breaks: simulator => simulator.control.setStanding(BOX, 'blocked'),
    mends: simulator => simulator.control.setStanding(BOX, 'good'),
  },
  {
    notice: 'outdated',
    says: /needs an update/,
    breaks: simulator => simulator.control.setStanding(BOX, 'outdated'),
    mends: simulator => simulator.control.setStanding(BOX, 'good'),
    way: tv => tv.page.clock.fastForward(67 * 60_000),
  },
  {
    notice: 'denied',
    says: /has no access/,
    breaks: simulator => simulator.control.setStanding(BOX, 'denied'),
    mends: simulator => simulator.control.setStanding(BOX, 'good'),
    way: tv => tv.page.clock.fastForward(67 * 60_000),
  },
  {
    notice: 'offline',
    says: /No connection/,
    breaks: simulator =>
      void simulator.control.addFault({ endpoint: 'validate', kind: 'status', status: 500 }),
    mends: clear,
  },
  {
    notice: 'error',
    says: /cannot be loaded/,
    breaks: simulator => void simulator.control.addFault({ endpoint: 'archive', kind: 'html', status: 200 }),
    mends: clear,
  },
  {
    notice: 'not-available',
    says: /cannot be shown here/,
    breaks: simulator =>
      void simulator.control.addFault({ endpoint: 'archive', kind: 'refusal', word: 'access_denied' }),
    mends: clear,
    way: async tv => {
      await tv.press('Ok')
      await tv.waitForEvent({ event: 'screen', name: 'start' })
      await tv.page.evaluate(`location.hash = 'archive/${EXAMPLE}'`)
    },
  },
  {
    notice: 'not-found',
    says: /no longer available/,
    breaks: simulator => simulator.control.removeProgramme(EXAMPLE),
    mends: simulator => simulator.control.reset(),
    way: async tv => {
      await tv.press('Ok')
      await tv.waitForEvent({ event: 'screen', name: 'start' })
      await tv.page.evaluate(`location.hash = 'archive/${EXAMPLE}'`)
    },
  },
]

describe('a notice', () => {
  const platform = simulatedPlatform()

  for (const { notice, says, breaks, mends, way = (tv: Tv) => tv.press('Ok') } of JOURNEYS) {
    it(`"${notice}" says what it is and which box this is, and there is a way back from it`, async () => {
      const simulator = platform()
      breaks(simulator)
      const tv = await openBox(simulator, { prepare: page => page.clock.install() })
      await tv.waitForEvent({ event: 'screen', name: notice })
      const { texts, focus } = await tv.look()
      expect(texts.join(' ').replace(/\s+/g, ' ')).to.match(says)
      expect(texts).to.include(BOX)
      expect(focus).to.be.oneOf(['Try again', 'Go to the start page'])
      mends(simulator)
      await way(tv)
      await tv.waitForEvent({ event: 'screen', name: 'detail', epgId: EXAMPLE })
      expect(tv.failures).to.deep.equal([])
    })
  }

  it('"denied" for the token of another box: nothing of that box is kept', async () => {
    const simulator = platform()
    simulator.control.addFault({ endpoint: 'validate', kind: 'other-box' })
    const tv = await openBox(simulator)
    await tv.waitForEvent({ event: 'screen', name: 'denied' })
    expect(tv.events()).to.deep.include({ event: 'token-wanted', reason: 'other-box' })
    const stored = await tv.page.evaluate('JSON.stringify(localStorage)')
    expect(stored).to.not.contain(simulator.control.tokenOf(BOX))
  })

  it('"activation" without a token: the launcher’s next launch file brings the programme', async () => {
    const simulator = platform()
    let launch: Record<string, unknown> = { mac: BOX }
    const tv = await openBox(simulator, {
      host: { mac: null, token: null },
      query: { launch: 'launch.json' },
      prepare: async page => {
        await page.clock.install()
        await page.route('**/launch.json', route => route.fulfill({ json: launch }))
      },
    })
    await tv.waitForEvent({ event: 'screen', name: 'activation' })
    launch = { mac: BOX, token: simulator.control.tokenOf(BOX) }
    await tv.page.clock.fastForward('05:30')
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
  })

  it('comes over a programme that is shown, and the viewer is back where they were', async () => {
    const simulator = platform()
    const tv = await openBox(simulator, { prepare: page => page.clock.install() })
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    await tv.press('Right')
    await tv.waitForLook(({ focus }) => focus === 'From the beginning')
    simulator.control.setStanding(BOX, 'blocked')
    await tv.page.clock.fastForward('40:00')
    await tv.waitForEvent({ event: 'screen', name: 'blocked' })
    simulator.control.setStanding(BOX, 'good')
    await tv.page.clock.fastForward('17:00')
    await tv.waitForLook(({ screen, focus }) => screen === 'detail' && focus === 'From the beginning')
  })

  it('is none while a known box lives through trouble: a banner, and everything works', async () => {
    const simulator = platform()
    const tv = await openBox(simulator, { prepare: page => page.clock.install() })
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    simulator.control.addFault({ endpoint: 'all', kind: 'drop' })
    await tv.page.clock.fastForward('40:00')
    await tv.waitForEvent({ event: 'session', state: 'grace' })
    await tv.waitForLook(({ texts }) => texts.some(text => text.includes('You can go on')))
    await tv.press('Ok')
    await tv.waitForEvent('play')
    simulator.control.clearFaults()
    const before = tv.events().length
    await tv.page.clock.fastForward('16:00')
    await tv.waitForEventAfter(before, { event: 'session', state: 'active' })
    await tv.waitForLook(({ texts }) => !texts.some(text => text.includes('You can go on')))
  })

  it('is asked again by itself, too: a blocked box every 15 minutes', async () => {
    const simulator = platform()
    simulator.control.setStanding(BOX, 'blocked')
    const tv = await openBox(simulator, { prepare: page => page.clock.install() })
    await tv.waitForEvent({ event: 'screen', name: 'blocked' })
    simulator.control.setStanding(BOX, 'good')
    await tv.page.clock.fastForward('17:00')
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
  })

  it('gives way to the last known detail of a programme that was seen before', async () => {
    const simulator = platform()
    const tv = await openBox(simulator)
    await tv.waitForEvent({ event: 'screen', name: 'detail' })
    const before = tv.events().length
    simulator.control.addFault({ endpoint: 'archive', kind: 'status', status: 503 })
    await tv.page.reload()
    await tv.waitForEventAfter(before, { event: 'screen', name: 'detail' })
    await tv.waitForLook(({ texts }) => texts.some(text => text.includes('You can go on')))
  })
})
