import { breakLines } from '../../components/breakLines'
import { buttonSize } from '../../components/Button'
import { headerBottom } from '../../components/Header'
import { keyHelpTop } from '../../components/KeyHelp'
import { COLUMN, SAFE, type Look } from '../../components/look'
import type { TextStyle } from '../../theme/type'
import type { NoticeModel } from './noticeModel'

/** A text, broken into lines, and where it stands. */
export interface Block {
  readonly lines: readonly string[]
  readonly style: TextStyle
  readonly x: number
  readonly y: number
}

export interface NoticeLayout {
  /** Null where the accent's stroke has no room. */
  readonly markY: number | null
  readonly headline: Block
  readonly sentence: Block
  readonly nextTry: Block
  readonly actionsY: number
  readonly panel: { readonly y: number; readonly height: number; readonly padding: number }
  readonly callTitle: Block
  readonly callName: Block
  readonly phone: Block
  readonly others: Block
  readonly macTitle: Block
  readonly mac: Block
  /** Between header and panel: for the message, and beside it the code. */
  readonly room: { readonly top: number; readonly bottom: number }
}

export const MARK = { w: 96, h: 12 }
const BETWEEN_COLUMNS = 72
const ROOMY = { top: 16, mark: 30, headline: 22, sentence: 14, actions: 34, panel: 30, foot: 30, padding: 36 }
const TIGHT = { top: 10, mark: 14, headline: 10, sentence: 8, actions: 20, panel: 24, foot: 16, padding: 22 }

interface Economy {
  readonly gap: typeof ROOMY
  readonly headlineStyle: 'title' | 'figure'
  readonly sentenceStyle: 'lead' | 'facts'
  readonly mark: boolean
  /** The operator's name and address: the header says the one, the code holds the other. */
  readonly nameAndWeb: boolean
}

const FULL: Economy = {
  gap: ROOMY,
  headlineStyle: 'title',
  sentenceStyle: 'lead',
  mark: true,
  nameAndWeb: true,
}
const SMALLER: Economy = { ...FULL, headlineStyle: 'figure' }
const CLOSER: Economy = { ...SMALLER, gap: TIGHT }
const SHORTER: Economy = { ...SMALLER, nameAndWeb: false }
const UNMARKED: Economy = { ...SHORTER, gap: TIGHT, mark: false }
const LEAST: Economy = { ...UNMARKED, sentenceStyle: 'facts' }
/** What large texts give up, step by step: never the message, never the phone number, never the box's. */
const ECONOMIES: readonly Economy[] = [FULL, SMALLER, CLOSER, SHORTER, { ...SHORTER, gap: TIGHT }, UNMARKED]

/** Places the message in the middle of the room above the panel: the most generous way that fits. */
export function noticeLayout(model: NoticeModel, look: Look): NoticeLayout {
  for (const economy of ECONOMIES) {
    const { layout, fits } = place(model, look, economy)
    if (fits) return layout
  }
  return place(model, look, LEAST).layout
}

function place(model: NoticeModel, look: Look, economy: Economy): { layout: NoticeLayout; fits: boolean } {
  const { gap, mark } = economy
  const { type } = look
  const panel = placePanel(model, look, economy)
  const room = { top: headerBottom(look), bottom: panel.panel.y - gap.panel }
  const column = (text: string | null, style: TextStyle, maxLines: number) => ({
    lines: breakLines(text, { style, width: COLUMN, maxLines }, look),
    style,
    x: SAFE.left,
  })
  const headline = column(model.headline, type[economy.headlineStyle], 2)
  const sentence = column(model.sentence, type[economy.sentenceStyle], 3)
  const nextTry = column(model.nextTry, type[economy.sentenceStyle], 1)
  const markHeight = mark ? MARK.h + gap.mark : 0
  const height =
    markHeight +
    heightOf(headline) +
    gap.headline +
    heightOf(sentence) +
    (nextTry.lines.length === 0 ? 0 : gap.sentence + heightOf(nextTry)) +
    gap.actions +
    buttonSize({ label: '' }, look).height
  const top = Math.max(room.top + gap.top, room.top + (room.bottom - room.top - height) / 2)
  const headlineY = top + markHeight
  const sentenceY = headlineY + heightOf(headline) + gap.headline
  const layout: NoticeLayout = {
    ...panel,
    room,
    markY: mark ? top : null,
    headline: { ...headline, y: headlineY },
    sentence: { ...sentence, y: sentenceY },
    nextTry: { ...nextTry, y: sentenceY + heightOf(sentence) + gap.sentence },
    actionsY: top + height - buttonSize({ label: '' }, look).height,
  }
  return { layout, fits: room.top + gap.top + height <= room.bottom }
}

/** The panel at the foot: whom to call on its left, the box's number on its right. */
function placePanel({ call, mac: box }: NoticeModel, look: Look, { gap, nameAndWeb }: Economy) {
  const { type, measure } = look
  const macStyle = box.isNumber ? type.figure : type.lead
  const macWidth = Math.max(measure(box.title, type.help), measure(box.text, macStyle))
  const right = SAFE.right - gap.padding - Math.min(macWidth, (SAFE.right - SAFE.left) / 2)
  const left = SAFE.left + gap.padding
  const width = right - BETWEEN_COLUMNS - left
  const fitted = (text: string | null, style: TextStyle, maxLines: number) =>
    breakLines(text, { style, width, maxLines }, look)
  const [first = null, ...rest] = call.lines
  const name = { lines: nameAndWeb ? fitted(call.name, type.facts, 2) : [], style: type.facts }
  const phone = { lines: fitted(first, type.figure, 1), style: type.figure }
  const others = {
    lines: nameAndWeb ? rest.flatMap(text => fitted(text, type.lead, 1)) : [],
    style: type.lead,
  }
  const mac = {
    lines: breakLines(
      box.text,
      { style: macStyle, width: SAFE.right - gap.padding - right + 4, maxLines: 2 },
      look,
    ),
    style: macStyle,
  }
  const title = type.help.lineHeight
  const content = title + Math.max(heightOf(name) + heightOf(phone) + heightOf(others), heightOf(mac))
  const height = content + 2 * gap.padding
  const top = keyHelpTop(look) - gap.foot - height
  const y = top + gap.padding
  const phoneY = y + title + heightOf(name)
  return {
    panel: { y: top, height, padding: gap.padding },
    callTitle: { lines: [call.title], style: type.help, x: left, y },
    callName: { ...name, x: left, y: y + title },
    phone: { ...phone, x: left, y: phoneY },
    others: { ...others, x: left, y: phoneY + heightOf(phone) },
    macTitle: { lines: [box.title], style: type.help, x: right, y },
    mac: { ...mac, x: right, y: y + title },
  }
}

function heightOf({ lines, style }: Pick<Block, 'lines' | 'style'>): number {
  return lines.length * style.lineHeight
}
