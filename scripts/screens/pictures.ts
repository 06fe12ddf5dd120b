import { detailGroup } from './detailShots'
import { noticeGroup } from './noticeShots'
import { panelGroup, readerGroup } from './panelShots'
import { CARE_HOME, UGLY, type Group, type Height, type Shot } from './shot'

/** One file of the gallery: a shot, and in which guise. */
export interface Picture {
  /** Screen, guise and height: `detail-text-150-720.png`. */
  readonly file: string
  readonly shot: Shot
  readonly height: Height
  /** What is particular about it, for the page; at 720 lines and in no guise nothing. */
  readonly guise: string
}

interface Guise {
  readonly name: string
  readonly says: string
  readonly height: Height
  readonly mac?: string
  readonly host?: Readonly<Record<string, unknown>>
}

const GUISES: readonly Guise[] = [
  { name: 'text-150', says: 'the largest text (150 %)', height: 720, host: { textSize: 150 } },
  {
    name: 'text-150-german',
    says: 'the largest text on 576 lines, in German, the longest of the languages',
    height: 576,
    host: { textSize: 150, lang: 'de' },
  },
  { name: 'care-home', says: 'the care home’s colours', height: 720, mac: CARE_HOME },
  { name: 'ugly', says: 'colours that nobody could read as they were given', height: 720, mac: UGLY },
  { name: 'high-contrast', says: 'high contrast', height: 720, host: { contrast: 'high' } },
]
const HEIGHTS: readonly Height[] = [720, 1080]

export const GROUPS: readonly Group[] = [detailGroup, readerGroup, panelGroup, noticeGroup]

/** Every picture that there is to take of a shot. */
export function picturesOf(shot: Shot): Picture[] {
  const plain = (shot.heights ?? HEIGHTS).map(height => ({
    file: `${shot.name}-${height}.png`,
    shot,
    height,
    guise: height === 720 ? '' : `${height} lines`,
  }))
  const guises = shot.isMain === true ? GUISES : []
  return [
    ...plain,
    ...guises.map(({ name, says, height, mac = shot.mac, host }) => ({
      file: `${shot.name}-${name}-${height}.png`,
      shot: { ...shot, ...(mac === undefined ? {} : { mac }), host: { ...shot.host, ...host } },
      height,
      guise: says,
    })),
  ]
}

/** The gallery, in the order of its page. */
export function allPictures(): Picture[] {
  return GROUPS.flatMap(({ shots }) => shots.flatMap(picturesOf))
}
