import type { Launcher } from '../box/launcher'
import type { LaunchParameters } from '../box/launchParameters'
import type { Cancel, Clock } from '../box/clock'
import type { WallClock } from '../box/wallClock'
import { fill } from '../language/fill'
import { createLanguage, type LanguageCode } from '../language/language'
import type { SpokenWords } from '../language/wordbook'
import type { Words } from '../language/words'
import type { Programme } from '../platform/programme'
import type { ProgrammeLoader } from '../programme/programmeLoader'
import type { Session } from '../session/session'
import type { FallbackFonts } from '../theme/fallbackFonts'
import { themeFrom } from '../theme/theme'
import { typeAt } from '../theme/type'
import { composeScreen, type Panel } from './composeScreen'
import { availableUntilMs } from './detail/availability'
import type { DetailModel } from './detail/detailModel'
import { createDimmer } from './dimmer'
import { createHistory } from './history'
import { playEvent } from './playEvent'
import { profileChosenBy } from './profiles/profilesModel'
import { screenEvent } from './screenEvent'
import type { Choice } from './settings/settingsModel'
import type { ShellHandlers } from './shell/Shell'
import type { View } from './shell/view'
import { openedBy } from './start/startModel'
import { whichScreen, type ScreenChoice } from './whichScreen'

export interface PresenterParts {
  readonly clock: Clock
  readonly wall: WallClock
  readonly session: Session
  readonly programmes: ProgrammeLoader
  readonly launcher: Launcher
  /** Null where there is no valid one; `macProblem` then says why, where that is known. */
  readonly mac: string | null
  readonly macProblem: string | null
  /** Asked for at each view: the viewer's choices may change them. */
  readonly parameters: () => LaunchParameters
  /** The words to show where that language is wanted. */
  readonly words: (wanted: LanguageCode) => SpokenWords
  readonly intl: typeof Intl | undefined
  readonly motion: () => boolean
  /** Letters that the typeface lacks, asked for by what is shown. */
  readonly letters: FallbackFonts
  readonly show: (view: View) => void
  /** Makes the page's address say which programme is open. */
  readonly routed: (epgId: string | null) => void
  /** Without a key for this long the screen dims and returns to the start screen. */
  readonly dimAfterMs: number
  /** The programmes opened lately, newest first. */
  readonly recent: () => readonly Programme[]
  readonly version: string
  /** `1920×1080`. */
  readonly screen: () => string
  /** For a box in development mode. */
  readonly vitals: () => Vitals
  /** Keeps what the viewer chose. */
  readonly choose: (choice: Choice) => void
  /** Another profile was chosen. */
  readonly profileChanged: () => void
  /** Begins the app anew: a box without a MAC asks for it once more. */
  readonly startAnew: () => void
}

/** How the app fares. */
export interface Vitals {
  /** Drawn so far. */
  readonly frames: number
  readonly textureBytes: number
  /** Left out where the engine does not tell. */
  readonly heapMb: number | undefined
  /** The last request; empty before the first. */
  readonly request: string
}

/** Decides what the viewer sees, puts it into words, and carries out what the viewer does. */
export interface Presenter extends ShellHandlers {
  /** Opens a programme, or for null the start screen, as one step that Back undoes. */
  open(epgId: string | null): void
  /** Begins again with the start screen: what came before is not to be seen any more. */
  startOver(): void
  /** The viewer pressed a key. False where that only woke a dimmed screen, and means nothing more. */
  keyPressed(): boolean
  /** A player is in front, or no more: a film is not a viewer who left. */
  playing(isPlaying: boolean): void
  /** Another viewer: the programme is asked for anew, and the way here is forgotten. */
  forgetPast(): void
  /** Works out the view anew and shows it. */
  refresh(): void
  /** That view's first complete frame has been drawn. */
  completed(view: View): void
  /** The first screen is overdue. */
  overdue(): void
  stop(): void
}

const SECOND_MS = 1000
const MINUTE_MS = 60_000
const MEGABYTE = 1_048_576

/** `first` is the route that the launcher opened the app with. */
export function createPresenter(parts: PresenterParts, first: string | null): Presenter {
  const { clock, wall, session, programmes, launcher, mac } = parts
  const history = createHistory(first)
  let isOverdue = false
  let focus: { readonly screen: string; readonly id: string } | null = null
  let detail: DetailModel | null = null
  let announced = ''
  let cancelTick: Cancel = () => undefined
  const dimmer = createDimmer(clock, parts.dimAfterMs, () => {
    presenter.startOver()
  })
  let panel: Panel | null = null
  /** When the programme shown leaves the archive, in wall time, while that lies ahead. */
  let leavesAtMs: number | null = null
  let isSureToForget = false
  let triedAtMs: number | null = null

  const presenter: Presenter = {
    open(epgId) {
      wake()
      if (history.go(epgId)) reopen()
    },
    startOver() {
      history.reset(null)
      focus = null
      reopen()
    },
    forgetPast() {
      history.forgetPast()
      focus = null
      reopen()
    },
    zap(step) {
      const { list } = parts.parameters()
      const place = list.indexOf(history.now() ?? '')
      const epgId = place < 0 ? undefined : list[place + step]
      if (epgId === undefined) return
      history.replace(epgId)
      reopen()
    },
    keyPressed: () => !wake(),
    playing: isPlaying => dimmer.playing(isPlaying),
    refresh,
    completed(view) {
      const event = screenEvent(view.screen)
      if (event === null) return
      isOverdue = false
      const signature = JSON.stringify(event)
      if (signature !== announced) launcher.emit(event)
      announced = signature
    },
    overdue() {
      isOverdue = announced === ''
      if (isOverdue) refresh()
    },
    back() {
      if (panel !== null) presenter.toggle(panel)
      else if (history.back()) reopen()
      else launcher.emit({ event: 'exit' })
    },
    toggle(wanted) {
      panel = panel === wanted ? null : wanted
      isSureToForget = false
      refresh()
    },
    choose(choice) {
      parts.choose(choice)
      refresh()
    },
    chosen: act,
    focused(id) {
      focus = { screen: screenKey(), id }
      if (!isSureToForget) return
      isSureToForget = false
      refresh()
    },
    stop() {
      cancelTick()
      dimmer.stop()
    },
  }
  return presenter

  function reopen(): void {
    panel = null
    leavesAtMs = null
    const epgId = history.now()
    parts.routed(epgId)
    programmes.open(epgId)
  }

  function wake(): boolean {
    const wasDimmed = dimmer.wake()
    if (wasDimmed) refresh()
    return wasDimmed
  }

  /** An EPG id is never the name of a panel to the viewer who is in it. */
  function screenKey(): string {
    return panel ?? history.now() ?? ''
  }

  function refresh(): void {
    cancelTick()
    const choice = whichScreen({
      session: session.snapshot(),
      programme: programmes.state(),
      overdue: isOverdue,
    })
    const { device, name } = session.snapshot()
    const parameters = parts.parameters()
    const { lang, timeZone, textSize, contrast } = parameters
    const language = createLanguage({ ...parts.words(lang), timeZone, intl: parts.intl })
    const nowMs = wall.trusted() ? wall.nowMs() : null
    const screen = composeScreen({
      choice: justTried(choice),
      panel,
      session: session.snapshot(),
      parameters,
      language,
      mac,
      macProblem: parts.macProblem,
      version: parts.version,
      screen: parts.screen(),
      recent: parts.recent,
      isSureToForget,
      monotonicMs: clock.monotonicMs(),
      nowMs,
    })
    parts.letters.want(JSON.stringify(screen.model))
    if ((panel === 'reader' || panel === 'profiles') && screen.kind !== panel) panel = null
    detail = screen.kind === 'detail' ? screen.model : null
    const isInDevelopment = device?.developmentMode === true
    const troubled = name === 'grace' || (choice.screen === 'detail' && !choice.fresh)
    parts.show({
      screen,
      look: {
        theme: themeFrom(device?.colours ?? {}, contrast),
        type: typeAt(textSize, parts.letters.ready()),
        language,
        motion: parts.motion(),
      },
      time: nowMs === null ? null : language.time(nowMs),
      place: placeInList(language.words),
      banner: troubled && screen.kind !== 'notice' ? language.words.graceBanner : null,
      diagnostics: isInDevelopment ? diagnostics(language.words) : null,
      dimmed: dimmer.isDimmed(),
      atFirst: panel === null && !history.canGoBack(),
      focus: focus !== null && focus.screen === screenKey() ? focus.id : null,
    })
    if (screen.kind === 'detail') session.showingProgramme()
    const waitMs = isInDevelopment && !dimmer.isDimmed() ? SECOND_MS : untilNextTick(choice, nowMs)
    const leavesInMs = watchLeaving(choice, nowMs)
    cancelTick = clock.after(Math.min(waitMs, leavesInMs), refresh)
  }

  /** Ms until the programme shown leaves the archive. Once it has, the platform's answer decides, not our sum. */
  function watchLeaving(choice: ScreenChoice, nowMs: number | null): number {
    const untilMs =
      choice.screen === 'detail' ? availableUntilMs(choice.programme, session.snapshot().device) : null
    if (untilMs === null || nowMs === null) return Infinity
    const hasLeft = leavesAtMs !== null && untilMs <= nowMs
    leavesAtMs = untilMs > nowMs ? untilMs : null
    if (hasLeft) programmes.refresh()
    return leavesAtMs === null ? Infinity : leavesAtMs - nowMs
  }

  function diagnostics(words: Words): string {
    const { frames, textureBytes, heapMb, request } = parts.vitals()
    const textures = (textureBytes / MEGABYTE).toFixed(1)
    return fill(words.diagnostics, { frames, textures, heap: heapMb ?? '–', request })
  }

  /** `3 of 12`, while the programme that is open is one of the launcher's. */
  function placeInList({ place }: Words): string | null {
    const { list } = parts.parameters()
    const index = list.indexOf(history.now() ?? '')
    return index < 0 ? null : fill(place, { place: index + 1, count: list.length })
  }

  /** At the first OK the panel asks, at the second it forgets; the session then clears, and the app starts over. */
  function forget(): void {
    if (isSureToForget) session.forget()
    isSureToForget = !isSureToForget
    refresh()
  }

  function act(id: string): void {
    const epgId = openedBy(id)
    const profile = profileChosenBy(id)
    if (epgId !== null) presenter.open(epgId)
    else if (id === 'settings' || id === 'about') presenter.toggle(id)
    else if (id === 'more') presenter.toggle('reader')
    else if (id === 'profiles') presenter.toggle('profiles')
    else if (profile !== null) chooseProfile(profile)
    else if (id.indexOf('stream:') === 0) openStream(Number(id.slice('stream:'.length)))
    else if (id === 'forget') forget()
    else if (id === 'to-start') presenter.startOver()
    else if (id === 'try-again') tryAgain()
    else play(id)
  }

  function chooseProfile(value: string): void {
    panel = null
    parts.choose({ key: 'profile', value })
    parts.profileChanged()
    refresh()
  }

  function openStream(index: number): void {
    const state = programmes.state()
    const stream = state.phase === 'shown' ? state.programme.streams[index] : undefined
    if (stream !== undefined)
      launcher.emit({ event: 'open-stream', service: stream.service, url: stream.url })
  }

  /** A refusal may come faster than an eye sees: for a moment the screen says that the viewer's OK did something. */
  function justTried(choice: ScreenChoice): ScreenChoice {
    const isRecent = triedAtMs !== null && clock.monotonicMs() - triedAtMs < SECOND_MS
    return isRecent && choice.screen === 'notice' ? { ...choice, nextTryAtMs: null } : choice
  }

  function tryAgain(): void {
    triedAtMs = clock.monotonicMs()
    if (mac === null) parts.startAnew()
    else {
      session.tryNow()
      programmes.retryNow()
    }
    refresh()
  }

  function play(id: string): void {
    const action = detail?.actions.find(one => one.id === id)
    if (detail === null || action === undefined || action.positionS === null) return
    const { epgId } = detail
    const { device } = session.snapshot()
    launcher.emit(
      playEvent({ epgId, positionS: action.positionS, device, profile: parts.parameters().profile }),
    )
  }
}

/** A countdown moves each second, the header's clock each minute; else the screen rests. */
function untilNextTick(choice: ScreenChoice, nowMs: number | null): number {
  if (choice.screen === 'notice' && choice.nextTryAtMs !== null) return SECOND_MS
  return nowMs === null ? MINUTE_MS : MINUTE_MS - (nowMs % MINUTE_MS)
}
