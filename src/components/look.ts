import type { Language } from '../language/language'
import type { Theme } from '../theme/theme'
import type { Type } from '../theme/type'
import type { Measure } from './measure'

/** How everything on a screen looks and reads: handed to each component that draws. */
export interface Look {
  readonly theme: Theme
  readonly type: Type
  readonly language: Language
  readonly measure: Measure
  /** False where the viewer asked for no motion. */
  readonly motion: boolean
}

/** The grid of every screen: 1920 by 1080 design units, with a safe area of 5 %. */
export const SCREEN = { width: 1920, height: 1080 }
export const SAFE = { left: 96, right: 1824, top: 54, bottom: 1026 }
/** Widest comfortable line of running text. */
export const COLUMN = 1240
