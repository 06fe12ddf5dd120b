import { createArtworkAhead } from './artwork/ahead'
import { createBrowserDecode } from './artwork/browserDecode'
import { createFailures } from './artwork/failures'
import { createPictureLoader } from './artwork/loadPicture'
import { createArtwork } from './artwork/showPicture'
import { createStorage } from './box/createStorage'
import { createHeartbeat } from './box/heartbeat'
import { createLauncher } from './box/launcher'
import { withChoices, type LaunchParameters } from './box/launchParameters'
import { decodeMessage, type Message } from './box/messages'
import { createMishaps, type Mishaps } from './box/mishaps'
import { createRedactor, type Redactor } from './box/redactor'
import { parseRoute, routeFor } from './box/route'
import { awaitDrawingBuffer, watchDrawingBuffer } from './box/screenWatch'
import type { Clock } from './box/clock'
import { createSystemClock } from './box/systemClock'
import { watchForWake } from './box/wakeWatch'
import { createWallClock } from './box/wallClock'
import { createWordbook } from './language/wordbook'
import { createLaunchInput } from './page/launchInput'
import { createMailbox } from './page/mailbox'
import { listenToRemote } from './page/keyboard'
import * as page from './page/page'
import { loadPageFonts, loadScript } from './page/pageFonts'
import { readText } from './page/readText'
import { speechEngine } from './page/speech'
import { createTelevisionSet } from './page/televisionSet'
import { createPlatform } from './platform/createPlatform'
import { watchRequests } from './platform/requestWatch'
import { createNeighbours, neighboursOf } from './programme/neighbours'
import { createProgrammeLoader } from './programme/programmeLoader'
import { createRecentProgrammes } from './programme/recent'
import { readKeyMap } from './remote/keys'
import { createAnnouncer } from './screens/announcer'
import { createPresenter } from './screens/presenter'
import { createSession } from './session/createSession'
import type { SessionSnapshot } from './session/session'
import { readSettings, type Settings } from './settings'
import { createFallbackFonts } from './theme/fallbackFonts'
import { createVoice } from './voice/voice'

const MINUTE_MS = 60_000
/** Whatever the network does, something stands well before the 15 s that the launcher grants. */
const OVERDUE_MS = 11_000
/** Fonts and words are local files; what takes longer than this comes in when it comes. */
const FONTS_MS = 1_500
const LAUNCH_FILE_AGAIN_MS = 5 * MINUTE_MS

/** What Lightning's CLI expects of a bundle: an element for the page, and an end. */
export interface RunningApp {
  readonly stage: { getCanvas(): HTMLElement }
  close(): void
}

/** Starts the app with the settings of settings.json. The element that it draws in is there at once. */
export default function start(appSettings: unknown, platformSettings: unknown): RunningApp {
  const host = page.createHost()
  const clock = createSystemClock(window)
  const redactor = createRedactor()
  const mishaps = createMishaps({
    clock,
    warn: page.warn,
    redact: text => redactor.text(text),
    begunAnew: page.wasReloaded(),
    giveUp: () => page.showPlainWords(host, true),
    beginAnew: () => location.reload(),
  })
  const stopListening = page.onUncaught(page.ownScript(), mishaps.happened)
  let close = stopListening
  const ground = { host, clock: mishaps.watched(clock), redactor, mishaps }
  run(readSettings(appSettings, platformSettings), ground).then(end => {
    close = () => {
      stopListening()
      end()
    }
  }, mishaps.couldNotStart)
  return { stage: { getCanvas: () => host }, close: () => close() }
}

/** What is there before anything else, and stays when all else fails. */
interface Ground {
  readonly host: HTMLElement
  readonly clock: Clock
  readonly redactor: Redactor
  readonly mishaps: Mishaps
}

/** The composition root: builds every part, hands each what it needs, and lets the session begin. */
async function run(settings: Settings, { host, clock, redactor, mishaps }: Ground): Promise<() => void> {
  const scriptStartMs = clock.monotonicMs()
  const mailbox = createMailbox(page.globals())
  const fonts = loadPageFonts(settings.path)

  const launcher = createLauncher({ host: page.globals().flexcareHost, writeLine: page.writeLine, redactor })
  const readLaunch = createLaunchInput({ clock, launcher, settings: settings.flexcare })
  const { parameters: given, identity, macProblem } = await readLaunch()
  const screen = { clock, measure: page.windowSize, onResize: page.onResize, maxHeight: given.maxHeight }
  const buffer = await awaitDrawingBuffer(screen)
  const storage = createStorage({
    backend: page.localStorage(),
    apiOrigin: new URL(given.api).origin,
    mac: identity.mac,
  })
  const parameters = (): LaunchParameters => withChoices(given, storage.viewer.read('choices'))
  const wordbook = createWordbook({
    readText,
    path: settings.path,
    onSettled: () => presenter.refresh(),
  })
  const words = wordbook.load(parameters().lang)
  const wall = createWallClock(clock, settings.builtAtMs)
  const requests = watchRequests(page.fetch, () => clock.monotonicMs())
  const platform = createPlatform({
    fetch: requests.fetch,
    clock,
    wallMs: () => wall.nowMs(),
    api: given.api,
    version: settings.version,
    provisioning: given.provisioning,
    localAddresses: settings.localAddresses,
  })
  const intervalMs = given.validateMinutes * MINUTE_MS
  const firstEpgId = parseRoute(location.hash)?.epgId ?? null
  let isStarting = true
  const session = createSession({
    clock,
    random: Math.random,
    platform,
    storage,
    wall,
    launch: {
      mac: identity.mac,
      ours: identity.ours,
      hasProgramme: firstEpgId !== null,
      ...(given.token === null ? {} : { token: given.token }),
      ...(given.stay === null ? {} : { stay: given.stay }),
      ...(given.uptimeS === null ? {} : { uptimeS: given.uptimeS }),
    },
    settings: { ...settings.session, intervalMs },
    on: {
      tokenWanted: reason =>
        launcher.emit({
          event: 'token-wanted',
          reason: macProblem === null ? reason : `${reason}: ${macProblem}`,
        }),
      updateWanted: () => launcher.emit({ event: 'update-wanted', version: settings.version }),
      token: token => launcher.tokenChanged(token),
      wiped: cause => {
        // At the start the launcher's own route stands: it is the new patient's.
        if (isStarting) return
        neighbours.forget()
        if (cause === 'device') presenter.forgetPast()
        else presenter.startOver()
      },
    },
  })
  const recent = createRecentProgrammes(storage.viewer)
  const profileOf = ({ device }: SessionSnapshot) => listedProfile(parameters().profile, device?.profiles)
  const neighbours = createNeighbours({
    platform,
    session,
    profile: () => profileOf(session.snapshot()),
    onFetched: fetched => television.prepare(fetched),
  })
  const programmes = createProgrammeLoader({
    clock,
    random: Math.random,
    platform,
    session,
    recent,
    ahead: epgId => neighbours.find(epgId),
    profile: () => profileOf(session.snapshot()),
    longestWaitMs: intervalMs,
    onChange: () => presenter.refresh(),
  })
  const presenter = createPresenter(
    {
      clock,
      wall,
      session,
      programmes,
      launcher,
      mac: identity.mac,
      macProblem,
      parameters,
      words: lang => wordbook.shown(lang),
      intl: page.intl(),
      motion: page.motionWanted,
      letters: createFallbackFonts({
        load: script => loadScript(settings.path, script),
        onCome: () => presenter.refresh(),
      }),
      show: view => {
        if (television.show(view)) announcer.shown(view)
      },
      routed: epgId => page.showRoute(epgId === null ? '' : routeFor(epgId)),
      dimAfterMs: settings.dimAfterMs,
      recent: () => recent.list(),
      version: settings.version,
      screen: () => television.size(),
      vitals: () => ({
        frames: heartbeat.frames(),
        textureBytes: television.textureBytes(),
        heapMb: page.heapMb(),
        request: requests.last(),
      }),
      choose: ({ key, value }) => {
        if (key === 'lang') void wordbook.load(value)
        const stored = storage.viewer.read('choices')
        storage.viewer.write('choices', { ...(typeof stored === 'object' ? stored : {}), [key]: value })
      },
      profileChanged,
      wentWrong: mishaps.happened,
      startAnew: () => location.reload(),
    },
    firstEpgId,
  )

  const announcer = createAnnouncer({
    voice: createVoice({ clock, engine: speechEngine(), emit: event => launcher.emit(event) }),
    isOn: () => parameters().voice === 'on',
    focusedId: () => television.focusedId(),
  })
  const heartbeat = createHeartbeat({
    clock,
    visible: page.isVisible,
    frameDue: () => television.frameDue(),
    heapMb: page.heapMb,
    emit: beat => launcher.emit({ event: 'heartbeat', ...beat }),
  })
  let isReady = false
  const television = createTelevisionSet({
    host,
    clock,
    artwork: createArtworkAhead(
      createArtwork({
        load: createPictureLoader({
          fetch: page.fetch,
          decode: createBrowserDecode(page.pictureEngine()),
          clock,
        }),
        clock,
        failures: createFailures(clock),
      }),
    ),
    handlers: presenter,
    onArtwork: report => {
      launcher.emit({ event: 'artwork', ...report })
      // What the viewer sees came first; what they may want next comes after it.
      neighbours.become(neighboursOf(given.list, report.epgId))
    },
    onDrawn: () => heartbeat.drawn(),
    onComplete: view => {
      presenter.completed(view)
      if (isReady || view.screen.kind === 'loading') return
      isReady = true
      launcher.emit({ event: 'ready', ms: Math.round(clock.monotonicMs()) })
    },
    onRestarted: () => presenter.refresh(),
    onError: mishaps.happened,
    onDark: isDark => page.showPlainWords(host, isDark),
  })

  const { width, height, precision } = buffer
  launcher.emit({
    event: 'start',
    version: settings.version,
    mac: identity.mac,
    screen: { width, height, precision },
  })
  session.subscribe((now, before) => {
    if (now.token !== null) launcher.knowToken(now.token)
    if (profileOf(now) !== profileOf(before)) profileChanged()
    if (now.name !== before.name || now.device?.id !== before.device?.id) reportSession()
    presenter.refresh()
  })
  reportSession()
  session.start()
  isStarting = false
  programmes.open(firstEpgId)

  const undo = [
    page.onHashChange(() => presenter.open(parseRoute(location.hash)?.epgId ?? null)),
    page.onVisible(() => {
      session.woke()
      void readLaunchAgain()
    }),
    page.onOnline(() => {
      session.networkReturned()
      programmes.hurry()
    }),
    watchForWake(clock, () => session.woke()),
    watchDrawingBuffer(screen, buffer, changed => television.start(changed)),
    listenToRemote({
      map: readKeyMap(...settings.keys),
      clock,
      turns: () => television.turns(),
      pressed: key =>
        mishaps.run(() => {
          announcer.pressed(key)
          session.keyPressed()
          if (presenter.keyPressed()) television.key(key)
          announcer.handled(key)
        }),
    }),
    clock.after(Math.max(0, OVERDUE_MS - (clock.monotonicMs() - scriptStartMs)), () => presenter.overdue()),
    () => {
      session.stop()
      presenter.stop()
      heartbeat.stop()
      television.close()
    },
  ]
  let cancelLaunchFile = clock.after(LAUNCH_FILE_AGAIN_MS, askLauncherAgain)
  undo.push(() => cancelLaunchFile())

  const tooLate = new Promise<boolean>(resolve => clock.after(FONTS_MS, () => resolve(false)))
  const fontsInTime = await Promise.race([fonts.then(() => true), tooLate])
  await Promise.race([words, tooLate])
  if (!fontsInTime) void fonts.then(() => television.restart())
  television.start(buffer)
  mishaps.recoverWith(() => television.restart(() => presenter.recover()))
  mailbox.open(message => mishaps.run(() => receive(decodeMessage(message))))
  mailbox.lookWith(() => television.look())
  return () => {
    undo.forEach(step => step())
  }

  function profileChanged(): void {
    neighbours.forget()
    programmes.profileChanged()
  }

  function reportSession(): void {
    const { name, device } = session.snapshot()
    launcher.emit({ event: 'session', state: name, ...(device === null ? {} : { deviceId: device.id }) })
  }

  function receive(message: Message | null): void {
    switch (message?.message) {
      case 'stopped':
        presenter.playing(false)
        announcer.hush('playing', false)
        if (message.positionS !== null) programmes.showPosition(message.positionS)
        programmes.refresh()
        break
      case 'resume':
        announcer.hush('suspended', false)
        session.woke()
        void readLaunchAgain()
        break
      case 'stay':
        session.launcherSaid({ stay: message.id })
        break
      case 'playing':
        presenter.playing(true)
        announcer.hush('playing', true)
        break
      case 'suspend':
        announcer.hush('suspended', true)
        break
      case undefined:
        break
    }
  }

  async function readLaunchAgain(): Promise<void> {
    const { parameters: now, identity: self } = await readLaunch()
    const { token, stay } = now
    session.launcherSaid({ ...(token === null ? {} : { token }), ...(stay === null ? {} : { stay }) })
    // A box whose network card came up late, or whose launcher knows better now, is another box than it thought.
    if (identity.mac === null && self.mac !== null) location.reload()
  }

  function askLauncherAgain(): void {
    cancelLaunchFile = clock.after(LAUNCH_FILE_AGAIN_MS, askLauncherAgain)
    const { name } = session.snapshot()
    if (name === 'activation' || name === 'denied') void readLaunchAgain()
  }
}

/** A profile that the device no longer lists is not asked for; while no device is known, it may well be listed. */
function listedProfile(profile: string | null, listed: readonly { readonly id: string }[] | undefined) {
  if (profile === null) return undefined
  return listed === undefined || listed.some(({ id }) => id === profile) ? profile : undefined
}
