import type { Lightning } from '@lightningjs/sdk'
import type { PictureSource } from '../components/pictureSource'
import type { Look } from '../components/look'
import type { Choice } from './settings/settingsModel'

/** What a screen needs besides its model. */
export interface Stagehand {
  readonly look: Look
  readonly pictures: PictureSource
  /** The header's time of day; null while the clock is not trusted. */
  readonly time: string | null
  /** `3 of 12`, in the launcher's list; null where the programme is not in it. */
  readonly place: string | null
  /** True where Back leaves the app. */
  readonly atFirst: boolean
  /** Where the focus was when this screen was last drawn, before a restart in place. */
  readonly focus: string | null
}

/** What the viewer does on a screen. */
export interface ScreenHandlers {
  /** OK on the action with that id. */
  readonly chosen: (id: string) => void
  /** The focus is now on the thing with that id. */
  readonly focused: (id: string) => void
  /** A value was chosen in the settings. */
  readonly choose: (choice: Choice) => void
}

/** For a screen that nobody listens to yet. */
export const NO_HANDLERS: ScreenHandlers = {
  chosen: () => undefined,
  focused: () => undefined,
  choose: () => undefined,
}

/** A screen draws its whole model each time; what has not changed is not drawn again. */
export interface Screen<Model> extends Lightning.Component {
  handlers: ScreenHandlers
  show(model: Model, stagehand: Stagehand): void
}
