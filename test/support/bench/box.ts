/** A rectangle in design units. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** What two boxes have in common; null where they have nothing. */
export function common(one: Box, other: Box): Box | null {
  const x = Math.max(one.x, other.x)
  const y = Math.max(one.y, other.y)
  const w = Math.min(one.x + one.w, other.x + other.w) - x
  const h = Math.min(one.y + one.h, other.y + other.h) - y
  return w > 0 && h > 0 ? { x, y, w, h } : null
}
