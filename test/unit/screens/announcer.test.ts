import { expect } from 'chai'
import type { LanguageCode } from '../../../src/language/language'
import type { RemoteKey } from '../../../src/remote/keys'
import { createAnnouncer } from '../../../src/screens/announcer'
import type { DetailModel } from '../../../src/screens/detail/detailModel'
import type { ScreenModel } from '../../../src/screens/screenModel'
import { settingsModel } from '../../../src/screens/settings/settingsModel'
import type { View } from '../../../src/screens/shell/view'
import { themeFrom } from '../../../src/theme/theme'
import { typeAt } from '../../../src/theme/type'
import { languageOf } from '../../support/languages'

const model: DetailModel = {
  ...{ epgId: 'm', operator: null, title: 'Matador', lead: null, spokenLead: null, facts: null },
  ...{ origin: null, availability: null, progress: null, description: null, images: [], initials: 'M' },
  actions: [
    { id: 'play', label: 'Play', positionS: 0 },
    { id: 'more', label: 'More', positionS: null },
  ],
  extras: [],
}
const detail = (changes: Partial<DetailModel> = {}): ScreenModel => ({
  kind: 'detail',
  model: { ...model, ...changes },
})
const notice = (headline: string, nextTry: string): ScreenModel => ({
  kind: 'notice',
  model: {
    ...{ name: 'offline', epgId: null, operator: null, headline, sentence: '', nextTry, code: '' },
    call: { title: '', name: null, lines: [] },
    mac: { title: 'Number', text: 'none', isNumber: false },
    action: { id: 'try-again', label: 'Try again' },
  },
})

function settings(changes: { textSize?: 100 | 125; isSure?: boolean }, code: LanguageCode): ScreenModel {
  const from = { operator: null, contrast: 'normal', voice: 'on', lang: code } as const
  const language = languageOf(code)
  const chosen = { textSize: 100, isSure: false, ...changes } as const
  return { kind: 'settings', model: settingsModel({ ...from, ...chosen, language, languages: ['da', 'en'] }) }
}

function setUp(isOn = true) {
  let on = isOn
  let focus: string | null = null
  let said: string[] = []
  const announcer = createAnnouncer({
    voice: {
      say: (text, tag, settleMs) =>
        said.push(
          `${tag === 'en-GB' ? '' : `${tag}: `}${text}${settleMs === undefined ? '' : ` (${settleMs})`}`,
        ),
      silence: () => said.push('silence'),
    },
    isOn: () => on,
    focusedId: () => focus,
  })
  const heard = (): string[] => {
    const all = said
    said = []
    return all
  }
  const view = (screen: ScreenModel, changes: Partial<View> = {}, code: LanguageCode = 'en'): View => ({
    screen,
    look: {
      theme: themeFrom({}, 'normal'),
      type: typeAt(100),
      language: languageOf(code),
      motion: false,
    },
    ...{
      time: null,
      place: null,
      banner: null,
      diagnostics: null,
      dimmed: false,
      atFirst: true,
      focus: null,
    },
    ...changes,
  })
  /** Draws a screen, with the focus there. */
  const show = (screen: ScreenModel, id: string | null, changes?: Partial<View>, code?: LanguageCode) => {
    focus = id
    announcer.shown(view(screen, changes, code))
    return heard()
  }
  /** A key that moves the focus there. */
  const press = (key: RemoteKey, id: string | null) => {
    announcer.pressed(key)
    focus = id
    announcer.handled(key)
    return heard()
  }
  const turn = (now: boolean): void => {
    on = now
  }
  return { announcer, heard, show, press, turn }
}

const PLAY = 'Play. 1 of 2. Press OK to start the programme.'
const MORE = 'More. 2 of 2. Press OK to read more.'

describe('the announcer', () => {
  it('says another screen and what has the focus in one', () => {
    const { show } = setUp()
    expect(show(detail(), 'play')).to.deep.equal([`Matador. ${PLAY}`])
    expect(show(detail({ epgId: 'k', title: 'Klovn' }), 'play')).to.deep.equal([`Klovn. ${PLAY}`])
    expect(show({ kind: 'loading', model: { operator: null } }, null)).to.deep.equal(['One moment. (1000)'])
    expect(show(detail(), 'more')).to.deep.equal([`Matador. ${MORE}`])
  })

  it('says before it which of the launcher’s programmes this is, and after it what is amiss', () => {
    const { show } = setUp()
    expect(show(detail(), 'play', { place: '3 of 12', banner: 'No connection right now.' })).to.deep.equal([
      `3 of 12. Matador. No connection right now. ${PLAY}`,
    ])
  })

  it('says a new focus alone', () => {
    const { show, press } = setUp()
    show(detail(), 'play')
    expect(press('Right', 'more')).to.deep.equal(['silence', MORE])
    expect(press('Left', 'play')).to.deep.equal(['silence', PLAY])
  })

  it('is silent after a key that changed nothing', () => {
    const { show, press } = setUp()
    show(detail(), 'more')
    expect(press('Right', 'more')).to.deep.equal(['silence'])
    expect(press('Ok', 'more')).to.deep.equal(['silence'])
  })

  it('does not say what time, countdowns and the platform change', () => {
    const { show } = setUp()
    show(detail(), 'play')
    expect(show(detail({ facts: 'Tuesday', progress: { share: 1, label: 'Watched' } }), 'play')).to.be.empty
    expect(show(detail(), 'play', { time: '17:26', banner: 'No connection' })).to.be.empty
    const renamed = detail({ actions: [{ id: 'play', label: 'Play it', positionS: 0 }] })
    expect(show(renamed, 'play')).to.be.empty
    show(notice('Offline', 'We try again in 10 seconds'), 'try-again')
    expect(show(notice('Offline', 'We try again in 9 seconds'), 'try-again')).to.be.empty
  })

  it('says the focus that an answer brought', () => {
    const { show } = setUp()
    show(detail(), 'play')
    const actions = [{ id: 'resume' as const, label: 'Resume from 0:01:00', positionS: 60 }]
    expect(show(detail({ actions }), 'resume')).to.deep.equal([
      'Resume from 1 minute. Press OK to start the programme.',
    ])
  })

  it('says another notice as a whole, and after OK when the next try is', () => {
    const { show, press, announcer, heard } = setUp()
    show(notice('Offline', 'We try again in 4 minutes'), 'try-again')
    const blocked = notice('Blocked', 'We are trying now …')
    expect(show(blocked, 'try-again')).to.deep.equal([
      'Blocked. We are trying now. Number: none. Try again. Press OK to try again.',
    ])
    expect(press('Ok', 'try-again')).to.deep.equal(['silence', 'We are trying now.'])
    announcer.handled('Right')
    expect(heard()).to.be.empty
  })

  it('says a row of the settings anew when its value changes, and "Forget" when it asks', () => {
    const { show } = setUp()
    show(settings({}, 'en'), 'textSize')
    expect(show(settings({ textSize: 125 }, 'en'), 'textSize')).to.deep.equal([
      'Text size: Large. 1 of 5. Press OK to change it.',
    ])
    show(settings({ textSize: 125 }, 'en'), 'forget')
    expect(show(settings({ textSize: 125, isSure: true }, 'en'), 'forget')).to.deep.equal([
      'Press OK again to forget it all. 5 of 5.',
    ])
  })

  it('goes on in another language once that is shown', () => {
    const { show } = setUp()
    show(settings({}, 'en'), 'lang')
    expect(show(settings({}, 'da'), 'lang', {}, 'da')).to.deep.equal([
      'da-DK: Sprog: Dansk. 3 af 5. Tryk på OK for at skifte.',
    ])
  })

  it('falls silent when it is switched off, and says so when it is switched on', () => {
    const { show, turn, press } = setUp()
    show(settings({}, 'en'), 'voice')
    turn(false)
    expect(show(settings({}, 'en'), 'voice')).to.deep.equal(['silence'])
    expect(new Set(press('Down', 'forget'))).to.deep.equal(new Set(['silence']))
    turn(true)
    expect(show(settings({}, 'en'), 'voice')).to.deep.equal([
      'Reading aloud is on. Read aloud: On. 4 of 5. Press OK to change it.',
    ])
    expect(press('Down', 'forget')).to.have.lengthOf(2)
  })

  it('says nothing at all while it is off', () => {
    const { show, press } = setUp(false)
    const all = [...show(detail(), 'play'), ...press('Right', 'more')]
    expect(new Set(all)).to.deep.equal(new Set(['silence']))
  })

  it('is silent while the screen is dimmed, and says it all to whoever wakes it', () => {
    const { show } = setUp()
    show(detail(), 'play')
    expect(show(detail(), 'play', { dimmed: true })).to.deep.equal(['silence'])
    expect(show(detail(), 'play')).to.deep.equal([`Matador. ${PLAY}`])
  })

  for (const why of ['playing', 'suspended'] as const) {
    it(`is silent while it would speak to nobody or into a film (${why}), and says it all afterwards`, () => {
      const { show, announcer, heard, press } = setUp()
      announcer.hush(why, false)
      show(detail(), 'play')
      announcer.hush(why, true)
      expect(heard()).to.deep.equal(['silence'])
      expect(show(detail({ epgId: 'k' }), 'play')).to.deep.equal(['silence'])
      announcer.hush(why, false)
      expect(heard()).to.deep.equal([`Matador. ${PLAY}`])
      announcer.hush(why, true)
      heard()
      // A launcher that forgets to say that the film is over does not take the voice away for good.
      expect(press('Right', 'more')).to.deep.equal(['silence', `Matador. ${MORE}`])
    })
  }
})
