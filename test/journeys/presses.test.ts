import { expect } from 'chai'
import { isWanted, type EventWanted, type LauncherEvent } from '../support/launcherEvents'
import { openBox, simulatedPlatform } from '../support/simulated'
import type { Look, Tv } from '../support/tv'

/** What can be seen and heard of the box at one moment. */
interface Moment {
  readonly look: Look
  readonly events: readonly LauncherEvent[]
}

/** A task of a viewer or a carer, the keys that do it, and how it shows that it is done. */
interface Task {
  readonly what: string
  /** Where the task begins; else with a programme that was half watched. */
  readonly hash?: string
  readonly host?: Readonly<Record<string, unknown>>
  readonly mac?: string
  readonly keys: readonly string[]
  readonly done: (moment: Moment) => boolean
}

const CARE_HOME = '00:1A:79:10:20:02'
const SERIES = 'archive/7_1482942000'
const LIST = '7_1482942000,7_1482855900'

const says =
  (text: string) =>
  ({ look }: Moment) =>
    look.texts.includes(text)
const told =
  (wanted: EventWanted) =>
  ({ events }: Moment) =>
    events.some(event => isWanted(event, wanted))

const tasks: readonly Task[] = [
  { what: 'goes on where the viewer left off', keys: ['Ok'], done: told({ event: 'play', position: 121 }) },
  { what: 'goes on from any button', keys: ['Play'], done: told({ event: 'play', position: 121 }) },
  { what: 'begins again', keys: ['Right', 'Ok'], done: told({ event: 'play', position: 0 }) },
  {
    what: 'reads the whole description',
    keys: ['Right', 'Right', 'Ok'],
    done: ({ look }) => look.screen === 'reader',
  },
  {
    what: 'changes to the next programme of the list',
    hash: SERIES,
    host: { list: LIST },
    keys: ['ChannelUp'],
    done: told({ event: 'screen', name: 'detail', epgId: '7_1482855900' }),
  },
  {
    what: 'opens another service that has the programme',
    keys: ['Down', 'Ok'],
    done: told({ event: 'open-stream', service: 'NETFLIX' }),
  },
  {
    what: 'says who is watching',
    hash: SERIES,
    mac: CARE_HOME,
    keys: ['Down', 'Ok', 'Down', 'Ok'],
    done: says('Profile: Poul Erik'),
  },
  { what: 'makes the text large', keys: ['Menu', 'Right'], done: says('Large') },
  { what: 'makes the text very large', keys: ['Menu', 'Right', 'Right'], done: says('Very large') },
  { what: 'takes the high contrast', keys: ['Menu', 'Down', 'Right'], done: says('High') },
  {
    what: 'has the screen read aloud',
    keys: ['Menu', 'Down', 'Down', 'Down', 'Right'],
    done: told({ event: 'speak', lang: 'en-GB' }),
  },
  { what: 'finds the number of the box', keys: ['Info'], done: says('00:1A:79:10:20:01') },
  {
    what: 'forgets what was watched, for the next patient',
    keys: ['Menu', 'Down', 'Down', 'Down', 'Down', 'Ok', 'Ok'],
    done: ({ look }) => look.screen === 'start',
  },
]

const FRAMES = 'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))'

/** Presses the keys until it is done, and says how many it took. What the last key does is waited for. */
async function pressesUntil(tv: Tv, { keys, done }: Task): Promise<number> {
  const isDone = (look: Look) => done({ look, events: tv.events() })
  let count = 0
  while (count < keys.length && !isDone(await tv.look())) {
    await tv.press(keys[count++] ?? '')
    await tv.page.evaluate(FRAMES)
  }
  await tv.waitForLook(isDone)
  return count
}

describe('with few presses of the remote, the viewer', () => {
  const platform = simulatedPlatform()

  for (const task of tasks) {
    it(`${task.what}: ${task.keys.length}`, async () => {
      const { hash, mac, host } = task
      const own = mac === undefined ? {} : { mac, token: platform().control.tokenOf(mac) }
      const tv = await openBox(platform(), {
        ...(hash === undefined ? {} : { hash }),
        host: { ...own, ...host },
      })
      await tv.waitForEvent({ event: 'screen', name: 'detail' })
      expect(await pressesUntil(tv, task)).to.equal(task.keys.length)
      expect(tv.failures).to.deep.equal([])
    })
  }
})
