import { fillCount } from '../../language/fill'
import type { Language } from '../../language/language'
import { macRefusalWord } from '../../language/macRefusal'
import type { NoticeKind } from '../../language/noticeKind'
import type { Device } from '../../platform/device'
import { phoneText } from '../phoneText'
import { supportCode } from '../supportCode'

/** The `screen` event's name for a notice. */
export type NoticeName =
  'activation' | 'denied' | 'blocked' | 'outdated' | 'offline' | 'not-found' | 'not-available' | 'error'

/** Whom to call before any device is known. */
export interface Support {
  readonly name?: string
  readonly phone?: string
  readonly web?: string
}

export type NoticeActionId = 'try-again' | 'to-start'

export interface NoticeModel {
  readonly name: NoticeName
  readonly epgId: string | null
  readonly operator: string | null
  readonly headline: string
  readonly sentence: string
  /** "We try again in 4 minutes"; null where nothing is going to be tried. */
  readonly nextTry: string | null
  readonly call: { readonly title: string; readonly name: string | null; readonly lines: readonly string[] }
  /** The box's number, or in words why it has none. */
  readonly mac: { readonly title: string; readonly text: string; readonly isNumber: boolean }
  /** What the QR code holds. */
  readonly code: string
  readonly action: { readonly id: NoticeActionId; readonly label: string }
}

export interface NoticeFrom {
  readonly kind: NoticeKind
  readonly epgId: string | null
  /** Until the next try, in ms; null while one is under way. */
  readonly waitMs: number | null
  /** False where no further try is planned. */
  readonly tries: boolean
  readonly device: Device | null
  readonly support: Support | null
  readonly mac: string | null
  /** The reason why the MAC that was given was refused. */
  readonly macProblem: string | null
  readonly version: string
  readonly language: Language
}

/** Puts a situation that stops the viewer into words: what it is, what happens next, whom to call. */
export function noticeModel(from: NoticeFrom): NoticeModel {
  const { kind, language, device, support } = from
  const { words } = language
  const name = device?.reseller.name ?? support?.name ?? null
  const phone = device?.reseller.phone ?? support?.phone
  const web = device?.reseller.web ?? support?.web
  const email = device?.reseller.email
  const lines = [phone === undefined ? undefined : phoneText(phone), web, email].filter(
    text => text !== undefined,
  )
  return {
    name: nameOf(kind),
    epgId: from.epgId,
    operator: name,
    headline: words.notices[kind].headline,
    sentence: words.notices[kind].sentence,
    nextTry: from.tries ? nextTry(from.waitMs, language) : null,
    call: { title: lines.length === 0 ? words.callNobody : words.callTitle, name, lines },
    mac: {
      title: words.boxNumber,
      text: from.mac ?? macText(from.macProblem, language),
      isNumber: from.mac !== null,
    },
    code: supportCode(from),
    action:
      kind === 'not-found' || kind === 'not-available'
        ? { id: 'to-start', label: words.toStart }
        : { id: 'try-again', label: words.tryAgain },
  }
}

function nameOf(kind: NoticeKind): NoticeName {
  if (kind === 'no-mac') return 'activation'
  if (kind === 'other-box') return 'denied'
  if (kind === 'mishap') return 'error'
  return kind
}

function macText(problem: string | null, { words }: Language): string {
  const word = problem === null ? null : macRefusalWord(problem)
  return word === null ? words.noBoxNumber : words.macRefused[word]
}

const SECONDS_UP_TO = 90

/** Whole minutes while it is far off, so that the screen rests; seconds, in steps of five, when it is near. */
function nextTry(waitMs: number | null, { words }: Language): string {
  if (waitMs === null || waitMs < 500) return words.tryingNow
  const seconds = Math.ceil(waitMs / 1000)
  if (seconds > SECONDS_UP_TO) return fillCount(words.nextTryInMinutes, Math.round(seconds / 60))
  return fillCount(words.nextTryInSeconds, seconds > 10 ? Math.ceil(seconds / 5) * 5 : seconds)
}
