import type { Clock } from '../box/clock'
import { readBody } from '../platform/body'
import { withDeadline } from '../platform/deadline'
import type { Fetch } from '../platform/request'
import { readImageSize } from './imageHeader'
import type { Decode, LoadPicture, LoadResult } from './picture'
import { exceedsBudget } from './size'

export interface PictureLoaderParts {
  readonly fetch: Fetch
  readonly decode: Decode
  readonly clock: Pick<Clock, 'after'>
}

/** From the request to the decoded picture (rule 7 of the pictures). */
const TIMEOUT_MS = 10_000
const MOST_BYTES = 8 * 1_048_576

/** WebGL takes no picture of another origin without CORS; nothing tells the picture's host who looks. */
const INIT = { mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer' } as const

const failed = (reason: Extract<LoadResult, { ok: false }>['reason']): LoadResult => ({ ok: false, reason })

/** A picture that nobody waits for any more is not left for the garbage collector, which does not see its size. */
const closeLate = (result: LoadResult): void => {
  if (result.ok) result.picture.close()
}

/**
 * Builds the loader of single pictures. A picture whose header already says that it is over budget is never
 * decoded: on a box with 512 MB the decoding itself would be what hurts.
 */
export function createPictureLoader({ fetch, decode, clock }: PictureLoaderParts): LoadPicture {
  const decoded = async (
    bytes: Uint8Array<ArrayBuffer>,
    type: string,
    budgetBytes: number,
    signal: AbortSignal,
  ) => {
    const announced = readImageSize(bytes)
    if (announced && exceedsBudget(announced, budgetBytes)) return failed('too-large')
    const picture = await decode(new Blob([bytes], { type }), signal).catch(() => null)
    if (!picture) return failed('no-image')
    const isEmpty = !picture.width || !picture.height
    if (!isEmpty && !exceedsBudget(picture, budgetBytes)) return { ok: true, picture } as const
    picture.close()
    return failed(isEmpty ? 'no-image' : 'too-large')
  }

  const load = async (url: string, budgetBytes: number, signal: AbortSignal): Promise<LoadResult> => {
    const response = await fetch(url, { ...INIT, signal })
    if (!response.ok) return failed('http')
    const bytes = await readBody(response, MOST_BYTES)
    if (!bytes) return failed('too-large')
    if (signal.aborted) return failed('aborted')
    return decoded(bytes, response.headers.get('content-type') ?? '', budgetBytes, signal)
  }

  return async (url, budgetBytes, outer) => {
    const ask = (signal: AbortSignal) => load(url, budgetBytes, signal)
    const outcome = await withDeadline(clock, TIMEOUT_MS, outer, ask, closeLate)
    if (outcome.done) return outcome.value
    return failed(outcome.cause === 'unreachable' ? 'network' : outcome.cause)
  }
}
