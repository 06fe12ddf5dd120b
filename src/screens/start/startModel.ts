import type { Language } from '../../language/language'
import type { Device } from '../../platform/device'
import type { Programme } from '../../platform/programme'
import type { ChoiceModel } from '../choice/choiceModel'

/** More would not fit at the largest text size. */
const MOST_RECENT = 3
const OPEN = 'open:'

/** The start screen: the operator, what to do, and the programmes opened lately on this box, then the panels. */
export function startModel(
  device: Device | null,
  recent: readonly Programme[],
  { words }: Language,
): ChoiceModel {
  const programmes = recent.slice(0, MOST_RECENT)
  return {
    operator: device?.reseller.name ?? null,
    headline: words.welcome,
    sentence: programmes.length > 0 ? words.openedLately : words.startSentence,
    chosen: null,
    actions: [
      ...programmes.map(({ epgId, title }) => ({ id: OPEN + epgId, label: title })),
      { id: 'settings', label: words.settings.headline },
      { id: 'about', label: words.about.headline },
    ],
  }
}

/** The EPG id of an action that opens a programme; null for any other. */
export function openedBy(actionId: string): string | null {
  return actionId.indexOf(OPEN) === 0 ? actionId.slice(OPEN.length) : null
}
