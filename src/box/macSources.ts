import type { Clock } from './clock'
import { callForeign } from './foreign'
import type { MacRefusal, MacWarning } from './mac'
import { collectMacs, parseMacList } from './macList'
import type { MacList } from './macList'
import { askThunder } from './thunder'
import type { ThunderSocketConstructor } from './thunder'

export type MacSource = 'given' | 'thunder' | 'infomir' | 'amino'

/** Who this box is, as far as it can be known without asking the network. */
export interface BoxIdentity {
  /** Null where no source has a valid one: the app never invents a MAC. */
  readonly mac: string | null
  /** Every MAC of this box: an answer that names none of them belongs to another box. */
  readonly ours: readonly string[]
  readonly source: MacSource | null
  readonly refused: readonly {
    readonly source: MacSource
    readonly given: string
    readonly reason: MacRefusal
  }[]
  readonly warnings: readonly { readonly mac: string; readonly warning: MacWarning }[]
}

export interface MacSourcesDeps {
  /** The launcher's `mac` key; null or undefined where it gave none. */
  readonly given: unknown
  /** The launcher's `box` key: Thunder is asked only where it says `thunder`. */
  readonly box: string | null
  readonly clock: Clock
  /** Null where the engine has no WebSocket. */
  readonly WebSocket: ThunderSocketConstructor | null
  /** Infomir's global, whatever it is. */
  readonly gSTB: unknown
  /** Amino's global, whatever it is. */
  readonly ASTB: unknown
}

const NOTHING: MacList = { identity: null, ours: [], refused: [], warnings: [] }

/**
 * Asks the MAC's sources in the launch contract's order until one has a valid MAC. Takes no longer than Thunder's
 * 2 s and never rejects: the vendors' globals may throw, lie or be something else altogether.
 */
export async function findIdentity(deps: MacSourcesDeps): Promise<BoxIdentity> {
  const sources: readonly (readonly [MacSource, () => MacList | Promise<MacList>])[] = [
    ['given', () => (isGiven(deps.given) ? parseMacList(deps.given) : NOTHING)],
    [
      'thunder',
      () =>
        deps.box === 'thunder' && deps.WebSocket !== null
          ? askThunder({ clock: deps.clock, WebSocket: deps.WebSocket })
          : NOTHING,
    ],
    ['infomir', () => said(callForeign(deps.gSTB, 'GetDeviceMacAddress'))],
    ['amino', () => said(callForeign(deps.ASTB, 'GetMacAddress'))],
  ]

  const refused: BoxIdentity['refused'][number][] = []
  for (const [source, ask] of sources) {
    const list = await ask()
    refused.push(...list.refused.map(refusal => ({ source, ...refusal })))
    if (list.identity !== null) {
      return { mac: list.identity, ours: list.ours, source, refused, warnings: list.warnings }
    }
  }
  return { mac: null, ours: [], source: null, refused, warnings: [] }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

function said(value: unknown): MacList {
  return isGiven(value) ? collectMacs([value]) : NOTHING
}
