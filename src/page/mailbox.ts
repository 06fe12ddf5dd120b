/** What stands at `window.flexcare`: the launcher's way in, and a look at what the viewer reads. */
export interface Mailbox {
  /** Takes what came before, then everything that comes. */
  open(take: (message: unknown) => void): void
  /** What `window.flexcare.look()` answers. */
  lookWith(look: () => unknown): void
}

/** Messages that come before the app can act on them wait; beyond this many the oldest are dropped. */
const MOST_WAITING = 20

export function createMailbox(page: { flexcare?: unknown }): Mailbox {
  let waiting: unknown[] = []
  let take = (message: unknown): void => {
    waiting = [...waiting, message].slice(-MOST_WAITING)
  }
  let look = (): unknown => null
  page.flexcare = {
    receive: (message: unknown) => {
      take(message)
    },
    look: () => look(),
  }
  return {
    open(taker) {
      take = taker
      waiting.forEach(taker)
      waiting = []
    },
    lookWith(looker) {
      look = looker
    },
  }
}
