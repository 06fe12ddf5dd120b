import type { Cancel } from '../box/clock'
import { fill } from '../language/fill'
import { createLanguage } from '../language/language'
import type { Words } from '../language/words'
import { themeFrom } from '../theme/theme'
import { typeAt } from '../theme/type'
import { composeScreen, type Panel } from './composeScreen'
import { availableUntilMs } from './detail/availability'
import type { DetailModel } from './detail/detailModel'
import { createDimmer } from './dimmer'
import { createHistory } from './history'
import { createLeaveWatch } from './leaveWatch'
import { playEvent } from './playEvent'
import type { PresenterParts } from './presenterParts'
import { profileChosenBy } from './profiles/profilesModel'
import { screenEvent } from './screenEvent'
import type { ShellHandlers } from './shell/Shell'
import type { View } from './shell/view'
import { openedBy } from './start/startModel'
import { streamEvent } from './streamEvent'
import { diagnosticsLine } from './vitals'
import { createWayBack } from './wayBack'
import { whichScreen, type ScreenChoice } from './whichScreen'

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
  /** Something was thrown: for some seconds, or until a key, a notice stands; then the last good screen. Shows nothing itself. */
  recover(): void
  stop(): void
}

const SECOND_MS = 1000
const MINUTE_MS = 60_000
const MISHAP_MS = 8_000

/** `first` is the route that the launcher opened the app with. */
export function createPresenter(parts: PresenterParts, first: string | null): Presenter {
  const { clock, wall, session, programmes, launcher, mac } = parts
  const history = createHistory(first)
  let isOverdue = false
  /** What had the focus on each screen, by the screen's key. */
  const focus = new Map<string, string>()
  let detail: DetailModel | null = null
  let announced = ''
  let cancelTick: Cancel = () => undefined
  const dimmer = createDimmer(clock, parts.dimAfterMs, () => {
    presenter.startOver()
  })
  let panel: Panel | null = null
  /** The panels that lie beneath, the lowest first. */
  let beneath: readonly Panel[] = []
  const leaveWatch = createLeaveWatch(() => {
    programmes.refresh()
  })
  let isSureToForget = false
  let triedAtMs: number | null = null
  const wayBack = createWayBack(clock)
  let isMishap = false
  let standing: ScreenChoice['screen'] = 'loading'
  /** What broke a screen may be in the list of what was opened lately, and would break the start screen too. */
  let isListLeftOut = false
  let cancelMishap: Cancel = () => undefined

  const presenter: Presenter = {
    open(epgId) {
      wake()
      if (history.go(epgId)) reopen()
    },
    startOver() {
      isListLeftOut = false
      history.reset(null)
      focus.clear()
      reopen()
    },
    forgetPast() {
      history.forgetPast()
      focus.clear()
      reopen()
    },
    zap(step) {
      // Whoever reads, or sets something, means to go on with that.
      if (panel !== null) return
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
      if (!isMishap) wayBack.drawn()
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
    recover() {
      const way = wayBack.find(panel !== null || history.canGoBack())
      focus.clear()
      isListLeftOut ||= way === 'start' || standing === 'start'
      const isOther = way === 'start' || (way === 'back' && panel === null)
      if (way === 'start') history.reset(null)
      else if (isOther) history.back()
      if (way !== 'stay') {
        panel = null
        beneath = []
      }
      if (isOther) reopen()
      isMishap = true
      cancelMishap()
      cancelMishap = clock.after(MISHAP_MS, goOn)
    },
    back() {
      if (isMishap) goOn()
      else if (panel !== null) presenter.toggle(panel)
      else if (history.back()) reopen()
      else launcher.emit({ event: 'exit' })
    },
    toggle(wanted) {
      focus.delete(wanted)
      if (panel === wanted) closePanel()
      else {
        beneath = [...beneath, ...(panel === null ? [] : [panel])].filter(one => one !== wanted)
        panel = wanted
      }
      isMishap = isSureToForget = false
      refresh()
    },
    choose(choice) {
      parts.choose(choice)
      refresh()
    },
    chosen: act,
    focused(id) {
      focus.set(screenKey(), id)
      if (!isSureToForget) return
      isSureToForget = false
      refresh()
    },
    stop() {
      cancelTick()
      cancelMishap()
      dimmer.stop()
    },
  }
  return presenter

  function reopen(): void {
    panel = null
    beneath = []
    isMishap = false
    leaveWatch.reset()
    const epgId = history.now()
    parts.routed(epgId)
    programmes.open(epgId)
  }

  function closePanel(): void {
    panel = beneath[beneath.length - 1] ?? null
    beneath = beneath.slice(0, -1)
  }

  function goOn(): void {
    isMishap = false
    refresh()
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

  /** An error in here must not reach who asked for it: the session has more to do. */
  function refresh(): void {
    try {
      draw()
    } catch (error) {
      parts.wentWrong(error)
    }
  }

  function draw(): void {
    cancelTick()
    const choice = whichScreen({
      session: session.snapshot(),
      programme: programmes.state(),
      overdue: isOverdue,
      mishap: isMishap,
    })
    standing = choice.screen
    wayBack.drawing([choice.screen, panel, history.now()].join(' '))
    const { device, name } = session.snapshot()
    const parameters = parts.parameters()
    const { lang, timeZone, textSize, contrast } = parameters
    const language = createLanguage({ ...parts.words(lang), timeZone, intl: parts.intl })
    const nowMs = wall.trusted() ? wall.nowMs() : null
    const screen = composeScreen({
      choice: justTried(choice),
      panel: isMishap ? null : panel,
      session: session.snapshot(),
      parameters,
      language,
      mac,
      macProblem: parts.macProblem,
      version: parts.version,
      screen: parts.screen(),
      recent: isListLeftOut ? () => [] : parts.recent,
      isSureToForget,
      monotonicMs: clock.monotonicMs(),
      nowMs,
    })
    parts.letters.want(JSON.stringify(screen.model))
    if ((panel === 'reader' || panel === 'profiles') && screen.kind !== panel) closePanel()
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
      place: panel === null ? placeInList(language.words) : null,
      banner: troubled && screen.kind !== 'notice' ? language.words.graceBanner : null,
      diagnostics: isInDevelopment ? diagnosticsLine(parts.vitals(), language.words) : null,
      dimmed: dimmer.isDimmed(),
      atFirst: !isMishap && panel === null && !history.canGoBack(),
      focus: focus.get(screenKey()) ?? null,
    })
    wayBack.shown()
    if (screen.kind === 'detail') session.showingProgramme()
    const waitMs = isInDevelopment && !dimmer.isDimmed() ? SECOND_MS : untilNextTick(choice, nowMs)
    const untilMs = choice.screen === 'detail' ? availableUntilMs(choice.programme, device) : null
    cancelTick = clock.after(Math.min(waitMs, leaveWatch.waitMs(untilMs, nowMs)), refresh)
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
    const stream = streamEvent(programmes.state(), id)
    if (epgId !== null) presenter.open(epgId)
    else if (id === 'settings' || id === 'about') presenter.toggle(id)
    else if (id === 'more') presenter.toggle('reader')
    else if (id === 'profiles') presenter.toggle('profiles')
    else if (profile !== null) chooseProfile(profile)
    else if (stream !== null) launcher.emit(stream)
    else if (id === 'forget') forget()
    else if (id === 'to-start') presenter.startOver()
    else if (id === 'try-again') tryAgain()
    else play(id)
  }

  function chooseProfile(value: string): void {
    closePanel()
    parts.choose({ key: 'profile', value })
    parts.profileChanged()
    refresh()
  }

  /** A refusal may come faster than an eye sees: for a moment the screen says that the viewer's OK did something. */
  function justTried(choice: ScreenChoice): ScreenChoice {
    const isRecent = triedAtMs !== null && clock.monotonicMs() - triedAtMs < SECOND_MS
    return isRecent && choice.screen === 'notice' ? { ...choice, nextTryAtMs: null } : choice
  }

  function tryAgain(): void {
    if (isMishap) {
      goOn()
      return
    }
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
