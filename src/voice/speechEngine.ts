/** As much of an engine's own speech as the voice takes; the page's is `src/page/speech.ts`. */
export interface SpeechEngine {
  /** Whether it has a voice for a BCP 47 tag; null while it has none at all, which may be because it still looks for them. */
  speaks(tag: string): boolean | null
  /** Calls back whenever it has found voices. */
  onVoices(callback: () => void): void
  /** Speaks; `failed` is called where that was not possible, but not for what was cancelled. */
  speak(text: string, tag: string, failed: () => void): void
  /** Ends what is being said. */
  cancel(): void
}
