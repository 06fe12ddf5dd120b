import { Lightning } from '@lightningjs/sdk'
import type { DrawingBuffer } from '../box/screen'
import { ButtonRow } from '../components/ButtonRow'
import { createMeasure } from '../components/measure'
import type { PictureSource } from '../components/pictureSource'
import type { RemoteKey } from '../remote/keys'
import { destroyStage, sendKey, textureBytes, watchFrames } from './lightningInside'
import { SettingsScreen } from './settings/SettingsScreen'
import { Shell, type ShellHandlers } from './shell/Shell'
import type { View } from './shell/view'
import { glance, visibleTexts, type Glance } from './visibleTexts'

/** Lightning on one canvas of one size: draws views, takes keys, says when a frame was drawn. */
export interface Television {
  show(view: View): void
  /** Hands a key to whatever has the focus. */
  key(key: RemoteKey): void
  /** The id of what has the focus; null where nothing can be chosen. */
  focusedId(): string | null
  /** True while something that was shown has not been drawn yet. */
  frameDue(): boolean
  /** Turns of the drawing loop so far, drawn or not. */
  turns(): number
  /** Memory that textures take on the GPU. */
  textureBytes(): number
  /** What the viewer can read at the moment. */
  look(): Glance
  close(): void
}

export interface TelevisionParts {
  readonly canvas: HTMLCanvasElement
  readonly buffer: DrawingBuffer
  readonly pictures: PictureSource
  readonly handlers: ShellHandlers
  /** After each frame in which something changed. */
  readonly onDrawn: () => void
  /** Once after each `show`, when all its texts have been drawn. */
  readonly onComplete: (view: View) => void
  /** Something was thrown while a frame was drawn. */
  readonly onError: (error: unknown) => void
}

interface TelevisionSpec extends Lightning.Component.TemplateSpec {
  Shell: typeof Shell
}

class TelevisionApplication
  extends Lightning.Application<TelevisionSpec>
  implements Lightning.Component.ImplementTemplateSpec<TelevisionSpec>
{
  static override _template(): Lightning.Component.Template<TelevisionSpec> {
    return { Shell: { type: Shell } }
  }

  override _getFocused() {
    return this.getByRef('Shell')
  }
}

/** Core counts pixels here, four bytes each: 16 MiB of textures up to 720 lines, 32 MiB up to 1080, 64 MiB above. */
function memoryPressurePixels(height: number): number {
  const mebibytes = height <= 720 ? 16 : height <= 1080 ? 32 : 64
  return (mebibytes * 1024 * 1024) / 4
}

/** Starts Lightning. Throws where the engine gives no WebGL context. */
export function createTelevision(parts: TelevisionParts): Television {
  const { canvas, buffer, onDrawn, onComplete } = parts
  const { width, height, precision } = buffer
  const application = new TelevisionApplication({
    stage: {
      canvas,
      w: width,
      h: height,
      precision,
      clearColor: 0xff000000,
      memoryPressure: memoryPressurePixels(height),
      useImageWorker: false,
    },
    // The remote is read by the app itself, with its own map and its own rule for held keys.
    keys: {},
  })
  const { stage } = application
  const shell = application.getByRef('Shell')!
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) throw new Error('no canvas to measure text with')
  shell.measure = createMeasure(context)
  shell.pictures = parts.pictures
  shell.handlers = parts.handlers

  let shown: View | null = null
  let incomplete: View | null = null
  const afterTurn = (changed: boolean): void => {
    if (changed) onDrawn()
    if (incomplete === null || !visibleTexts(application).every(({ drawn }) => drawn)) return
    const view = incomplete
    incomplete = null
    onComplete(view)
  }
  watchFrames(stage, afterTurn, parts.onError)

  return {
    show(view) {
      shell.show(view)
      shown = incomplete = view
    },
    key(key) {
      sendKey(application, key)
    },
    focusedId() {
      const holder = application.focusPath?.find(
        part => part instanceof ButtonRow || part instanceof SettingsScreen,
      )
      return holder?.focusedAction?.id ?? null
    },
    frameDue: () => incomplete !== null,
    turns: () => stage.frameCounter,
    textureBytes: () => textureBytes(stage),
    look: () => glance(shown?.screen ?? null, application),
    close() {
      incomplete = null
      destroyStage(stage)
    },
  }
}
