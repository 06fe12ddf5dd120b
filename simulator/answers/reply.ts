/** One answer, before it is sent. */
export interface Reply {
  readonly status: number
  /** Null: no content type. */
  readonly type: string | null
  readonly body: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

/** The shapes in which the undocumented error body may come. */
export const ERROR_SHAPES = ['error', 'message', 'code', 'word'] as const
export type ErrorShape = (typeof ERROR_SHAPES)[number]

const JSON_TYPE = 'application/json; charset=utf-8'

export function jsonReply(value: unknown, status = 200): Reply {
  return jsonText(JSON.stringify(value), status)
}

/** JSON that is text already: sent to the letter. */
export function jsonText(body: string, status = 200): Reply {
  return { status, type: JSON_TYPE, body }
}

/** The platform's word for an error, e.g. `access_denied`. */
export function errorReply(status: number, word: string, shape: ErrorShape): Reply {
  return shape === 'word' ? { status, type: 'text/plain', body: word } : jsonReply({ [shape]: word }, status)
}

export function htmlReply(title: string, text: string, status: number): Reply {
  const body = `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>\n`
  return { status, type: 'text/html; charset=utf-8', body }
}
