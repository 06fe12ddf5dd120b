import sharp from 'sharp'
import { drawLogo } from './logo'
import { drawScene } from './scene'
import { sizeLabel } from './sizeLabel'
import { picture } from './svg'

/** Draws the operator's pictures on request and keeps them. */
export interface Pictures {
  /** A JPEG of exactly this size; null for a size that no picture has. */
  artwork(width: number, height: number, seed: string): Promise<Buffer> | null
  /** A PNG, 400 × 225. */
  logo(seed: string): Promise<Buffer>
}

/** Larger than any picture that a television could want; a box refuses sides over 8192 unseen. */
const MOST_PIXELS_A_SIDE = 4096
/** Some 60 MB of the largest usual size. */
const MOST_KEPT = 400

/** Pictures drawn by sharp. What was asked for most recently is kept in memory. */
export function createPictures(mostKept = MOST_KEPT): Pictures {
  const kept = new Map<string, Promise<Buffer>>()

  const keep = (name: string, draw: () => Promise<Buffer>): Promise<Buffer> => {
    const drawn = kept.get(name) ?? draw()
    kept.delete(name)
    kept.set(name, drawn)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return drawn
  }

  return {
    artwork(width, height, seed) {
      if (![width, height].every(isSide)) return null
      return keep(`${width}x${height} ${seed}`, () => drawArtwork(width, height, seed))
    },
    logo: seed =>
      keep(`logo ${seed}`, () =>
        sharp(Buffer.from(drawLogo(seed)))
          .png()
          .toBuffer(),
      ),
  }
}

function isSide(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels >= 1 && pixels <= MOST_PIXELS_A_SIDE
}

async function drawArtwork(width: number, height: number, seed: string): Promise<Buffer> {
  const drawn = sharp(Buffer.from(picture(width, height, drawScene(seed)))).resize(width, height, {
    fit: 'fill',
  })
  // Smaller than the label itself: the picture goes without.
  const label = width >= 48 && height >= 27 ? [{ input: Buffer.from(sizeLabel(width, height)) }] : []
  return drawn.composite(label).flatten().jpeg({ quality: 84, mozjpeg: false }).toBuffer()
}
