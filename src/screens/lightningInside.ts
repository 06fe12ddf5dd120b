import type { Lightning } from '@lightningjs/sdk'

// What core 2.20 has and its types leave out; each is called in one place only, here.

interface StageInside {
  readonly usedMemory: number
  updateFrame: () => void
  renderFrame: () => boolean
  destroy(): void
}

interface ApplicationInside {
  focusTopDownEvent(events: readonly string[]): boolean
  focusBottomUpEvent(events: readonly string[]): boolean
}

/** Hands a key to the focus path, as core does for a key of its own map. */
export function sendKey(application: Lightning.Application, key: string): void {
  const inside = application as unknown as ApplicationInside
  if (!inside.focusTopDownEvent([`_capture${key}`])) inside.focusBottomUpEvent([`_handle${key}`])
  application.updateFocusPath()
}

/** Bytes of textures on the GPU; core counts pixels. */
export function textureBytes(stage: Lightning.Stage): number {
  const inside = stage as unknown as StageInside
  return inside.usedMemory * 4
}

/** Ends the loop and gives the context's memory back. */
export function destroyStage(stage: Lightning.Stage): void {
  const inside = stage as unknown as StageInside
  inside.destroy()
}

/** WPE (2.38) shows a frame once two more have followed it. */
const ECHOES = 2

/**
 * Reports every turn of the drawing loop, and whether something had changed in it. After the last change the frame is
 * drawn again as often as it takes until the engine shows it. What is thrown in a turn is handed to `failed`, and the
 * loop goes on.
 */
export function watchFrames(
  stage: Lightning.Stage,
  report: (changed: boolean) => void,
  failed: (error: unknown) => void,
): void {
  const inside = stage as unknown as StageInside
  const updateFrame = inside.updateFrame.bind(stage)
  const renderFrame = inside.renderFrame.bind(stage)
  let echoesLeft = 0
  const turn = (): boolean => {
    const changed = renderFrame()
    if (changed) {
      echoesLeft = ECHOES
    } else if (echoesLeft > 0) {
      echoesLeft--
      stage.forceRenderUpdate()
      renderFrame()
    }
    report(changed)
    return changed
  }
  inside.updateFrame = () => {
    try {
      updateFrame()
    } catch (error) {
      failed(error)
    }
  }
  inside.renderFrame = () => {
    try {
      return turn()
    } catch (error) {
      failed(error)
      return false
    }
  }
}
