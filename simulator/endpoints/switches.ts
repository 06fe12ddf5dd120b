import type { FastifyInstance, FastifyReply } from 'fastify'
import { STANDINGS, type Standing } from '../boxes/createBoxRecords'
import type { Control } from '../control'
import { ENDPOINTS, type Fault } from '../faults/fault'
import type { ProgrammeRecords } from '../programmes/createProgrammeRecords'
import type { Answer } from '../programmes/recipe'
import type { RequestLog } from '../requestLog'
import type { Settings } from '../settings'

export interface SwitchParts {
  readonly control: Control
  readonly programmes: ProgrammeRecords
  readonly log: RequestLog
}

/** What may be done to one box in one request. */
interface BoxChange {
  readonly standing?: Standing
  readonly expireToken?: boolean
  /** True, or how many requests the old token stays good for. */
  readonly rotateToken?: boolean | number
  readonly device?: Answer
}

/** The simulator's switches over HTTP, under `/simulator/`: what `control` does in process. Errors are `{error}`, 400. */
export function switchEndpoints(app: FastifyInstance, { control, programmes, log }: SwitchParts): void {
  app.setErrorHandler((error, _request, to) => to.code(400).send({ error: String(error) }))
  const state = (to: FastifyReply): FastifyReply =>
    to.header('cache-control', 'no-store').send(control.state())

  app.get('/simulator/state', (_request, to) => state(to))
  app.get('/simulator/programmes', () => programmes.list())
  app.post('/simulator/reset', (_request, to) => {
    control.reset()
    return state(to)
  })
  app.post<{ Body: Partial<Settings> }>('/simulator/settings', ({ body }, to) => {
    control.set(body)
    return state(to)
  })

  app.get<{ Querystring: { since?: string } }>('/simulator/requests', ({ query }, to) => {
    const since = Number(query.since ?? 0)
    void to.header('cache-control', 'no-store')
    return log.list().filter(({ number }) => number > since)
  })
  app.delete('/simulator/requests', (_request, to) => {
    log.clear()
    return to.code(204).send()
  })

  app.post<{ Body: Fault }>('/simulator/faults', ({ body }) => ({ id: control.addFault(body) }))
  app.delete<{ Params: { id: string } }>('/simulator/faults/:id', ({ params }, to) => {
    control.removeFault(params.id)
    return state(to)
  })
  app.delete<{ Querystring: { endpoint?: string } }>('/simulator/faults', ({ query }, to) => {
    const endpoint = [...ENDPOINTS, 'all' as const].find(known => known === query.endpoint)
    if (endpoint === undefined && query.endpoint !== undefined) throw new TypeError('no such endpoint')
    control.clearFaults(endpoint)
    return state(to)
  })

  app.post<{ Params: { mac: string }; Body: BoxChange }>('/simulator/boxes/:mac', ({ params, body }, to) => {
    changeBox(control, params.mac, body)
    return state(to)
  })
  app.post<{ Params: { id: string }; Body: Answer }>('/simulator/programmes/:id', ({ params, body }, to) => {
    control.changeProgramme(params.id, body)
    return state(to)
  })
  app.delete<{ Params: { id: string } }>('/simulator/programmes/:id', ({ params }, to) => {
    control.removeProgramme(params.id)
    return state(to)
  })

  app.post<{ Body: { forMs?: number } }>('/simulator/refuse', ({ body }, to) => {
    const forMs = body.forMs ?? 10_000
    if (!(forMs > 0)) throw new TypeError('forMs: how long the door stays closed')
    // Only once this answer is out: afterwards nobody can be told anything.
    to.raw.once('finish', () => void control.refuseConnections(forMs))
    return { forMs }
  })
}

function changeBox(
  control: Control,
  mac: string,
  { standing, expireToken, rotateToken, device }: BoxChange,
): void {
  control.tokenOf(mac)
  if (standing !== undefined) {
    if (!STANDINGS.includes(standing)) throw new TypeError(`standing is one of ${STANDINGS.join(', ')}`)
    control.setStanding(mac, standing)
  }
  if (expireToken === true) control.expireToken(mac)
  if (rotateToken !== undefined && rotateToken !== false) {
    control.rotateToken(mac, rotateToken === true ? 0 : rotateToken)
  }
  if (device !== undefined) control.changeDevice(mac, device)
}
