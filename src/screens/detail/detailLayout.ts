import { breakLines } from '../../components/breakLines'
import { COLUMN, SAFE, type Look } from '../../components/look'
import { buttonSize } from '../../components/Button'
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
  readonly progressY: number
  readonly actionsY: number
  readonly description: Block
}

const GAP = {
  title: 30,
  lead: 14,
  facts: 16,
  origin: 4,
  progress: 26,
  actions: 26,
  description: 34,
  foot: 26,
}
/** Left of the hero the column may run into the picture's faded edge, below it over the reading width. */
const BESIDE_HERO = HERO.x + 120 - SAFE.left
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
const BETWEEN_FACTS = ' · '
const SHORT_FACT = 14

/** Places the column from the top; how much of each part there is room for depends on the viewer's text size. */
export function detailLayout(model: DetailModel, look: Look): DetailLayout {
  const foot = keyHelpTop(look) - GAP.foot
  const wanted = broken(model.description, look.type.body, COLUMN, LEAST_DESCRIPTION, look).length
  const placed = ECONOMIES.map(economy => place(model, look, economy, foot))
  const enough = (least: number) =>
    placed.find(
      ({ description, actionsY }) =>
        description.lines.length >= least && actionsY + buttonSize('', look).height <= foot,
    )
  const best =
    enough(wanted) ?? enough(Math.min(1, wanted)) ?? enough(0) ?? place(model, look, LAST_RESORT, foot)
  return lowered(best, HERO.y + HERO.h - best.actionsY - buttonSize('', look).height)
}

/** A short column ends where the picture does: no hole opens between it and the description. */
function lowered(layout: DetailLayout, by: number): DetailLayout {
  if (by <= 0) return layout
  const { title, lead, facts, origin, progressY, actionsY } = layout
  const lower = <T extends Block>(block: T): T => ({ ...block, y: block.y + by })
  return {
    ...layout,
    title: lower(title),
    lead: lower(lead),
    facts: lower(facts),
    origin: lower(origin),
    progressY: progressY + by,
    actionsY: actionsY + by,
  }
}

function place(model: DetailModel, look: Look, most: Economy, foot: number): DetailLayout {
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
  const facts = block(unbroken(model.facts), type.facts, most.facts, GAP.facts)
  const origin = block(model.origin, type.facts, most.origin, GAP.origin)
  const progressY = y + GAP.progress
  if (model.progress !== null) y = progressY + Math.max(PROGRESS_HEIGHT, type.facts.lineHeight)
  const actionsY = y + GAP.actions
  y = actionsY + buttonSize('', look).height

  const top = Math.max(
    y + GAP.description,
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
    progressY,
    actionsY,
    description: { y: top, lines },
  }
}

/** A number stays with its unit: a short fact is never broken. */
function unbroken(facts: string | null): string | null {
  if (facts === null) return null
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
