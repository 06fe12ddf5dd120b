import type { Clock } from './clock'
import { foreignValue, parseJson } from './foreign'
import { collectMacs } from './macList'
import type { MacList } from './macList'

/** As much of a WebSocket as a question to Thunder takes. */
export interface ThunderSocket {
  send(text: string): void
  close(): void
  onopen: ((event: never) => void) | null
  onmessage: ((event: never) => void) | null
  onerror: ((event: never) => void) | null
  onclose: ((event: never) => void) | null
}

export type ThunderSocketConstructor = new (url: string, protocol?: string) => ThunderSocket

export interface ThunderDeps {
  readonly clock: Clock
  readonly WebSocket: ThunderSocketConstructor
}

const THUNDER_URL = 'ws://127.0.0.1:9998/jsonrpc'
/** The subprotocol that RDK's own client names; a Thunder that refuses it is asked again without. */
const THUNDER_PROTOCOL = 'notification'
const TIMEOUT_MS = 2000
/** After this the second question goes out even if the first is unanswered. */
const PATIENCE_MS = 1000

const DEVICE_INFO = 1
const ADDRESSES = 2
const QUESTIONS = {
  [DEVICE_INFO]: { method: 'org.rdk.System.getDeviceInfo', params: { params: ['estb_mac'] } },
  [ADDRESSES]: { method: 'DeviceInfo.addresses' },
}

/**
 * Asks RDK's Thunder for the box's MAC: `estb_mac` first, then the addresses of its interfaces. Takes at most 2 s in
 * all and never rejects; without a valid MAC the list is empty but for what was refused.
 */
export function askThunder({ clock, WebSocket }: ThunderDeps): Promise<MacList> {
  return new Promise(resolve => {
    let socket: ThunderSocket | null = null
    let opened = false
    let addressesAsked = false
    const heard: unknown[] = []

    const settle = (): void => {
      cancelTimeout()
      cancelPatience()
      const old = socket
      socket = null
      if (old !== null) release(old)
      resolve(collectMacs(heard))
    }

    const ask = (id: keyof typeof QUESTIONS): void => {
      try {
        socket?.send(JSON.stringify({ jsonrpc: '2.0', id, ...QUESTIONS[id] }))
      } catch {
        settle()
      }
    }

    const askAddresses = (): void => {
      if (!opened || addressesAsked) return
      addressesAsked = true
      ask(ADDRESSES)
    }

    const receive = (text: unknown): void => {
      const answer = typeof text === 'string' ? parseJson(text) : undefined
      const id = Number(foreignValue(answer, 'id'))
      if (id !== DEVICE_INFO && id !== ADDRESSES) return
      const result = foreignValue(answer, 'result')
      heard.push(...(id === DEVICE_INFO ? estbMac(result) : interfaceMacs(result)))
      if (id === ADDRESSES || collectMacs(heard).identity !== null) settle()
      else askAddresses()
    }

    const connect = (protocol?: string): void => {
      let attempt: ThunderSocket
      try {
        attempt = protocol === undefined ? new WebSocket(THUNDER_URL) : new WebSocket(THUNDER_URL, protocol)
      } catch {
        settle()
        return
      }
      const failed = (): void => {
        if (socket !== attempt) return
        if (opened || protocol === undefined) {
          settle()
        } else {
          release(attempt)
          connect()
        }
      }
      socket = attempt
      attempt.onopen = () => {
        opened = true
        ask(DEVICE_INFO)
      }
      attempt.onmessage = (event: { data?: unknown }) => receive(foreignValue(event, 'data'))
      attempt.onerror = failed
      attempt.onclose = failed
    }

    const cancelTimeout = clock.after(TIMEOUT_MS, settle)
    const cancelPatience = clock.after(PATIENCE_MS, askAddresses)
    connect(THUNDER_PROTOCOL)
  })
}

function release(socket: ThunderSocket): void {
  socket.onopen = socket.onmessage = socket.onerror = socket.onclose = null
  try {
    socket.close()
  } catch {
    // A socket that cannot be closed is none.
  }
}

function estbMac(result: unknown): unknown[] {
  const mac = foreignValue(result, 'estb_mac')
  return mac === undefined ? [] : [mac]
}

/** The MACs of `[{name, mac}]`, wired before wireless before the rest, each by name so that no start differs. */
function interfaceMacs(result: unknown): unknown[] {
  if (!Array.isArray(result)) return []
  return result
    .map((item: unknown) => ({ name: textOf(foreignValue(item, 'name')), mac: foreignValue(item, 'mac') }))
    .filter(({ name, mac }) => mac !== undefined && !/^lo\d*$/i.test(name))
    .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1))
    .map(({ mac }) => mac)
}

function rank(name: string): number {
  if (/^(eth|en|em|lan)/i.test(name)) return 0
  return /^(wl|wifi|ra\d|ath)/i.test(name) ? 1 : 2
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
