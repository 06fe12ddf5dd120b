import type { Example } from '../examples/read'
import { answerFor, picturePath, type AnswerTo } from './answer'
import { catalogue } from './catalogue'
import type { Answer, Recipe } from './recipe'

/** A programme as the TV page lists it. */
export interface ListedProgramme {
  readonly id: string
  readonly kind: string
  readonly about: string
  readonly title: string
  /** Null where it is not told. */
  readonly minutes: number | null
  /** A large picture's path; null where it has none. */
  readonly picture: string | null
}

export interface AskedBy extends AnswerTo {
  readonly mac: string
  /** The profile's id; '' for the first, or where the box has none. */
  readonly profile: string
}

/** The platform's programmes, and how far each profile of each box has watched them. */
export interface ProgrammeRecords {
  list(): readonly ListedProgramme[]
  has(id: string): boolean
  /** The answer to archive get; null for an id that is not on record. */
  answer(id: string, by: AskedBy): Answer | null
  /** True where the answer is the operator's example and nothing has changed in it. */
  isVerbatim(id: string, by: AskedBy): boolean
  /** Puts fields in a programme's place (null takes one away); an id that is not on record becomes a programme. */
  change(id: string, fields: Answer): void
  remove(id: string): void
  watched(id: string, by: Pick<AskedBy, 'mac' | 'profile'>, positionS: number): void
  reset(): void
}

export function createProgrammeRecords(example: Example): ProgrammeRecords {
  const exampleId = String(example.answer._id)
  const changes = new Map<string, Answer>()
  const removed = new Set<string>()
  const positions = new Map<string, number>()

  const original = (id: string, by: AnswerTo): Answer | null => {
    if (id === exampleId) return example.answer
    const recipe = catalogue.find(one => one.id === id)
    return recipe === undefined ? null : answerFor(recipe, by)
  }
  const has = (id: string): boolean =>
    !removed.has(id) && (id === exampleId || changes.has(id) || catalogue.some(one => one.id === id))
  const watchedKey = (id: string, by: Pick<AskedBy, 'mac' | 'profile'>): string =>
    JSON.stringify([id, by.mac, by.profile])

  return {
    list: () => [
      {
        id: exampleId,
        kind: 'example',
        about: 'The operator’s own example, to the letter',
        title: String(example.answer.title),
        minutes: Number(example.answer.duration),
        picture: null,
      },
      ...catalogue.map(listed),
    ],
    has,
    answer(id, by) {
      if (!has(id)) return null
      const position = positions.get(watchedKey(id, by))
      const answer = { _id: id, ...original(id, by), ...changes.get(id) }
      return withoutNulls(position === undefined ? answer : { ...answer, position }, changes.get(id))
    },
    isVerbatim: (id, by) => id === exampleId && !changes.has(id) && !positions.has(watchedKey(id, by)),
    change(id, fields) {
      removed.delete(id)
      changes.set(id, { ...changes.get(id), ...fields })
    },
    remove: id => void removed.add(id),
    watched: (id, by, positionS) => void positions.set(watchedKey(id, by), positionS),
    reset() {
      changes.clear()
      removed.clear()
      positions.clear()
    },
  }
}

function listed({ id, kind, about, fields, minutes, images }: Recipe): ListedProgramme {
  const picture = images.types.length === 0 ? null : picturePath(images.scene, id, 1280, 720)
  return { id, kind, about, title: String(fields.title), minutes, picture }
}

/** An answer without the fields that a change took away by null. */
export function withoutNulls(answer: Answer, changes: Answer | undefined): Answer {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => changes?.[name] !== null))
}
