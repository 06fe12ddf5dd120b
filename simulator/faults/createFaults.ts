import type { ArmedFault, Endpoint, Fault } from './fault'

/** What meets one request. */
export interface Mishap {
  /** All delays that meet it, added up. */
  readonly delayMs: number
  /** The trouble that was armed first; null where only delays meet it. */
  readonly fault: Fault | null
}

/** The faults that are armed now. */
export interface Faults {
  arm(fault: Fault): string
  disarm(id: string): void
  clear(endpoint?: Endpoint | 'all'): void
  /** What meets a request to this endpoint; counts. */
  meet(endpoint: Endpoint, url: string): Mishap
  list(): readonly ArmedFault[]
}

const DEFAULT_DELAY_MS = 2000

export function createFaults(): Faults {
  let armed: readonly ArmedFault[] = []
  let number = 0

  const count = (id: string): void => {
    armed = armed
      .map(one =>
        one.id === id ? { ...one, met: one.met + 1, left: one.left === null ? null : one.left - 1 } : one,
      )
      .filter(one => one.left !== 0)
  }

  return {
    arm(fault) {
      const id = `fault-${++number}`
      armed = [...armed, { id, fault, left: fault.times ?? null, met: 0 }]
      return id
    },
    disarm(id) {
      armed = armed.filter(one => one.id !== id)
    },
    clear(endpoint) {
      armed = endpoint === undefined ? [] : armed.filter(one => one.fault.endpoint !== endpoint)
    },
    meet(endpoint, url) {
      const meeting = armed.filter(
        ({ fault }) =>
          (fault.endpoint === 'all' || fault.endpoint === endpoint) &&
          (fault.only === undefined || url.includes(fault.only)),
      )
      const delays = meeting.filter(({ fault }) => fault.kind === 'delay')
      const trouble = meeting.find(({ fault }) => fault.kind !== 'delay')
      for (const { id } of trouble === undefined ? delays : [...delays, trouble]) count(id)
      return {
        delayMs: delays.reduce(
          (sum, { fault }) => sum + (fault.kind === 'delay' ? (fault.ms ?? DEFAULT_DELAY_MS) : 0),
          0,
        ),
        fault: trouble?.fault ?? null,
      }
    },
    list: () => armed,
  }
}
