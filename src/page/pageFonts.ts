import { fallbackFiles, fontFiles, loadFonts, type FontFile } from '../theme/fonts'
import type { Script } from '../theme/scripts'

/** Loads the typeface, and resolves when each file has come or failed. */
export async function loadPageFonts(path: string): Promise<void> {
  await load(fontFiles(path))
}

/** Loads the letters of a script that the typeface lacks; false where none came. */
export async function loadScript(path: string, script: Script): Promise<boolean> {
  return (await load(fallbackFiles(path, script))) > 0
}

/** Engines without FontFace show the system's own face. */
function load(files: readonly FontFile[]): Promise<number> {
  if (typeof FontFace === 'undefined') return Promise.resolve(0)
  return loadFonts(files, {
    create: ({ family, source, unicodeRange }) => new FontFace(family, source, { unicodeRange }),
    use: font => document.fonts.add(font),
  })
}
