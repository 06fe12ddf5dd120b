import type { Decode, DecodedPicture } from './picture'

/** The parts of an engine that decode pictures, handed in; `createImageBitmap` is missing in older ones. */
export interface Engine {
  readonly createImageBitmap?:
    ((blob: Blob, options?: ImageBitmapOptions) => Promise<ImageBitmap>) | undefined
  readonly createImage: () => HTMLImageElement
  readonly createObjectUrl: (blob: Blob) => string
  readonly revokeObjectUrl: (url: string) => void
}

/** As Lightning's own image worker asks: WebGL ignores its unpack flags for a bitmap, so alpha is dealt with here. */
const BITMAP: ImageBitmapOptions = { premultiplyAlpha: 'premultiply', colorSpaceConversion: 'none' }

/**
 * The engine's way to decode: an ImageBitmap where it has them, decoded off the main thread, else (or where it
 * refuses the options, or the format, as with SVG) an image element.
 */
export function createBrowserDecode(engine: Engine): Decode {
  const { createImageBitmap } = engine
  return async (blob, signal) => {
    if (createImageBitmap) {
      try {
        return bitmapPicture(await createImageBitmap(blob, BITMAP))
      } catch {
        // The image element has the last word.
      }
    }
    return imagePicture(engine, blob, signal)
  }
}

function bitmapPicture(bitmap: ImageBitmap): DecodedPicture {
  const { width, height } = bitmap
  return { source: bitmap, width, height, close: () => bitmap.close() }
}

function imagePicture(engine: Engine, blob: Blob, signal: AbortSignal): Promise<DecodedPicture> {
  return new Promise((resolve, reject) => {
    const image = engine.createImage()
    const url = engine.createObjectUrl(blob)
    const end = (): void => {
      image.onload = image.onerror = null
      signal.removeEventListener('abort', onFailure)
      engine.revokeObjectUrl(url)
    }
    const onFailure = (): void => {
      end()
      image.removeAttribute('src')
      reject(new Error('no picture'))
    }
    image.onload = () => {
      end()
      const { naturalWidth: width, naturalHeight: height } = image
      resolve({ source: image, width, height, close: () => image.removeAttribute('src') })
    }
    image.onerror = onFailure
    signal.addEventListener('abort', onFailure)
    image.src = url
  })
}
