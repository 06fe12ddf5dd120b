import type { Cancel, Clock } from '../box/clock'
import type { LauncherEvent } from '../box/launcherEvents'
import type { SpeechEngine } from './speechEngine'
import type { SpeechTag } from './tags'

type SpeakEvent = Extract<LauncherEvent, { event: 'speak' }>

/** Says one thing at a time: what is new silences what is old. */
export interface Voice {
  /**
   * Ends at once what is being said, and says this once `settleMs` have passed without anything newer: a focus that
   * runs along under a held key does not stutter. The same thing twice in a row is said once.
   */
  say(text: string, tag: SpeechTag, settleMs?: number): void
  /** Ends at once what is being said, and forgets it. */
  silence(): void
}

export interface VoiceParts {
  readonly clock: Clock
  /** Null where the engine has none of its own: the launcher then speaks. */
  readonly engine: SpeechEngine | null
  readonly emit: (event: SpeakEvent) => void
}

/** A held key moves the focus every 125 ms. */
const SETTLE_MS = 150
/** An engine looks for its voices beside everything else; one that has found none by then has none. */
const VOICES_MS = 1000

/** Speaks by the engine where it has a voice for the language, else by the launcher's `speak` event. */
export function createVoice({ clock, engine, emit }: VoiceParts): Voice {
  const voicesByMs = clock.monotonicMs() + VOICES_MS
  let wanted: { readonly text: string; readonly tag: SpeechTag } | null = null
  let speaker: 'engine' | 'launcher' | null = null
  let isWaitingForVoices = false
  let cancelPending: Cancel = () => undefined

  engine?.onVoices(() => {
    if (isWaitingForVoices) speak()
  })

  return {
    say(text, tag, settleMs = SETTLE_MS) {
      if (text === wanted?.text && tag === wanted.tag) return
      hush()
      wanted = { text, tag }
      cancelPending = clock.after(settleMs, speak)
    },
    silence() {
      hush()
      wanted = null
    },
  }

  function speak(): void {
    drop()
    if (wanted === null) return
    const { text, tag } = wanted
    const speaks = engine === null ? false : engine.speaks(tag)
    const waitMs = voicesByMs - clock.monotonicMs()
    if (speaks === null && waitMs > 0) {
      isWaitingForVoices = true
      cancelPending = clock.after(waitMs, speak)
    } else if (engine !== null && speaks === true) {
      const asked = wanted
      speaker = 'engine'
      engine.speak(text, tag, () => {
        if (asked === wanted && speaker === 'engine') tell(text, tag)
      })
    } else {
      tell(text, tag)
    }
  }

  function tell(text: string, tag: SpeechTag): void {
    speaker = 'launcher'
    emit({ event: 'speak', text, lang: tag, interrupt: true })
  }

  function hush(): void {
    drop()
    if (speaker === 'engine') engine?.cancel()
    if (speaker === 'launcher' && wanted !== null) tell('', wanted.tag)
    speaker = null
  }

  function drop(): void {
    isWaitingForVoices = false
    cancelPending()
  }
}
