import { expect } from 'chai'
import type { LauncherEvent } from '../../../src/box/launcherEvents'
import type { LaunchParameters } from '../../../src/box/launchParameters'
import { readLaunchParameters } from '../../../src/box/launchParameters'
import { createWallClock } from '../../../src/box/wallClock'
import { decodeProgramme } from '../../../src/platform/archiveDecoder'
import { decodeValidation } from '../../../src/platform/validateDecoder'
import type { Programme } from '../../../src/platform/programme'
import type { ProgrammeState } from '../../../src/programme/programmeState'
import { createPresenter, type Presenter } from '../../../src/screens/presenter'
import type { Choice } from '../../../src/screens/settings/settingsModel'
import type { View } from '../../../src/screens/shell/view'
import type { SessionSnapshot } from '../../../src/session/session'
import type { Script } from '../../../src/theme/scripts'
import { createFakeClock } from '../../support/fakeClock'
import { createFakeSession } from '../../support/fakeSession'
import { words } from '../../support/languages'

const device = decodeValidation({
  _id: 'box',
  resellerName: 'Storeby',
  profiles: [
    { _id: 'mum', audioLanguage: 'dan' },
    { _id: 'dad', audioLanguage: 'eng', subtitleLanguage: 'dan', useSdhSubtitles: true },
  ],
})?.device
const matador = decodeProgramme({ _id: 'm', title: 'Matador', duration: 30, position: 600 })
if (device === undefined || matador === null) throw new Error('the fixtures do not decode')

interface SetUp {
  readonly session?: Partial<SessionSnapshot>
  readonly programme?: ProgrammeState
  readonly first?: string | null
  readonly mac?: string | null
  readonly query?: string
  readonly trusted?: boolean
  readonly dimAfterMs?: number
  readonly recent?: readonly Programme[]
  /** Views that cannot be shown. */
  readonly breaks?: (view: View) => boolean
}

function setUp(given: SetUp = {}) {
  const clock = createFakeClock({ wallMs: Date.UTC(2026, 5, 1, 10, 0, 30) })
  const buildMs = given.trusted === false ? Date.UTC(2030, 0, 1) : Date.UTC(2026, 0, 1)
  const session = createFakeSession({ device, ...given.session })
  const views: View[] = []
  const events: LauncherEvent[] = []
  const routes: (string | null)[] = []
  const opened: (string | null)[] = []
  let state: ProgrammeState = given.programme ?? { phase: 'none' }
  const choices: Choice[] = []
  let scripts: readonly Script[] = []
  const read: string[] = []
  let retries = 0
  let refreshes = 0
  let profileChanges = 0
  let anew = 0
  const wrong: unknown[] = []
  const { parameters } = readLaunchParameters({
    host: null,
    launchFile: undefined,
    query: `?lang=en&${given.query ?? ''}`,
    settings: undefined,
    engineLanguages: [],
  })
  const presenter = createPresenter(
    {
      clock,
      wall: createWallClock(clock, buildMs),
      session,
      programmes: {
        state: () => state,
        open: epgId => {
          opened.push(epgId)
          state = epgId === null ? { phase: 'none' } : { phase: 'loading', epgId }
          presenter.refresh()
        },
        refresh: () => refreshes++,
        retryNow: () => retries++,
        hurry: () => undefined,
        showPosition: () => undefined,
        profileChanged: () => undefined,
      },
      launcher: {
        emit: event => events.push(event),
        tokenChanged: () => undefined,
        knowToken: () => undefined,
      },
      mac: given.mac === undefined ? '00:1A:2B:3C:4D:5E' : given.mac,
      macProblem: null,
      parameters: (): LaunchParameters => parameters,
      words: wanted => ({ code: wanted, words: words[wanted] }),
      intl: Intl,
      motion: () => true,
      letters: { ready: () => scripts, want: text => read.push(text) },
      show: view => {
        if (given.breaks?.(view) === true) throw new Error('cannot be drawn')
        views.push(view)
      },
      routed: epgId => routes.push(epgId),
      dimAfterMs: given.dimAfterMs ?? 7_200_000,
      recent: () => given.recent ?? [],
      version: '1.0.0',
      screen: () => '1280×720',
      wentWrong: error => wrong.push(error),
      vitals: () => ({
        frames: 42,
        textureBytes: 3 * 1_048_576,
        heapMb: undefined,
        request: '/iptv/app/validate 200 31 ms',
      }),
      choose: choice => choices.push(choice),
      profileChanged: () => profileChanges++,
      startAnew: () => anew++,
    },
    given.first ?? null,
  )
  const draw = () => {
    const view = views[views.length - 1]
    if (view !== undefined) presenter.completed(view)
  }
  return {
    clock,
    session,
    presenter,
    events,
    routes,
    opened,
    draw,
    view: () => views[views.length - 1],
    views,
    become: (next: ProgrammeState) => (state = next),
    lettersCome: (...come: readonly Script[]) => (scripts = come),
    read,
    retries: () => retries,
    refreshes: () => refreshes,
    choices,
    profileChanges: () => profileChanges,
    anew: () => anew,
    wrong,
  }
}

const shown: ProgrammeState = { phase: 'shown', epgId: 'm', programme: matador, fresh: true }

describe('the presenter', () => {
  it('tells the launcher of a screen once its frame is complete, and of the same screen once', () => {
    const { presenter, events, draw } = setUp({ programme: shown, first: 'm' })
    presenter.refresh()
    expect(events).to.deep.equal([])
    draw()
    presenter.refresh()
    draw()
    expect(events).to.deep.equal([{ event: 'screen', name: 'detail', epgId: 'm' }])
  })

  it('tells of it again when the viewer comes back to it', () => {
    const { presenter, events, draw, session } = setUp({ programme: shown, first: 'm' })
    presenter.refresh()
    draw()
    session.become({ name: 'blocked' })
    presenter.refresh()
    draw()
    session.become({ name: 'active' })
    presenter.refresh()
    draw()
    expect(events.map(event => 'name' in event && event.name)).to.deep.equal(['detail', 'blocked', 'detail'])
  })

  it('asks for the letters of what it shows, and shows it with them once they have come', () => {
    const { presenter, view, lettersCome, read } = setUp({ programme: shown, first: 'm' })
    presenter.refresh()
    expect(read.join()).to.contain('Matador')
    const before = view()?.look.type.title
    lettersCome('arabic')
    presenter.refresh()
    expect(view()?.look.type.title.face).to.equal(`${before?.face ?? ''},HyperlegibleBold-arabic`)
  })

  it('undoes one step with Back, and asks the launcher to leave at the first', () => {
    const { presenter, events, opened, routes, view } = setUp()
    presenter.refresh()
    presenter.open('a')
    presenter.open('b')
    presenter.open('b')
    presenter.back()
    presenter.back()
    expect(opened).to.deep.equal(['a', 'b', 'a', null])
    expect(routes).to.deep.equal(['a', 'b', 'a', null])
    expect(view()?.screen.kind).to.equal('start')
    expect(events).to.deep.equal([])
    presenter.back()
    expect(events).to.deep.equal([{ event: 'exit' }])
  })

  it('asks for playback where the viewer stopped, in the languages of the profile that is chosen', () => {
    const { presenter, events } = setUp({ programme: shown, first: 'm', query: 'profile=dad' })
    presenter.refresh()
    presenter.chosen('resume')
    presenter.chosen('beginning')
    presenter.chosen('nothing')
    expect(events).to.deep.equal([
      {
        event: 'play',
        epgId: 'm',
        position: 600,
        profile: 'dad',
        audioLanguage: 'eng',
        subtitleLanguage: 'dan',
        sdhSubtitles: true,
      },
      {
        event: 'play',
        epgId: 'm',
        position: 0,
        profile: 'dad',
        audioLanguage: 'eng',
        subtitleLanguage: 'dan',
        sdhSubtitles: true,
      },
    ])
  })

  it('takes the first profile where none is chosen, and names none where the device has none', () => {
    const first = setUp({ programme: shown, first: 'm' })
    first.presenter.refresh()
    first.presenter.chosen('resume')
    expect(first.events).to.deep.equal([
      { event: 'play', epgId: 'm', position: 600, profile: 'mum', audioLanguage: 'dan' },
    ])
    const none = setUp({ programme: shown, first: 'm', session: { device: null } })
    none.presenter.refresh()
    none.presenter.chosen('resume')
    expect(none.events).to.deep.equal([{ event: 'play', epgId: 'm', position: 600 }])
  })

  it('counts down to the next try, and rests on a screen where nothing changes', () => {
    const { presenter, clock, session, views, view } = setUp({ session: { name: 'offline' } })
    session.become({ nextTryAtMs: 8000 })
    presenter.refresh()
    const text = () => {
      const screen = view()?.screen
      return screen?.kind === 'notice' ? screen.model.nextTry : null
    }
    expect(text()).to.equal('We try again in 8 seconds')
    clock.advance(3000)
    expect(text()).to.equal('We try again in 5 seconds')
    session.become({ name: 'active', nextTryAtMs: null })
    presenter.refresh()
    const before = views.length
    clock.advance(29_000 - 3000)
    expect(views).to.have.length(before)
    clock.advance(2000)
    expect(views).to.have.length(before + 1)
  })

  it('shows the time of day only while the clock is trusted', () => {
    const trusted = setUp()
    trusted.presenter.refresh()
    expect(trusted.view()?.time).to.equal('12:00')
    const not = setUp({ trusted: false })
    not.presenter.refresh()
    expect(not.view()?.time).to.equal(null)
  })

  it('shows a banner while the session or the programme lives on what was known', () => {
    const { presenter, session, view, become } = setUp({ programme: shown, first: 'm' })
    presenter.refresh()
    expect(view()?.banner).to.equal(null)
    session.become({ name: 'grace' })
    presenter.refresh()
    expect(view()?.banner).to.match(/No connection/)
    session.become({ name: 'active' })
    become({ ...shown, fresh: false })
    presenter.refresh()
    expect(view()?.banner).to.match(/No connection/)
  })

  it('says something when the first screen is overdue, and forgets that once one stood', () => {
    const { presenter, view, session, draw, become } = setUp({
      session: { name: 'starting', device: null, token: 'token' },
      programme: { phase: 'loading', epgId: 'm' },
      first: 'm',
    })
    presenter.refresh()
    expect(view()?.screen.kind).to.equal('loading')
    presenter.overdue()
    expect(view()?.screen).to.deep.include({ kind: 'notice' })
    draw()
    session.become({ name: 'active', device })
    become(shown)
    presenter.refresh()
    draw()
    presenter.overdue()
    expect(view()?.screen.kind).to.equal('detail')
  })

  it('tries again at OK: the programme, or, for a box without a MAC, everything', () => {
    const failed: ProgrammeState = { phase: 'failed', epgId: 'm', nextTryAtMs: 9000 }
    const withMac = setUp({ programme: failed, first: 'm' })
    withMac.presenter.refresh()
    withMac.presenter.chosen('try-again')
    expect([withMac.retries(), withMac.anew()]).to.deep.equal([1, 0])
    const without = setUp({
      mac: null,
      session: { name: 'activation', reason: 'no-mac', token: null, device: null },
    })
    without.presenter.refresh()
    without.presenter.chosen('try-again')
    expect([without.retries(), without.anew()]).to.deep.equal([0, 1])
  })

  it('says for a moment that it tries, however fast the refusal', () => {
    const programme: ProgrammeState = { phase: 'failed', epgId: 'm', nextTryAtMs: 300_000 }
    const { presenter, view, clock } = setUp({ programme, first: 'm' })
    const nextTry = () => {
      const screen = view()?.screen
      return screen?.kind === 'notice' ? screen.model.nextTry : null
    }
    presenter.refresh()
    expect(nextTry()).to.equal('We try again in 5 minutes')
    presenter.chosen('try-again')
    expect(nextTry()).to.equal('We are trying now …')
    clock.advance(1000)
    expect(nextTry()).to.equal('We try again in 5 minutes')
  })

  it('goes to the start page from a programme that is not there, with nothing to go back to', () => {
    const { presenter, opened, view } = setUp({ programme: { phase: 'not-found', epgId: 'm' }, first: 'm' })
    presenter.refresh()
    presenter.chosen('to-start')
    expect(opened).to.deep.equal([null])
    expect(view()).to.deep.include({ atFirst: true })
  })

  it('keeps the focus where it was on the same programme', () => {
    const { presenter, view } = setUp({ programme: shown, first: 'm' })
    presenter.refresh()
    expect(view()?.focus).to.equal(null)
    presenter.focused('beginning')
    presenter.refresh()
    expect(view()?.focus).to.equal('beginning')
    presenter.open('other')
    expect(view()?.focus).to.equal(null)
  })

  it('dims after two hours without a key and returns to the start page; the next key only wakes it', () => {
    const { presenter, clock, view } = setUp({ programme: shown, first: 'm' })
    presenter.refresh()
    clock.advance(7_100_000)
    expect(presenter.keyPressed()).to.equal(true)
    clock.advance(7_199_000)
    expect(view()).to.deep.include({ dimmed: false })
    clock.advance(1000)
    expect(view()).to.deep.include({ dimmed: true })
    expect(view()?.screen.kind).to.equal('start')
    expect(presenter.keyPressed()).to.equal(false)
    expect(view()).to.deep.include({ dimmed: false })
    expect(presenter.keyPressed()).to.equal(true)
  })

  it('does not dim under a player', () => {
    const { presenter, clock, view } = setUp({ programme: shown, first: 'm' })
    presenter.refresh()
    presenter.playing(true)
    clock.advance(10_000_000)
    expect(view()).to.deep.include({ dimmed: false })
    presenter.playing(false)
    clock.advance(7_200_000)
    expect(view()).to.deep.include({ dimmed: true })
  })

  it('walks the launcher’s list with Channel+ and Channel-, without a step and without wrapping', () => {
    const { presenter, opened, events } = setUp({ programme: shown, first: 'm', query: 'list=a,m,b' })
    presenter.refresh()
    presenter.zap(1)
    presenter.zap(1)
    presenter.zap(-1)
    presenter.zap(-1)
    presenter.zap(-1)
    expect(opened).to.deep.equal(['b', 'm', 'a'])
    presenter.back()
    expect(events).to.deep.equal([{ event: 'exit' }])
  })

  it('stays where it is at Channel+ on a programme that is not on the list', () => {
    const { presenter, opened } = setUp({ programme: shown, first: 'm', query: 'list=a,b' })
    presenter.refresh()
    presenter.zap(1)
    expect(opened).to.deep.equal([])
  })

  it('wakes a dimmed screen for a programme that the launcher opens', () => {
    const { presenter, clock, view } = setUp()
    presenter.refresh()
    clock.advance(7_200_000)
    expect(view()).to.deep.include({ dimmed: true })
    presenter.open('a')
    expect(view()).to.deep.include({ dimmed: false })
  })

  it('lets the next viewer see nothing of the way to a programme, and asks for it anew', () => {
    const { presenter, opened, events } = setUp()
    presenter.refresh()
    presenter.open('a')
    presenter.open('b')
    presenter.forgetPast()
    expect(opened).to.deep.equal(['a', 'b', 'b'])
    presenter.back()
    expect(events).to.deep.equal([{ event: 'exit' }])
  })

  it('opens a panel and closes it by the same key or by Back', () => {
    const { presenter, view } = setUp({ programme: shown, first: 'm' })
    presenter.refresh()
    presenter.toggle('about')
    expect(view()?.screen.kind).to.equal('about')
    presenter.toggle('settings')
    expect(view()?.screen.kind).to.equal('settings')
    presenter.back()
    expect(view()?.screen.kind).to.equal('about')
    presenter.back()
    expect(view()?.screen.kind).to.equal('detail')
    presenter.chosen('more')
    expect(view()?.screen.kind).to.equal('reader')
    presenter.toggle('reader')
    expect(view()?.screen.kind).to.equal('detail')
  })

  it('keeps the focus on the screen beneath, whatever had it in the panel', () => {
    const { presenter, view } = setUp({ programme: shown, first: 'm' })
    presenter.refresh()
    presenter.focused('more')
    presenter.toggle('settings')
    presenter.focused('contrast')
    presenter.back()
    expect(view()?.focus).to.equal('more')
  })

  it('stays where it is at Channel+ while a panel is open, which says no place in the list', () => {
    const { presenter, view, opened } = setUp({ programme: shown, first: 'm', query: 'list=m,b' })
    presenter.refresh()
    expect(view()?.place).to.equal('1 of 2')
    presenter.toggle('settings')
    expect(view()?.place).to.equal(null)
    presenter.zap(1)
    expect(opened).to.deep.equal([])
  })

  it('closes the reader when what it reads is no longer shown', () => {
    const { presenter, session, view } = setUp({ programme: shown, first: 'm' })
    presenter.refresh()
    presenter.chosen('more')
    session.become({ name: 'blocked' })
    presenter.refresh()
    expect(view()?.screen.kind).to.equal('notice')
    session.become({ name: 'active' })
    presenter.refresh()
    expect(view()?.screen.kind).to.equal('detail')
  })

  it('opens programmes and panels from the start page', () => {
    const { presenter, opened, view } = setUp()
    presenter.refresh()
    presenter.chosen('open:m')
    expect(opened).to.deep.equal(['m'])
    presenter.chosen('settings')
    expect(view()?.screen.kind).to.equal('settings')
  })
})

const NOW = Date.UTC(2026, 5, 1, 10, 0, 30)
const leaving = (inMs: number): ProgrammeState => ({
  phase: 'shown',
  epgId: 'm',
  programme: { ...matador, availableUntilMs: NOW + inMs },
  fresh: true,
})
const availabilityIn = (view: View | undefined) =>
  view?.screen.kind === 'detail' ? view.screen.model.availability : null

describe('a programme that leaves the archive', () => {
  it('counts down while it is shown, and is asked for once more when its time is up', () => {
    const { presenter, clock, view, refreshes } = setUp({ programme: leaving(130_000), first: 'm' })
    presenter.refresh()
    expect(availabilityIn(view())).to.equal('2 minutes left to watch')
    clock.advance(60_000)
    expect(availabilityIn(view())).to.equal('1 minute left to watch')
    expect(refreshes()).to.equal(0)
    clock.advance(70_000)
    expect(refreshes()).to.equal(1)
    clock.advance(600_000)
    expect(refreshes()).to.equal(1)
  })

  it('is not asked for again where it had left before it was opened', () => {
    const { presenter, clock, refreshes } = setUp({ programme: leaving(-1), first: 'm' })
    presenter.refresh()
    clock.advance(600_000)
    expect(refreshes()).to.equal(0)
  })

  it('is let be while the clock is not trusted', () => {
    const programme = leaving(60_000)
    const { presenter, clock, view, refreshes } = setUp({ programme, first: 'm', trusted: false })
    presenter.refresh()
    clock.advance(600_000)
    expect(availabilityIn(view())).to.equal(null)
    expect(refreshes()).to.equal(0)
  })
})

describe('the chooser of profiles', () => {
  it('opens from the detail, and what is chosen there is kept and asked with', () => {
    const { presenter, view, choices, profileChanges } = setUp({ programme: shown, first: 'm' })
    presenter.refresh()
    presenter.chosen('profiles')
    expect(view()?.screen.kind).to.equal('profiles')
    presenter.chosen('profile:dad')
    expect(choices).to.deep.equal([{ key: 'profile', value: 'dad' }])
    expect(profileChanges()).to.equal(1)
    expect(view()?.screen.kind).to.equal('detail')
  })

  it('closes by itself where the device has lost its profiles meanwhile', () => {
    const { presenter, view, session } = setUp({ programme: shown, first: 'm' })
    presenter.refresh()
    presenter.chosen('profiles')
    session.become({ device: { ...device, profiles: [] } })
    presenter.refresh()
    expect(view()?.screen.kind).to.equal('detail')
    session.become({ device })
    presenter.refresh()
    expect(view()?.screen.kind).to.equal('detail')
  })
})

describe('a streaming service', () => {
  it('is handed to the launcher to be opened, with the address that the platform gave', () => {
    const streams = [
      { service: 'NETFLIX', url: 'https://example.com/a' },
      { service: 'VIAPLAY', url: 'https://example.com/b' },
    ]
    const programme: ProgrammeState = { ...shown, programme: { ...matador, streams } }
    const { presenter, events } = setUp({ programme, first: 'm' })
    presenter.refresh()
    presenter.chosen('stream:1')
    presenter.chosen('stream:2')
    expect(events).to.deep.equal([{ event: 'open-stream', service: 'VIAPLAY', url: 'https://example.com/b' }])
  })
})

describe('the place in the launcher’s list', () => {
  it('is told while the programme that is open is one of it', () => {
    const { presenter, view } = setUp({ programme: shown, first: 'm', query: 'list=a,m,c' })
    presenter.refresh()
    expect(view()?.place).to.equal('2 of 3')
    presenter.open('x')
    expect(view()?.place).to.equal(null)
    presenter.open(null)
    expect(view()?.place).to.equal(null)
  })
})

describe('the diagnostics line', () => {
  const lines = (views: readonly View[]) => views.map(({ diagnostics }) => diagnostics)

  it('tells each second how the app fares, on a box in development mode', () => {
    const { presenter, views, view, clock } = setUp({
      session: { device: { ...device, developmentMode: true } },
    })
    presenter.refresh()
    expect(view()?.diagnostics).to.equal(
      '42 frames · 3.0 MB textures · – MB heap · /iptv/app/validate 200 31 ms',
    )
    clock.advance(3000)
    expect(views).to.have.length(4)
  })

  it('is on no other box', () => {
    const { presenter, views } = setUp()
    presenter.refresh()
    presenter.toggle('about')
    expect(lines(views)).to.deep.equal([null, null])
  })

  it('rests while the screen is dimmed', () => {
    const { presenter, views, clock } = setUp({
      session: { device: { ...device, developmentMode: true } },
      dimAfterMs: 30_000,
    })
    presenter.refresh()
    clock.advance(30_000)
    const before = views.length
    clock.advance(60_000)
    expect(views.length - before).to.be.at.most(2)
  })
})

describe('the presenter, after something was thrown,', () => {
  const noticeOf = (view: View | undefined) => {
    const screen = view?.screen
    return screen?.kind === 'notice' ? screen.model : null
  }

  it('shows a notice, and by itself the screen that had stood', () => {
    const { presenter, view, clock, draw, opened, events } = setUp({ programme: shown, first: 'm' })
    presenter.refresh()
    draw()
    presenter.recover()
    presenter.refresh()
    expect(noticeOf(view())).to.include({ name: 'error', headline: 'Something went wrong', nextTry: null })
    draw()
    expect(events[events.length - 1]).to.deep.equal({ event: 'screen', name: 'error' })
    clock.advance(7999)
    expect(view()?.screen.kind).to.equal('notice')
    clock.advance(1)
    expect(view()?.screen.kind).to.equal('detail')
    expect(opened).to.deep.equal([])
  })

  for (const [key, press] of [
    ['OK', (presenter: Presenter) => presenter.chosen('try-again')],
    ['Back', (presenter: Presenter) => presenter.back()],
  ] as const)
    it(`goes on at ${key}, and that means nothing else`, () => {
      const { presenter, view, draw, events, retries } = setUp({ programme: shown, first: 'm' })
      presenter.refresh()
      draw()
      presenter.recover()
      presenter.refresh()
      expect(view()?.atFirst).to.equal(false)
      press(presenter)
      expect(view()?.screen.kind).to.equal('detail')
      expect(events).to.have.length(1)
      expect(retries()).to.equal(0)
    })

  it('goes back from a programme that could not be drawn', () => {
    const { presenter, opened, routes, draw } = setUp({ programme: shown, first: 'm' })
    presenter.refresh()
    draw()
    presenter.open('b')
    presenter.recover()
    expect(opened).to.deep.equal(['b', 'm'])
    expect(routes).to.deep.equal(['b', 'm'])
  })

  it('takes no screen for good because a frame of the one before comes late', () => {
    const { presenter, opened, draw, become } = setUp({
      first: 'm',
      breaks: ({ screen }) => screen.kind === 'detail',
    })
    presenter.refresh()
    draw()
    presenter.open('b')
    become({ ...shown, epgId: 'b' })
    presenter.refresh()
    draw()
    presenter.recover()
    expect(opened).to.deep.equal(['b', 'm'])
  })

  it('leaves out what was opened lately where that breaks the start screen, until the viewer starts over', () => {
    const { presenter, view, clock } = setUp({
      recent: [matador],
      breaks: ({ screen }) => screen.kind === 'start' && JSON.stringify(screen.model).includes('Matador'),
    })
    presenter.refresh()
    expect(view()).to.equal(undefined)
    presenter.recover()
    clock.advance(8000)
    expect(view()?.screen.kind).to.equal('start')
    presenter.startOver()
    presenter.recover()
    presenter.refresh()
    expect(noticeOf(view())?.name).to.equal('error')
  })

  it('closes a panel that could not be drawn, and opens another at once where the viewer wants it', () => {
    const { presenter, view, draw, opened } = setUp({ programme: shown, first: 'm' })
    presenter.refresh()
    draw()
    presenter.toggle('about')
    presenter.recover()
    presenter.refresh()
    expect(noticeOf(view())?.name).to.equal('error')
    presenter.toggle('settings')
    expect(view()?.screen.kind).to.equal('settings')
    presenter.back()
    expect(view()?.screen.kind).to.equal('detail')
    expect(opened).to.deep.equal([])
  })

  it('leads to the start screen where the same screen throws again, but not an hour later', () => {
    const soon = setUp({ programme: shown, first: 'm' })
    const late = setUp({ programme: shown, first: 'm' })
    for (const { presenter, clock } of [soon, late]) {
      presenter.refresh()
      presenter.recover()
      clock.advance(8000)
    }
    late.clock.advance(3_600_000)
    for (const { presenter, clock } of [soon, late]) {
      presenter.recover()
      clock.advance(8000)
    }
    expect(soon.opened).to.deep.equal([null])
    expect(soon.view()?.screen.kind).to.equal('start')
    expect(late.opened).to.deep.equal([])
    expect(late.view()?.screen.kind).to.equal('detail')
  })

  it('keeps what was thrown from whoever asked for the view', () => {
    const { presenter, wrong, session } = setUp({ programme: shown, first: 'm' })
    const broken = new Error('no snapshot')
    session.snapshot = () => {
      throw broken
    }
    presenter.refresh()
    expect(wrong).to.deep.equal([broken])
  })
})
