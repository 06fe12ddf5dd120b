import type { ArtworkAhead } from '../artwork/ahead'
import type { Cancel, Clock } from '../box/clock'
import type { DrawingBuffer } from '../box/screen'
import type { Programme } from '../platform/programme'
import type { RemoteKey } from '../remote/keys'
import { createScreenPictures, type HeroReport, type ScreenPictures } from '../screens/screenPictures'
import type { ShellHandlers } from '../screens/shell/Shell'
import type { View } from '../screens/shell/view'
import { createTelevision, type Television } from '../screens/television'
import type { Glance } from '../screens/visibleTexts'

export interface TelevisionSetParts {
  /** The canvas is put in here. */
  readonly host: HTMLElement
  readonly clock: Clock
  readonly artwork: ArtworkAhead
  readonly handlers: ShellHandlers
  readonly onArtwork: (report: HeroReport) => void
  readonly onDrawn: () => void
  readonly onComplete: (view: View) => void
  readonly onError: (error: unknown) => void
  /** There is no television, or there is one again; what is said instead must need no WebGL. */
  readonly onDark: (isDark: boolean) => void
  /** Lightning was started anew and shows nothing yet. */
  readonly onRestarted: () => void
}

/** One television after the other in the same place: when the TV's mode or the GPU's mind changes, a new one starts. */
export interface TelevisionSet {
  /** Starts, or starts anew in place, with this drawing buffer. */
  start(buffer: DrawingBuffer): void
  /** Starts anew with the drawing buffer it has, for the sake of a font that came late, say; `first` is done while there is no television. */
  restart(first?: () => void): void
  /** False while there is no television to show it. */
  show(view: View): boolean
  /** Holds the pictures of these programmes ready. */
  prepare(programmes: readonly Programme[]): void
  key(key: RemoteKey): void
  /** The id of what has the focus; null where nothing can be chosen. */
  focusedId(): string | null
  turns(): number
  /** The drawing buffer, `1920×1080`. */
  size(): string
  frameDue(): boolean
  /** Memory that textures take on the GPU. */
  textureBytes(): number
  /** What the viewer can read at the moment. */
  look(): Glance | null
  close(): void
}

/** How long a GPU that refuses a context is left alone. */
const RETRY_MS = 1000

export function createTelevisionSet(parts: TelevisionSetParts): TelevisionSet {
  const { host, clock, artwork, handlers } = parts
  let television: Television | null = null
  let pictures: ScreenPictures | null = null
  let buffer: DrawingBuffer | null = null
  let canvas: HTMLCanvasElement | null = null
  let cancelRetry: Cancel = () => undefined

  function begin(first?: () => void): void {
    end()
    first?.()
    if (buffer === null) return
    canvas = createCanvas(buffer)
    host.appendChild(canvas)
    canvas.addEventListener('webglcontextlost', lost)
    pictures = createScreenPictures(artwork, buffer.height, parts.onArtwork)
    try {
      television = createTelevision({
        canvas,
        buffer,
        pictures,
        handlers,
        onDrawn: parts.onDrawn,
        onComplete: parts.onComplete,
        onError: parts.onError,
      })
    } catch {
      parts.onDark(true)
      cancelRetry = clock.after(RETRY_MS, begin)
      return
    }
    parts.onDark(false)
    parts.onRestarted()
  }

  function end(): void {
    cancelRetry()
    canvas?.removeEventListener('webglcontextlost', lost)
    const ending = television
    television = null
    canvas?.remove()
    canvas = null
    try {
      ending?.close()
    } catch {
      // What broke it may keep it from ending well; its loop was stopped first.
    }
  }

  /** A lost context never comes back with its textures: a new canvas gets a new one. */
  function lost(event: Event): void {
    event.preventDefault()
    cancelRetry = clock.after(0, begin)
  }

  return {
    start(wanted) {
      buffer = wanted
      begin()
    },
    restart: begin,
    show(view) {
      television?.show(view)
      return television !== null
    },
    prepare: programmes => pictures?.prepare(programmes),
    key: key => television?.key(key),
    focusedId: () => television?.focusedId() ?? null,
    size: () => (buffer === null ? '' : `${buffer.width}×${buffer.height}`),
    turns: () => television?.turns() ?? 0,
    frameDue: () => television?.frameDue() ?? true,
    textureBytes: () => television?.textureBytes() ?? 0,
    look: () => television?.look() ?? null,
    close: end,
  }
}

function createCanvas({ width, height, css }: DrawingBuffer): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const { style } = canvas
  style.position = 'absolute'
  style.left = `${css.left}px`
  style.top = `${css.top}px`
  style.width = `${css.width}px`
  style.height = `${css.height}px`
  return canvas
}
