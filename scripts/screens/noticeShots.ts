import type { Standing } from '../../simulator/boxes/createBoxRecords'
import {
  FILM,
  LONG_NAMES,
  timePassesUntil,
  startsAgain,
  trouble,
  type Group,
  type Shot,
  type Stage,
} from './shot'

/** Far into the waits that grow, where the figure stands for half a minute however slow the machine. */
const COUNTDOWN = / 2 m/i

const LONGER_THAN_GRACE_MS = 73 * 60 * 60_000

/** The box is known, and from then on no longer welcome. */
const becomes =
  (standing: Standing): NonNullable<Shot['then']> =>
  async ({ tv, simulator, mac }) => {
    simulator.control.setStanding(mac, standing)
    await startsAgain(tv)
  }

async function goesOffline({ tv, simulator }: Stage): Promise<void> {
  trouble(simulator, 'validate')
  await tv.page.clock.fastForward(LONGER_THAN_GRACE_MS)
  await tv.waitForEvent({ event: 'screen', name: 'offline' })
  // Nobody pressed a key for days: the first one only brings back the light.
  await tv.press('Ok')
  await timePassesUntil(tv, COUNTDOWN)
}

const shots: readonly Shot[] = [
  { name: 'blocked', shows: 'The operator has blocked the box.', isMain: true, then: becomes('blocked') },
  {
    name: 'blocked-long-names',
    shows: 'The same with long names, in German.',
    mac: LONG_NAMES,
    host: { lang: 'de' },
    then: becomes('blocked'),
  },
  { name: 'outdated', shows: 'The box needs an update.', then: becomes('outdated') },
  { name: 'denied', shows: 'The platform does not know the box’s token.', then: becomes('denied') },
  {
    name: 'denied-other-box',
    shows: 'The token belongs to another box.',
    before: ({ control }) => void control.addFault({ endpoint: 'validate', kind: 'other-box' }),
  },
  { name: 'activation', shows: 'The box has no token yet.', host: { token: null } },
  {
    name: 'activation-no-mac',
    shows: 'The box has no valid number.',
    host: { mac: '00:00:00:00:00:00' },
  },
  {
    name: 'offline',
    shows: 'No connection for three days: the box no longer goes on without.',
    isMain: true,
    then: goesOffline,
  },
  {
    name: 'offline-at-first',
    shows: 'No connection on a box that never had one: nothing of its operator is known but whom to call.',
    before: simulator => trouble(simulator, 'validate'),
    then: ({ tv }) => timePassesUntil(tv, COUNTDOWN),
  },
  {
    name: 'error',
    shows: 'The programme does not come.',
    before: simulator => trouble(simulator, 'archive'),
    then: ({ tv }) => timePassesUntil(tv, COUNTDOWN),
  },
  {
    name: 'not-found',
    shows: 'The platform no longer has the programme.',
    before: ({ control }) => control.removeProgramme(FILM),
  },
  {
    name: 'not-available',
    shows: 'The box may not see this programme.',
    before: ({ control }) =>
      void control.addFault({ endpoint: 'archive', kind: 'refusal', word: 'access_denied' }),
  },
]

export const noticeGroup: Group = { title: 'What stops the viewer', shots }
