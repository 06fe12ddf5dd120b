import danish from '../../static/language/da.json'
import { completeWords } from './completeWords'
import type { LanguageCode } from './language'
import type { Words } from './words'

/** Words, and the language that they are really in. */
export interface SpokenWords {
  readonly code: LanguageCode
  readonly words: Words
}

export interface WordbookParts {
  /** Reads a text file; rejects when it cannot, or after `timeoutMs`. */
  readonly readText: (url: string, timeoutMs: number) => Promise<string>
  /** Where `static/` lies, without a trailing slash. */
  readonly path: string
  /** Words have come, or are known not to come: `shown` may answer otherwise from now on. */
  readonly onSettled: () => void
}

/** The words of all languages: Danish at once, each other when it is asked for. */
export interface Wordbook {
  /** The words of a language, as far as they are here; null while they are not. */
  words(code: LanguageCode): Words | null
  /** Fetches a language that is not here; one that failed before is tried again. Never rejects. */
  load(code: LanguageCode): Promise<void>
  /**
   * What to show where `wanted` is wanted: that language as soon as it is here; while it is coming, for which this
   * alone is enough, what was shown before; Danish when it cannot be had.
   */
  shown(wanted: LanguageCode): SpokenWords
}

/** Files beside the page come in milliseconds. Nothing stands still for one that does not: Danish is on the screen. */
const WITHIN_MS = 10_000
const DANISH: SpokenWords = { code: 'da', words: danish }

export function createWordbook({ readText, path, onSettled }: WordbookParts): Wordbook {
  const held = new Map<LanguageCode, Words>([['da', danish]])
  const coming = new Map<LanguageCode, Promise<void>>()
  const failed = new Set<LanguageCode>()
  let last = DANISH

  async function fetchWords(code: LanguageCode): Promise<void> {
    const words = await readWords(code)
    coming.delete(code)
    if (words === null) failed.add(code)
    else held.set(code, words)
    onSettled()
  }

  async function readWords(code: LanguageCode): Promise<Words | null> {
    try {
      return completeWords(danish, JSON.parse(await readText(`${path}/language/${code}.json`, WITHIN_MS)))
    } catch {
      return null
    }
  }

  function load(code: LanguageCode): Promise<void> {
    if (held.has(code)) return Promise.resolve()
    const loading = coming.get(code) ?? fetchWords(code)
    coming.set(code, loading)
    failed.delete(code)
    return loading
  }

  return {
    words: code => held.get(code) ?? null,
    load,
    shown(wanted) {
      const words = held.get(wanted)
      if (words !== undefined) last = { code: wanted, words }
      else if (failed.has(wanted)) last = DANISH
      else void load(wanted)
      return last
    },
  }
}
