/** Chance that a seed reproduces. */
export type Chance = () => number

/**
 * Numbers from 0 up to, not including, 1: mulberry32, started from a seed and the stream's number, so that a box
 * draws the same whatever other boxes do. Good enough for a simulation, and for nothing else.
 */
export function createChance(seed: number, stream: number): Chance {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) >>> 0
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  // Neighbouring streams begin alike; some draws later they no longer do.
  for (let warmUp = 0; warmUp < 4; warmUp++) draw()
  return draw
}

/** How long until something that happens once in `meanMs` on average, without memory. */
export function untilNext(chance: Chance, meanMs: number): number {
  return -Math.log(1 - chance()) * meanMs
}
