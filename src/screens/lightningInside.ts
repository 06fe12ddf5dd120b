import type { Lightning } from '@lightningjs/sdk'

// What core 2.20 has and its types leave out; each is called in one place only, here.

interface StageInside {
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

/** Ends the loop and gives the context's memory back. */
export function destroyStage(stage: Lightning.Stage): void {
  const inside = stage as unknown as StageInside
  inside.destroy()
}

/**
 * Reports every turn of the drawing loop, and whether it drew. WPE shows a frame only when another follows it (seen
 * in 2.38), so one more is drawn after the last that changed anything.
 */
export function watchFrames(stage: Lightning.Stage, report: (changed: boolean) => void): void {
  const inside = stage as unknown as StageInside
  const renderFrame = inside.renderFrame.bind(stage)
  let echoDue = false
  inside.renderFrame = () => {
    const changed = renderFrame()
    echoDue = changed && !echoDue
    if (echoDue) stage.forceRenderUpdate()
    report(changed)
    return changed
  }
}
