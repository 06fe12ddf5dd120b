import { careHomeProfiles } from '../../simulator/boxes/profiles'
import type { Simulator } from '../../simulator/createSimulator'
import type { Tv } from '../../test/support/tv'

export type Height = 576 | 720 | 1080

/** One screen in one state, as somebody has to bring it about. */
export interface Shot {
  /** The first part of the files' names. */
  readonly name: string
  /** One sentence: what is to be seen. */
  readonly shows: string
  /** By default 720 and 1080. */
  readonly heights?: readonly Height[]
  /** A screen that everybody sees: taken in the largest text and in every theme too. */
  readonly isMain?: boolean
  /** The programme; null for none. By default the film that the README shows. */
  readonly epgId?: string | null
  /** The name of the box on the platform's side, where it is not the ordinary one. */
  readonly mac?: string
  /** What the launcher gives besides. */
  readonly host?: Readonly<Record<string, unknown>>
  /** What is different on the platform, before the box starts. */
  readonly before?: (simulator: Simulator, mac: string) => void
  /** What stands before anything is pressed; by default any complete screen. */
  readonly first?: 'loading'
  /** What happens once the first screen stands. */
  readonly then?: (stage: Stage) => Promise<void>
}

/** What a shot's story can use. */
export interface Stage {
  readonly tv: Tv
  readonly simulator: Simulator
  readonly mac: string
}

export interface Group {
  readonly title: string
  readonly shots: readonly Shot[]
}

export const FILM = '2_1482869100'
export const CARE_HOME = '00:1A:79:10:20:02'
export const UGLY = '00:1A:79:10:20:03'
export const DEVELOPMENT = '00:1A:79:10:20:04'
export const NO_ARCHIVE = '00:1A:79:10:20:06'
export const LONG_NAMES = '00:1A:79:10:20:07'

/** From now on this endpoint answers 500. */
export function trouble(simulator: Simulator, endpoint: 'validate' | 'archive'): void {
  simulator.control.addFault({ endpoint, kind: 'status', status: 500 })
}

/** Gives the box the care home's three profiles. */
export function withProfiles({ control }: Simulator, mac: string): void {
  control.changeDevice(mac, { profiles: careHomeProfiles })
}

/** A story of key presses, one after the other. */
export function presses(...keys: readonly string[]): NonNullable<Shot['then']> {
  return async ({ tv }) => {
    for (const key of keys) await tv.press(key)
  }
}

export async function opens(tv: Tv, epgId: string): Promise<void> {
  await tv.page.evaluate(`location.hash = 'archive/${epgId}'`)
  await tv.waitForEvent({ event: 'screen', name: 'detail', epgId })
}

/** Starts the app again, on a box that knows its device by now, and waits for its first screen. */
export async function startsAgain(tv: Tv): Promise<void> {
  const before = tv.events().length
  await tv.page.reload()
  await tv.waitForEventAfter(before, 'ready')
}

const MOST_STEPS = 200
const STEP_MS = 2000

/** Lets time pass until some text on the screen matches: a countdown is photographed at the same figure each time. */
export async function timePassesUntil(tv: Tv, wanted: RegExp): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    const { texts } = await tv.look()
    if (texts.some(text => wanted.test(text.replace(/\s/g, ' ')))) return
    await tv.page.clock.fastForward(STEP_MS)
    await tv.page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
  }
  throw new Error(`never said ${String(wanted)}`)
}
