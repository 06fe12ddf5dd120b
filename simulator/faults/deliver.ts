import type { FastifyReply } from 'fastify'
import type { Reply } from '../answers/reply'
import type { Timers } from '../timers'
import type { Trouble } from './fault'

const DRIP_BYTES = 64
const DRIP_EVERY_MS = 200

/** Sends an answer, in the manner that a trouble asks for. */
export function deliver(to: FastifyReply, reply: Reply, trouble: Trouble | null, timers: Timers): void {
  const { socket } = to.request.raw
  if (trouble?.kind === 'hang') {
    to.hijack()
  } else if (trouble?.kind === 'drop') {
    to.hijack()
    socket.resetAndDestroy()
  } else if (trouble?.kind === 'half-body') {
    const body = begin(to, reply)
    to.raw.write(body.subarray(0, Math.floor(body.length / 2)), () => socket.destroySoon())
  } else if (trouble?.kind === 'drip') {
    drip(to, begin(to, reply), trouble, timers)
  } else {
    send(to, reply)
  }
}

function send(to: FastifyReply, { status, type, body, headers = {} }: Reply): void {
  void to.code(status).headers(headers)
  if (type !== null) void to.type(type)
  void to.send(body)
}

/** Sends the head, which promises the whole body; the body is the caller's. */
function begin(to: FastifyReply, { status, type, body, headers = {} }: Reply): Buffer {
  const bytes = Buffer.from(body)
  to.hijack()
  void to.headers(headers).header('content-length', bytes.length)
  if (type !== null) void to.type(type)
  for (const [name, value] of Object.entries(to.getHeaders())) {
    if (value !== undefined) to.raw.setHeader(name, value)
  }
  to.raw.writeHead(status)
  return bytes
}

function drip(
  to: FastifyReply,
  body: Buffer,
  { bytes = DRIP_BYTES, everyMs = DRIP_EVERY_MS }: Extract<Trouble, { kind: 'drip' }>,
  timers: Timers,
): void {
  const next = (from: number): void => {
    if (to.raw.destroyed) return
    if (from >= body.length) {
      to.raw.end()
      return
    }
    to.raw.write(body.subarray(from, from + bytes))
    timers.after(everyMs, () => next(from + bytes))
  }
  next(0)
}
