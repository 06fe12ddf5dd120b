import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

export interface StaticServer {
  /** Without a slash at its end. */
  readonly origin: string
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/**
 * Serves the files under `folder` on a free loopback port; what is not there is 404. `firstScript` goes into each page before
 * its own scripts, for an engine whose driver cannot put it there.
 */
export async function serveFolder(folder: string, firstScript?: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://loopback')
    const path = join(folder, normalize(decodeURIComponent(pathname)))
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats?.isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
    const bytes = readFileSync(path)
    const isPage = extname(path) === '.html' && firstScript !== undefined
    response.end(
      isPage ? bytes.toString().replace('<head>', () => `<head><script>${firstScript}</script>`) : bytes,
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
