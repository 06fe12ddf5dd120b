import type { RemoteKey } from '../remote/keys'
import { sentences } from '../voice/sentences'
import { speechTag } from '../voice/tags'
import type { Voice } from '../voice/voice'
import type { ScreenModel } from './screenModel'
import type { View } from './shell/view'
import { spokenFocus } from './speech/spokenFocus'
import { screenIdentity, spokenScreen } from './speech/spokenScreen'

/** Tells the viewer by ear where they are. */
export interface Announcer {
  /** That view stands now. */
  shown(view: View): void
  /** A key was pressed: whatever is being said ends, unless it only scrolls what is read; somebody is there to listen. */
  pressed(key: RemoteKey): void
  /** That key has done what it does: what has the focus may be another. */
  handled(key: RemoteKey): void
  /** Others make the sound now (a player), or nobody listens (the box sleeps): nothing is said until `false`, or a key. */
  hush(why: 'playing' | 'suspended', isSo: boolean): void
}

export interface AnnouncerParts {
  readonly voice: Voice
  /** Whether the viewer wants to hear anything; asked for each time. */
  readonly isOn: () => boolean
  /** The id of what has the focus; null where nothing has. */
  readonly focusedId: () => string | null
}

/** What was said last, or would have been. */
interface Said {
  readonly screen: string
  readonly id: string | null
  readonly focus: string
  readonly code: string
}

/** Most answers are there sooner; only a viewer who really waits is told to. */
const LOADING_SETTLE_MS = 1000

/**
 * Says another screen as a whole with what has the focus, a new focus alone, and nothing else: countdowns, the time and
 * what the platform sends anew are seen, and asked for by nobody. What the viewer changes on the spot (a row of the
 * settings) is said as a new focus.
 */
export function createAnnouncer({ voice, isOn, focusedId }: AnnouncerParts): Announcer {
  const hushed = { playing: false, suspended: false }
  let view: View | null = null
  let said: Said | null = null
  let wasOn: boolean | null = null

  return {
    shown(now) {
      view = now
      announce(now)
    },
    pressed(key) {
      const reads = view?.screen.kind === 'reader' || view?.screen.kind === 'about'
      if (!reads || (key !== 'Up' && key !== 'Down')) voice.silence()
      hushed.playing = hushed.suspended = false
    },
    handled(key) {
      if (view !== null) announce(view, key)
    },
    hush(why, isSo) {
      hushed[why] = isSo
      if (view !== null) announce(view)
    },
  }

  function announce(now: View, key?: RemoteKey): void {
    const isTurnedOn = wasOn === false
    wasOn = isOn()
    if (!wasOn || now.dimmed || hushed.playing || hushed.suspended) {
      said = null
      voice.silence()
      return
    }
    const { screen, look } = now
    const { code, words } = look.language
    const id = focusedId()
    const focus = spokenFocus(screen, id, words)
    const before = said
    said = { screen: screenIdentity(screen), id, focus, code }
    const text = sentences(
      before?.screen !== said.screen
        ? [...(isTurnedOn ? [words.speech.voiceOn] : whole(now)), focus]
        : [isNews(before, said, screen) ? focus : key === 'Ok' ? answerToOk(screen) : null],
      words,
    )
    if (text === '') return
    voice.say(text, speechTag(code), screen.kind === 'loading' ? LOADING_SETTLE_MS : undefined)
  }
}

function whole({ screen, look, place, banner }: View): readonly (string | null)[] {
  return [place, spokenScreen(screen, look.language.words), banner]
}

/** The viewer's own doing: another focus, another language, or, where values are chosen, another value. */
function isNews(before: Said, now: Said, { kind }: ScreenModel): boolean {
  return (
    before.id !== now.id || before.code !== now.code || (kind === 'settings' && before.focus !== now.focus)
  )
}

/** OK on "Try again" changes nothing that is said otherwise: whoever cannot see it hears when the next try is. */
function answerToOk({ kind, model }: ScreenModel): string | null {
  return kind === 'notice' ? model.nextTry : null
}
