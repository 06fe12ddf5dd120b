import type { Language } from '../../language/language'
import type { Credit, Programme } from '../../platform/programme'

/** The people credited for one thing. */
export interface CreditGroup {
  readonly heading: string
  readonly people: readonly { readonly name: string; readonly role: string | null }[]
}

/** Everything that there is to read about a programme. */
export interface ReaderModel {
  readonly epgId: string
  readonly operator: string | null
  readonly title: string
  /** Subtitle, times, origin: what the detail screen may have had to cut. */
  readonly facts: readonly string[]
  readonly paragraphs: readonly string[]
  readonly credits: readonly CreditGroup[]
}

/** What the detail screen says of the same programme. */
export interface ReaderFrom {
  readonly operator: string | null
  readonly lead: string | null
  readonly facts: string | null
  readonly origin: string | null
}

/** A title or subtitle of more characters may be cut on the detail screen. */
const SURELY_WHOLE = 24

/** True where there is anything to read that the detail screen does not show whole. */
export function isReadable({ description, credits, title, subTitle = '' }: Programme): boolean {
  const isLong = title.length > SURELY_WHOLE || subTitle.length > SURELY_WHOLE
  return description !== undefined || credits.length > 0 || isLong
}

export function readerModel(programme: Programme, detail: ReaderFrom, language: Language): ReaderModel {
  const paragraphs = (programme.description ?? '').split('\n').filter(paragraph => paragraph.trim() !== '')
  const { epgId, title, credits } = programme
  const { operator, lead, facts, origin } = detail
  return {
    epgId,
    operator,
    title,
    facts: [lead, facts, origin].filter(fact => fact !== null),
    paragraphs,
    credits: creditGroups(credits, language),
  }
}

/** People by what they did, in the order in which each kind is first named; unknown kinds by their own name. */
function creditGroups(credits: readonly Credit[], { words }: Language): CreditGroup[] {
  const groups = new Map<string, CreditGroup['people'][number][]>()
  for (const { type: given = '', name, role } of credits) {
    const type = given.toUpperCase()
    const people = groups.get(type) ?? []
    people.push({ name, role: role ?? null })
    groups.set(type, people)
  }
  return [...groups].map(([type, people]) => ({ heading: headingOf(type, words.credits), people }))
}

function headingOf(type: string, known: Readonly<Record<string, string>>): string {
  const word = Object.prototype.hasOwnProperty.call(known, type.toUpperCase())
    ? known[type.toUpperCase()]
    : undefined
  // SOUND_DESIGNER is somebody's database speaking.
  const own = type
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase()
  return word ?? own.slice(0, 1).toUpperCase() + own.slice(1)
}
