import type { LauncherEvent } from '../box/launcherEvents'
import type { ScreenModel } from './screenModel'

type ScreenEvent = Extract<LauncherEvent, { event: 'screen' }>

/** What the launcher is told when a screen stands; null for one that is not complete in itself. */
export function screenEvent({ kind, model }: ScreenModel): ScreenEvent | null {
  switch (kind) {
    case 'loading':
    case 'reader':
    case 'profiles':
      return null
    case 'start':
    case 'about':
    case 'settings':
      return { event: 'screen', name: kind }
    case 'detail':
      return { event: 'screen', name: 'detail', epgId: model.epgId }
    case 'notice':
      return { event: 'screen', name: model.name, ...(model.epgId === null ? {} : { epgId: model.epgId }) }
  }
}
