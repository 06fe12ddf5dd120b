import { fill } from '../language/fill'
import type { Words } from '../language/words'

/** How the app fares. */
export interface Vitals {
  /** Drawn so far. */
  readonly frames: number
  readonly textureBytes: number
  /** Left out where the engine does not tell. */
  readonly heapMb: number | undefined
  /** The last request; empty before the first. */
  readonly request: string
}

const MEGABYTE = 1_048_576

/** The line that technicians read on a box in development mode. */
export function diagnosticsLine(
  { frames, textureBytes, heapMb, request }: Vitals,
  { diagnostics }: Words,
): string {
  const textures = (textureBytes / MEGABYTE).toFixed(1)
  return fill(diagnostics, { frames, textures, heap: heapMb ?? '–', request })
}
