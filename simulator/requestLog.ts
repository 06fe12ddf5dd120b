import type { IncomingHttpHeaders } from 'node:http'
import type { Endpoint } from './faults/fault'

/** One request as it came, and what came of it. */
export interface LoggedRequest {
  /** Counted from 1. */
  readonly number: number
  /** The simulator's wall time in ms. */
  readonly atMs: number
  /** `unknown`: what no box should ask for. */
  readonly endpoint: Endpoint | 'playback' | 'unknown'
  readonly method: string
  readonly path: string
  /** A parameter that came more than once has its values joined with commas. */
  readonly query: Readonly<Record<string, string>>
  /** Those of `origin`, `referer`, `user-agent`, `accept`, `cookie`, `authorization` that it had. */
  readonly headers: Readonly<Record<string, string>>
  /** The box that the token, or the provisioning path, belongs to. */
  readonly mac: string | null
  /** Null while it is unanswered. */
  readonly status: number | null
  /** The kind of trouble that met it, and how long it was kept waiting. */
  readonly fault: string | null
  readonly delayMs: number
}

/** A request as the log needs it. */
export interface Asked {
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

type Change = Partial<Pick<LoggedRequest, 'status' | 'fault' | 'delayMs' | 'mac'>>

export interface RequestLog {
  /** Notes a request; what comes of it is told later by its number. */
  note(request: Asked, endpoint: LoggedRequest['endpoint'], mac: string | null): number
  change(number: number, change: Change): void
  list(): readonly LoggedRequest[]
  clear(): void
}

const MOST_KEPT = 5000
const headersOfInterest = ['origin', 'referer', 'user-agent', 'accept', 'cookie', 'authorization'] as const

/** A log of the latest requests; older ones are forgotten. */
export function createRequestLog(wallMs: () => number, mostKept = MOST_KEPT): RequestLog {
  let entries: LoggedRequest[] = []
  let number = 0
  return {
    note(request, endpoint, mac) {
      const url = new URL(request.url, 'http://simulator')
      const asked = {
        method: request.method,
        path: url.pathname,
        query: queryOf(url),
        headers: headersOf(request),
      }
      const entry = { number: ++number, atMs: wallMs(), endpoint, ...asked, mac }
      entries.push({ ...entry, status: null, fault: null, delayMs: 0 })
      if (entries.length > mostKept) entries = entries.slice(-mostKept)
      return number
    },
    change(which, change) {
      const index = entries.findIndex(entry => entry.number === which)
      const entry = entries[index]
      if (entry !== undefined) entries[index] = { ...entry, ...change }
    },
    list: () => [...entries],
    clear() {
      entries = []
    },
  }
}

function queryOf({ searchParams }: URL): Record<string, string> {
  return Object.fromEntries([...searchParams.keys()].map(key => [key, searchParams.getAll(key).join(',')]))
}

function headersOf({ headers }: Asked): Record<string, string> {
  return Object.fromEntries(
    headersOfInterest.flatMap(name => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  )
}
