/** A picture decoded and ready to be a texture. Whoever holds it closes it once it is uploaded or unwanted. */
export interface DecodedPicture {
  /** What WebGL uploads: an ImageBitmap (alpha premultiplied) or an image element. */
  readonly source: unknown
  /** In pixels, as decoded. */
  readonly width: number
  readonly height: number
  /** Gives the memory back; calling it twice does nothing. */
  close(): void
}

/** Decodes a picture; rejects where it is none. */
export type Decode = (blob: Blob, signal: AbortSignal) => Promise<DecodedPicture>

/** What loading one picture comes to. Only `aborted` is not the picture's own failure. */
export type LoadResult =
  | { readonly ok: true; readonly picture: DecodedPicture }
  | {
      readonly ok: false
      readonly reason: 'network' | 'timeout' | 'aborted' | 'http' | 'too-large' | 'no-image'
    }

/** Loads and decodes one picture; of a whole texture budget of `budgetBytes` it may take a quarter. Never rejects. */
export type LoadPicture = (url: string, budgetBytes: number, signal?: AbortSignal) => Promise<LoadResult>
