import type { ProgrammeImage } from '../platform/programme'

export interface HeroContent {
  readonly epgId: string
  readonly images: readonly ProgrammeImage[]
  readonly initials: string
}
/** How the search for a programme's picture ended; a `shown` one comes as what Lightning uploads. */
export type PictureSettled =
  { readonly outcome: 'shown'; readonly texture: object } | { readonly outcome: 'failed' | 'none' }

/** Finds, fetches and decodes the picture that fits the hero's slot on this screen. */
export interface PictureSource {
  /** Calls back once; the function that comes back drops the picture, and whatever is still under way. */
  settle(content: HeroContent, onSettled: (settled: PictureSettled) => void): () => void
}
