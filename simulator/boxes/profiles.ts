import { logoId, type Answer } from '../programmes/recipe'

const channels = ['5e0c0a1b2c3d4e5f60718201', '5e0c0a1b2c3d4e5f60718202', '5e0c0a1b2c3d4e5f60718203']

const service = (id: string, name: string): Answer => ({
  _id: id,
  name,
  logo: `/logos/${id}.png`,
  logoId: logoId(id),
})

const netflix = service('NETFLIX', 'Netflix')
const viaplay = service('VIAPLAY', 'Viaplay')
const drTv = service('DR_TV', 'DR TV')
const tv2Play = service('TV_2_PLAY', 'TV 2 Play')

export const careHomeProfiles: readonly Answer[] = [
  {
    _id: '6a1b2c3d4e5f607182930a01',
    name: 'Birthe',
    audioLanguage: 'dan',
    subtitleLanguage: 'dan',
    useSdhSubtitles: true,
    channels,
    availableChannels: [],
    streamingServices: [drTv, tv2Play],
    availableStreamingServices: [netflix, viaplay],
  },
  {
    _id: '6a1b2c3d4e5f607182930a02',
    name: 'Poul Erik',
    audioLanguage: 'dan',
    subtitleLanguage: 'swe',
    useSdhSubtitles: false,
    channels: channels.slice(0, 2),
    availableChannels: channels.slice(2),
    streamingServices: [netflix],
    availableStreamingServices: [drTv],
  },
  {
    _id: '6a1b2c3d4e5f607182930a03',
    name: 'Gæst',
    audioLanguage: 'eng',
    channels: channels.slice(0, 1),
  },
]

/** As older answers have them: services as bare ids, mixed with objects. */
export const mixedProfiles: readonly Answer[] = [
  {
    _id: '6a1b2c3d4e5f607182930b01',
    name: 'Stue 4',
    audioLanguage: 'dan',
    useSdhSubtitles: 'false',
    streamingServices: ['NETFLIX', viaplay, 'FILMSTRIBEN', null, 7],
    availableStreamingServices: 'DR_TV',
  },
  { name: 'A profile without an id' },
]
