import { createDice, type Dice } from './dice'
import { coast, forest, hills, mountains, type Foreground } from './nature'
import { throwPalette, type Palette } from './palette'
import { city, kitchen, stadium, street, studio, waves } from './people'
import { circle, gradient, HEIGHT, n, rect, WIDTH } from './svg'

const foregrounds = { hills, mountains, coast, forest, city, street, stadium, studio, kitchen, waves }

export type SceneName = keyof typeof foregrounds
const names = Object.keys(foregrounds) as [SceneName, ...SceneName[]]

/**
 * The artwork of one programme, as SVG content on the scenes' canvas. The name before a seed's first "." asks for a
 * scene (`coast.fyret`); any other seed throws one. The same seed always gives the same picture.
 */
export function drawScene(seed: string): string {
  const dice = createDice(seed)
  const palette = throwPalette(dice)
  const thrown = dice.one(names)
  const asked = names.find(name => name === seed.split('.')[0])
  const foreground: Foreground = foregrounds[asked ?? thrown]
  return definitions(palette) + sky(dice, palette) + foreground(dice, palette) + vignette
}

function definitions(palette: Palette): string {
  const [top, middle, horizon] = palette.sky
  return `<defs>${[
    gradient('sky', [top, middle, horizon]),
    gradient('water', [palette.far, palette.near]),
    gradient('glow', [palette.light, 'none'], 'radial'),
    gradient('edge', ['none', 'none', '#000'], 'radial'),
  ].join('')}</defs>`
}

function sky(dice: Dice, palette: Palette): string {
  const sun = { x: dice.between(300, 1300), y: dice.between(220, 420) }
  const clouds = Array.from({ length: 7 }, () => {
    const at = { x: dice.between(-100, WIDTH), y: dice.between(60, 420) }
    return `<ellipse cx="${n(at.x)}" cy="${n(at.y)}" rx="${n(dice.between(120, 340))}" ry="${n(dice.between(8, 26))}" fill="${palette.light}" fill-opacity=".13"/>`
  })
  return (
    rect(0, 0, WIDTH, HEIGHT, 'fill="url(#sky)"') +
    circle(sun, 420, 'fill="url(#glow)" fill-opacity=".75"') +
    circle(sun, dice.between(46, 84), `fill="${palette.light}"`) +
    clouds.join('')
  )
}

const vignette = rect(-200, -200, WIDTH + 400, HEIGHT + 400, 'fill="url(#edge)" fill-opacity=".3"')
