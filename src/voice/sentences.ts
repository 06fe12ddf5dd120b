import type { Words } from '../language/words'
import { forTheEar } from './forTheEar'

/** What ends a sentence, or leads on to the next, also before closing quotes and brackets. */
const ENDED = /[.!?:؟۔]["'”’»«)]*$/

/**
 * Puts parts one after the other as they are spoken, each a sentence of its own, so that a voice rests between them;
 * parts without a text are left out.
 */
export function sentences(parts: readonly (string | null | undefined)[], words: Words): string {
  return parts
    .map(part => forTheEar(part ?? '', words).trim())
    .filter(part => part !== '')
    .map(part => (ENDED.test(part) ? part : `${part}.`))
    .join(' ')
}
