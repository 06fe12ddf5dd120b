import type { PictureSettled, PictureSource } from '../../../../src/components/pictureSource'

/** What becomes of every picture: it is of that one colour, it fails, or it has not come yet. */
export type PictureFate =
  { readonly colour: string; readonly width: number; readonly height: number } | 'failed' | 'late'

export interface BenchPictures extends PictureSource {
  /** What becomes of those that are asked for from now on, and of those that have not come yet. */
  become(fate: PictureFate): void
}

/** Pictures that need no network. */
export function createBenchPictures(): BenchPictures {
  let fate: PictureFate = 'late'
  const waiting = new Set<(settled: PictureSettled) => void>()

  const ask = (onSettled: (settled: PictureSettled) => void): (() => void) => {
    waiting.add(onSettled)
    // Never before this returns: so does the app's own artwork.
    void Promise.resolve().then(answer)
    return () => void waiting.delete(onSettled)
  }

  return {
    settle: (_content, onSettled) => ask(onSettled),
    logo: (_url, onSettled) => ask(onSettled),
    become(next) {
      fate = next
      answer()
    },
  }

  function answer(): void {
    if (fate === 'late') return
    const asking = [...waiting]
    waiting.clear()
    for (const onSettled of asking) onSettled(settledAs(fate))
  }
}

function settledAs(fate: Exclude<PictureFate, 'late'>): PictureSettled {
  if (fate === 'failed') return { outcome: 'failed' }
  const source = document.createElement('canvas')
  source.width = fate.width
  source.height = fate.height
  const context = source.getContext('2d')
  if (context === null) throw new Error('no canvas to paint on')
  context.fillStyle = fate.colour
  context.fillRect(0, 0, fate.width, fate.height)
  const { width: w, height: h } = fate
  return { outcome: 'shown', texture: { source, w, h, hasAlpha: false, premultiplyAlpha: false } }
}
