import type { Dice } from './dice'
import type { Palette } from './palette'
import { circle, HEIGHT, land, n, polygon, rect, WIDTH, type Point } from './svg'

/** Draws what stands before the sky. */
export type Foreground = (dice: Dice, palette: Palette) => string

/** Hills in four depths, and wind turbines on one of them. */
export const hills: Foreground = (dice, palette) => {
  const layers = [0, 1, 2, 3].map(depth => {
    const paint = `fill="${mixed(palette, depth / 3)}"`
    const mills = depth === 1 ? turbines(dice, 560 + dice.between(-40, 20), palette.light) : ''
    return mills + land(ridge(dice, 530 + depth * 95, 90 - depth * 12, 6), paint)
  })
  return layers.join('')
}

/** Sharp peaks with snow, and their likeness in a lake. */
export const mountains: Foreground = (dice, palette) => {
  const shore = 660
  const peaks = [0, 1, 2].map(depth => {
    const count = 3 + depth
    const drawn = Array.from({ length: count }, (_, index) => {
      const x = ((index + dice.between(0.2, 0.8)) / count) * WIDTH
      const top = dice.between(240, 360) + depth * 90
      const half = dice.between(240, 340) - depth * 30
      const snow = [
        { x, y: top },
        { x: x + half * 0.24, y: top + (shore - top) * 0.24 },
        { x: x + half * 0.08, y: top + (shore - top) * 0.2 },
        { x: x - half * 0.05, y: top + (shore - top) * 0.27 },
        { x: x - half * 0.2, y: top + (shore - top) * 0.2 },
      ]
      const peak = [
        { x: x - half, y: shore },
        { x, y: top },
        { x: x + half, y: shore },
      ]
      const shade = [
        { x, y: top },
        { x: x + half, y: shore },
        { x: x - half * 0.15, y: shore },
      ]
      return (
        polygon(peak, `fill="${mixed(palette, depth / 2.4)}"`) +
        polygon(shade, 'fill="#000" fill-opacity=".14"') +
        (depth < 2 ? polygon(snow, `fill="${palette.light}" fill-opacity=".85"`) : '')
      )
    })
    return drawn.join('')
  })
  return peaks.join('') + water(dice, palette, shore) + firs(dice, palette.near)
}

/** The sea, a lighthouse on its rock, and a sail. */
export const coast: Foreground = (dice, palette) => {
  const horizon = 560
  const x = dice.between(980, 1240)
  const tower = [
    { x: x - 24, y: 610 },
    { x: x - 15, y: 330 },
    { x: x + 15, y: 330 },
    { x: x + 24, y: 610 },
  ]
  const beam = [
    { x, y: 312 },
    { x: x - 900, y: 190 },
    { x: x - 900, y: 380 },
  ]
  const sailX = dice.between(320, 700)
  const sail = [
    { x: sailX, y: 585 },
    { x: sailX, y: 490 },
    { x: sailX + 62, y: 578 },
  ]
  const rock = ridge(dice, 600, 16, 5).map((point, index) => ({
    x: x - 190 + point.x * 0.6,
    y: index === 0 ? HEIGHT : point.y,
  }))
  return (
    water(dice, palette, horizon) +
    polygon(beam, `fill="${palette.light}" fill-opacity=".2"`) +
    polygon(sail, `fill="${palette.light}" fill-opacity=".9"`) +
    rect(sailX - 34, 586, 92, 10, `rx="5" fill="${palette.near}"`) +
    polygon(tower, 'fill="#f3ece2"') +
    rect(x - 20, 430, 40, 54, 'fill="#b23a3a"') +
    rect(x - 17, 294, 34, 38, `fill="${palette.light}"`) +
    polygon(
      [
        { x: x - 24, y: 296 },
        { x, y: 262 },
        { x: x + 24, y: 296 },
      ],
      'fill="#8d2c2c"',
    ) +
    land(rock, `fill="${palette.near}"`)
  )
}

/** Tall trunks in mist, darker the nearer. */
export const forest: Foreground = (dice, palette) => {
  const trees = [0, 1, 2].map(depth => {
    const count = 14 - depth * 3
    const trunks = Array.from({ length: count }, (_, index) => {
      const x = ((index + dice.between(0, 1)) / count) * WIDTH
      const size = (1 + depth) * dice.between(120, 160)
      const foot = 700 + depth * 90
      return [0, 1, 2, 3]
        .map(tier => {
          const top = foot - size * (1.5 - tier * 0.3)
          const half = size * (0.12 + tier * 0.07)
          return polygon(
            [
              { x, y: top },
              { x: x + half, y: top + size * 0.46 },
              { x: x - half, y: top + size * 0.46 },
            ],
            `fill="${mixed(palette, 0.25 + depth * 0.36)}"`,
          )
        })
        .join('')
    })
    const ground = land(ridge(dice, 690 + depth * 80, 20, 5), `fill="${mixed(palette, 0.25 + depth * 0.36)}"`)
    return trunks.join('') + ground
  })
  return trees.join('')
}

/** A line of hills across the canvas around height `y`. */
export function ridge(dice: Dice, y: number, swing: number, steps: number): Point[] {
  return Array.from({ length: steps + 1 }, (_, index) => ({
    x: (index / steps) * (WIDTH + 80) - 40,
    y: y + dice.between(-swing, swing),
  }))
}

function water(dice: Dice, palette: Palette, from: number): string {
  const glints = Array.from({ length: 46 }, (_, index) => {
    const y = from + 8 + Math.pow(index / 46, 1.6) * (HEIGHT - from)
    const length = dice.between(30, 220)
    return rect(
      dice.between(0, WIDTH),
      y,
      length,
      2 + index / 14,
      `rx="2" fill="${palette.light}" fill-opacity=".16"`,
    )
  })
  return rect(0, from, WIDTH, HEIGHT - from, 'fill="url(#water)"') + glints.join('')
}

function firs(dice: Dice, colour: string): string {
  const trees = Array.from({ length: 26 }, (_, index) => {
    const x = (index / 25) * WIDTH + dice.between(-30, 30)
    const top = dice.between(720, 820)
    return polygon(
      [
        { x: x - 34, y: HEIGHT },
        { x, y: top },
        { x: x + 34, y: HEIGHT },
      ],
      `fill="${colour}"`,
    )
  })
  return trees.join('')
}

function turbines(dice: Dice, foot: number, colour: string): string {
  return [0, 1, 2]
    .map(index => {
      const x = dice.between(120, 420) + index * 430
      const hub = foot - dice.between(170, 230)
      const turn = dice.between(0, 120)
      const blades = [0, 120, 240]
        .map(angle => {
          const blade = polygon(
            [
              { x: x - 4, y: hub },
              { x: x + 4, y: hub },
              { x, y: hub - 105 },
            ],
            `fill="${colour}" transform="rotate(${n(turn + angle)} ${n(x)} ${n(hub)})"`,
          )
          return blade
        })
        .join('')
      return `<g opacity=".8">${rect(x - 3, hub, 6, foot - hub + 200, `fill="${colour}"`)}${blades}${circle({ x, y: hub }, 6, `fill="${colour}"`)}</g>`
    })
    .join('')
}

/** From the far colour to the near one. */
export function mixed({ far, near }: Palette, share: number): string {
  const channel = (at: number): string => {
    const from = parseInt(far.slice(at, at + 2), 16)
    const to = parseInt(near.slice(at, at + 2), 16)
    return Math.round(from + (to - from) * Math.min(1, share))
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
