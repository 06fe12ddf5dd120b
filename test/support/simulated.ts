import { join } from 'node:path'
import { createSimulator, type Simulator } from '../../simulator/createSimulator'
import { openTv, type Tv, type TvOptions } from './tv'

/** The ordinary box of the simulator, and the operator's own example programme. */
export const BOX = '00:1A:79:10:20:01'
export const EXAMPLE = '7_1482855900'

const dist = join(import.meta.dirname, '../../dist')

/** The platform for one file of journeys: set up before them, clean before each, gone after them. */
export function simulatedPlatform(): () => Simulator {
  let simulator: Simulator | null = null
  const running = (): Simulator => {
    if (simulator === null) throw new Error('the simulator does not run yet')
    return simulator
  }
  before(async () => {
    simulator = await createSimulator({ distDir: process.env.DIST ?? dist, rewritePictures: true })
  })
  beforeEach(async () => {
    await running().control.acceptConnections()
    running().control.reset()
  })
  after(async () => {
    await simulator?.close()
  })
  return running
}

/** The app on the ordinary box, which its launcher gave MAC, token and the platform's address. */
export function openBox(simulator: Simulator, options: TvOptions = {}): Promise<Tv> {
  const { host, ...rest } = options
  return openTv({
    origin: simulator.url,
    hash: `archive/${EXAMPLE}`,
    ...rest,
    host: { api: simulator.url, mac: BOX, token: simulator.control.tokenOf(BOX), lang: 'en', ...host },
  })
}

/** What the platform was asked at one endpoint. */
export function asked(simulator: Simulator, endpoint: 'validate' | 'archive' | 'picture' | 'provisioning') {
  return simulator.requests().filter(request => request.endpoint === endpoint)
}
