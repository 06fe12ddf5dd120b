/** Copies the app's fonts from their npm packages into static/fonts, where they are committed: a box must not wait for a registry. */
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { SCRIPTS } from '../src/theme/scripts'

const packages = join(import.meta.dirname, '../node_modules/@fontsource')
const target = join(import.meta.dirname, '../static/fonts')
const TYPEFACE = 'atkinson-hyperlegible-next'

/** `noto-sans-arabic-arabic` is of the package `noto-sans-arabic`, `noto-sans-greek` of `noto-sans`. */
const fallbacks = Object.values(SCRIPTS).map(({ file }) => ({ from: file.replace(/-[^-]+$/, ''), file }))
const typeface = ['latin', 'latin-ext'].map(subset => ({ from: TYPEFACE, file: `${TYPEFACE}-${subset}` }))

mkdirSync(target, { recursive: true })
for (const { from, file } of [...typeface, ...fallbacks]) {
  const licence = from === TYPEFACE ? 'LICENSE' : `LICENSE-${from}`
  copyFileSync(join(packages, from, 'LICENSE'), join(target, licence))
  for (const weight of [400, 700]) {
    for (const format of ['woff2', 'woff']) {
      const name = `${file}-${weight}-normal.${format}`
      copyFileSync(join(packages, from, 'files', name), join(target, name))
    }
  }
}
