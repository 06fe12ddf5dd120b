import { createSimulator, type Simulator, type SimulatorOptions } from '../../../simulator/createSimulator'

export const HOSPITAL = '00:1A:79:10:20:01'
export const CARE_HOME = '00:1A:79:10:20:02'
export const EXAMPLE = '12:12:12:12:12:12'
export const EXAMPLE_EPG_ID = '7_1482855900'
export const FILM = '2_1482869100'
/** A Wednesday noon in Denmark. */
export const NOW_MS = Date.UTC(2026, 2, 18, 11)

export interface RunningSimulator extends Simulator {
  get(path: string, init?: RequestInit): Promise<Response>
  json(path: string): Promise<Record<string, unknown>>
  post(path: string, body: unknown): Promise<Response>
  validate(token?: string): Promise<Response>
  archive(epgId: string, token?: string, profile?: string): Promise<Response>
}

/** A simulator on a free port that is asked over HTTP; without a token it is asked as the hospital's box. */
export async function runSimulator(options: SimulatorOptions = {}): Promise<RunningSimulator> {
  const simulator = await createSimulator({ wallMs: () => NOW_MS, ...options })
  const get = (path: string, init?: RequestInit): Promise<Response> => fetch(simulator.url + path, init)
  const tokenOr = (token: string | undefined): string => token ?? simulator.control.tokenOf(HOSPITAL)
  return {
    ...simulator,
    get,
    json: async path => (await (await get(path)).json()) as Record<string, unknown>,
    post: (path, body) =>
      get(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    validate: token => get(`/iptv/app/validate?token=${tokenOr(token)}&version=1.0.0`),
    archive(epgId, token, profile) {
      const query = `token=${tokenOr(token)}${profile === undefined ? '' : `&profile=${profile}`}`
      return get(`/iptv/app/archive/${encodeURIComponent(epgId)}?${query}`)
    },
  }
}

export async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>
}
