import { expect } from 'chai'
import type { LanguageCode } from '../../src/language/language'
import type { TextSize } from '../../src/theme/type'
import type { Answer } from '../../simulator/programmes/recipe'
import { CARE_HOME, deviceOf, LONG_NAMES, programmeOf } from '../support/bench/answers'
import type { Bench } from '../support/bench/openBench'
import type { ScreenProps } from '../support/bench/page/screens'
import { benchForTests } from '../support/bench/sharedBench'

const LANGUAGES: readonly LanguageCode[] = ['da', 'en', 'nb', 'sv', 'de']
const TEXT_SIZES: readonly TextSize[] = [100, 125, 150]
/** Nothing is smaller at the normal text size, in design units. */
const LEAST = 30

/** With services and progress; six services; every text too long. */
const FILM = programmeOf('2_1482869100')
const SERVICES = programmeOf('5_1482951600')
const LONG = programmeOf('text_long')
const RECENT = [FILM, SERVICES, LONG]

interface Scene {
  readonly props: Omit<ScreenProps, 'device'>
  readonly keys?: readonly string[]
  readonly device?: Answer
}

const careHome = deviceOf(CARE_HOME)
const longNames = deviceOf(LONG_NAMES)
const detail = (programme: Answer, more: Partial<ScreenProps> = {}) =>
  ({ screen: 'detail', programme, ...more }) as const

/** Those with the least room to spare. */
const FULLEST: Readonly<Record<string, Scene>> = {
  'a film, third of twelve': { props: detail(FILM, { place: '3 of 12' }) },
  'its services': { props: detail(FILM), keys: ['Down', 'Right'] },
  'the last of six services': { props: detail(SERVICES), keys: ['Down', 'Down', 'Down'] },
  'long texts': { props: detail(LONG, { isInGrace: true, place: '3 of 12' }) },
}

const DETAILS: Readonly<Record<string, Scene>> = {
  ...FULLEST,
  'a film, without a connection': { props: detail(FILM, { isInGrace: true }) },
  'its services, without a connection': { props: detail(FILM, { isInGrace: true }), keys: ['Down'] },
  'six services': { props: detail(SERVICES) },
  'profiles below long texts': { props: detail(LONG), keys: ['Down'] },
  'long texts of an operator with a long name': { props: detail(LONG), device: longNames },
}

const OTHERS: Readonly<Record<string, Scene>> = {
  'the start screen': { props: { screen: 'start', recent: RECENT, isInGrace: true } },
  'the last of the start screen': {
    props: { screen: 'start', recent: RECENT },
    keys: ['Down', 'Down', 'Down', 'Down'],
  },
  'the settings': { props: { screen: 'start', panel: 'settings', isInGrace: true }, keys: ['Down'] },
  'the profiles': { props: detail(FILM, { panel: 'profiles', isInGrace: true }) },
  About: { props: { screen: 'start', panel: 'about', isInGrace: true }, device: longNames },
  'About, further down': { props: { screen: 'start', panel: 'about' }, keys: ['Down', 'Down'] },
  'the reader': { props: detail(LONG, { panel: 'reader', isInGrace: true }), keys: ['Down'] },
}

const NOTICES: Readonly<Record<string, Scene>> = Object.fromEntries(
  (
    [
      'activation',
      'blocked',
      'denied',
      'error',
      'no-mac',
      'not-available',
      'not-found',
      'offline',
      'other-box',
      'outdated',
    ] as const
  ).flatMap((screen): [string, Scene][] => [
    [`the notice ${screen}`, { props: { screen, ...(screen === 'no-mac' ? { mac: null } : {}) } }],
    [`the notice ${screen}, of an operator with a long name`, { props: { screen }, device: longNames }],
  ]),
)

const ALL = { ...DETAILS, ...OTHERS, ...NOTICES }

/**
 * Texts are measured and lines are broken in design units, whatever the screen's height: 720 lines are tried with
 * everything, 576 and 1080 with the programme's fullest screens.
 */
describe('the texts of every screen stand apart, whole and within the safe area', () => {
  const bench = benchForTests()

  for (const height of [720, 576, 1080])
    for (const lang of LANGUAGES)
      for (const textSize of TEXT_SIZES)
        it(`on ${height} lines, in ${lang}, at ${textSize} %`, () =>
          expectInPlace(bench(), height === 720 ? ALL : FULLEST, { height, lang, textSize }))
})

async function expectInPlace(
  bench: Bench,
  scenes: Readonly<Record<string, Scene>>,
  { height, lang, textSize }: { height: number; lang: LanguageCode; textSize: TextSize },
): Promise<void> {
  const reports = await bench.layouts(
    height,
    Object.values(scenes).map(({ props, keys, device = careHome }) => ({
      look: { lang, textSize, device },
      screen: { ...props, device },
      leastSize: (LEAST * textSize) / 100,
      keys,
    })),
  )
  const faults = Object.keys(scenes).flatMap((name, index) => {
    expect(reports[index]?.texts, name).to.be.above(4)
    return reports[index]?.faults.map(fault => `${name}: ${fault}`) ?? []
  })
  expect(faults).to.deep.equal([])
}
