import { readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import ts from 'typescript'
import type { StaticServer } from '../staticServer'

const root = join(import.meta.dirname, '../../..')
const MODULE = 'text/javascript; charset=utf-8'
const TYPES: Readonly<Record<string, string>> = {
  '.js': MODULE,
  '.mjs': MODULE,
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Where the packages are that the sources name. */
const PACKAGES = {
  '@lightningjs/sdk': '/lightning',
  'lean-qr': '/node_modules/lean-qr/nano.mjs',
  valibot: '/node_modules/valibot/dist/index.mjs',
}
/** Of Lightning's SDK the sources take Lightning alone; core's finished bundle is one request instead of a hundred. */
const LIGHTNING = `export { default as Lightning } from '/node_modules/@lightningjs/core/dist/lightning.esm.js'`

const page = (entry: string): string => `<!doctype html>
<meta charset="utf-8" />
<style>body { margin: 0; overflow: hidden; background: #000 } canvas { display: block }</style>
<script type="importmap">${JSON.stringify({ imports: PACKAGES })}</script>
<script type="module" src="${entry}"></script>`

/**
 * Serves the project's sources to an engine that takes modules by itself, each with its types taken off when it is
 * asked for: a page that uses a few components stands without a build. `/` is a page that runs `entry`.
 */
export async function serveSources(entry: string): Promise<StaticServer> {
  const compiled = new Map<string, string>()
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://loopback').pathname))
    if (path === '/') send(response, 'text/html; charset=utf-8', page(entry))
    else if (path === PACKAGES['@lightningjs/sdk']) send(response, MODULE, LIGHTNING)
    else serveFile(path, response)
  })

  function serveFile(path: string, response: ServerResponse): void {
    const file = join(root, path)
    if (isFile(`${file}.ts`)) {
      const script = compiled.get(file) ?? withoutTypes(readFileSync(`${file}.ts`, 'utf8'))
      compiled.set(file, script)
      send(response, MODULE, script)
    } else if (!isFile(file)) response.writeHead(404).end()
    else if (extname(file) === '.json') send(response, MODULE, `export default ${readFileSync(file, 'utf8')}`)
    else send(response, TYPES[extname(file)] ?? 'application/octet-stream', readFileSync(file))
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  server.unref()
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

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

function withoutTypes(source: string): string {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2021,
      module: ts.ModuleKind.ESNext,
      useDefineForClassFields: false,
      verbatimModuleSyntax: true,
    },
  })
  return outputText
}
