import type { MacRefusalWord } from './macRefusal'
import type { NoticeKind } from './noticeKind'

/** What one notice says: a headline, and a sentence that a patient understands. */
export interface NoticeWords {
  readonly headline: string
  readonly sentence: string
}

/** How a language writes a date; `weekday` and `month` are words of the language. */
export interface DateParts {
  readonly weekday: string
  readonly day: number
  readonly month: string
  /** Left out where it is the present year. */
  readonly year: number | null
}

/** What a support call asks for: headings, and the name of each value. */
export interface AboutWords {
  readonly headline: string
  readonly box: string
  readonly service: string
  readonly reseller: string
  readonly profile: (name: string) => string
  readonly mac: string
  readonly name: string
  readonly username: string
  readonly usedRoom: string
  readonly technicalRoom: string
  readonly groups: string
  readonly type: string
  readonly version: string
  readonly screen: string
  readonly session: string
  readonly developmentMode: string
  readonly archive: string
  readonly archiveDays: string
  readonly epgDays: string
  readonly recording: string
  readonly days: (count: number) => string
  readonly recordedOf: (minutes: number, hours: number) => string
  readonly hours: (count: number) => string
  readonly yes: string
  readonly no: string
  readonly phone: string
  readonly email: string
  readonly web: string
  readonly id: string
  readonly audio: string
  readonly subtitles: string
  readonly hardOfHearing: string
  readonly services: string
  readonly otherServices: string
  readonly channels: string
}

/** Everything that the app says, in one language. No other file holds a text for the viewer. */
export interface Words {
  readonly weekdays: readonly [string, string, string, string, string, string, string]
  readonly months: readonly [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  readonly date: (parts: DateParts) => string
  /** Between hours and minutes of a time of day, `17.25` or `17:25`. */
  readonly timeSeparator: string
  readonly at: (date: string, time: string) => string

  readonly minutes: (count: number) => string
  readonly minutesLeft: (count: number) => string
  readonly channel: (id: number) => string
  readonly season: (season: number) => string
  readonly episode: (episode: number) => string
  readonly episodeOf: (episode: number, total: number) => string
  readonly watched: string
  /** By ISO 3166 code, those that a Danish archive holds most: for engines that cannot name countries. */
  readonly countries: Readonly<Record<string, string>>

  readonly resume: (position: string) => string
  readonly fromTheBeginning: string
  readonly play: string
  readonly more: string
  /** What people are credited for, by the platform's word for it; others stay as they are. */
  readonly credits: Readonly<Record<string, string>>
  readonly tryAgain: string
  readonly toStart: string

  readonly notices: Readonly<Record<NoticeKind, NoticeWords>>
  readonly tryingNow: string
  readonly nextTryInSeconds: (count: number) => string
  readonly nextTryInMinutes: (count: number) => string
  readonly callTitle: string
  readonly callNobody: string
  readonly boxNumber: string
  readonly noBoxNumber: string
  /** What is wrong with a number that was given, by the reason for its refusal. */
  readonly macRefused: Readonly<Record<MacRefusalWord, string>>
  readonly graceBanner: string

  readonly welcome: string
  readonly startSentence: string
  readonly openedLately: string

  readonly settings: {
    readonly headline: string
    readonly textSize: string
    readonly textSizes: Readonly<Record<100 | 125 | 150, string>>
    readonly contrast: string
    readonly contrasts: Readonly<Record<'normal' | 'high', string>>
    readonly language: string
    readonly forget: string
    /** After OK was pressed once: what the next OK does. */
    readonly forgetSure: string
  }
  /** The language's own name for itself. */
  readonly ownName: string
  readonly about: AboutWords

  readonly keyOk: string
  readonly keyBack: string
  readonly keyLeftRight: string
  readonly keyPlay: string
  readonly help: {
    readonly choose: string
    readonly move: string
    readonly back: string
    readonly exit: string
    readonly play: string
    readonly tryAgain: string
    readonly change: string
    readonly scroll: string
    readonly settings: string
    readonly about: string
  }
  readonly keyUpDown: string
  readonly keyMenu: string
  readonly keyInfo: string
}
