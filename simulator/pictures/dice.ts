/** Dice that always fall alike for the same seed, so that a programme keeps its picture. */
export interface Dice {
  /** A number in [from, to). */
  between(from: number, to: number): number
  /** A whole number in [from, to]. */
  whole(from: number, to: number): number
  /** One of these. */
  one<T>(of: readonly [T, ...T[]]): T
}

/** Dice for a seed: mulberry32, fed with the text's FNV-1a hash. */
export function createDice(seed: string): Dice {
  let state = hashOf(seed)
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (from: number, to: number): number => from + roll() * (to - from)
  const whole = (from: number, to: number): number => Math.floor(between(from, to + 1))
  return { between, whole, one: of => of[whole(0, of.length - 1)] ?? of[0] }
}

/** A text's 32-bit FNV-1a hash. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}
