import { Lightning } from '@lightningjs/sdk'
import type { Look } from './look'
import { plate } from './plate'

export const PROGRESS_HEIGHT = 14

interface ProgressBarSpec extends Lightning.Component.TemplateSpec {
  Track: object
  Watched: object
}

/** How much of a programme was watched: a filled bar on a track. The figure beside it is the caller's. */
export class ProgressBar
  extends Lightning.Component<ProgressBarSpec>
  implements Lightning.Component.ImplementTemplateSpec<ProgressBarSpec>
{
  static override _template(): Lightning.Component.Template<ProgressBarSpec> {
    return { Track: {}, Watched: {} }
  }

  /** `share` is 0 to 1; a bar that was begun at all shows at least its round end. */
  show(share: number, width: number, { theme }: Look): void {
    const watched = Math.max(PROGRESS_HEIGHT, Math.min(1, share) * width)
    this.patch({
      Track: plate(width, PROGRESS_HEIGHT, PROGRESS_HEIGHT / 2 - 1, theme.track),
      Watched: plate(watched, PROGRESS_HEIGHT, PROGRESS_HEIGHT / 2 - 1, theme.accent),
    })
  }
}
