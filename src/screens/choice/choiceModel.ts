import type { RowAction } from '../../components/ButtonRow'

/** A headline, a sentence, and what can be chosen, one below the other. */
export interface ChoiceModel {
  readonly operator: string | null
  readonly headline: string
  /** Null where the headline says it all. */
  readonly sentence: string | null
  readonly actions: readonly RowAction[]
  /** The id of what stands chosen, and has the focus at first; null for the first. */
  readonly chosen: string | null
}
