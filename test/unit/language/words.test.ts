import { expect } from 'chai'
import { fill, fillCount, type Plural } from '../../../src/language/fill'
import type { LanguageCode } from '../../../src/language/language'
import { words as wordsOf } from '../../support/languages'

const CODES: readonly LanguageCode[] = ['da', 'en', 'nb', 'sv', 'de']

/** Every text of a language by its path: `notices.error.headline`, `about.days.one`. */
function textsOf(code: LanguageCode): Map<string, string> {
  return new Map(leaves('', wordsOf[code]))
}

function leaves(path: string, value: unknown): [path: string, text: string][] {
  if (typeof value === 'string') return [[path.slice(1), value]]
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither a text nor a group`)
  return Object.entries(value).flatMap(([key, part]) => leaves(`${path}.${key}`, part))
}

/** The names of a template's places. */
const placesIn = (text: string): string[] => (text.match(/\{[^{}]*\}/g) ?? []).sort()

/** What is counted, by its path. */
function pluralsOf(texts: ReadonlyMap<string, string>): [path: string, plural: Plural][] {
  return [...texts].flatMap(([path, one]) => {
    if (!path.endsWith('.one')) return []
    const whole = path.slice(0, -'.one'.length)
    return [[whole, { one, other: texts.get(`${whole}.other`) ?? '' }]]
  })
}

/** Words that Danes, Norwegians, Swedes or Germans and the English write alike. */
const SAME_AS_ENGLISH = new Set([
  ...['April', 'August', 'September', 'November'],
  ...[':', '◀ ▶', '▲ ▼', 'OK', 'Play', 'CH + −'],
  ...['{weekday} {day} {month}', '{weekday} {day} {month} {year}', '{count} min', 'S{season}', 'E{episode}'],
  'episode {episode}',
  ...['Finland', 'Canada', 'Australia', 'New Zealand', 'Portugal', 'Ukraine', 'Israel', 'India', 'China'],
  ...['Japan', 'Argentina', 'Mexico'],
  ...['Menu', 'Info', 'Normal', 'Type', 'Version', 'Name', 'ID', 'E-mail', 'Web', 'Producer'],
  '{frames} frames · {textures} MB textures · {heap} MB heap · {request}',
])

describe('the words of a language', () => {
  const danish = textsOf('da')

  for (const code of CODES) {
    const words = wordsOf[code]
    const texts = textsOf(code)

    it(`say everything that Danish says, and nothing else (${code})`, () => {
      expect([...texts.keys()].sort()).to.deep.equal([...danish.keys()].sort())
      for (const [path, text] of texts) {
        expect(text.trim(), path).to.equal(text).and.not.equal('')
        expect(text, path).to.not.match(/undefined|null|NaN|\[object| {2}/)
      }
    })

    it(`have the same places for the same values as in Danish (${code})`, () => {
      for (const [path, text] of texts) {
        expect(placesIn(text), path).to.deep.equal(placesIn(danish.get(path) ?? ''))
        expect(text.replace(/\{[a-z]+\}/gi, ''), path).to.not.match(/[{}]/)
      }
    })

    it(`use typographic marks (${code})`, () => {
      for (const [path, text] of texts) expect(text, path).to.not.match(/\.\.\.|['"`]|\d-\d| - /)
    })

    it(`count one and several (${code})`, () => {
      const unit = (text: string) => /\{count\} ([^ ]+)/.exec(text)?.[1] ?? ''
      const plurals = pluralsOf(texts)
      expect(plurals.map(([path]) => path)).to.include.members(['nextTryInSeconds', 'about.recordedOf'])
      for (const [path, { one, other }] of plurals) {
        expect(placesIn(one), path).to.include('{count}').and.to.deep.equal(placesIn(other))
        expect(unit(one), path).to.not.equal(unit(other))
        expect(unit(one).slice(0, 3), path).to.equal(unit(other).slice(0, 3)).and.not.equal('')
      }
    })

    it(`write a date in full, and one of this year without the year (${code})`, () => {
      expect(placesIn(words.date)).to.deep.equal(['{day}', '{month}', '{weekday}'])
      expect(words.dateWithYear).to.equal(`${words.date} {year}`)
    })

    it(`fit where they stand, even at a text size of 150 per cent (${code})`, () => {
      const most = (length: number, ...fitting: readonly string[]): void => {
        for (const text of fitting) expect(text.length, text).to.be.at.most(length)
      }
      const resume = fill(words.resume, { position: '10:02:03' })
      most(28, resume, words.fromTheBeginning, words.play, words.tryAgain, words.toStart)
      for (const { headline, sentence } of Object.values(words.notices)) {
        most(44, headline)
        most(110, sentence)
      }
      const { nextTryInSeconds, nextTryInMinutes } = words
      most(48, words.tryingNow, fillCount(nextTryInSeconds, 90), fillCount(nextTryInMinutes, 60))
      most(32, words.callTitle, words.callNobody, words.boxNumber, words.scan)
      most(42, words.noBoxNumber, ...Object.values(words.macRefused))
      most(56, words.graceBanner)
      const { daysLeft, hoursLeft, minutesLeftToWatch } = words.availability
      most(32, fillCount(daysLeft, 30), fillCount(hoursLeft, 23), fillCount(minutesLeftToWatch, 59))
      most(80, words.availability.noArchive, words.availability.expired)
      most(28, words.profile.headline, words.streams.heading)
      // The longest line of key help, the detail screen's: what has no room is left out.
      const { help, keyOk, keyLeftRight, keyPlay, keyBack } = words
      const away = help.back.length > help.exit.length ? help.back : help.exit
      most(60, [keyOk, help.choose, keyLeftRight, help.move, keyPlay, help.play, keyBack, away].join(''))
    })

    it(`name each country as the engine would, or as people do (${code})`, () => {
      const byIntl = new Intl.DisplayNames([code], { type: 'region' })
      const plainer = code === 'de' ? { US: 'USA', GB: 'Großbritannien' } : {}
      const wanted = Object.keys(words.countries).map(country => [country, byIntl.of(country)])
      expect(words.countries).to.deep.equal({ ...Object.fromEntries(wanted), ...plainer })
    })

    it(`name each language as the engine would (${code})`, () => {
      const byIntl = new Intl.DisplayNames([code], { type: 'language' })
      const wanted = Object.keys(words.languages).map(language => [language, byIntl.of(language)])
      expect(words.languages).to.deep.equal(Object.fromEntries(wanted))
    })

    it(`name weekdays and months as the engine would (${code})`, () => {
      const name = (part: 'weekday' | 'month', atMs: number) =>
        new Intl.DateTimeFormat(code, { [part]: 'long', timeZone: 'UTC' }).format(atMs)
      const months = words.months.map((_, month) => name('month', Date.UTC(2026, month)))
      // The first of March 2026 was a Sunday.
      const weekdays = words.weekdays.map((_, day) => name('weekday', Date.UTC(2026, 2, 1 + day)))
      expect([words.months, words.weekdays]).to.deep.equal([months, weekdays])
    })

    if (code === 'en') continue

    it(`are not left in English (${code})`, () => {
      const english = textsOf('en')
      for (const [path, text] of texts) {
        if (!SAME_AS_ENGLISH.has(text)) expect(text, path).to.not.equal(english.get(path))
      }
    })
  }
})
