import type { Choice } from '../../../src/artwork/choose'

interface Item {
  readonly url: string
  readonly w: number
  readonly h: number
}

const mayBeOpened = (url: string): boolean => {
  try {
    const parsed = new URL(url)
    return /^https?:\/\//.test(url) && !parsed.username && !parsed.password && url.length <= 2048
  } catch {
    return false
  }
}

/**
 * The picture rules once more, slowly and sentence by sentence as they stand in the design, with whole numbers for
 * every comparison; written apart from the real ones, to be held against them. Gives the URLs in order.
 */
export function oracle({ images, slot, fit, budgetBytes }: Choice): string[] {
  const W = slot.width
  const H = slot.height
  // "Before anything else, any image whose w × h × 4 bytes exceed a quarter of it is out."
  const parsed = images.map(({ type = '', url }) => {
    const match = /^\s*(\d{1,5})\s*[x×X]\s*(\d{1,5})\s*$/.exec(type)
    const w = Number(match?.[1] ?? 0)
    const h = Number(match?.[2] ?? 0)
    const isMalformed = w === 0 || h === 0 || w > 8192 || h > 8192
    return { url, w, h, isMalformed }
  })
  const within = parsed.filter(image => image.isMalformed || image.w * image.h * 16 <= budgetBytes)
  // "A URL that is not absolute http(s) … is dropped." "Of images with the same URL the first counts."
  const opened = within.filter(image => mayBeOpened(image.url))
  const unique = opened.filter((image, at) => opened.findIndex(other => other.url === image.url) === at)
  const malformed = unique.filter(image => image.isMalformed)
  const all: Item[] = unique.filter(image => !image.isMalformed)

  // scale = max or min of W/w and H/h, as the fraction [over, under].
  const scale = ({ w, h }: Item): [number, number] => {
    const isWidthsLarger = W * h > H * w
    return isWidthsLarger === (fit === 'cover') ? [W, w] : [H, h]
  }
  const isAtMost = (image: Item, hundredths: number) => {
    const [over, under] = scale(image)
    return over * 100 <= hundredths * under
  }
  const compareScale = (a: Item, b: Item) => {
    const [aOver, aUnder] = scale(a)
    const [bOver, bUnder] = scale(b)
    return aOver * bUnder - bOver * aUnder
  }
  const area = ({ w, h }: Item) => w * h
  const isEqualShape = ({ w, h }: Item) => w * H * 100 <= 105 * h * W && w * H * 100 >= 95 * h * W

  // "If some image of equal shape has scale ≤ 1.5, only those of equal shape are candidates; else all are."
  const isStrict = all.some(image => isEqualShape(image) && isAtMost(image, 150))
  const candidates = all.filter(image => !isStrict || isEqualShape(image))
  const others = all.filter(image => isStrict && !isEqualShape(image))

  // "Take the smallest candidate (by area) with scale ≤ 1.05."
  let taken: Item | undefined
  for (const image of candidates)
    if (isAtMost(image, 105) && (!taken || area(image) < area(taken))) taken = image
  if (taken) {
    // "If it has more than twice the slot's pixels, and the candidate next below it in area has scale ≤ 1.10 …"
    let below: Item | undefined
    for (const image of candidates)
      if (area(image) < area(taken) && (!below || area(image) > area(below))) below = image
    if (area(taken) > 2 * W * H && below && isAtMost(below, 110)) taken = below
  } else {
    // "If none is large enough, take the one with the smallest scale. Ties: the first listed."
    for (const image of candidates) if (!taken || compareScale(image, taken) < 0) taken = image
  }

  const order: Item[] = taken ? [taken] : []
  const takeNext = (from: Item[], isBefore: (a: Item, b: Item) => boolean) => {
    const left = [...from]
    while (left.length) {
      let best = 0
      left.forEach((image, at) => {
        const leader = left[best]
        if (leader && isBefore(image, leader)) best = at
      })
      order.push(...left.splice(best, 1))
    }
  }
  const chosen = taken
  if (chosen) {
    // "all larger candidates by rising area (equal area counts as larger), then all smaller by falling area …"
    const rest = candidates.filter(image => image !== chosen)
    takeNext(
      rest.filter(image => area(image) >= area(chosen)),
      (a, b) => area(a) < area(b),
    )
    takeNext(
      rest.filter(image => area(image) < area(chosen)),
      (a, b) => area(a) > area(b),
    )
  }
  // "… then images of other shapes by rising scale, then the malformed."
  takeNext(others, (a, b) => compareScale(a, b) < 0)
  return [...order, ...malformed].map(image => image.url)
}
