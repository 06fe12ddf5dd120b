import { breakLines } from '../../components/breakLines'
import { COLUMN, SAFE, type Look } from '../../components/look'
import { buttonFlow } from '../../components/buttonFlow'
import { HERO } from '../../components/Hero'
import { headerBottom } from '../../components/Header'
import { keyHelpTop } from '../../components/KeyHelp'
import { PROGRESS_HEIGHT } from '../../components/ProgressBar'
import type { TextStyle } from '../../theme/type'
import type { DetailModel } from './detailModel'

/** A block of text, broken into lines, and where it stands. */
export interface Block {
  readonly y: number
  readonly lines: readonly string[]
}

export interface DetailLayout {
  readonly title: Block & { readonly style: TextStyle }
  readonly lead: Block
  readonly facts: Block
  readonly origin: Block
  /** How long the programme stays, or why it cannot be played. */
  readonly availability: Block
  readonly progressY: number
  readonly actionsY: number
  readonly description: Block
  /** The second row of buttons, and whether all of it is in sight before the page scrolls. */
  readonly extras: { readonly y: number; readonly isInSight: boolean }
  /** Where the page's content ends, above the key help. */
  readonly foot: number
}

const GAP = {
  title: 30,
  lead: 14,
  facts: 16,
  origin: 4,
  availability: 14,
  progress: 26,
  actions: 26,
  description: 34,
  extras: 28,
  foot: 26,
}
/** Left of the hero the column may run into the picture's faded edge, below it over the reading width. */
export const BESIDE_HERO = HERO.x + 120 - SAFE.left
/** How many lines each part may take, and how large the title is. */
interface Economy {
  readonly titleStyle: 'title' | 'figure'
  readonly title: number
  readonly lead: number
  readonly facts: number
  readonly origin: number
  readonly description: number
}

const FULL: Economy = { titleStyle: 'title', title: 2, lead: 2, facts: 2, origin: 2, description: 4 }
/** What is given up, step by step, for the description's first lines: never the title's words, never the times. */
const ECONOMIES: readonly Economy[] = [
  FULL,
  { ...FULL, lead: 1, origin: 1 },
  { ...FULL, lead: 1, origin: 1, titleStyle: 'figure' },
]
/** For a title that is long at the largest text size: the description is a key press away. */
const LAST_RESORT: Economy = { ...FULL, lead: 1, origin: 0, titleStyle: 'figure' }
const LEAST_DESCRIPTION = 2
const MOST_REASON = 3
/** Where the lines of buttons end. */
export const BUTTONS_WIDTH = SAFE.right - SAFE.left
const BETWEEN_FACTS = ' · '
const SHORT_FACT = 14

/** Places the column from the top; how much of each part there is room for depends on the viewer's text size. */
export function detailLayout(model: DetailModel, look: Look): DetailLayout {
  const foot = keyHelpTop(look) - GAP.foot
  const extras = buttonFlow(model.extras, BUTTONS_WIDTH, false, look).height
  const wanted = broken(model.description, look.type.body, COLUMN, LEAST_DESCRIPTION, look).length
  // The second row stands in sight, or, where the description would suffer, below: the page scrolls to it.
  const reserved = extras === 0 ? 0 : extras + GAP.extras
  const best =
    fitting(model, look, foot - reserved, wanted) ??
    fitting(model, look, foot, wanted) ??
    fitting(model, look, foot, Math.min(1, wanted)) ??
    fitting(model, look, foot, 0) ??
    place(model, look, LAST_RESORT, foot)
  const lower = lowered(
    best,
    Math.min(HERO.y + HERO.h, best.description.y - GAP.description) - best.actionsEnd,
  )
  const { description, actionsEnd } = lower
  const end =
    description.lines.length === 0
      ? actionsEnd
      : description.y + description.lines.length * look.type.body.lineHeight
  const y = end + GAP.extras
  return { ...lower, extras: { y, isInSight: y + extras <= foot }, foot }
}

/** The most generous placing that leaves so many lines for the description above `foot`; null where none does. */
function fitting(model: DetailModel, look: Look, foot: number, lines: number): Placed | null {
  const placed = ECONOMIES.map(economy => place(model, look, economy, foot))
  return (
    placed.find(({ description, actionsEnd }) => description.lines.length >= lines && actionsEnd <= foot) ??
    null
  )
}

interface Placed extends Omit<DetailLayout, 'extras' | 'foot'> {
  /** Where the first row of buttons ends. */
  readonly actionsEnd: number
}

/** A short column ends where the picture does: no hole opens between it and the description. */
function lowered(layout: Placed, by: number): Placed {
  if (by <= 0) return layout
  const { title, lead, facts, origin, availability, progressY, actionsY, actionsEnd } = layout
  const lower = <T extends Block>(block: T): T => ({ ...block, y: block.y + by })
  return {
    ...layout,
    title: lower(title),
    lead: lower(lead),
    facts: lower(facts),
    origin: lower(origin),
    availability: lower(availability),
    progressY: progressY + by,
    actionsY: actionsY + by,
    actionsEnd: actionsEnd + by,
  }
}

function place(model: DetailModel, look: Look, most: Economy, foot: number): Placed {
  const { type } = look
  let y = headerBottom(look)
  const block = (text: string | null, style: TextStyle, maxLines: number, gap: number): Block => {
    const top = y + gap
    // Below the hero the column is wider.
    const width = top + style.lineHeight < HERO.y + HERO.h ? BESIDE_HERO : COLUMN
    const lines = broken(text, style, width, maxLines, look)
    if (lines.length > 0) y = top + lines.length * style.lineHeight
    return { y: top, lines }
  }

  const title = block(model.title, type[most.titleStyle], most.title, GAP.title)
  const lead = block(model.lead, type.lead, most.lead, GAP.lead)
  const facts = block(model.facts === null ? null : unbroken(model.facts), type.facts, most.facts, GAP.facts)
  const origin = block(model.origin, type.facts, most.origin, GAP.origin)
  const availability = block(model.availability, type.facts, MOST_REASON, GAP.availability)
  const progressY = y + GAP.progress
  if (model.progress !== null) y = progressY + Math.max(PROGRESS_HEIGHT, type.facts.lineHeight)
  const actionsY = y + GAP.actions
  const actionsEnd = actionsY + buttonFlow(model.actions, BUTTONS_WIDTH, false, look).height

  const top = Math.max(
    actionsEnd + GAP.description,
    Math.min(HERO.y + HERO.h + GAP.description, foot - 4 * type.body.lineHeight),
  )
  const room = Math.floor((foot - top) / type.body.lineHeight)
  const lines =
    room > 0 ? broken(model.description, type.body, COLUMN, Math.min(room, most.description), look) : []
  return {
    title: { ...title, style: type[most.titleStyle] },
    lead,
    facts,
    origin,
    availability,
    progressY,
    actionsY,
    actionsEnd,
    description: { y: top, lines },
  }
}

/** A number stays with its unit: a short fact is never broken. */
export function unbroken(facts: string): string {
  const together = (fact: string) => (fact.length <= SHORT_FACT ? fact.replace(/ /g, '\u00a0') : fact)
  return facts.split(BETWEEN_FACTS).map(together).join(BETWEEN_FACTS)
}

function broken(
  text: string | null,
  style: TextStyle,
  width: number,
  maxLines: number,
  look: Look,
): string[] {
  // The dot between two facts is none at either end of a line.
  return breakLines(text, { style, width, maxLines }, look).map(line => line.replace(/^· | ·$/g, ''))
}
