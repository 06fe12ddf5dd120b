import type { ProgrammeImage } from '../platform/programme'

export interface HeroContent {
  readonly epgId: string
  readonly images: readonly ProgrammeImage[]
  readonly initials: string
}

/** What Lightning uploads; `w` and `h` are the picture's own pixels. */
export interface PictureTexture {
  readonly source: unknown
  readonly w: number
  readonly h: number
  readonly hasAlpha: boolean
  readonly premultiplyAlpha: boolean
}

/** How the search for a slot's picture ended. */
export type PictureSettled =
  { readonly outcome: 'shown'; readonly texture: PictureTexture } | { readonly outcome: 'failed' | 'none' }

/** Finds, fetches and decodes pictures. Each calls back once; what comes back drops the picture, or the search. */
export interface PictureSource {
  /** The picture of a programme that fits the hero's slot on this screen. */
  settle(content: HeroContent, onSettled: (settled: PictureSettled) => void): () => void
  /** The logo of a streaming service. */
  logo(url: string, onSettled: (settled: PictureSettled) => void): () => void
}
