import sharp from 'sharp'

const MOST_BYTES = 150_000
/** Fewer colours, and fewer dots between them: dots pack badly. */
const ECONOMIES = [
  { quality: 100, dither: 0.5 },
  { quality: 75, dither: 0.5 },
  { quality: 60, dither: 0.4 },
  { quality: 40, dither: 0.3 },
] as const

/** The same picture in as many colours as the limit on a file's size allows. Throws where none fits. */
export async function smallPng(png: Buffer): Promise<Buffer> {
  for (const economy of ECONOMIES) {
    const packed = await sharp(png)
      .png({ palette: true, ...economy, effort: 7, compressionLevel: 9 })
      .toBuffer()
    if (packed.length < MOST_BYTES) return packed
  }
  throw new Error(`does not fit into ${MOST_BYTES / 1000} kB`)
}
