import { parseMac } from './mac'
import type { MacRefusal, MacWarning } from './mac'

/** What several MACs of one box come to. */
export interface MacList {
  /** The first valid one, in normal form; null where there is none. */
  readonly identity: string | null
  /** All valid ones, each once, in the order given. */
  readonly ours: readonly string[]
  readonly refused: readonly { readonly given: string; readonly reason: MacRefusal }[]
  readonly warnings: readonly { readonly mac: string; readonly warning: MacWarning }[]
}

/** More network interfaces than any box has; the rest of a longer list is not looked at. */
const MAX_MACS = 32

/** Reads the `mac` key: one MAC or a comma-separated list of them. Never throws. */
export function parseMacList(text: unknown): MacList {
  if (typeof text !== 'string') return collectMacs([text])
  const items = text.split(',').filter(item => item.trim() !== '')
  return collectMacs(items.length === 0 ? [''] : items)
}

/** The same for MACs that come one by one: the first valid one is the identity, all valid ones are the box's. */
export function collectMacs(texts: readonly unknown[]): MacList {
  const ours: string[] = []
  const refused: { given: string; reason: MacRefusal }[] = []
  const warnings: { mac: string; warning: MacWarning }[] = []
  for (const text of texts.slice(0, MAX_MACS)) {
    const parsed = parseMac(text)
    if (!parsed.ok) {
      refused.push({ given: parsed.given, reason: parsed.reason })
    } else if (!ours.includes(parsed.mac)) {
      ours.push(parsed.mac)
      warnings.push(...parsed.warnings.map(warning => ({ mac: parsed.mac, warning })))
    }
  }
  return { identity: ours[0] ?? null, ours, refused, warnings }
}
