/** The canvas that every scene is drawn on; the picture is cut from its middle in the shape that was asked for. */
export const WIDTH = 1600
export const HEIGHT = 900

/** A number as short as SVG needs it. */
export const n = (value: number): string => String(Math.round(value * 10) / 10)

export interface Point {
  readonly x: number
  readonly y: number
}

export function rect(x: number, y: number, width: number, height: number, paint: string): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" ${paint}/>`
}

export function circle({ x, y }: Point, radius: number, paint: string): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" ${paint}/>`
}

export function polygon(points: readonly Point[], paint: string): string {
  return `<polygon points="${points.map(({ x, y }) => `${n(x)},${n(y)}`).join(' ')}" ${paint}/>`
}

/** A smooth line through the points, closed along the canvas' lower edge. */
export function land(points: readonly Point[], paint: string): string {
  const [first, ...others] = points
  if (first === undefined) return ''
  let before = first
  let path = `M${n(first.x)} ${n(first.y)}`
  for (const point of others) {
    const middle = (before.x + point.x) / 2
    path += `C${n(middle)} ${n(before.y)} ${n(middle)} ${n(point.y)} ${n(point.x)} ${n(point.y)}`
    before = point
  }
  return `<path d="${path}V${HEIGHT}H${n(first.x)}Z" ${paint}/>`
}

/** A gradient from top to bottom (or from the middle outwards), by the name that `url(#name)` refers to. */
export function gradient(
  name: string,
  colours: readonly string[],
  shape: 'linear' | 'radial' = 'linear',
): string {
  const stops = colours
    .map((colour, index) => {
      const offset = n((index / Math.max(1, colours.length - 1)) * 100)
      const clear = colour === 'none'
      return `<stop offset="${offset}%" stop-color="${clear ? '#000' : colour}" stop-opacity="${clear ? 0 : 1}"/>`
    })
    .join('')
  const direction = shape === 'linear' ? 'x1="0" y1="0" x2="0" y2="1"' : ''
  return `<${shape}Gradient id="${name}" ${direction}>${stops}</${shape}Gradient>`
}

/** A whole picture of `width` × `height` pixels that shows the canvas' middle. */
export function picture(width: number, height: number, content: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="xMidYMid slice">${content}</svg>`
  )
}
