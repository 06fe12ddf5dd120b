import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

export interface Program {
  /** All that it printed so far, both streams. */
  output(): string
  running(): boolean
  /** Ends it and all that it started; resolves when it is gone. */
  stop(): Promise<void>
}

/** Starts a program in a process group of its own, so that stopping it leaves nothing behind. */
export function startProgram(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Program {
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  let printed = ''
  let ended = false
  const gone = new Promise<void>(resolve => {
    child.once('exit', () => {
      ended = true
      resolve()
    })
    child.once('error', error => {
      printed += `${command}: ${error.message}`
      ended = true
      resolve()
    })
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  }
  const signal = (name: NodeJS.Signals): void => {
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, name)
    } catch {
      // The group is gone already.
    }
  }
  // A run that is interrupted must not leave engines behind.
  const atExit = (): void => signal('SIGKILL')
  process.once('exit', atExit)

  return {
    output: () => printed,
    running: () => !ended,
    async stop() {
      process.off('exit', atExit)
      signal('SIGTERM')
      const patience = setTimeout(() => signal('SIGKILL'), 3000)
      await gone
      clearTimeout(patience)
      signal('SIGKILL')
    },
  }
}

/** A TCP port on the loopback that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Asks again and again until the answer is neither undefined nor an error; rejects after `timeoutMs`, saying `what` never came. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  timeoutMs = 15_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs
  let trouble = ''
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== undefined) return answer
    } catch (error) {
      trouble = `: ${String(error)}`
    }
    if (Date.now() > deadline) throw new Error(`${what}: not within ${timeoutMs} ms${trouble}`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
