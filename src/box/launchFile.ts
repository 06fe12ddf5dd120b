import { isObject, parseJson } from './foreign'

export type LaunchFileProblem = 'malformed-url' | 'elsewhere' | 'unreadable' | 'too-long' | 'not-json'

export interface LaunchFileDeps {
  /** The query's `launch` key as it stands; null where there is none. */
  readonly launch: string | null
  /** `location.href`. */
  readonly pageUrl: string
  /** Reads the text behind a URL afresh, never from a cache; rejects when it cannot, or after `timeoutMs`. */
  readonly readText: (url: string, timeoutMs: number) => Promise<string>
}

const TIMEOUT_MS = 2000
const MAX_LENGTH = 64 * 1024

/** The `launch` key of a query string; null where it has none. */
export function launchFileKey(query: string): string | null {
  return new URLSearchParams(query).get('launch')
}

/**
 * Reads the launch file: JSON with the launch contract's keys, from the page's own origin only, and from `file:` only
 * where the page itself came from there. `content` is undefined where no file is named, and where `problem` says
 * why it could not be used. Never rejects.
 */
export async function readLaunchFile({ launch, pageUrl, readText }: LaunchFileDeps): Promise<{
  readonly content: unknown
  readonly problem: LaunchFileProblem | null
}> {
  if (launch === null || launch.trim() === '') return { content: undefined, problem: null }
  const failed = (problem: LaunchFileProblem) => ({ content: undefined, problem })

  let url: URL
  let page: URL
  try {
    page = new URL(pageUrl)
    url = new URL(launch.trim(), page)
  } catch {
    return failed('malformed-url')
  }
  // `origin` is no help: it is "null" for file: pages and for those of an engine's own scheme.
  const isOurs = url.protocol === page.protocol && url.host === page.host
  if (!isOurs || url.username !== '' || url.password !== '') return failed('elsewhere')

  let text: string
  try {
    text = await readText(url.href, TIMEOUT_MS)
  } catch {
    return failed('unreadable')
  }
  if (text.length > MAX_LENGTH) return failed('too-long')
  const content = parseJson(text.replace(/^\uFEFF/, ''))
  return isObject(content) && !Array.isArray(content) ? { content, problem: null } : failed('not-json')
}
