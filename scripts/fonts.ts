/** Copies the app's typeface from its npm package into static/fonts, where it is committed: a box must not wait for a registry. */
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const family = join(root, 'node_modules/@fontsource/atkinson-hyperlegible-next')
const target = join(root, 'static/fonts')

mkdirSync(target, { recursive: true })
copyFileSync(join(family, 'LICENSE'), join(target, 'LICENSE'))
for (const subset of ['latin', 'latin-ext']) {
  for (const weight of [400, 700]) {
    for (const format of ['woff2', 'woff']) {
      const name = `atkinson-hyperlegible-next-${subset}-${weight}-normal.${format}`
      copyFileSync(join(family, 'files', name), join(target, name))
    }
  }
}
