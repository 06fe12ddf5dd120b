/** The two language levels that are shipped, from one source. */
export type Level = 'es6' | 'es5'

export const levels: readonly Level[] = ['es6', 'es5']

/**
 * The oldest engine of each level, as Babel names it.
 *
 * `es6` stands for Safari 12 (WPE WebKit 2.22) yet is built for Chrome 51, the first whole ES2015 engine: nothing newer than
 * ES2015 syntax remains, a level which es-check can prove. Generators stay, so async functions cost one small helper.
 */
export const targets: Readonly<Record<Level, string>> = { es6: 'chrome 51', es5: 'chrome 39' }
