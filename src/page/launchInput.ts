import type { Clock } from '../box/clock'
import { launchFileKey, readLaunchFile } from '../box/launchFile'
import type { Launcher } from '../box/launcher'
import { readLaunchParameters, type LaunchParameters, type LaunchProblem } from '../box/launchParameters'
import { findIdentity, type BoxIdentity } from '../box/macSources'
import * as page from './page'
import { readText } from './readText'

/** What the launcher gave, and who this box is by it. */
export interface LaunchInput {
  readonly parameters: LaunchParameters
  readonly identity: BoxIdentity
  /** The reason why there is no MAC, where that is known. */
  readonly macProblem: string | null
}

export interface LaunchInputParts {
  readonly clock: Clock
  readonly launcher: Launcher
  /** The launch contract's last source. */
  readonly settings: unknown
}

/** Reads all that the launcher gives; each call reads it afresh, and keeps the last launch file that could be read. */
export function createLaunchInput({
  clock,
  launcher,
  settings,
}: LaunchInputParts): () => Promise<LaunchInput> {
  const launch = launchFileKey(location.search)
  let launchFile: unknown

  return async () => {
    const { content, problem } = await readLaunchFile({ launch, pageUrl: location.href, readText })
    if (problem !== null) page.warn(`flexcare: launch file passed over: ${problem}`)
    launchFile = content ?? launchFile
    const { flexcareHost: host, gSTB, ASTB } = page.globals()
    const { parameters, problems } = readLaunchParameters({
      host,
      launchFile,
      query: location.search,
      settings,
      engineLanguages: page.languages(),
      knowsTimeZone: page.knowsTimeZone,
    })
    // Before anything else is told to the launcher or to the log.
    if (parameters.token !== null) launcher.knowToken(parameters.token)
    const { mac, box } = parameters
    const identity = await findIdentity({ given: mac, box, clock, WebSocket: page.webSocket(), gSTB, ASTB })
    warnOfInput(identity, problems)
    return {
      parameters,
      identity,
      macProblem: identity.mac === null ? macProblemIn(identity, problems) : null,
    }
  }
}

/** What the box's own sources said, else what the launcher gave; null where there was nothing. */
function macProblemIn({ refused }: BoxIdentity, problems: readonly LaunchProblem[]): string | null {
  return refused[0]?.reason ?? problems.find(({ key }) => key === 'mac')?.reason ?? null
}

/** One line for each thing that was given and not taken as it was. Holds no value that may be secret. */
function warnOfInput({ warnings }: BoxIdentity, problems: readonly LaunchProblem[]): void {
  problems.forEach(({ key, source, reason }) =>
    page.warn(`flexcare: ${key} from ${source} passed over: ${reason}`),
  )
  warnings.forEach(({ mac, warning }) =>
    page.warn(`flexcare: the MAC ${mac} is ${warning}, taken all the same`),
  )
}
