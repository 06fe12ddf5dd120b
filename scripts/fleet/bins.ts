/** How long one bin is: the bounds are given for it. */
export const BIN_MS = 60_000

/** Requests, counted in bins of a minute from time 0 on. */
export interface Bins {
  /** Counts one request; those before 0 and after the last bin are not counted. */
  count(atMs: number): void
  /** Requests in each bin. */
  counts(): readonly number[]
}

/** Empty bins for `lengthMs`; the last one may reach beyond it. */
export function createBins(lengthMs: number): Bins {
  const counts = new Float64Array(Math.ceil(lengthMs / BIN_MS))
  return {
    count(atMs) {
      const bin = Math.floor(atMs / BIN_MS)
      const before = counts[bin]
      if (before !== undefined) counts[bin] = before + 1
    },
    counts: () => Array.from(counts),
  }
}

/** Adds counts up, bin by bin. */
export function addBins(a: readonly number[], b: readonly number[]): number[] {
  return a.map((count, bin) => count + (b[bin] ?? 0))
}

/** The whole bins that lie between two times; none where there is none. */
export function between(counts: readonly number[], fromMs: number, toMs: number): readonly number[] {
  return counts.slice(Math.ceil(fromMs / BIN_MS), Math.floor(toMs / BIN_MS))
}

/** Requests per second in the fullest of these bins; 0 for none. */
export function peakPerS(counts: readonly number[]): number {
  return counts.reduce((most, count) => Math.max(most, count), 0) / (BIN_MS / 1000)
}

/** Requests per second over all these bins; 0 for none. */
export function meanPerS(counts: readonly number[]): number {
  const sum = counts.reduce((total, count) => total + count, 0)
  return counts.length === 0 ? 0 : sum / counts.length / (BIN_MS / 1000)
}
