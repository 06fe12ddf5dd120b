import type { DecodedPicture } from '../../../src/artwork/picture'

/** A picture that remembers whether it was closed. */
export function fakePicture(width: number, height: number): DecodedPicture & { isClosed(): boolean } {
  let closed = false
  return {
    source: `${width}x${height}`,
    width,
    height,
    close() {
      closed = true
    },
    isClosed: () => closed,
  }
}
