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
  readonly paragraphs: readonly string[]
  readonly credits: readonly CreditGroup[]
}

/** True where there is anything to read. */
export function isReadable({ description, credits }: Programme): boolean {
  return description !== undefined || credits.length > 0
}

export function readerModel(programme: Programme, operator: string | null, language: Language): ReaderModel {
  const paragraphs = (programme.description ?? '').split('\n').filter(paragraph => paragraph.trim() !== '')
  const { epgId, title, credits } = programme
  return { epgId, operator, title, paragraphs, credits: creditGroups(credits, language) }
}

/** People by what they did, in the order in which each kind is first named; unknown kinds by their own name. */
function creditGroups(credits: readonly Credit[], { words }: Language): CreditGroup[] {
  const groups = new Map<string, CreditGroup['people'][number][]>()
  for (const { type = '', name, role } of credits) {
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
