/** The strokes of each sign on a grid of 4 × 6: drawn, not set, for a bare machine has no fonts. */
const strokes: Readonly<Record<string, string>> = {
  0: 'M1 0H3L4 1V5L3 6H1L0 5V1Z',
  1: 'M1 1L2 0V6M1 6H3',
  2: 'M0 1L1 0H3L4 1V2L0 6H4',
  3: 'M0 0H4L2 2.4L4 3.6V5L3 6H1L0 5',
  4: 'M3 6V0L0 4H4',
  5: 'M4 0H0V2.6H3L4 3.6V5L3 6H0',
  6: 'M3.4 0L0 3.6V5L1 6H3L4 5V3.6L3 2.8H.8',
  7: 'M0 0H4L1.6 6',
  8: 'M1 0H3L4 1V2L3 2.9H1L0 3.9V5L1 6H3L4 5V3.9L3 2.9M1 2.9L0 2V1L1 0',
  9: 'M.6 6L4 2.4V1L3 0H1L0 1V2.4L1 3.2H3.2',
  x: 'M.6 2.4L3.4 6M3.4 2.4L.6 6',
}

const ADVANCE = 5.6

/**
 * The picture's own size, `552x310`, as an SVG of exactly that size to lay over it: in the upper right corner, small,
 * light on a dark plate, so that whoever looks at a screen sees which picture was taken. The other corners lie where
 * screens fade the hero into their background.
 */
export function sizeLabel(width: number, height: number): string {
  const text = `${width}x${height}`
  const unit = Math.max(1, Math.min(height * 0.036, width * 0.026, 22) / 6)
  const textWidth = text.length * ADVANCE * unit
  const left = width - textWidth - 4 * unit
  const top = 2 * unit
  const signs = Array.from(text, (sign, index) => {
    const at = `translate(${left + index * ADVANCE * unit} ${top + 2 * unit}) scale(${unit})`
    return `<path transform="${at}" d="${strokes[sign] ?? ''}"/>`
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect x="${left - 3 * unit}" y="${top - unit}" width="${textWidth + 4.4 * unit}" height="${12 * unit}" rx="${2.5 * unit}" fill="#000" fill-opacity=".42"/>` +
    `<g fill="none" stroke="#fff" stroke-opacity=".88" stroke-width=".95" stroke-linecap="round" stroke-linejoin="round">${signs.join('')}</g></svg>`
  )
}
