import type { Cancel } from '../box/clock'
import { isTrouble } from '../platform/errors'
import type { Answer } from '../platform/errors'
import type { SessionEffect } from './effects'
import type { SessionHappening } from './events'
import type { Moment } from './moment'
import { next } from './next'
import type { Session, SessionSnapshot } from './session'
import { defaultSettings } from './settings'
import type { SessionSettings } from './settings'
import { sameSnapshot, snapshotOf } from './snapshot'
import type { SessionDeps } from './sessionDeps'
import { begin } from './state'
import { readStored, storedKeys } from './stored'

/**
 * The session of this box: feeds `next` with what happens and carries its effects out. Nothing happens before
 * `start`; after `stop` requests are aborted and whatever still comes is ignored; a further `start` begins anew
 * from storage.
 */
export function createSession(deps: SessionDeps): Session {
  const { clock, platform, storage, launch, wall, on } = deps
  const settings: SessionSettings = { ...defaultSettings, ...deps.settings }
  const listeners = new Set<(now: SessionSnapshot, before: SessionSnapshot) => void>()
  const written = new Map<string, string>()
  const queue: SessionHappening[] = []
  let waiting: ((snapshot: SessionSnapshot) => void)[] = []
  // A session that begins anew must not fall back to a stay or a token that the launcher has replaced since.
  let said = { token: launch.token ?? null, stay: launch.stay ?? null }
  let state = initial()
  let snapshot = snapshotOf(state)
  let running: AbortController | null = null
  let busy = false
  let cancelAlarm: Cancel = () => undefined

  function moment(): Moment {
    return {
      monotonicMs: clock.monotonicMs(),
      wallMs: wall.trusted() ? wall.nowMs() : null,
      random: deps.random(),
    }
  }

  function initial() {
    const { mac, ours } = launch
    const provisioning = platform.provision !== null
    return begin({ mac, ours, token: said.token, provisioning, stored: readStored(storage.box) }, moment())
  }

  /** Events are taken one at a time: what a listener brings about waits until all have heard of this one. */
  function happen(event: SessionHappening) {
    if (running === null) return
    queue.push(event)
    if (busy) return
    busy = true
    try {
      for (let one = queue.shift(); one !== undefined; one = queue.shift()) take(one)
    } finally {
      busy = false
    }
    answerWaiting()
  }

  function take(event: SessionHappening) {
    const step = next(state, { ...event, at: moment() }, settings)
    state = step.state
    // What the session lives on comes before what others are told: their errors must not cost it a request.
    step.effects.forEach(carryOut)
    const before = snapshot
    snapshot = snapshotOf(state)
    step.effects.forEach(announce)
    if (!sameSnapshot(snapshot, before)) {
      const now = snapshot
      listeners.forEach(listener => listener(now, before))
    }
    if (event.type === 'stop') halt()
  }

  function halt() {
    setAlarm(null)
    queue.length = 0
    running?.abort()
    running = null
  }

  function carryOut(effect: SessionEffect) {
    switch (effect.do) {
      case 'validate': {
        const { id, token } = effect
        send(
          signal => platform.validate(token, signal),
          answer => happen({ type: 'validate-answered', id, answer }),
        )
        break
      }
      case 'provision': {
        const { id, mac } = effect
        send(
          signal => platform.provision?.(mac, signal) ?? Promise.reject(new Error('no provisioning')),
          answer => happen({ type: 'provision-answered', id, answer }),
        )
        break
      }
      case 'set-alarm':
        setAlarm(effect.atMs)
        break
      case 'wipe-viewer':
        storage.viewer.clear()
        break
      case 'store':
        store(storedKeys[effect.key], effect.value)
        break
      case 'want-token':
      case 'want-update':
      case 'tell-token':
        break
    }
  }

  function announce(effect: SessionEffect) {
    if (effect.do === 'want-token') on.tokenWanted(effect.reason)
    else if (effect.do === 'want-update') on.updateWanted()
    else if (effect.do === 'tell-token') on.token(effect.token)
    else if (effect.do === 'wipe-viewer') on.wiped(effect.cause)
  }

  function send<T>(
    request: (signal: AbortSignal) => Promise<Answer<T>>,
    answered: (answer: Answer<T>) => void,
  ) {
    const sender = running
    if (sender === null) return
    // Requests do not reject by contract; if one does, that is trouble like any other, not the session's end.
    const failed = (): Answer<T> => ({ ok: false, error: { kind: 'network', cause: 'unreachable' } })
    void new Promise<Answer<T>>(resolve => resolve(request(sender.signal))).catch(failed).then(answer => {
      if (running !== sender) return
      // A captive portal's time is not the platform's.
      if (answer.dateMs !== undefined && (answer.ok || !isTrouble(answer.error))) wall.learn(answer.dateMs)
      answered(answer)
    })
  }

  function setAlarm(atMs: number | null) {
    cancelAlarm()
    cancelAlarm = () => undefined
    if (atMs === null) return
    // Whole ms, upwards: a trifle of a delay would ring before its time, over and over.
    const delayMs = Math.max(0, Math.ceil(atMs - clock.monotonicMs()))
    cancelAlarm = clock.after(delayMs, () => happen({ type: 'alarm' }))
  }

  /** Writes only what differs from what was written: flash wears out. */
  function store(key: string, value: unknown) {
    const json = JSON.stringify(value)
    if (written.get(key) !== json && storage.box.write(key, value)) written.set(key, json)
  }

  function answerWaiting() {
    if (state.flight !== null && running !== null) return
    const answered = waiting
    waiting = []
    answered.forEach(answer => answer(snapshot))
  }

  return {
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start() {
      if (running !== null) return
      running = new AbortController()
      state = initial()
      const { hasProgramme, uptimeS } = launch
      happen({ type: 'start', hasProgramme, uptimeS: uptimeS ?? null, stay: said.stay })
    },
    stop: () => happen({ type: 'stop' }),
    keyPressed: () => happen({ type: 'key' }),
    launcherSaid({ token, stay }) {
      said = { token: token ?? said.token, stay: stay ?? said.stay }
      happen({ type: 'launcher-said', token: token ?? null, stay: stay ?? null })
    },
    tryNow: () => happen({ type: 'try-now' }),
    woke: () => happen({ type: 'woke' }),
    networkReturned: () => happen({ type: 'network-returned' }),
    showingProgramme: () => happen({ type: 'showing-programme' }),
    revalidate() {
      return new Promise(resolve => {
        waiting.push(resolve)
        happen({ type: 'revalidate' })
        if (!busy) answerWaiting()
      })
    },
    forget: () => happen({ type: 'forget' }),
  }
}
