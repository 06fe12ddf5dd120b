import { Lightning } from '@lightningjs/sdk'
import { withoutMarks } from '../components/readingOrder'
import { screenEvent } from './screenEvent'
import type { ScreenModel } from './screenModel'

/** One text on the screen, in design units. */
export interface VisibleText {
  readonly text: string
  readonly x: number
  readonly y: number
  /** False while its texture is not loaded. */
  readonly drawn: boolean
  /** Whether it belongs to what has the focus. */
  readonly focused: boolean
}

/** Every text that is visible below an element, from the top to the bottom. */
export function visibleTexts(root: Lightning.Element): VisibleText[] {
  const texts: VisibleText[] = []
  collect(root, 0, 0, false, texts)
  return texts.sort((one, other) => one.y - other.y || one.x - other.x)
}

function collect(
  element: Lightning.Element,
  x: number,
  y: number,
  focused: boolean,
  texts: VisibleText[],
): void {
  if (!element.visible || element.alpha === 0) return
  const left = x + element.x
  const top = y + element.y
  const within = focused || (element instanceof Lightning.Component && element.hasFinalFocus())
  const { texture } = element
  if (texture instanceof Lightning.textures.TextTexture && texture.text !== '') {
    const text = withoutMarks(texture.text)
    texts.push({ text, x: left, y: top, drawn: texture.isLoaded(), focused: within })
  }
  for (const child of element.children) collect(child, left, top, within, texts)
}

/** What somebody who looks at the TV would say is on it: for tests, and for support at the other end of a line. */
export interface Glance {
  /** The `screen` event's name; the kind of screen where it has none. */
  readonly screen: string
  /** From the top to the bottom. */
  readonly texts: readonly string[]
  /** What has the focus; null where nothing can be chosen. */
  readonly focus: string | null
}

export function glance(screen: ScreenModel | null, root: Lightning.Element): Glance {
  const texts = visibleTexts(root)
  return {
    screen: screen === null ? 'loading' : (screenEvent(screen)?.name ?? screen.kind),
    texts: texts.map(({ text }) => text),
    focus: texts.find(({ focused }) => focused)?.text ?? null,
  }
}
