import type { Language } from '../../language/language'
import type { Device } from '../../platform/device'

/** The plain start screen: the operator, and what to do. */
export interface StartModel {
  readonly operator: string | null
  readonly headline: string
  readonly sentence: string
}

export function startModel(device: Device | null, { words }: Language): StartModel {
  const name = device?.reseller.name ?? null
  return { operator: name, headline: words.welcome, sentence: words.startSentence }
}
