import type { Fetch } from '../../src/platform/request'

/** What a fake fetch was asked. */
export interface Asked {
  readonly url: string
  readonly init: RequestInit
}

export interface FakeFetch {
  readonly fetch: Fetch
  readonly asked: readonly Asked[]
  /** How the next requests are answered; until told otherwise they hang until they are aborted. */
  answer(how: (asked: Asked) => Response | Promise<Response>): void
}

/** A fetch that sends nothing, keeps what it was asked, and answers as it is told. */
export function createFakeFetch(how: (asked: Asked) => Response | Promise<Response> = hanging): FakeFetch {
  const asked: Asked[] = []
  let current = how
  return {
    asked,
    fetch: (url, init) => {
      asked.push({ url, init })
      return Promise.resolve(current({ url, init }))
    },
    answer(next) {
      current = next
    },
  }
}

/** Never answers; rejects, as fetch does, when it is aborted. */
export function hanging({ init }: Asked): Promise<Response> {
  return new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
  })
}

/** An answer that holds JSON. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const all = { 'content-type': 'application/json', ...headers }
  return new Response(JSON.stringify(value), { status, headers: all })
}

/** An answer that holds text of some type. */
export function text(body: string | null, status = 200, contentType = 'text/plain'): Response {
  return new Response(body, { status, headers: { 'content-type': contentType } })
}

/** A 200 whose body comes in these pieces; without an end it hangs after the last. */
export function pieces(parts: readonly string[], end: 'end' | 'hang' | 'break' = 'end'): Response {
  const encoder = new TextEncoder()
  const rest = [...parts]
  return new Response(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        const part = rest.shift()
        if (part !== undefined) controller.enqueue(encoder.encode(part))
        else if (end === 'end') controller.close()
        else if (end === 'break') controller.error(new TypeError('connection reset'))
        else return new Promise<void>(() => undefined)
        return undefined
      },
    }),
  )
}

/** The same answer as an engine without streams gives it. */
export function withoutStreams(response: Response): Response {
  return Object.defineProperty(response, 'body', { value: undefined })
}
