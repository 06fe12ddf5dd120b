import { expect } from 'chai'
import { UGLY_COLOURS } from '../../simulator/boxes/uglyColours'
import type { Answer } from '../../simulator/programmes/recipe'
import { CARE_HOME, deviceOf, HOSPITAL, programmeOf } from '../support/bench/answers'
import type { Box } from '../support/bench/box'
import { described, legibility } from '../support/bench/contrast'
import { apart, standsOut } from '../support/bench/marks'
import type { Bench } from '../support/bench/openBench'
import type { BenchLook } from '../support/bench/page/bench'
import type { Drawn } from '../support/bench/page/inspect'
import type { ScreenProps } from '../support/bench/page/screens'
import type { Picture } from '../support/bench/picture'
import { benchForTests } from '../support/bench/sharedBench'

/** WCAG 2.2, success criteria 1.4.3 and 1.4.6, and 1.4.11 for what is no text. */
const TEXT = { normal: 4.5, high: 7 }
const MARK = 3
/** The worst picture that light texts can run into. */
const WHITE = { colour: '#ffffff', width: 720, height: 405 }

const FILM = programmeOf('2_1482869100')
const LONG = programmeOf('text_long')

interface Scene {
  readonly props: Omit<ScreenProps, 'device'>
  readonly keys?: readonly string[]
}

/** With progress, services, the banner and the place in the list. */
const DETAIL: Scene = { props: { screen: 'detail', programme: FILM, isInGrace: true, place: '3 of 12' } }
const SETTINGS: Scene = { props: { screen: 'start', panel: 'settings' }, keys: ['Down'] }
const READER: Scene = {
  props: { screen: 'detail', programme: LONG, panel: 'reader' },
  keys: ['Down', 'Down'],
}
const BLOCKED: Scene = { props: { screen: 'blocked' } }

const SCENES: Readonly<Record<string, Scene>> = {
  'a programme': DETAIL,
  'a programme, at its last action': { ...DETAIL, keys: ['Right', 'Right'] },
  'a programme, at its services': { ...DETAIL, keys: ['Down', 'Right'] },
  'the start screen': { props: { screen: 'start', recent: [FILM, LONG] } },
  'the settings': SETTINGS,
  About: { props: { screen: 'start', panel: 'about' }, keys: ['Down'] },
  'the reader': READER,
  'the profiles': { props: { screen: 'detail', programme: FILM, panel: 'profiles' } },
  'a notice': BLOCKED,
  'a notice with a wait': { props: { screen: 'offline' } },
}

describe('what is drawn', () => {
  const bench = benchForTests()

  for (const [level, ratio] of [
    ['normal', TEXT.normal],
    ['high', TEXT.high],
  ] as const) {
    describe(`in ${level} contrast`, () => {
      for (const [name, scene] of Object.entries(SCENES)) {
        it(`can be read, and shows where the focus is: ${name}`, async () => {
          await bench().start(720)
          await expectReadable(bench(), scene, { device: deviceOf(CARE_HOME), contrast: level })
        })
      }

      it(`has ${ratio} : 1 in the app’s own colours too`, async () => {
        await bench().start(720)
        await expectReadable(bench(), DETAIL, { device: withoutColours(deviceOf(HOSPITAL)), contrast: level })
      })
    })
  }

  for (const [index, { about, colours }] of UGLY_COLOURS.entries()) {
    it(`can be read in ugly colours: ${about}`, async () => {
      await bench().start(720)
      const device = { ...deviceOf(CARE_HOME), ...colours }
      for (const scene of [DETAIL, SETTINGS, BLOCKED])
        await expectReadable(bench(), scene, { device, contrast: 'normal' })
      // What high contrast changes does not depend on the screen.
      await expectReadable(bench(), index % 2 === 0 ? DETAIL : SETTINGS, { device, contrast: 'high' })
    })
  }
})

function withoutColours(device: Answer): Answer {
  return Object.fromEntries(Object.entries(device).filter(([field]) => !field.endsWith('Color')))
}

async function expectReadable(
  bench: Bench,
  { props, keys = [] }: Scene,
  look: Pick<BenchLook, 'device' | 'contrast'>,
): Promise<void> {
  await bench.pictures(WHITE)
  await bench.look(look)
  await bench.put('Screen', { ...props, device: look.device })
  await bench.press(...keys)
  const drawn = await bench.inspect()
  const picture = await bench.picture()
  const bare = await bench.picture('without texts')
  const least = TEXT[look.contrast]
  const texts = drawn.filter(({ text, seen }) => text !== null && seen !== null)
  expect(texts).to.have.length.above(4)
  const faults = [
    ...texts.flatMap(text => {
      const found = legibility(picture, bare, text)
      if (found === null) return [`${text.path} "${text.text?.words ?? ''}": not to be seen`]
      return found.ratio < least ? [`${text.path} ${described(found)}`] : []
    }),
    ...markFaults(bare, drawn),
  ]
  expect(faults).to.deep.equal([])
}

/** What is no text and must be seen all the same: the focus, how far one has come in a programme or in a text. */
function markFaults(bare: Picture, drawn: readonly Drawn[]): string[] {
  const boxOf = (end: string): Box | undefined => drawn.find(({ path }) => path.endsWith(end))?.box
  const measured: [string, number][] = drawn
    .filter(({ focused, path }) => focused && path.endsWith('Plate'))
    .map(({ path, box }) => [path, standsOut(bare, box)])
  const [watched, bar] = [boxOf('Progress.Watched'), boxOf('Progress.Track')]
  if (watched !== undefined && bar !== undefined) {
    const rest = { ...bar, x: watched.x + watched.w, w: bar.w - watched.w }
    const above = { ...watched, y: watched.y - watched.h }
    measured.push(['watched, from what is left', apart(bare, watched, rest)])
    measured.push(['watched, from its ground', apart(bare, watched, above)])
  }
  const [thumb, track] = [boxOf('Text.Thumb'), boxOf('Text.Track')]
  if (thumb !== undefined && track !== undefined) {
    const below = { ...track, y: thumb.y + thumb.h, h: track.y + track.h - thumb.y - thumb.h }
    measured.push(['the place in the text, from the rest', apart(bare, thumb, below)])
    measured.push([
      'the place in the text, from its ground',
      apart(bare, thumb, { ...thumb, x: thumb.x + 20 }),
    ])
  }
  return measured.filter(([, ratio]) => ratio < MARK).map(([what, ratio]) => `${what}: ${ratio.toFixed(2)}`)
}
