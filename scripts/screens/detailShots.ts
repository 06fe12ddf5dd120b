import { EXAMPLE } from '../../test/support/simulated'
import {
  CARE_HOME,
  DEVELOPMENT,
  FILM,
  NO_ARCHIVE,
  presses,
  startsAgain,
  trouble,
  type Group,
  type Shot,
} from './shot'

const DANISH = { lang: 'da' } as const
const LIST = ['7_1482942000', '5_1482951600', FILM, EXAMPLE].join(',')

const shots: readonly Shot[] = [
  {
    name: 'detail',
    shows: 'A film that was half watched: what it is, how long it stays, and Resume, which has the focus.',
    isMain: true,
  },
  {
    name: 'detail-services',
    shows: 'The same film with the focus on the services that have it too (Down).',
    isMain: true,
    then: presses('Down'),
  },
  { name: 'detail-example', shows: 'The operator’s own example.', epgId: EXAMPLE, host: DANISH },
  { name: 'detail-series', shows: 'An episode of a series, in Danish.', epgId: '7_1482942000', host: DANISH },
  {
    name: 'detail-not-begun',
    shows: 'A film that nobody began, six services, and whose profile it is; in Danish.',
    epgId: '5_1482951600',
    mac: CARE_HOME,
    host: DANISH,
  },
  { name: 'detail-watched', shows: 'A film that was watched to its end.', epgId: '7_46574645324' },
  {
    name: 'detail-in-a-list',
    shows: 'The third of the four that Channel+ and Channel- walk.',
    host: { list: LIST },
  },
  {
    name: 'detail-last-hours',
    shows: 'A programme that leaves the archive within hours, in Danish.',
    epgId: 'time_last_hours',
    host: DANISH,
  },
  {
    name: 'detail-expired',
    shows: 'A programme that has left the archive: nothing to play, and why.',
    epgId: 'time_expired',
  },
  {
    name: 'detail-no-archive',
    shows: 'A box whose service holds no archive: nothing to play, and whom to call.',
    mac: NO_ARCHIVE,
  },
  {
    name: 'detail-without-picture',
    shows: 'A programme without a picture: its initials.',
    epgId: 'pic_none',
  },
  { name: 'detail-long-texts', shows: 'The longest texts.', epgId: 'text_long', host: DANISH },
  {
    name: 'detail-title-only',
    shows: 'A title and its times: nothing else is known.',
    epgId: 'text_missing',
  },
  {
    name: 'detail-right-to-left',
    shows: 'A programme in Arabic, with Danish names in it.',
    epgId: 'text_arabic_danish',
    host: DANISH,
  },
  {
    name: 'detail-no-connection',
    shows: 'The platform does not answer: what is known of the film, and a banner.',
    async then({ tv, simulator }) {
      trouble(simulator, 'archive')
      await startsAgain(tv)
      await tv.waitForLook(({ texts }) => texts.some(text => text.includes('You can go on')))
    },
  },
  {
    name: 'detail-development',
    shows: 'A box in development mode: a line for technicians at the foot.',
    mac: DEVELOPMENT,
    async then({ tv }) {
      await tv.waitForLook(({ texts }) => texts.some(text => text.includes(' frames · ')))
    },
  },
  {
    name: 'loading',
    shows: 'While the platform has not answered yet.',
    before: ({ control }) => void control.addFault({ endpoint: 'archive', kind: 'hang' }),
    first: 'loading',
  },
]

export const detailGroup: Group = { title: 'A programme', shots }
