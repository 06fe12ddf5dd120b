import { EXAMPLE } from '../../test/support/simulated'
import { CARE_HOME, FILM, LONG_NAMES, opens, presses, withProfiles, type Group, type Shot } from './shot'

const TWO_HOURS_MS = 2 * 60 * 60_000
const READ_MORE = ['Right', 'Right', 'Ok'] as const

const readerAndProfiles: readonly Shot[] = [
  {
    name: 'reader',
    shows: 'All of the description, and everybody credited (More).',
    isMain: true,
    then: presses(...READ_MORE),
  },
  {
    name: 'reader-200-credits',
    shows: 'Two hundred people, some way down.',
    epgId: 'people_200',
    host: { lang: 'da' },
    then: presses('Right', 'Ok', 'Down', 'Down', 'Down', 'Down'),
  },
  {
    name: 'profiles',
    shows: 'Who is watching? The focus on the one who was chosen before.',
    isMain: true,
    before: withProfiles,
    then: presses('Down', 'Ok'),
  },
]

const startAndPanels: readonly Shot[] = [
  { name: 'start', shows: 'The start screen of a new viewer.', epgId: null },
  {
    name: 'start-opened-lately',
    shows: 'The start screen with what was opened lately.',
    isMain: true,
    epgId: null,
    async then({ tv }) {
      for (const epgId of [FILM, EXAMPLE]) await opens(tv, epgId)
      const before = tv.events().length
      await tv.press('Back')
      await tv.waitForEventAfter(before, { event: 'screen', name: 'detail', epgId: FILM })
      await tv.waitForEventAfter(before, 'artwork')
      await tv.press('Back')
      await tv.waitForLook(
        ({ screen, texts }) => screen === 'start' && texts.some(text => text.includes('Fyret')),
      )
    },
  },
  {
    name: 'settings',
    shows: 'The settings (Menu), the focus on the second.',
    isMain: true,
    then: presses('Menu', 'Down'),
  },
  {
    name: 'settings-forget',
    shows: 'Forgetting what was watched: asked once more before it is done.',
    then: presses('Menu', 'Down', 'Down', 'Down', 'Down', 'Ok'),
  },
  { name: 'about', shows: 'What a support call asks for (Info).', isMain: true, then: presses('Info') },
  {
    name: 'about-profiles',
    shows: 'Further down, on a box with profiles.',
    mac: CARE_HOME,
    then: presses('Info', 'Down', 'Down', 'Down'),
  },
  {
    name: 'about-long-names',
    shows: 'Long names, in German.',
    mac: LONG_NAMES,
    host: { lang: 'de' },
    then: presses('Info'),
  },
  {
    name: 'dimmed',
    shows: 'Two hours after the last key: the start screen, with a tenth of its light.',
    async then({ tv }) {
      await tv.page.clock.fastForward(TWO_HOURS_MS)
      await tv.waitForEvent({ event: 'screen', name: 'start' })
    },
  },
]

export const readerGroup: Group = { title: 'Over a programme', shots: readerAndProfiles }
export const panelGroup: Group = { title: 'Start, settings, about', shots: startAndPanels }
