import type { Dice } from './dice'
import { mixed, type Foreground } from './nature'
import type { Palette } from './palette'
import { circle, HEIGHT, land, n, polygon, rect, WIDTH } from './svg'

/** A town at night with its windows lit, and its likeness in the harbour. */
export const city: Foreground = (dice, palette) => {
  const quay = 690
  const rows = [0, 1, 2].map(depth => skyline(dice, palette, depth, quay))
  const mirror = `<g transform="translate(0 ${2 * quay}) scale(1 -1)" opacity=".22">${rows[2] ?? ''}</g>`
  return rows.join('') + rect(0, quay, WIDTH, HEIGHT - quay, 'fill="url(#water)"') + mirror
}

/** A lane of gabled houses. */
export const street: Foreground = (dice, palette) => {
  const colours: readonly [string, ...string[]] = [
    '#b5523b',
    '#c98a3c',
    '#4f7d8c',
    '#8c5a6e',
    '#d9c7a0',
    '#6d8a5a',
  ]
  let x = -20
  let houses = ''
  while (x < WIDTH) {
    const width = dice.between(130, 220)
    const top = dice.between(330, 440)
    const wall = dice.one(colours)
    const roof = [
      { x: x - 6, y: top },
      { x: x + width / 2, y: top - width * 0.55 },
      { x: x + width + 6, y: top },
    ]
    houses += rect(x, top, width, 780 - top, `fill="${wall}"`) + polygon(roof, `fill="${palette.near}"`)
    const columns = width > 170 ? 3 : 2
    for (let floor = top + 40; floor < 660; floor += 96) {
      for (let column = 0; column < columns; column++) {
        const lit = dice.between(0, 1) > 0.45
        const left = x + ((column + 0.5) / columns) * width - 18
        houses += rect(
          left,
          floor,
          36,
          54,
          `rx="2" fill="${lit ? '#ffd98a' : palette.near}" fill-opacity="${lit ? 0.95 : 0.6}"`,
        )
      }
    }
    x += width
  }
  return (
    houses +
    rect(0, 720, WIDTH, 180, `fill="${palette.near}"`) +
    rect(0, 720, WIDTH, 8, 'fill="#000" fill-opacity=".3"')
  )
}

/** A pitch under floodlights, the stands full. */
export const stadium: Foreground = (dice, palette) => {
  const crowd = Array.from({ length: 620 }, () => {
    const y = dice.between(330, 560)
    const colour = dice.one([palette.light, '#c8102e', '#ffffff', palette.far])
    return circle(
      { x: dice.between(0, WIDTH), y },
      5,
      `fill="${colour}" fill-opacity="${n(dice.between(0.25, 0.8))}"`,
    )
  })
  const lamps = [150, 1450].map(x => {
    const bulbs = [0, 1, 2, 3].map(bulb => circle({ x: x - 45 + bulb * 30, y: 150 }, 13, 'fill="#fffbe8"'))
    const glow = circle({ x, y: 150 }, 360, 'fill="url(#glow)" fill-opacity=".8"')
    return glow + rect(x - 6, 150, 12, 320, `fill="${palette.near}"`) + bulbs.join('')
  })
  const stripes = Array.from({ length: 9 }, (_, index) => {
    const left = (index / 9) * 2200 - 300
    const foot = (index / 9) * 3400 - 900
    const band = [
      { x: left, y: 580 },
      { x: left + 245, y: 580 },
      { x: foot + 378, y: 900 },
      { x: foot, y: 900 },
    ]
    return index % 2 ? '' : polygon(band, 'fill="#fff" fill-opacity=".06"')
  })
  const line = 'fill="none" stroke="#fff" stroke-width="5" stroke-opacity=".7"'
  return (
    rect(0, 300, WIDTH, 290, `fill="${palette.near}"`) +
    crowd.join('') +
    rect(0, 572, WIDTH, 330, 'fill="#2c7a3f"') +
    stripes.join('') +
    `<ellipse cx="800" cy="740" rx="260" ry="62" ${line}/><path d="M0 588H1600M800 588V900" ${line}/>` +
    lamps.join('')
  )
}

/** A news desk before a wall of maps. */
export const studio: Foreground = (dice, palette) => {
  const panels = [0, 1, 2, 3, 4].map(index => {
    const x = 60 + index * 300
    const blobs = [0, 1, 2].map(() => {
      const at = { x: x + dice.between(60, 210), y: dice.between(190, 420) }
      return circle(at, dice.between(20, 62), `fill="${palette.light}" fill-opacity=".2"`)
    })
    return (
      rect(
        x,
        120,
        276,
        370,
        `rx="10" fill="${mixed(palette, index / 8)}" stroke="${palette.light}" stroke-opacity=".25" stroke-width="2"`,
      ) + blobs.join('')
    )
  })
  const anchor = (x: number, jacket: string, hair: string): string =>
    `<path d="M${n(x - 110)} 720C${n(x - 110)} 560 ${n(x - 60)} 540 ${n(x)} 540S${n(x + 110)} 560 ${n(x + 110)} 720Z" fill="${jacket}"/>` +
    circle({ x, y: 455 }, 62, 'fill="#d9a98a"') +
    `<path d="M${n(x - 66)} 455C${n(x - 70)} 370 ${n(x + 70)} 370 ${n(x + 66)} 455C${n(x + 40)} 415 ${n(x - 30)} 415 ${n(x - 66)} 455Z" fill="${hair}"/>`
  return (
    panels.join('') +
    anchor(dice.between(560, 640), '#223a5e', '#3a2a22') +
    anchor(dice.between(960, 1040), '#7c2f3f', '#c9a45c') +
    `<path d="M180 700Q800 620 1420 700L1500 900H100Z" fill="${palette.near}"/>` +
    `<path d="M180 700Q800 620 1420 700L1424 716Q800 636 176 716Z" fill="${palette.light}" fill-opacity=".8"/>`
  )
}

/** Bottles, a pan and steam before a kitchen window. */
export const kitchen: Foreground = (dice, palette) => {
  const jars = Array.from({ length: 9 }, (_, index) => {
    const height = dice.between(90, 190)
    const colour = dice.one(['#c8752d', '#7f9a48', '#b23f3f', '#d9b44a', '#5e7f8f'])
    const x = 90 + index * 165
    return (
      rect(x, 640 - height, 74, height, `rx="14" fill="${colour}" fill-opacity=".92"`) +
      rect(x + 18, 618 - height, 38, 26, `rx="6" fill="${palette.near}"`) +
      rect(x + 12, 660 - height, 10, height - 40, 'rx="5" fill="#fff" fill-opacity=".25"')
    )
  })
  const steam = [0, 1, 2].map(index => {
    const x = 700 + index * 90
    return `<path d="M${x} 600C${x - 60} 520 ${x + 70} 470 ${x} 380S${x + 40} 280 ${x - 10} 220" fill="none" stroke="#fff" stroke-width="16" stroke-linecap="round" stroke-opacity=".13"/>`
  })
  return (
    rect(0, 640, WIDTH, 26, 'fill="#e8dcc6"') +
    jars.join('') +
    steam.join('') +
    rect(0, 666, WIDTH, 234, `fill="${palette.near}"`) +
    `<path d="M560 690H1040L1005 850H595Z" fill="#2b2b30"/>` +
    rect(1030, 702, 300, 30, 'rx="15" fill="#3b3b42"') +
    `<ellipse cx="800" cy="692" rx="240" ry="34" fill="#c0562f"/>`
  )
}

/** Nothing but bands of colour: for what has no place on earth. */
export const waves: Foreground = (dice, palette) => {
  const bands = Array.from({ length: 7 }, (_, index) => {
    const y = 260 + index * 90
    const points = Array.from({ length: 7 }, (__, step) => ({
      x: (step / 6) * 1700 - 50,
      y: y + dice.between(-110, 110),
    }))
    return land(points, `fill="${mixed(palette, index / 6)}" fill-opacity=".78"`)
  })
  const dots = Array.from({ length: 14 }, () =>
    circle(
      { x: dice.between(0, WIDTH), y: dice.between(0, 500) },
      dice.between(6, 52),
      `fill="${palette.light}" fill-opacity=".14"`,
    ),
  )
  return dots.join('') + bands.join('')
}

function skyline(dice: Dice, palette: Palette, depth: number, quay: number): string {
  let x = -30
  let houses = ''
  while (x < WIDTH) {
    const width = dice.between(70, 150)
    const top = dice.between(330, 520) + depth * 60
    houses += rect(x, top, width, quay - top, `fill="${mixed(palette, 0.2 + depth * 0.4)}"`)
    for (let floor = top + 18; floor < quay - 24; floor += 30) {
      for (let column = x + 14; column < x + width - 18; column += 26) {
        if (dice.between(0, 1) > 0.62)
          houses += rect(column, floor, 11, 15, `fill="#ffd98a" fill-opacity="${n(0.35 + depth * 0.28)}"`)
      }
    }
    x += width + dice.between(2, 26)
  }
  return houses
}
