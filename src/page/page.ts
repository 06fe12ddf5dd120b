import type { Engine } from '../artwork/browserDecode'
import type { Cancel } from '../box/clock'
import { foreignValue } from '../box/foreign'
import type { WindowSize } from '../box/screen'
import type { WebStorageLike } from '../box/slots'
import type { ThunderSocketConstructor } from '../box/thunder'

/** `performance.navigation.type`, which every engine since 2012 has. */
const RELOADED = 1

// The page's globals, each touched here only; what an engine lacks, or throws at, is null.

/** `window` with what launchers and vendors put there. */
export function globals(): { flexcareHost?: unknown; gSTB?: unknown; ASTB?: unknown; flexcare?: unknown } {
  return window as { flexcareHost?: unknown; gSTB?: unknown; ASTB?: unknown; flexcare?: unknown }
}

/** The element that the app draws in: it fills the page. */
export function createHost(): HTMLElement {
  const host = document.createElement('div')
  const { style } = host
  style.position = 'fixed'
  style.left = style.top = '0'
  style.width = style.height = '100%'
  style.overflow = 'hidden'
  style.background = '#000'
  document.body.style.margin = '0'
  return host
}

/** The engine's own, or the polyfill: that one adds a parameter to the address where caching is refused. */
export const fetch = (url: string, init: RequestInit): Promise<Response> => {
  const own: unknown = Reflect.get(window, 'fetch')
  const isPolyfill = typeof own === 'function' && 'polyfill' in own
  const { cache, ...rest } = init
  return window.fetch(url, isPolyfill || cache === undefined ? rest : init)
}

export const writeLine = (line: string): void => {
  console.log(line)
}

export const warn = (line: string): void => {
  console.warn(line)
}

export const windowSize = (): WindowSize => window

export const isVisible = (): boolean => document.visibilityState !== 'hidden'

export const motionWanted = (): boolean => !globalMatches('(prefers-reduced-motion: reduce)')

function globalMatches(query: string): boolean {
  return typeof window.matchMedia === 'function' && window.matchMedia(query).matches
}

export function languages(): readonly string[] {
  return navigator.languages
}

export function intl(): typeof Intl | undefined {
  return typeof Intl === 'undefined' ? undefined : Intl
}

export function localStorage(): WebStorageLike | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

export function webSocket(): ThunderSocketConstructor | null {
  return typeof WebSocket === 'undefined' ? null : WebSocket
}

/** Whether the engine can tell the time in a zone; one without Intl knows Copenhagen's, by rule. */
export function knowsTimeZone(timeZone: string): boolean {
  try {
    return typeof Intl === 'undefined' || new Intl.DateTimeFormat('en-GB', { timeZone }).format(0) !== ''
  } catch {
    return false
  }
}

/** Megabytes of heap in use, where the engine tells (Chromium). */
export function heapMb(): number | undefined {
  const memory: unknown = Reflect.get(performance, 'memory')
  if (typeof memory !== 'object' || memory === null) return undefined
  const used: unknown = Reflect.get(memory, 'usedJSHeapSize')
  return typeof used === 'number' ? Math.round((used / 1_048_576) * 10) / 10 : undefined
}

export function pictureEngine(): Engine {
  return {
    createImageBitmap:
      typeof createImageBitmap === 'function'
        ? (blob, options) => createImageBitmap(blob, options)
        : undefined,
    createImage: () => new Image(),
    createObjectUrl: blob => URL.createObjectURL(blob),
    revokeObjectUrl: url => URL.revokeObjectURL(url),
  }
}

/** Puts a route into the address without opening it, and without a step that the engine's own Back would undo. */
export function showRoute(hash: string): void {
  try {
    history.replaceState(null, '', hash === '' ? `${location.pathname}${location.search}` : hash)
  } catch {
    // Some engines refuse it on file: pages; the address is then old, and nothing else.
  }
}

/**
 * Uncaught errors of the script at `own`, the page's one script; others come from what an engine or a launcher put into
 * the page. On a `file:` page some engines do not say whose they are. What is taken here is not logged by the engine:
 * the log is to hold only what the redactor has read.
 */
export function onUncaught(own: string | null, callback: (error: unknown) => void): Cancel {
  const isFile = location.protocol === 'file:'
  const isOurs = (place: unknown): boolean => own !== null && typeof place === 'string' && place.includes(own)
  const take = (event: Event, error: unknown, file: string | null): void => {
    if (!isOurs(file) && !isOurs(foreignValue(error, 'stack')) && !(file === '' && isFile)) return
    event.preventDefault()
    callback(error)
  }
  const cancelErrors = listen(window, 'error', event => {
    if (event instanceof ErrorEvent) take(event, event.error ?? event.message, event.filename)
  })
  const cancelRejections = listen(window, 'unhandledrejection', event => {
    take(event, Reflect.get(event, 'reason'), null)
  })
  return () => {
    cancelErrors()
    cancelRejections()
  }
}

/** The address of the script that runs at this moment; null where the engine does not say. */
export function ownScript(): string | null {
  const { currentScript } = document
  return currentScript instanceof HTMLScriptElement && currentScript.src !== '' ? currentScript.src : null
}

/** True where this page was loaded anew from within. */
export function wasReloaded(): boolean {
  return foreignValue(Reflect.get(performance, 'navigation'), 'type') === RELOADED
}

/**
 * Shows the page's own words for when nothing can be drawn, over whatever stands; takes them away again for false. A page
 * without such words stays as it is.
 */
export function showPlainWords(host: HTMLElement, areShown: boolean): void {
  const before = host.querySelector('.plain')
  if (!areShown) before?.remove()
  const words = document.querySelector('noscript')?.textContent ?? ''
  if (!areShown || before !== null || words === '') return
  const cover = document.createElement('div')
  cover.className = 'plain'
  cover.innerHTML = words
  cover.style.cssText =
    'position:absolute;top:0;left:0;width:100%;height:100%;background:#000;display:flex;align-items:center;justify-content:center'
  host.appendChild(cover)
}

export const onResize = (callback: () => void): Cancel => listen(window, 'resize', callback)
export const onHashChange = (callback: () => void): Cancel => listen(window, 'hashchange', callback)
export const onOnline = (callback: () => void): Cancel => listen(window, 'online', callback)
export const onVisible = (callback: () => void): Cancel =>
  listen(document, 'visibilitychange', () => {
    if (isVisible()) callback()
  })

function listen(target: EventTarget, type: string, callback: (event: Event) => void): Cancel {
  target.addEventListener(type, callback)
  return () => target.removeEventListener(type, callback)
}
