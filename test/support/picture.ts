import sharp from 'sharp'

/** True for a PNG of one single colour: a screen on which nothing was drawn. */
export async function isBlank(png: Buffer | string): Promise<boolean> {
  const { channels } = await sharp(png).stats()
  return channels.every(({ min, max }) => min === max)
}
