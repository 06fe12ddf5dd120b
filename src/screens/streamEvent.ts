import type { LauncherEvent } from '../box/launcherEvents'
import type { ProgrammeState } from '../programme/programmeState'

type OpenStreamEvent = Extract<LauncherEvent, { event: 'open-stream' }>

const STREAM = 'stream:'

/** The id of the action that opens the programme's stream of that index. */
export function streamAction(index: number): `stream:${number}` {
  return `${STREAM}${index}`
}

/** What the launcher is asked to open; null for an action that opens no stream of the programme that is shown. */
export function streamEvent(state: ProgrammeState, actionId: string): OpenStreamEvent | null {
  if (state.phase !== 'shown' || actionId.indexOf(STREAM) !== 0) return null
  const stream = state.programme.streams[Number(actionId.slice(STREAM.length))]
  return stream === undefined ? null : { event: 'open-stream', service: stream.service, url: stream.url }
}
