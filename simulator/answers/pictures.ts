import type { Pictures } from '../pictures/createPictures'
import { htmlReply, type Reply } from './reply'

const noPicture: Reply = { status: 404, type: 'text/plain', body: 'no such picture' }

/** A JPEG of the asked size for `/images/WIDTH/HEIGHT/SEED.jpg` and the operator's own path. */
export async function answerArtwork(
  pictures: Pictures,
  { width, height, file }: { width: string; height: string; file: string },
): Promise<Reply> {
  const drawn = pictures.artwork(Number(width), Number(height), file.replace(/\.jpe?g$/, ''))
  return drawn === null ? noPicture : { status: 200, type: 'image/jpeg', body: await drawn }
}

/** A service's logo for `/logos/ID.png`. */
export async function answerLogo(pictures: Pictures, file: string): Promise<Reply> {
  return { status: 200, type: 'image/png', body: await pictures.logo(file.replace(/\.png$/, '')) }
}

/** Pictures that are none: `missing` (404), `html`, `empty`, or `truncated` after a third of its bytes. */
export async function answerBroken(
  pictures: Pictures,
  { how, width, height }: { how: string; width: string; height: string },
): Promise<Reply> {
  switch (how) {
    case 'html':
      return htmlReply('Moved', 'This picture is elsewhere now.', 200)
    case 'empty':
      return { status: 200, type: 'image/jpeg', body: '' }
    case 'truncated': {
      const whole = await pictures.artwork(Number(width), Number(height), 'truncated')
      return whole === null
        ? noPicture
        : { status: 200, type: 'image/jpeg', body: whole.subarray(0, Math.floor(whole.length / 3)) }
    }
    default:
      return noPicture
  }
}
