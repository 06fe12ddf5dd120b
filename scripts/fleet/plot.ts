import { BIN_MS } from './bins'

/** One line of a plot: requests per second in each bin. */
export interface Curve {
  readonly label: string
  readonly colour: string
  readonly perS: readonly number[]
}

/** A plot's panel: some curves on one scale, and perhaps a bound to hold them against. */
export interface Panel {
  readonly caption: string
  readonly curves: readonly Curve[]
  readonly bound: { readonly label: string; readonly perS: number } | null
}

const WIDTH = 960
const PANEL_HEIGHT = 250
const TOP = 64
const LEFT = 92
const RIGHT = 24
const GAP = 74
const INK = '#1b1f24'
const FAINT = '#d5dae0'
const BOUND = '#b42318'

/** A page of panels over the same time, as SVG. `shade` marks a stretch of it, such as an outage. */
export function plot(
  title: string,
  panels: readonly Panel[],
  shade: { readonly fromMs: number; readonly toMs: number } | null,
): string {
  const bins = Math.max(1, ...panels.flatMap(({ curves }) => curves.map(({ perS }) => perS.length)))
  const x = (bin: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * bin) / bins
  const height = TOP + panels.length * (PANEL_HEIGHT + GAP)
  const body = panels.map((panel, index) =>
    drawPanel(panel, TOP + 22 + index * (PANEL_HEIGHT + GAP), x, bins, shade),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="14" fill="${INK}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(LEFT, 34, title, 'font-size="20" font-weight="bold"'),
    ...body,
    '</svg>',
    '',
  ].join('\n')
}

function drawPanel(
  { caption, curves, bound }: Panel,
  top: number,
  x: (bin: number) => number,
  bins: number,
  shade: { readonly fromMs: number; readonly toMs: number } | null,
): string {
  const highest = Math.max(1e-9, bound?.perS ?? 0, ...curves.flatMap(({ perS }) => perS))
  const step = niceStep(highest / 4)
  const ceiling = step * Math.ceil((highest * 1.02) / step)
  const y = (perS: number): number => top + PANEL_HEIGHT * (1 - perS / ceiling)
  const right = x(bins)
  const bottom = top + PANEL_HEIGHT
  const out = [text(LEFT, top - 10, caption, 'font-weight="bold"')]
  if (shade !== null) {
    const fromX = x(shade.fromMs / BIN_MS)
    const width = x(shade.toMs / BIN_MS) - fromX
    out.push(
      `<rect x="${at(fromX)}" y="${top}" width="${at(width)}" height="${PANEL_HEIGHT}" fill="#eef1f5"/>`,
    )
  }
  for (let perS = 0; perS <= ceiling + step / 2; perS += step) {
    out.push(line(LEFT, y(perS), right, y(perS), FAINT))
    out.push(text(LEFT - 10, y(perS) + 5, figure(perS), 'text-anchor="end"'))
  }
  for (let bin = 0; bin <= bins; bin += minutesBetweenLabels(bins)) {
    out.push(line(x(bin), bottom, x(bin), bottom + 5, INK))
    out.push(text(x(bin), bottom + 22, clock(bin), 'text-anchor="middle"'))
  }
  out.push(text((LEFT + right) / 2, bottom + 42, 'time (h:min)', 'text-anchor="middle"'))
  out.push(
    text(
      22,
      (top + bottom) / 2,
      'requests per second',
      `text-anchor="middle" transform="rotate(-90 22 ${(top + bottom) / 2})"`,
    ),
  )
  if (bound !== null) {
    out.push(line(LEFT, y(bound.perS), right, y(bound.perS), BOUND, 'stroke-dasharray="7 5"'))
    out.push(text(right - 6, y(bound.perS) + 17, bound.label, `text-anchor="end" fill="${BOUND}"`))
  }
  curves.forEach(({ label, colour, perS }, index) => {
    const steps = perS.map((value, bin) => `H${at(x(bin))}V${at(y(value))}H${at(x(bin + 1))}`)
    out.push(
      `<path d="M${at(x(0))} ${at(y(perS[0] ?? 0))}${steps.join('')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    )
    const legendX = right - 200 * (curves.length - index)
    out.push(line(legendX, top - 15, legendX + 26, top - 15, colour, 'stroke-width="3"'))
    out.push(text(legendX + 34, top - 10, label))
  })
  return out.join('\n')
}

/** 1, 2 or 5 times a power of ten: the least that is no less than `least`. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return power * ([1, 2, 5].find(times => times * power >= least) ?? 10)
}

function minutesBetweenLabels(minutes: number): number {
  return [10, 15, 30, 60, 120, 180].find(every => minutes / every <= 13) ?? 240
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

function figure(value: number): string {
  return Number(value.toPrecision(4)).toLocaleString('en-GB')
}

function at(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string, more = ''): string {
  return `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${colour}" ${more}/>`
}

function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${at(x)}" y="${at(y)}" ${more}>${escaped(words)}</text>`
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
