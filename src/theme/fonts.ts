import { SCRIPTS, type Script } from './scripts'
import { BOLD, REGULAR, familyFor } from './type'

/** One font file's worth of a family. */
export interface FontFile {
  readonly family: string
  /** CSS `src`: several formats, the engine takes the first that it knows. */
  readonly source: string
  readonly unicodeRange: string
}

/** As @fontsource splits the typeface. */
const RANGES = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
}

/** A file in both formats that are there; `path` is where `static/` lies. */
function fontFile(path: string, family: string, name: string, unicodeRange: string): FontFile {
  const file = `${path}/fonts/${name}-normal`
  const source = `url(${file}.woff2) format("woff2"), url(${file}.woff) format("woff")`
  return { family, source, unicodeRange }
}

/** Atkinson Hyperlegible Next in its two weights; `path` is where `static/` lies. */
export function fontFiles(path: string): FontFile[] {
  const file = (family: string, weight: number, range: keyof typeof RANGES): FontFile =>
    fontFile(path, family, `atkinson-hyperlegible-next-${range}-${weight}`, RANGES[range])
  return [
    file(REGULAR, 400, 'latin'),
    file(BOLD, 700, 'latin'),
    file(REGULAR, 400, 'latin-ext'),
    file(BOLD, 700, 'latin-ext'),
  ]
}

/** The letters of one script that the typeface lacks, in both weights, as families of their own. */
export function fallbackFiles(path: string, script: Script): FontFile[] {
  const { file, ranges } = SCRIPTS[script]
  const unicodeRange = ranges.replace(/^|,/g, '$&U+')
  return [
    fontFile(path, familyFor(REGULAR, script), `${file}-400`, unicodeRange),
    fontFile(path, familyFor(BOLD, script), `${file}-700`, unicodeRange),
  ]
}

/** A font that can be loaded and then be used by the page. */
export interface LoadableFont {
  load(): Promise<unknown>
}

export interface FontParts<Font extends LoadableFont> {
  readonly create: (file: FontFile) => Font
  /** Makes a loaded font usable. */
  readonly use: (font: Font) => void
}

/**
 * Loads fonts side by side. Resolves, to how many have come, when each has come or failed; never rejects: a missing
 * font costs its looks alone. A font is used only once it has come, so that no text ever waits for it.
 */
export async function loadFonts<Font extends LoadableFont>(
  files: readonly FontFile[],
  { create, use }: FontParts<Font>,
): Promise<number> {
  const came = await Promise.all(
    files.map(async (file): Promise<number> => {
      try {
        const font = create(file)
        await font.load()
        use(font)
        return 1
      } catch {
        // The system's own face stands in.
        return 0
      }
    }),
  )
  return came.reduce((sum, one) => sum + one, 0)
}
