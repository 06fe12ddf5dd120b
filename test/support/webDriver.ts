/** A session with an engine, in the W3C WebDriver protocol: as much of it as the tests use. */
export interface WebDriver {
  goTo(url: string): Promise<void>
  /** Runs `script` as the body of a function in the page; resolves with what it returns. */
  run<T>(script: string, ...args: readonly unknown[]): Promise<T>
  /** Presses and releases a key, given as WebDriver's code for it: a character, or one of U+E000 to U+E05D. */
  press(key: string): Promise<void>
  /** A PNG. */
  screenshot(): Promise<Buffer>
  end(): Promise<void>
}

/** Opens a session at a driver that listens on `origin`. Rejects with the driver's own words. */
export async function openSession(origin: string, capabilities: unknown): Promise<WebDriver> {
  const { sessionId } = await send<{ sessionId: string }>('POST', `${origin}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })
  const session = `${origin}/session/${sessionId}`
  return {
    goTo: url => send('POST', `${session}/url`, { url }),
    run: (script, ...args) => send('POST', `${session}/execute/sync`, { script, args }),
    press: key =>
      send('POST', `${session}/actions`, {
        actions: [
          {
            type: 'key',
            id: 'remote',
            actions: [
              { type: 'keyDown', value: key },
              { type: 'keyUp', value: key },
            ],
          },
        ],
      }),
    screenshot: async () => Buffer.from(await send<string>('GET', `${session}/screenshot`), 'base64'),
    end: () => send('DELETE', session),
  }
}

async function send<T>(method: string, url: string, body?: unknown): Promise<T> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(30_000),
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  const { value } = (await response.json()) as { value: unknown }
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${JSON.stringify(value)}`)
  return value as T
}
