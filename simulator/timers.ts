/** Timers that all end together. */
export interface Timers {
  after(ms: number, callback: () => void): void
  /** Drops every callback that is still to come. */
  stop(): void
}

export function createTimers(): Timers {
  const running = new Set<NodeJS.Timeout>()
  return {
    after(ms, callback) {
      const timer = setTimeout(() => {
        running.delete(timer)
        callback()
      }, ms)
      running.add(timer)
    },
    stop() {
      running.forEach(clearTimeout)
      running.clear()
    },
  }
}
