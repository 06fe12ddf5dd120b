import type danish from '../../static/language/da.json'
import type { MacRefusalWord } from './macRefusal'
import type { NoticeKind } from './noticeKind'

/** What one notice says: a headline, and a sentence that a patient understands. */
export interface NoticeWords {
  readonly headline: string
  readonly sentence: string
}

type Texts<Part> = Part extends string ? string : { readonly [Key in keyof Part]: Texts<Part[Key]> }

/** Words that are looked up by what the platform, or another room, says. */
interface LookedUp {
  /** By ISO 3166 code, those that a Danish archive holds most: for engines that cannot name countries. */
  readonly countries: Readonly<Record<string, string>>
  /** By ISO 639 code of two letters. */
  readonly languages: Readonly<Record<string, string>>
  /** What people are credited for, by the platform's word for it; others stay as they are. */
  readonly credits: Readonly<Record<string, string>>
  readonly notices: Readonly<Record<NoticeKind, NoticeWords>>
  /** What is wrong with a number that was given, by the reason for its refusal. */
  readonly macRefused: Readonly<Record<MacRefusalWord, string>>
}

/**
 * Everything that the app says, in one language; no other file holds a text for the viewer. Danish names the texts:
 * plain ones, templates (`fill`), and what is counted (`Plural`).
 */
export type Words = LookedUp & Texts<Omit<typeof danish, keyof LookedUp>>
