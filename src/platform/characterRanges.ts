/** The inside of a regular expression's character class, from ranges written as CSS does: `600-6FF,FB50`. */
export function characterClass(ranges: string): string {
  return ranges.replace(/[\dA-F]+/g, hex => `\\u${`000${hex}`.slice(-4)}`).replace(/,/g, '')
}
