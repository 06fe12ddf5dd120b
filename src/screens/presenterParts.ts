import type { Clock } from '../box/clock'
import type { Launcher } from '../box/launcher'
import type { LaunchParameters } from '../box/launchParameters'
import type { WallClock } from '../box/wallClock'
import type { LanguageCode } from '../language/language'
import type { SpokenWords } from '../language/wordbook'
import type { Programme } from '../platform/programme'
import type { ProgrammeLoader } from '../programme/programmeLoader'
import type { Session } from '../session/session'
import type { FallbackFonts } from '../theme/fallbackFonts'
import type { Choice } from './settings/settingsModel'
import type { View } from './shell/view'
import type { Vitals } from './vitals'

/** What the presenter is given. */
export interface PresenterParts {
  readonly clock: Clock
  readonly wall: WallClock
  readonly session: Session
  readonly programmes: ProgrammeLoader
  readonly launcher: Launcher
  /** Null where there is no valid one; `macProblem` then says why, where that is known. */
  readonly mac: string | null
  readonly macProblem: string | null
  /** Asked for at each view: the viewer's choices may change them. */
  readonly parameters: () => LaunchParameters
  /** The words to show where that language is wanted. */
  readonly words: (wanted: LanguageCode) => SpokenWords
  readonly intl: typeof Intl | undefined
  readonly motion: () => boolean
  /** Letters that the typeface lacks, asked for by what is shown. */
  readonly letters: FallbackFonts
  readonly show: (view: View) => void
  /** Makes the page's address say which programme is open. */
  readonly routed: (epgId: string | null) => void
  /** Without a key for this long the screen dims and returns to the start screen. */
  readonly dimAfterMs: number
  /** The programmes opened lately, newest first. */
  readonly recent: () => readonly Programme[]
  readonly version: string
  /** `1920×1080`. */
  readonly screen: () => string
  /** For a box in development mode. */
  readonly vitals: () => Vitals
  /** Keeps what the viewer chose. */
  readonly choose: (choice: Choice) => void
  /** Another profile was chosen. */
  readonly profileChanged: () => void
  /** Is told what was thrown while the view was worked out or shown. */
  readonly wentWrong: (error: unknown) => void
  /** Begins the app anew: a box without a MAC asks for it once more. */
  readonly startAnew: () => void
}
