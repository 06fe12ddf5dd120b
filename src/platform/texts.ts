const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g
const LINE_BREAKS = /\r\n|[\v\f\r\u0085\u2028\u2029]/g
/** Controls but the newline; bidi embeddings, overrides and isolates; what has no width and is no joiner. */
const INVISIBLE = /[^\P{Cc}\n]|[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** The text with U+FFFD for every surrogate that has lost its other half. */
export function wellFormed(text: string): string {
  return text.replace(SURROGATES, found => (found.length === 2 ? found : '\ufffd'))
}

/** Some paragraphs, fit to be shown: nothing that steers a terminal or turns the line round; at most `most` units. */
export function cleanParagraphs(text: string, most: number): string {
  const visible = wellFormed(text).replace(LINE_BREAKS, '\n').replace(/\t/g, ' ').replace(INVISIBLE, '')
  return cut(visible.trim(), most).trim()
}

/** The same for one line: line breaks become spaces. */
export function cleanLine(text: string, most: number): string {
  return cleanParagraphs(text.replace(/[\t-\r\u0085\u2028\u2029]+/g, ' '), most)
}

/** The first `most` units of a well-formed text, one fewer where that would halve a character. */
function cut(text: string, most: number): string {
  const last = text.charCodeAt(most - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff && text.length > most ? most - 1 : most)
}
