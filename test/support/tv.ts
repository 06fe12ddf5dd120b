import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { sharedChromium } from './chromium'
import { eventInLine, isWanted, type EventWanted, type LauncherEvent } from './launcherEvents'
import { remoteKey, type RemoteKey } from './remoteKeys'
import { serveFolder, type StaticServer } from './staticServer'

export interface TvOptions {
  readonly build?: 'es6' | 'es5'
  /** The window, in CSS pixels. */
  readonly width?: number
  readonly height?: number
  readonly devicePixelRatio?: number
  /** Where `/es6/` and `/es5/` are served, without a slash at its end; else the harness serves `dist` itself. */
  readonly origin?: string
  /** The page's path at that origin; else that of the build. */
  readonly path?: string
  /** The route, without "#". */
  readonly hash?: string
  readonly query?: Readonly<Record<string, string>>
  /** Becomes `window.flexcareHost`; an `onEvent` that collects is added. */
  readonly host?: Readonly<Record<string, unknown>>
  /** Script that runs in the page before its own scripts. */
  readonly beforeLoad?: string
  /** Another than the run's one. */
  readonly browser?: Browser
  /** Called with the page before it goes anywhere: for `page.route`, `page.clock` and the like. */
  readonly prepare?: (page: Page) => Promise<unknown>
}

/** What `window.flexcare.look()` says is on the screen. */
export interface Look {
  readonly screen: string
  readonly texts: readonly string[]
  readonly focus: unknown
}

export interface Tv {
  readonly page: Page
  /** Uncaught errors of the page so far, and those that the app caught itself; a test's end asserts that there are none. */
  readonly failures: readonly string[]
  /** Every URL that the page asked for, in order. */
  readonly requests: readonly string[]
  /** Presses a key of the remote, by its name in settings.json or by what it sends. */
  press(key: string | RemoteKey): Promise<void>
  /** Holds a key: one press and `repeats` repeated ones as fast as the engine takes them, then lets go. */
  hold(key: string | RemoteKey, repeats: number): Promise<void>
  /** The events on the console so far. */
  events(): readonly LauncherEvent[]
  /** The events that `flexcareHost.onEvent` was given so far. */
  hostEvents(): Promise<readonly LauncherEvent[]>
  /** The first such event, past or to come; rejects after `timeoutMs`, telling which events there were. */
  waitForEvent(wanted: EventWanted, timeoutMs?: number): Promise<LauncherEvent>
  /** As `waitForEvent`, but counts only what comes after `since` events. */
  waitForEventAfter(since: number, wanted: EventWanted, timeoutMs?: number): Promise<LauncherEvent>
  look(): Promise<Look>
  /** Looks until `wanted` holds; rejects after `timeoutMs`, telling what was on the screen instead. */
  waitForLook(wanted: (look: Look) => boolean, timeoutMs?: number): Promise<Look>
  /** A PNG in test-results/, and its path. */
  screenshot(name: string): Promise<string>
  close(): Promise<void>
}

const root = join(import.meta.dirname, '../..')
const openTvs = new Set<Tv>()

/** A TV in Chromium that shows the app, once its script has run; `waitForEvent('ready')` awaits the first screen. */
export async function openTv(options: TvOptions = {}): Promise<Tv> {
  const own: StaticServer | null = options.origin === undefined ? await serveFolder(join(root, 'dist')) : null
  const browser = options.browser ?? (await sharedChromium())
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 720 },
    deviceScaleFactor: options.devicePixelRatio ?? 1,
  })
  const page = await context.newPage()
  const events: LauncherEvent[] = []
  const failures: string[] = []
  const requests: string[] = []
  const listeners = new Set<() => void>()

  page.on('console', message => {
    if (message.text().startsWith('flexcare: went wrong')) failures.push(message.text())
    const event = eventInLine(message.text())
    if (event === undefined) return
    events.push(event)
    for (const listener of [...listeners]) listener()
  })
  page.on('pageerror', error => failures.push(error.stack ?? error.message))
  page.on('crash', () => failures.push('the page crashed'))
  page.on('request', request => requests.push(request.url()))

  if (options.host !== undefined) await page.addInitScript(hostScript(options.host))
  if (options.beforeLoad !== undefined) await page.addInitScript(options.beforeLoad)
  await options.prepare?.(page)
  const cdp = await context.newCDPSession(page)
  const origin = own?.origin ?? options.origin ?? ''
  // Not the load event: a preloaded font that hangs must not keep a test from looking.
  const path = options.path ?? `/${options.build ?? 'es6'}/index.html`
  await page.goto(`${origin}${path}${addressTail(options)}`, { waitUntil: 'domcontentloaded' })

  const waitForEventAfter: Tv['waitForEventAfter'] = (since, wanted, timeoutMs = 15_000) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        listeners.delete(look)
        const seen = JSON.stringify({ events: events.slice(since), failures })
        reject(new Error(`No such event within ${timeoutMs} ms; there were: ${seen}`))
      }, timeoutMs)
      const look = (): void => {
        const found = events.slice(since).find(event => isWanted(event, wanted))
        if (found === undefined) return
        clearTimeout(timer)
        listeners.delete(look)
        resolve(found)
      }
      listeners.add(look)
      look()
    })

  const look = (): Promise<Look> => page.evaluate<Look>('window.flexcare.look()')

  const tv: Tv = {
    page,
    failures,
    requests,
    press: key => hit(cdp, key, 0),
    hold: (key, repeats) => hit(cdp, key, repeats),
    events: () => events,
    hostEvents: () => page.evaluate<LauncherEvent[]>('window.flexcareHostEvents || []'),
    waitForEvent: (wanted, timeoutMs) => waitForEventAfter(0, wanted, timeoutMs),
    waitForEventAfter,
    look,
    async waitForLook(wanted, timeoutMs = 15_000) {
      const deadline = Date.now() + timeoutMs
      for (;;) {
        const now = await look()
        if (wanted(now)) return now
        if (Date.now() > deadline)
          throw new Error(`Not within ${timeoutMs} ms; on the screen: ${JSON.stringify(now)}`)
        await page.evaluate('new Promise(resolve => requestAnimationFrame(resolve))')
      }
    },
    async screenshot(name) {
      const path = join(root, 'test-results', `${name.replace(/[^\w-]+/g, '-')}.png`)
      mkdirSync(join(root, 'test-results'), { recursive: true })
      await page.screenshot({ path })
      return path
    },
    async close() {
      openTvs.delete(tv)
      await context.close()
      await own?.close()
    },
  }
  openTvs.add(tv)
  return tv
}

/** Every TV that a test left open: photographed when it failed, closed in any case. */
export async function switchOffAll(failedTest: string | null): Promise<void> {
  for (const tv of [...openTvs]) {
    if (failedTest !== null) await tv.screenshot(`failed ${failedTest}`).catch(() => undefined)
    await tv.close().catch(() => undefined)
  }
}

function addressTail({ query, hash }: TvOptions): string {
  const search = new URLSearchParams(query).toString()
  return (search === '' ? '' : `?${search}`) + (hash === undefined ? '' : `#${hash}`)
}

async function hit(cdp: CDPSession, which: string | RemoteKey, repeats: number): Promise<void> {
  const { keyCode, key } = typeof which === 'string' ? remoteKey(which) : which
  const sent = { windowsVirtualKeyCode: keyCode, key }
  for (let count = 0; count <= repeats; count++) {
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', autoRepeat: count > 0, ...sent })
  }
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...sent })
}

/** As text: what the test's compiler adds to a function is not there in the page. */
function hostScript(host: Readonly<Record<string, unknown>>): string {
  return `
    window.flexcareHostEvents = []
    window.flexcareHost = ${JSON.stringify(host)}
    window.flexcareHost.onEvent = function (event) { window.flexcareHostEvents.push(event) }`
}
