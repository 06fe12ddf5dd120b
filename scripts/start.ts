/**
 * Builds the app, starts the operator's platform as a simulator, and serves both with a TV to try them on.
 *
 *   npm start                       builds, then serves on port 8080 or the next that is free
 *   npm start -- --port 9000        on this port and no other
 *   npm start -- --no-build         serves what was built before
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startOnFreePort } from '../simulator/startOnFreePort'

const root = join(import.meta.dirname, '..')
const USUAL_PORT = 8080
const PORTS_TRIED = 20

const usage = 'npm start -- [--port NUMBER] [--no-build]'

async function main(): Promise<number> {
  const wish = readWish()
  if (wish === null) {
    console.error(`That is not how to ask. It goes: ${usage}`)
    return 2
  }
  if (wish.build) {
    console.log('Building the app, for new engines (es6) and old ones (es5) …')
    if (!(await build())) {
      console.error(
        'The build failed; what it said stands above. `npm start -- --no-build` serves the last one.',
      )
      return 1
    }
  }
  const ports =
    wish.port === null ? Array.from({ length: PORTS_TRIED }, (_, index) => USUAL_PORT + index) : [wish.port]
  const simulator = await startOnFreePort(ports, { distDir: join(root, 'dist'), rewritePictures: true })
  if (simulator === null) {
    const where =
      wish.port === null
        ? `Ports ${USUAL_PORT} to ${USUAL_PORT + PORTS_TRIED - 1} are`
        : `Port ${wish.port} is`
    console.error(`${where} taken. Choose another one: npm start -- --port NUMBER`)
    return 1
  }
  console.log('The simulated platform is running, the app is served, and a TV stands ready. Open:\n')
  console.log(`    ${simulator.url}/\n`)
  console.log('Ctrl-C stops it.')
  await untilStopped()
  console.log('\nStopping …')
  await simulator.close()
  return 0
}

/** What was asked on the command line; null where that makes no sense. A port of null: the usual or the next. */
function readWish(): { readonly port: number | null; readonly build: boolean } | null {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-build': { type: 'boolean' } } })
    const port = values.port === undefined ? null : Number(values.port)
    if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) return null
    return { port, build: values['no-build'] !== true }
  } catch {
    return null
  }
}

function build(): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
    child.once('error', () => resolve(false))
    child.once('exit', code => resolve(code === 0))
  })
}

function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

process.exitCode = await main()
