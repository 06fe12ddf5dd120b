import { fontFiles, loadFonts } from '../theme/fonts'

/**
 * Loads the typeface, and resolves when each file has come or failed. Engines without FontFace show the system's
 * own face.
 */
export function loadPageFonts(path: string): Promise<void> {
  if (typeof FontFace === 'undefined') return Promise.resolve()
  return loadFonts(fontFiles(path), {
    create: ({ family, source, unicodeRange }) => new FontFace(family, source, { unicodeRange }),
    use: font => document.fonts.add(font),
  })
}
