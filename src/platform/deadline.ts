/** The one thing that a deadline needs of a clock. */
export interface Timer {
  /** Calls back once after `delayMs`; what it returns takes that back. */
  after(delayMs: number, callback: () => void): () => void
}

/** What work under a deadline comes to. */
export type Outcome<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly cause: 'unreachable' | 'timeout' | 'aborted' }

/**
 * Does `work` within `timeoutMs`, or until `outer` is aborted. Never rejects: work that throws is `unreachable`.
 *
 * The work's own signal is aborted whatever the end, which also frees the connection of a body left unread.
 * An engine's fetch may ignore it (the polyfills do, once the headers are there), so the outcome does not wait; a
 * value that comes too late goes to `late`, for whatever must be closed.
 */
export function withDeadline<T>(
  timer: Timer,
  timeoutMs: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
  late?: (value: T) => void,
): Promise<Outcome<T>> {
  if (outer?.aborted) return Promise.resolve({ done: false, cause: 'aborted' })
  return new Promise(resolve => {
    const controller = new AbortController()
    let isSettled = false
    const settle = (outcome: Outcome<T>): void => {
      if (isSettled) {
        if (outcome.done) late?.(outcome.value)
        return
      }
      isSettled = true
      cancelTimeout()
      outer?.removeEventListener('abort', onAbort)
      resolve(outcome)
      controller.abort()
    }
    const onAbort = () => settle({ done: false, cause: 'aborted' })
    const cancelTimeout = timer.after(timeoutMs, () => settle({ done: false, cause: 'timeout' }))
    outer?.addEventListener('abort', onAbort)
    const doWork = async () => work(controller.signal)
    doWork().then(
      value => settle({ done: true, value }),
      () => settle({ done: false, cause: 'unreachable' }),
    )
  })
}
