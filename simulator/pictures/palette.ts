import type { Dice } from './dice'

/** The colours of one picture: a sky from top to horizon, a light in it, and what stands before it. */
export interface Palette {
  readonly sky: readonly [string, string, string]
  readonly light: string
  readonly far: string
  readonly near: string
}

const palettes: readonly [Palette, ...Palette[]] = [
  { sky: ['#16213f', '#6d5a86', '#f5a878'], light: '#ffe3b0', far: '#6b5379', near: '#1c1a33' },
  { sky: ['#0f2d46', '#2f7388', '#d9e6c3'], light: '#fff7d8', far: '#4c8288', near: '#0d2b33' },
  { sky: ['#2a1233', '#8c2f4f', '#ff9a5a'], light: '#ffd79a', far: '#7a2f4a', near: '#210d24' },
  { sky: ['#0a1830', '#24406f', '#7fa3c7'], light: '#eaf4ff', far: '#3a5a86', near: '#0a1424' },
  { sky: ['#214a3c', '#6f9a72', '#f1e2a8'], light: '#fffbe0', far: '#5a8768', near: '#15302a' },
  { sky: ['#3a1d2e', '#b0555a', '#f7cfa0'], light: '#fff0cf', far: '#8f4a55', near: '#2a1422' },
  { sky: ['#102a52', '#3d7ab8', '#cfe6f2'], light: '#ffffff', far: '#6d9ec0', near: '#17395a' },
  { sky: ['#1b1440', '#4b3b91', '#e2a1c4'], light: '#ffe6f4', far: '#55438f', near: '#150f30' },
]

/** One of the palettes, thrown by the dice. */
export const throwPalette = (dice: Dice): Palette => dice.one(palettes)
