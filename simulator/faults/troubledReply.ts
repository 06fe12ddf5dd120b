import { errorReply, htmlReply, jsonReply, jsonText, type ErrorShape, type Reply } from '../answers/reply'
import type { Trouble } from './fault'

export interface TroubleContext {
  readonly shape: ErrorShape
  readonly nowMs: number
  /** The request's own path and query. */
  readonly url: string
  /** Another box's MAC. */
  readonly otherMac: string
}

const HUGE_BYTES = 8_000_000

/** The platform's words for statuses that it documents; all else is somebody else's. */
const words: Readonly<Record<number, string>> = { 403: 'access_denied', 404: 'id', 500: 'internal_error' }

/**
 * The answer that stands in for the platform's where a trouble replaces it; null where the platform is asked after
 * all, and only its answer or the way that it is sent is spoilt.
 */
export function replyInstead(trouble: Trouble, { shape, nowMs, url }: TroubleContext): Reply | null {
  switch (trouble.kind) {
    case 'refusal':
      return errorReply(403, trouble.word, shape)
    case 'status': {
      const { status = 500, retryAfterS, retryAfterAsDate } = trouble
      const reply = errorReply(status, words[status] ?? 'unavailable', shape)
      return retryAfterS === undefined
        ? reply
        : { ...reply, headers: { 'retry-after': retryAfter(retryAfterS, retryAfterAsDate ? nowMs : null) } }
    }
    case 'html':
      return htmlReply('Velkommen til gæstenettet', 'Tryk her for at logge på.', trouble.status ?? 200)
    case 'no-content':
      return { status: 204, type: null, body: '' }
    case 'redirect-loop':
      return { status: 301, type: null, body: '', headers: { location: url } }
    case 'wrong-json':
      return jsonReply(trouble.value === undefined ? [] : trouble.value)
    case 'not-json':
      return jsonText('{"_id": "64b0c1d2", "title": ')
    case 'huge':
      return jsonText(`{"_id":"huge","title":"huge","padding":"${'x'.repeat(trouble.bytes ?? HUGE_BYTES)}"}`)
    case 'delay':
    case 'hang':
    case 'drop':
    case 'half-body':
    case 'drip':
    case 'content-type':
    case 'other-box':
      return null
  }
}

/** The platform's own answer with what a trouble changes in it. */
export function spoilt(reply: Reply, trouble: Trouble, { otherMac }: TroubleContext): Reply {
  if (trouble.kind === 'content-type') return { ...reply, type: trouble.type ?? 'text/html' }
  if (trouble.kind !== 'other-box' || reply.status !== 200) return reply
  return jsonReply({ ...(JSON.parse(reply.body.toString()) as object), mac: otherMac })
}

function retryAfter(seconds: number, nowMs: number | null): string {
  return nowMs === null ? String(seconds) : new Date(nowMs + seconds * 1000).toUTCString()
}
