import type { ThunderSocket, ThunderSocketConstructor } from '../../src/box/thunder'

/** RDK's Thunder as a socket sees it: a test opens it, answers, or lets it fail. */
export interface FakeThunder {
  readonly WebSocket: ThunderSocketConstructor
  readonly sockets: FakeThunderSocket[]
  last(): FakeThunderSocket
}

export class FakeThunderSocket implements ThunderSocket {
  onopen: ((event: never) => void) | null = null
  onmessage: ((event: never) => void) | null = null
  onerror: ((event: never) => void) | null = null
  onclose: ((event: never) => void) | null = null
  isClosed = false
  /** Every call throws from now on. */
  breaks = false
  private readonly sent: unknown[] = []

  constructor(
    readonly url: string,
    readonly protocol?: string,
  ) {}

  send(text: string): void {
    if (this.breaks) throw new Error('not connected')
    this.sent.push(JSON.parse(text))
  }

  close(): void {
    this.isClosed = true
    if (this.breaks) throw new Error('not connected')
  }

  asked(): readonly unknown[] {
    return this.sent
  }

  open(): void {
    this.onopen?.(eventWith({}))
  }

  answer(message: unknown): void {
    this.receive(JSON.stringify(message))
  }

  receive(data: unknown): void {
    this.onmessage?.(eventWith({ data }))
  }

  /** As engines do: an error first, then the end. */
  fail(): void {
    const { onerror, onclose } = this
    onerror?.(eventWith({}))
    onclose?.(eventWith({}))
  }
}

export function createFakeThunder({ refuses = false } = {}): FakeThunder {
  const sockets: FakeThunderSocket[] = []
  return {
    sockets,
    WebSocket: class extends FakeThunderSocket {
      constructor(url: string, protocol?: string) {
        super(url, protocol)
        if (refuses) throw new Error('blocked by policy')
        sockets.push(this)
      }
    },
    last() {
      const socket = sockets[sockets.length - 1]
      if (socket === undefined) throw new Error('nobody has connected yet')
      return socket
    },
  }
}

/** A handler's event: nobody but the engine makes a real one, so the type is told. */
function eventWith(event: { data?: unknown }): never {
  return event as never
}
