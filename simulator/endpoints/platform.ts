import cors from '@fastify/cors'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerArchive, answerWatched } from '../answers/archive'
import { answerArtwork, answerBroken, answerLogo } from '../answers/pictures'
import { answerProvisioning } from '../answers/provisioning'
import type { Reply } from '../answers/reply'
import { answerValidate } from '../answers/validate'
import type { BoxRecords } from '../boxes/createBoxRecords'
import type { Control } from '../control'
import type { Examples } from '../examples/read'
import type { Faults } from '../faults/createFaults'
import { deliver } from '../faults/deliver'
import type { Endpoint } from '../faults/fault'
import { replyInstead, spoilt } from '../faults/troubledReply'
import type { Pictures } from '../pictures/createPictures'
import type { ProgrammeRecords } from '../programmes/createProgrammeRecords'
import type { RequestLog } from '../requestLog'
import type { Timers } from '../timers'

export interface PlatformParts {
  readonly boxes: BoxRecords
  readonly programmes: ProgrammeRecords
  readonly pictures: Pictures
  readonly examples: Examples
  readonly faults: Faults
  readonly control: Control
  readonly log: RequestLog
  readonly timers: Timers
  readonly wallMs: () => number
}

type Params = Readonly<Record<string, string>>
type Query = Readonly<Record<string, string | undefined>>
type Answerer = (request: FastifyRequest<{ Params: Params; Querystring: Query }>) => Reply | Promise<Reply>

const ROUTES = '/simulator/'

/** The operator's endpoints: its API, its provisioning, its pictures. Any page may read them, as the operator's. */
export async function platformEndpoints(app: FastifyInstance, parts: PlatformParts): Promise<void> {
  const { boxes, programmes, pictures, examples, faults, control, log, timers, wallMs } = parts

  await app.register(
    cors,
    () => (request: FastifyRequest, answer: (error: null, options: object) => void) => {
      const { cors: allowed, exposeHeaders } = control.settings()
      // The switches are for pages of the simulator's own, not for whatever site its user has open.
      const open = allowed && !request.url.startsWith(ROUTES)
      answer(null, {
        origin: open ? '*' : false,
        methods: ['GET', 'HEAD'],
        ...(exposeHeaders ? { exposedHeaders: ['Date', 'Retry-After'] } : {}),
      })
    },
  )

  /** One endpoint: logged, met by whatever fault is armed, else answered. */
  const serve = (path: string, endpoint: Endpoint | 'playback', answer: Answerer): void => {
    app.get<{ Params: Params; Querystring: Query }>(path, async (request, to) => {
      const number = log.note(request, endpoint, boxOf(request))
      const { delayMs, fault } =
        endpoint === 'playback' ? { delayMs: 0, fault: null } : faults.meet(endpoint, request.url)
      log.change(number, { delayMs, fault: fault?.kind ?? null })
      if (delayMs > 0) await new Promise<void>(resolve => timers.after(delayMs, resolve))

      const neverAnswered = fault?.kind === 'hang' || fault?.kind === 'drop'
      const context = {
        shape: control.settings().errorShape,
        nowMs: wallMs(),
        url: request.url,
        otherMac: otherThan(boxOf(request)),
      }
      const instead = fault === null ? null : replyInstead(fault, context)
      const own = instead === null && !neverAnswered ? await answer(request) : null
      const reply = instead ?? (own !== null && fault !== null ? spoilt(own, fault, context) : own)
      if (reply !== null) log.change(number, { status: reply.status })
      void to.header('date', new Date(wallMs() + control.settings().dateAheadMs).toUTCString())
      // Pictures too: a switch that is thrown must meet the very next request.
      void to.header('cache-control', 'no-store')
      deliver(to, reply ?? nothing, fault, timers)
      return to
    })
  }

  const boxOf = ({ params, query }: FastifyRequest<{ Params: Params; Querystring: Query }>): string | null =>
    (params.mac === undefined ? boxes.ownerOf(one(query.token)) : boxes.find(params.mac))?.box.mac ?? null
  const otherThan = (mac: string | null): string =>
    boxes.list().find(({ box }) => box.mac !== mac)?.box.mac ?? '00:1A:79:FF:FF:FF'
  const programmeAsked = (request: FastifyRequest<{ Params: Params; Querystring: Query }>) => ({
    epgId: request.params.id ?? '',
    token: one(request.query.token),
    profile: one(request.query.profile),
    origin: originOf(request),
    nowMs: wallMs(),
  })
  const archive = { boxes, programmes, example: examples.archive }

  serve('/iptv/app/validate', 'validate', request => {
    const { token, version } = request.query
    const asked = { token: one(token), version: one(version), origin: originOf(request) }
    return answerValidate({ boxes, example: examples.validate }, asked, control.settings())
  })
  serve('/iptv/app/archive/:id', 'archive', request =>
    answerArchive(archive, programmeAsked(request), control.settings()),
  )
  for (const path of ['/iptv/app/archive/:id/stop', '/iptv/app/status/:id']) {
    serve(path, 'playback', request => {
      const asked = { ...programmeAsked(request), position: one(request.query.position) }
      return answerWatched(archive, asked, control.settings())
    })
  }
  serve('/provisioning/:mac', 'provisioning', ({ params }) =>
    answerProvisioning(boxes, params.mac ?? '', control.settings()),
  )
  for (const path of ['/images/:width/:height/:file', '/cdepg/img/epg/:width/:height/:file']) {
    serve(path, 'picture', ({ params: { width = '', height = '', file = '' } }) =>
      answerArtwork(pictures, { width, height, file }),
    )
  }
  serve(
    '/images/broken/:how/:width/:height',
    'picture',
    ({ params: { how = '', width = '', height = '' } }) => answerBroken(pictures, { how, width, height }),
  )
  for (const path of ['/logos/:file', '/:file(^[0-9A-F]{24}\\.png$)']) {
    serve(path, 'picture', ({ params }) => answerLogo(pictures, params.file ?? ''))
  }
}

const nothing: Reply = { status: 200, type: null, body: '' }

/** A parameter's value; of several the first. */
function one(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'object' ? value[0] : value
}

/** The address that the box used, so that its pictures come from where its answers come from. */
function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`
}

/** What nobody serves: noted, for no box should ask for it. */
export function unknownPath(log: RequestLog) {
  return (request: FastifyRequest, to: FastifyReply): FastifyReply => {
    log.change(log.note(request, 'unknown', null), { status: 404 })
    return to.code(404).type('text/plain').send('nothing here')
  }
}
