import { expect } from 'chai'
import { createLanguage, type LanguageCode } from '../../../src/language/language'
import type { Words } from '../../../src/language/words'

const CODES: readonly LanguageCode[] = ['da', 'en', 'nb', 'sv', 'de']
const wordsOf = (code: LanguageCode): Words =>
  createLanguage({ code, timeZone: 'Europe/Copenhagen', intl: undefined }).words

/** Every text of a language by its path; a word with a number in it as it reads for 1, 2 and 21. */
function textsOf(code: LanguageCode): Map<string, string> {
  const texts = new Map<string, string>()
  const walk = (path: string, value: unknown): void => {
    if (typeof value === 'string') texts.set(path, value)
    else if (typeof value === 'function') walk(path, called(path, value))
    else for (const [key, part] of Object.entries(value as object)) walk(`${path}.${key}`, part)
  }
  for (const [key, value] of Object.entries(wordsOf(code))) walk(key, value)
  return texts
}

function called(path: string, word: unknown): object {
  const say = word as (...sample: unknown[]) => unknown
  if (path === 'date')
    return [null, 2016].map(year => say({ weekday: 'tirsdag', day: 27, month: 'december', year }))
  if (path === 'at' || path === 'resume') return [say('1:02:03', '17.25')]
  return [1, 2, 21].map(count => say(count, 30))
}

/** Words that Danes, Norwegians, Swedes or Germans and the English write alike. */
const SAME_AS_ENGLISH = new Set([
  ...['April', 'August', 'September', 'November'],
  ...[':', '◀ ▶', 'OK', 'Play'],
  ...['1 min', '2 min', '21 min', 'S1', 'S2', 'S21', 'E1', 'E2', 'E21'],
  ...['Finland', 'Canada', 'Australia', 'New Zealand', 'Portugal', 'Ukraine', 'Israel', 'India', 'China'],
  ...['Japan', 'Argentina', 'Mexico'],
  ...['▲ ▼', 'Menu', 'Info', 'Normal', 'Type', 'Version', 'Name', 'ID', 'E-mail', 'Web', 'Producer'],
])

describe('the words of a language', () => {
  for (const code of CODES) {
    const words = wordsOf(code)
    const texts = textsOf(code)

    it(`say everything that English says (${code})`, () => {
      expect([...texts.keys()]).to.have.members([...textsOf('en').keys()])
      for (const [path, text] of texts) {
        expect(text.trim(), path).to.equal(text).and.not.equal('')
        expect(text, path).to.not.match(/undefined|null|NaN|\[object| {2}/)
      }
    })

    it(`use typographic marks (${code})`, () => {
      for (const [path, text] of texts) expect(text, path).to.not.match(/\.\.\.|['"`]|\d-\d| - /)
    })

    it(`count one and several (${code})`, () => {
      for (const countdown of [words.nextTryInSeconds, words.nextTryInMinutes]) {
        const [one = '', two = '', many = ''] = [1, 2, 21].map(countdown)
        const unit = (text: string, count: number) => new RegExp(`${count} ([^ ]+)`).exec(text)?.[1]
        expect(unit(one, 1)).to.not.equal(unit(two, 2))
        expect(unit(two, 2)).to.equal(unit(many, 21))
        expect(unit(two, 2)?.slice(0, 4)).to.equal(unit(one, 1)?.slice(0, 4))
      }
    })

    it(`put the number that they are given where it belongs (${code})`, () => {
      const { minutes, minutesLeft, channel, season, episode, nextTryInSeconds, nextTryInMinutes } = words
      const counted = [minutes, minutesLeft, channel, season, episode, nextTryInSeconds, nextTryInMinutes]
      for (const word of counted) expect(word(47).match(/\d+/g)).to.deep.equal(['47'])
      expect(words.episodeOf(6, 10).match(/\d+/g)).to.deep.equal(['6', '10'])
      expect(words.resume('1:02:03')).to.contain('1:02:03')
    })

    it(`fit where they stand, even at a text size of 150 per cent (${code})`, () => {
      const most = (length: number, ...fitting: readonly string[]): void => {
        for (const text of fitting) expect(text.length, text).to.be.at.most(length)
      }
      most(28, words.resume('10:02:03'), words.fromTheBeginning, words.play, words.tryAgain, words.toStart)
      for (const { headline, sentence } of Object.values(words.notices)) {
        most(44, headline)
        most(110, sentence)
      }
      most(48, words.tryingNow, words.nextTryInSeconds(90), words.nextTryInMinutes(60))
      most(32, words.callTitle, words.callNobody, words.boxNumber)
      most(42, words.noBoxNumber, ...Object.values(words.macRefused))
      most(56, words.graceBanner)
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
        // A date is given its words.
        if (SAME_AS_ENGLISH.has(text) || path.startsWith('date.')) continue
        expect(text, path).to.not.equal(english.get(path))
      }
    })
  }
})
