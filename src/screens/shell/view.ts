import type { Look } from '../../components/look'
import type { ScreenModel } from '../screenModel'

/** Everything visible at one moment, as plain data and words; drawn from it alone, and drawn anew any time. */
export interface View {
  readonly screen: ScreenModel
  readonly look: Omit<Look, 'measure'>
  /** The header's time of day; null while the clock is not trusted. */
  readonly time: string | null
  /** `3 of 12`, in the launcher's list; null where the programme is not in it. */
  readonly place: string | null
  /** A line over everything that says what is wrong, while everything keeps working; null for none. */
  readonly banner: string | null
  /** How the app fares, for the operator's technicians; null but on a box in development mode. */
  readonly diagnostics: string | null
  /** Nobody has pressed a key for hours: the picture must not burn into the TV. */
  readonly dimmed: boolean
  /** True where Back leaves the app. */
  readonly atFirst: boolean
  /** The id of what had the focus when this screen was drawn last; null for the screen's own first. */
  readonly focus: string | null
}
