import { bestVoice } from '../voice/bestVoice'
import type { SpeechEngine } from '../voice/speechEngine'

/** The engine's own speech; null where it has none, as WPE WebKit has not. */
export function speechEngine(): SpeechEngine | null {
  const synthesis: unknown = Reflect.get(window, 'speechSynthesis')
  const isThere = typeof synthesis === 'object' && synthesis !== null
  if (!isThere || typeof Reflect.get(window, 'SpeechSynthesisUtterance') !== 'function') return null
  const { speechSynthesis } = window
  // Some engines begin to look for their voices when they are first asked.
  speechSynthesis.getVoices()
  // An utterance that nothing holds may be collected while it is spoken, and then never ends.
  let held: SpeechSynthesisUtterance | null = null

  return {
    speaks(tag) {
      const voices = speechSynthesis.getVoices()
      return voices.length === 0 ? null : bestVoice(voices, tag) !== undefined
    },
    onVoices(callback) {
      // Not every engine's speechSynthesis is an EventTarget.
      speechSynthesis.onvoiceschanged = callback
    },
    speak(text, tag, failed) {
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.lang = tag
      utterance.voice = bestVoice(speechSynthesis.getVoices(), tag) ?? null
      utterance.onerror = ({ error }) => {
        if (error !== 'interrupted' && error !== 'canceled') failed()
      }
      utterance.onend = () => {
        if (held === utterance) held = null
      }
      held = utterance
      speechSynthesis.speak(utterance)
    },
    cancel() {
      if (held !== null) speechSynthesis.cancel()
      held = null
    },
  }
}
