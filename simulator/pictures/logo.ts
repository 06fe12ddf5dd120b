import { createDice } from './dice'

const inks: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['#c8102e', '#ffffff'],
  ['#0b4f8a', '#bfe3ff'],
  ['#101418', '#f3c969'],
  ['#1f7a5c', '#eafff4'],
  ['#5b2a86', '#ffd6f5'],
  ['#e07b1a', '#1b1206'],
]

/** A streaming service's logo as SVG, 400 × 225: a plate and a mark of three shapes, thrown by the service's id. */
export function drawLogo(seed: string): string {
  const dice = createDice(seed)
  const [plate, ink] = dice.one(inks)
  const turn = dice.one([0, 45, 90, 180])
  const mark = dice.one([
    `<path d="M160 62V163L250 112Z" fill="${ink}"/>`,
    `<circle cx="170" cy="112" r="50" fill="${ink}"/><circle cx="230" cy="112" r="50" fill="${ink}" fill-opacity=".6"/>`,
    `<path d="M130 163V62L200 132L270 62V163" fill="none" stroke="${ink}" stroke-width="22" stroke-linejoin="round"/>`,
    `<rect x="150" y="62" width="100" height="100" rx="22" fill="${ink}" transform="rotate(${turn} 200 112)"/><circle cx="200" cy="112" r="24" fill="${plate}"/>`,
    `<path d="M140 140Q170 60 200 112T260 84" fill="none" stroke="${ink}" stroke-width="20" stroke-linecap="round"/>`,
  ])
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="225">' +
    `<rect width="400" height="225" rx="28" fill="${plate}"/>${mark}</svg>`
  )
}
