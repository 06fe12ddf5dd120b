import type { Look } from '../../../../src/components/look'
import { createLanguage, type LanguageCode } from '../../../../src/language/language'
import type { Words } from '../../../../src/language/words'
import { loadPageFonts } from '../../../../src/page/pageFonts'
import { decodeValidation } from '../../../../src/platform/validateDecoder'
import { argb } from '../../../../src/theme/colour'
import { themeFrom, type Contrast, type Theme } from '../../../../src/theme/theme'
import { typeAt, type TextSize } from '../../../../src/theme/type'
import da from '../../../../static/language/da.json'
import de from '../../../../static/language/de.json'
import en from '../../../../static/language/en.json'
import nb from '../../../../static/language/nb.json'
import sv from '../../../../static/language/sv.json'
import { layoutFaults } from '../layout'
import { exhibits, type Exhibits } from './exhibits'
import { inspect, type Drawn } from './inspect'
import { createBenchPictures, type PictureFate } from './pictures'
import { createBenchStage, type BenchStage } from './stage'

/** How everything on the bench looks and reads. */
export interface BenchLook {
  readonly textSize: TextSize
  readonly contrast: Contrast
  readonly lang: LanguageCode
  readonly motion: boolean
  /** The device, an answer to validate, whose colours it is in; null: our own. */
  readonly device: unknown
}

export interface LayoutReport {
  readonly texts: number
  readonly faults: readonly string[]
}

export interface BenchPage {
  /** A bare screen of so many lines; a blind one lays everything out and draws nothing. */
  start(height: number, isBlind: boolean): void
  look(look: BenchLook): Theme
  pictures(fate: PictureFate): void
  /** Shows a component; one that stands already is shown its new content. */
  put<Name extends keyof Exhibits>(
    name: Name,
    content: Exhibits[Name],
    at: { readonly x: number; readonly y: number; readonly focused: boolean },
  ): void
  focus(isFocused: boolean): void
  press(key: string): void
  /** Draws so many 60ths of a second. */
  draw(frames: number): void
  /** Draws until nothing moves. */
  settle(): void
  inspect(): readonly Drawn[]
  /** How many texts there are, and what is wrong with where they stand. */
  layout(leastSize: number): LayoutReport
  /** Takes all texts out of the picture, or puts them back. */
  texts(visible: boolean): void
}

const WORDS: Readonly<Record<LanguageCode, Words>> = { da, de, en, nb, sv }

let stage: BenchStage | null = null
let look: Look | null = null
let bringBack = (): void => undefined
let pictures = createBenchPictures()

function standing(): { readonly stage: BenchStage; readonly look: Look } {
  if (stage === null || look === null) throw new Error('start the bench, and give it a look')
  return { stage, look }
}

const bench: BenchPage = {
  start(height, isBlind) {
    stage?.close()
    // Whoever waited for a picture is gone.
    pictures = createBenchPictures()
    stage = createBenchStage(height, isBlind)
  },
  look({ textSize, contrast, lang, motion, device }) {
    if (stage === null) throw new Error('start the bench first')
    const colours = decodeValidation(device)?.device.colours ?? {}
    const theme = themeFrom(colours, contrast)
    look = {
      theme,
      type: typeAt(textSize),
      language: createLanguage({ code: lang, words: WORDS[lang], timeZone: 'Europe/Copenhagen', intl: Intl }),
      measure: stage.measure,
      motion,
    }
    stage.ground(argb(theme.background))
    return theme
  },
  pictures: fate => pictures.become(fate),
  put(name, content, { x, y, focused }) {
    exhibits[name]({ ...standing(), pictures, x, y }, content)
    standing().stage.focus(focused)
  },
  focus: isFocused => standing().stage.focus(isFocused),
  press: key => standing().stage.press(key),
  draw: frames => standing().stage.draw(frames),
  settle: () => standing().stage.settle(),
  inspect: () => inspect(standing().stage.application),
  layout(leastSize) {
    const drawn = bench.inspect()
    return { texts: drawn.filter(({ text }) => text !== null).length, faults: layoutFaults(drawn, leastSize) }
  },
  texts(visible) {
    bringBack()
    bringBack = visible ? () => undefined : standing().stage.withoutTexts()
  },
}

void loadPageFonts('/static').then(() => {
  Object.assign(window, { bench })
})
