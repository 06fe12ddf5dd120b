import type { Script } from './scripts'

/** Per cent of the normal text size. */
export type TextSize = 100 | 125 | 150

/** Two weights of one typeface; the families under which the font files are registered. */
export const REGULAR = 'Hyperlegible'
export const BOLD = 'HyperlegibleBold'

/** The family under which a weight's letters of one script are registered. */
export function familyFor(weight: string, script: Script): string {
  return `${weight}-${script}`
}

/** A kind of text: its CSS families, the system's own left out; font size and line height in design units, at the viewer's text size. */
export interface TextStyle {
  readonly face: string
  readonly size: number
  readonly lineHeight: number
}

export interface Type {
  readonly title: TextStyle
  readonly lead: TextStyle
  readonly body: TextStyle
  readonly facts: TextStyle
  readonly action: TextStyle
  readonly figure: TextStyle
  readonly help: TextStyle
  readonly helpKey: TextStyle
}

/**
 * The text styles at one size, with the letters of `scripts` for what the typeface lacks. Another list of families
 * is another style: whatever was drawn without those letters is drawn anew. Nothing is under 30 units: the room is three metres deep. */
export function typeAt(size: TextSize, scripts: readonly Script[] = []): Type {
  const style = (weight: string, units: number, lineHeight: number): TextStyle => ({
    face: [weight, ...scripts.map(script => familyFor(weight, script))].join(),
    size: Math.round((units * size) / 100),
    lineHeight: Math.round((lineHeight * size) / 100),
  })
  return {
    title: style(BOLD, 76, 84),
    lead: style(REGULAR, 38, 48),
    body: style(REGULAR, 36, 50),
    facts: style(REGULAR, 32, 44),
    action: style(BOLD, 36, 46),
    figure: style(BOLD, 56, 68),
    help: style(REGULAR, 30, 38),
    helpKey: style(BOLD, 30, 38),
  }
}
