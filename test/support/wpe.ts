import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventInLine, isWanted, type EventWanted, type LauncherEvent } from './launcherEvents'
import { eventually, freePort, startProgram, type Program } from './program'
import { serveFolder } from './staticServer'
import { openSession, type WebDriver } from './webDriver'
import type { Look } from './tv'

export interface WpeOptions {
  readonly build?: 'es6' | 'es5'
  readonly width: 1920 | 1280
  readonly height: 1080 | 720
  readonly query?: Readonly<Record<string, string>>
  /** The route, without "#". */
  readonly hash?: string
  /** Script that runs in the page before its own scripts. */
  readonly beforeLoad?: string
}

/** A TV whose engine is WPE WebKit, the one that most boxes have, under a compositor without a screen. */
export interface WpeTv {
  readonly driver: WebDriver
  /** Presses a key by its WebDriver code; `wpeKeys` has the remote's. */
  press(key: string): Promise<void>
  /** The events on the console so far. */
  events(): Promise<readonly LauncherEvent[]>
  /** The first such event, past or to come; rejects after `timeoutMs`. */
  waitForEvent(wanted: EventWanted, timeoutMs?: number): Promise<LauncherEvent>
  look(): Promise<Look>
  /** Uncaught errors of the page so far. */
  failures(): Promise<readonly string[]>
  /** A PNG in test-results/, and its path. */
  screenshot(name: string): Promise<string>
  close(): Promise<void>
}

/** WebDriver's codes for the keys that a remote and a keyboard share. */
export const wpeKeys = {
  Ok: '\uE006',
  Back: '\uE003',
  Left: '\uE012',
  Up: '\uE013',
  Right: '\uE014',
  Down: '\uE015',
} as const

/** Under automation cog prints no console lines, and WebDriver has no way to ask for them: the page keeps them itself. */
const collector = `
  window.testLines = []
  window.testFailures = []
  var log = console.log
  console.log = function () {
    window.testLines.push(Array.prototype.join.call(arguments, ' '))
    log.apply(console, arguments)
  }
  addEventListener('error', function (event) { window.testFailures.push(String(event.message)) })
  addEventListener('unhandledrejection', function (event) { window.testFailures.push(String(event.reason)) })`

const root = join(import.meta.dirname, '../..')
const openTvs = new Set<WpeTv>()

/** Opens the app in WPE; `waitForEvent('ready')` awaits its first screen. */
export async function openWpe(options: WpeOptions): Promise<WpeTv> {
  const server = await serveFolder(join(root, 'dist'), `${collector}\n${options.beforeLoad ?? ''}`)
  const runtime = mkdtempSync(join(tmpdir(), 'flexcare-wpe-'))
  const programs: Program[] = []
  const release = async (): Promise<void> => {
    for (const program of programs.reverse()) await program.stop()
    await server.close()
    rmSync(runtime, { recursive: true, force: true })
  }
  try {
    const driver = await startEngine(options, runtime, programs)
    const search = new URLSearchParams(options.query).toString()
    const hash = options.hash === undefined ? '' : `#${options.hash}`
    await driver.goTo(`${server.origin}/${options.build ?? 'es6'}/index.html${search && `?${search}`}${hash}`)
    const tv: WpeTv = createTv(driver, release)
    openTvs.add(tv)
    return tv
  } catch (error) {
    const printed = programs.map(program => program.output()).join('\n')
    await release()
    throw new Error(`WPE did not start: ${String(error)}\n${printed}`, { cause: error })
  }
}

/** Every WPE that a test left open: photographed when it failed, closed in any case. */
export async function switchOffAllWpe(failedTest: string | null): Promise<void> {
  for (const tv of [...openTvs]) {
    if (failedTest !== null) await tv.screenshot(`failed ${failedTest}`).catch(() => undefined)
    await tv.close().catch(() => undefined)
  }
}

/** A compositor of the wanted size, WebDriver, and a session in cog. */
async function startEngine(
  { width, height }: WpeOptions,
  runtime: string,
  programs: Program[],
): Promise<WebDriver> {
  const display = 'flexcare'
  const weston = startProgram(
    'weston',
    [
      '--backend=headless-backend.so',
      `--width=${width}`,
      `--height=${height}`,
      `--socket=${display}`,
      '--idle-time=0',
      '--use-gl',
    ],
    { XDG_RUNTIME_DIR: runtime },
  )
  programs.push(weston)
  await eventually('the compositor', () => (existsSync(join(runtime, display)) ? true : undefined))

  const port = await freePort()
  const engine = startProgram('WPEWebDriver', [`--port=${port}`], {
    XDG_RUNTIME_DIR: runtime,
    WAYLAND_DISPLAY: display,
    COG_PLATFORM_WL_VIEW_WIDTH: String(width),
    COG_PLATFORM_WL_VIEW_HEIGHT: String(height),
    // At 1280x720 this variable crashes cog.
    ...(height === 1080 ? { COG_PLATFORM_WL_VIEW_FULLSCREEN: '1' } : {}),
  })
  programs.push(engine)
  const origin = `http://127.0.0.1:${port}`
  await eventually('WebDriver', async () => (await fetch(`${origin}/status`)).ok || undefined)
  return openSession(origin, {
    'wpe:browserOptions': {
      binary: '/usr/bin/cog',
      args: ['--automation', '--platform=wl'],
    },
  })
}

function createTv(driver: WebDriver, release: () => Promise<void>): WpeTv {
  const events = async (): Promise<LauncherEvent[]> =>
    (await driver.run<string[]>('return window.testLines')).flatMap(line => eventInLine(line) ?? [])
  const tv: WpeTv = {
    driver,
    press: key => driver.press(key),
    events,
    waitForEvent: (wanted, timeoutMs = 20_000) =>
      eventually(
        `event ${typeof wanted === 'function' ? wanted.toString() : JSON.stringify(wanted)}`,
        async () => (await events()).find(event => isWanted(event, wanted)),
        timeoutMs,
      ),
    look: () => driver.run<Look>('return window.flexcare.look()'),
    failures: () => driver.run<string[]>('return window.testFailures'),
    async screenshot(name) {
      mkdirSync(join(root, 'test-results'), { recursive: true })
      const path = join(root, 'test-results', `${name.replace(/[^\w-]+/g, '-')}.png`)
      writeFileSync(path, await driver.screenshot())
      return path
    },
    async close() {
      openTvs.delete(tv)
      await driver.end().catch(() => undefined)
      await release()
    },
  }
  return tv
}
