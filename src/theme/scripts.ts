import { characterClass } from '../platform/characterRanges'

/** What the typeface has no letters for, and we bring letters along. */
export type Script = 'arabic' | 'hebrew' | 'cyrillic' | 'greek' | 'vietnamese'

/** The font file's name without its weight, and the characters that it is for, as CSS writes ranges. */
export const SCRIPTS: Readonly<Record<Script, { readonly file: string; readonly ranges: string }>> = {
  arabic: { file: 'noto-sans-arabic-arabic', ranges: '600-6FF,750-77F,870-8FF,FB50-FDFF,FE70-FEFC' },
  hebrew: { file: 'noto-sans-hebrew-hebrew', ranges: '590-5FF,FB1D-FB4F' },
  cyrillic: { file: 'noto-sans-cyrillic', ranges: '400-45F,490-491,4B0-4B1,2116' },
  greek: { file: 'noto-sans-greek', ranges: '370-3FF' },
  vietnamese: { file: 'noto-sans-vietnamese', ranges: '1A0-1A1,1AF-1B0,1EA0-1EF9' },
}
const ALL: readonly Script[] = ['arabic', 'hebrew', 'cyrillic', 'greek', 'vietnamese']

/** The scripts that a text has characters of, but for those that the typeface itself has. */
export function scriptsIn(text: string): Script[] {
  return ALL.filter(script => new RegExp(`[${characterClass(SCRIPTS[script].ranges)}]`).test(text))
}
