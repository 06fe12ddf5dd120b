import type { Drawn } from './page/inspect'

/** The one thing that is drawn whose path ends so. Throws where there is none, naming what there is. */
export function found(drawn: readonly Drawn[], end: string): Drawn {
  const one = drawn.find(({ path }) => path === end || path.endsWith(`.${end}`))
  if (one === undefined)
    throw new Error(`nothing is drawn at ${end}; there are ${drawn.map(({ path }) => path).join(', ')}`)
  return one
}

/** The words of every text, in the order in which they are painted. */
export function wordsOf(drawn: readonly Drawn[]): string[] {
  return drawn.flatMap(({ text, seen }) => (text === null || seen === null ? [] : [text.words]))
}

/** The words of what has the focus. */
export function focusedWords(drawn: readonly Drawn[]): string[] {
  return wordsOf(drawn.filter(({ focused }) => focused))
}
