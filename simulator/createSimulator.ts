import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { boxCatalogue } from './boxes/catalogue'
import { createBoxRecords } from './boxes/createBoxRecords'
import { createControl, type Control } from './control'
import { pageEndpoints } from './endpoints/pages'
import { platformEndpoints, unknownPath } from './endpoints/platform'
import { switchEndpoints } from './endpoints/switches'
import { readExamples } from './examples/read'
import { createFaults } from './faults/createFaults'
import { createPictures } from './pictures/createPictures'
import { createProgrammeRecords } from './programmes/createProgrammeRecords'
import { createRequestLog, type LoggedRequest } from './requestLog'
import { DEFAULT_SETTINGS } from './settings'
import { createTimers, type Timers } from './timers'

export interface SimulatorOptions {
  /** 0: any that is free. */
  readonly port?: number
  readonly host?: string
  /** Where `es6/` and `es5/` were built; without it the simulator serves no app. */
  readonly distDir?: string
  /** The platform's wall clock, in ms. */
  readonly wallMs?: () => number
  /** Whether the examples' pictures are the simulator's own from the start; else they are served to the letter. */
  readonly rewritePictures?: boolean
}

export interface Simulator {
  /** Without a slash at its end. */
  readonly url: string
  readonly control: Control
  /** What the platform was asked, oldest first; the pages and the switches are not among it. */
  requests(): readonly LoggedRequest[]
  clearRequests(): void
  /** Ends every connection at once, and the server. */
  close(): Promise<void>
}

/** The operator's platform, for development and tests. Rejects where the port is taken. */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port = 0, host = '127.0.0.1', distDir, wallMs = Date.now, rewritePictures = false } = options
  const app = fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 1000 } })
  const examples = readExamples()
  const boxes = createBoxRecords(boxCatalogue(examples.validate.answer))
  const programmes = createProgrammeRecords(examples.archive)
  const faults = createFaults()
  const log = createRequestLog(wallMs)
  const timers = createTimers()
  const door = createDoor(app, timers)
  const initialSettings = { ...DEFAULT_SETTINGS, rewritePictures }
  const control = createControl({ boxes, programmes, faults, log, initialSettings, door })

  const platform = {
    boxes,
    programmes,
    examples,
    faults,
    control,
    log,
    timers,
    wallMs,
    pictures: createPictures(),
  }
  await app.register(scope => platformEndpoints(scope, platform))
  await app.register((scope, _options, done) => {
    switchEndpoints(scope, { control, programmes, log })
    done()
  })
  await app.register(scope => pageEndpoints(scope, distDir))
  app.setNotFoundHandler(unknownPath(log))
  await app.listen({ port, host })

  return {
    url: `http://${host}:${portOf(app)}`,
    control,
    requests: () => log.list(),
    clearRequests: () => log.clear(),
    async close() {
      timers.stop()
      app.server.closeAllConnections()
      await app.close()
    },
  }
}

/** The listening socket: closed, the machine refuses connections, as one whose platform is down. */
function createDoor(app: FastifyInstance, timers: Timers) {
  let address: AddressInfo | null = null
  const open = async (): Promise<void> => {
    if (app.server.listening || address === null) return
    app.server.listen(address.port, address.address)
    await once(app.server, 'listening')
  }
  return {
    open,
    async close(forMs?: number): Promise<void> {
      if (!app.server.listening) return
      address = app.server.address() as AddressInfo
      const closed = once(app.server, 'close')
      app.server.close()
      app.server.closeAllConnections()
      await closed
      if (forMs !== undefined) timers.after(forMs, () => void open())
    },
  }
}

function portOf(app: FastifyInstance): number {
  return (app.server.address() as AddressInfo).port
}
