import { charactersOf } from '../platform/characters'

const ELLIPSIS = '…'
/** White space, but for the no-break space: that one keeps "17:55 Uhr" together. */
const BETWEEN_WORDS = /[^\S\u00a0]+/
/** Nothing of this, Arabic's own comma and semicolon included, stands before an ellipsis. */
const BEFORE_ELLIPSIS = /[\s.,;:،؛·–-]+$/

export interface Wrapping {
  readonly width: number
  readonly maxLines: number
  /** Width of a text in the same unit as `width`. */
  readonly measure: (text: string) => number
}

/**
 * Breaks a text into at most `maxLines` lines of `width`, at white space; a word that is too long for a line of
 * its own is broken where it must. Where text is left over, the last line ends in an ellipsis.
 */
export function wrap(text: string, { width, maxLines, measure }: Wrapping): string[] {
  const lines: string[] = []
  const words = text.split(BETWEEN_WORDS).filter(word => word !== '')
  let line = ''
  let left = 0
  for (; left < words.length && lines.length < maxLines; left++) {
    const word = words[left] ?? ''
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') {
      lines.push(line)
      line = ''
      left--
      continue
    }
    const head = longestHead(word, width, measure)
    lines.push(head)
    words[left] = word.slice(head.length)
    left--
  }
  if (lines.length < maxLines) return line === '' ? lines : [...lines, line]
  const unfinished = line !== '' || left < words.length
  const last = lines[maxLines - 1]
  if (!unfinished || last === undefined) return lines
  lines[maxLines - 1] = withEllipsis(last, width, measure)
  return lines
}

/** As much of a word as fits, at least one character, and never part of a character, an emoji or a flag. */
function longestHead(word: string, width: number, measure: (text: string) => number): string {
  let head = ''
  for (const character of charactersOf(word)) {
    if (head !== '' && measure(head + character) > width) break
    head += character
  }
  return head
}

function withEllipsis(line: string, width: number, measure: (text: string) => number): string {
  let kept = line
  while (kept !== '' && measure(kept + ELLIPSIS) > width) {
    kept = kept.includes(' ')
      ? kept.slice(0, kept.lastIndexOf(' '))
      : charactersOf(kept).slice(0, -1).join('')
  }
  return kept.replace(BEFORE_ELLIPSIS, '') + ELLIPSIS
}
