import type { RowAction } from '../../components/ButtonRow'
import { fill } from '../../language/fill'
import type { Words } from '../../language/words'
import { sentences } from '../../voice/sentences'
import type { ScreenModel } from '../screenModel'
import type { SettingsRow } from '../settings/settingsModel'

/** What has the focus, where among its like it is, and what OK does; where nothing can be chosen, what a key does. */
export function spokenFocus({ kind, model }: ScreenModel, id: string | null, words: Words): string {
  switch (kind) {
    case 'loading':
      return ''
    case 'detail':
      return spokenAction([model.actions, model.extras], id, words)
    case 'notice':
      return spokenAction([[model.action]], id, words)
    case 'start':
    case 'profiles':
      return spokenAction([model.actions], id, words)
    case 'settings':
      return spokenRow(model.rows, id, words)
    case 'about':
    case 'reader':
      return words.speech.back
  }
}

interface Action extends RowAction {
  /** Stands before the button, for it and those after it. */
  readonly heading?: string
}

function spokenAction(rows: readonly (readonly Action[])[], id: string | null, words: Words): string {
  for (const row of rows) {
    const index = row.findIndex(action => action.id === id)
    const action = row[index]
    if (action === undefined) continue
    const headings = row.slice(0, index + 1).map(({ heading }) => heading)
    const heading = headings.filter(one => one !== undefined).pop()
    const label = heading === undefined ? action.label : `${heading}: ${action.label}`
    return sentences([label, place(index, row.length, words), okDoes(action.id, words)], words)
  }
  return ''
}

function spokenRow(rows: readonly SettingsRow[], id: string | null, words: Words): string {
  const index = rows.findIndex(row => row.id === id)
  const row = rows[index]
  if (row === undefined) return ''
  const { label, value } = row
  const isAsked = label === words.settings.forgetSure
  return sentences(
    [
      value === null ? label : `${label}: ${value}`,
      place(index, rows.length, words),
      // "Press OK again …" says it already.
      isAsked ? null : value === null ? words.speech.ok.forget : words.speech.ok.change,
    ],
    words,
  )
}

/** `2 of 3`; null for what stands alone. */
function place(index: number, count: number, words: Words): string | null {
  return count < 2 ? null : fill(words.place, { place: index + 1, count })
}

function okDoes(id: string, { speech: { ok } }: Words): string {
  const [kind = id] = id.split(':')
  switch (kind) {
    case 'resume':
    case 'beginning':
    case 'play':
      return ok.play
    case 'more':
      return ok.more
    case 'profiles':
      return ok.change
    case 'stream':
      return ok.openService
    case 'open':
    case 'settings':
    case 'about':
      return ok.open
    case 'try-again':
      return ok.tryAgain
    case 'to-start':
      return ok.toStart
    default:
      return ok.choose
  }
}
