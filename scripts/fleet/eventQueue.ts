/** Events in the order of their time; of two at the same time, the one that was added first. */
export interface EventQueue {
  /** Adds an event: any two whole numbers from 0 up to 2^31 − 1 that say whose it is and what. */
  add(atMs: number, whose: number, what: number): void
  /** Takes the next event off the queue and shows it; null when there is none. What is shown is good until the next `take`. */
  take(): Readonly<QueuedEvent> | null
  size(): number
}

export interface QueuedEvent {
  atMs: number
  whose: number
  what: number
}

/** A binary heap in typed arrays: a fleet's queue holds some events a box, and makes no object of any of them. */
export function createEventQueue(capacity = 1024): EventQueue {
  let times = new Float64Array(capacity)
  let orders = new Float64Array(capacity)
  let whose = new Int32Array(capacity)
  let what = new Int32Array(capacity)
  let size = 0
  let added = 0
  const shown: QueuedEvent = { atMs: 0, whose: 0, what: 0 }

  const time = (at: number): number => times[at] ?? Infinity
  const order = (at: number): number => orders[at] ?? Infinity

  /** True where what stands at `a` comes before an event of that time and order. */
  const before = (a: number, atMs: number, added: number): boolean =>
    time(a) < atMs || (time(a) === atMs && order(a) < added)

  function grow() {
    const wider = times.length * 2
    const copyInto = <T extends Float64Array | Int32Array>(to: T, from: T): T => {
      to.set(from)
      return to
    }
    times = copyInto(new Float64Array(wider), times)
    orders = copyInto(new Float64Array(wider), orders)
    whose = copyInto(new Int32Array(wider), whose)
    what = copyInto(new Int32Array(wider), what)
  }

  function move(from: number, to: number) {
    times[to] = time(from)
    orders[to] = order(from)
    whose[to] = whose[from] ?? 0
    what[to] = what[from] ?? 0
  }

  function put(at: number, atMs: number, addedAs: number, box: number, kind: number) {
    times[at] = atMs
    orders[at] = addedAs
    whose[at] = box
    what[at] = kind
  }

  return {
    size: () => size,
    add(atMs, box, kind) {
      if (size === times.length) grow()
      let at = size++
      const addedAs = added++
      while (at > 0) {
        const parent = (at - 1) >> 1
        if (before(parent, atMs, addedAs)) break
        move(parent, at)
        at = parent
      }
      put(at, atMs, addedAs, box, kind)
    },
    take() {
      if (size === 0) return null
      shown.atMs = time(0)
      shown.whose = whose[0] ?? 0
      shown.what = what[0] ?? 0
      const last = --size
      const lastMs = time(last)
      const lastOrder = order(last)
      let at = 0
      for (let child = 1; child < last; child = 2 * at + 1) {
        if (child + 1 < last && before(child + 1, time(child), order(child))) child++
        if (!before(child, lastMs, lastOrder)) break
        move(child, at)
        at = child
      }
      put(at, lastMs, lastOrder, whose[last] ?? 0, what[last] ?? 0)
      return shown
    },
  }
}
