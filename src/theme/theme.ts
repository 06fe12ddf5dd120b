import type { DeviceColours } from '../platform/device'
import { BLACK, WHITE, blackOrWhite, deepened, legible, mix, parseHex, type Rgb } from './colour'

/** The colours of every screen. Text colours keep their contrast on `background` and on `surface`. */
export interface Theme {
  readonly background: Rgb
  /** A resting button, a panel. */
  readonly surface: Rgb
  /** The tile that stands where a picture is missing. */
  readonly tile: Rgb
  /** What has the focus, and how far a programme was watched; keeps its contrast on `background`, `surface` and `track`. */
  readonly accent: Rgb
  readonly onAccent: Rgb
  readonly text: Rgb
  readonly secondaryText: Rgb
  readonly tertiaryText: Rgb
  /** The part of a progress bar that is still to come. */
  readonly track: Rgb
}

export type Contrast = 'normal' | 'high'

/** WCAG 2.2 success criteria 1.4.3 (AA) and 1.4.6 (AAA). */
const TEXT_RATIO = { normal: 4.5, high: 7 }
/** So much more, for the edges of letters are soft: on a screen of 720 lines thin strokes do not quite reach their colour. */
const SOFT_EDGES = 1.1
/** And 1.4.11 for marks that are no text. On an accent of 7:1 to black, black text has 7:1 too; on a fainter one no text has. */
const MARK_RATIO = { normal: 3, high: 7 }
/** How much of the reseller's colour there is in a track: it must be seen, and not be taken for what was watched. */
const TRACK_SHARE = 0.45

/** Rooms are dark at night: a light reseller colour keeps its hue, but never lights up the whole screen. */
const LIGHTEST_BACKGROUND = 0.028
const LIGHTEST_SURFACE = 0.07

const OWN = {
  background: '#0d1626',
  accent: '#ffc94d',
  text: '#f5f7fa',
  secondaryText: '#cfd8e6',
  tertiaryText: '#aebace',
  track: '#8796ad',
}

/** The theme from a device's colours (absent ones are ours), with contrast kept whatever they are. */
export function themeFrom(colours: DeviceColours, level: Contrast): Theme {
  const high = level === 'high'
  const colour = (given: string | undefined, own: string): Rgb => parseHex(given) ?? parseHex(own) ?? WHITE

  const background = high
    ? BLACK
    : deepened(colour(colours.secondaryBackground, OWN.background), LIGHTEST_BACKGROUND)
  const surface = raised(colours.bottomTabBar, background, high)
  const tile = raised(colours.topTabBar, background, high)
  const grounds = [background, surface, tile]
  const text = (given: string | undefined, own: string) =>
    legible(colour(given, own), grounds, TEXT_RATIO[level] * SOFT_EDGES)

  const inactive = legible(colour(colours.inactiveIcon, OWN.track), [background], MARK_RATIO.normal)
  const track = deepened(mix(background, inactive, TRACK_SHARE), LIGHTEST_SURFACE)
  const marked = [background, surface, track]
  const accent = legible(colour(colours.accent, OWN.accent), marked, MARK_RATIO[level])
  return {
    background,
    surface,
    tile,
    accent,
    onAccent: legible(blackOrWhite(accent), [accent], TEXT_RATIO[level]),
    text: text(colours.text, OWN.text),
    secondaryText: text(high ? colours.text : colours.secondaryText, OWN.secondaryText),
    tertiaryText: text(high ? colours.text : colours.tertiaryText, OWN.tertiaryText),
    track,
  }
}

/** A ground a little lighter than the background, tinted by the reseller's colour for it. */
function raised(given: string | undefined, background: Rgb, high: boolean): Rgb {
  const lifted = mix(background, WHITE, high ? 0.16 : 0.12)
  const tint = parseHex(given)
  return deepened(tint === null ? lifted : mix(lifted, tint, 0.3), LIGHTEST_SURFACE)
}
