import { profilesOf } from './boxes/box'
import type { BoxRecord, BoxRecords, Standing } from './boxes/createBoxRecords'
import type { ArmedFault, Endpoint, Fault } from './faults/fault'
import type { Faults } from './faults/createFaults'
import { readFault } from './faults/readFault'
import type { ProgrammeRecords } from './programmes/createProgrammeRecords'
import type { Answer } from './programmes/recipe'
import type { RequestLog } from './requestLog'
import { readSettings, type Settings } from './settings'

/** Everything that can be switched, as it stands. */
export interface SimulatorState {
  readonly settings: Settings
  readonly faults: readonly ArmedFault[]
  readonly boxes: readonly BoxState[]
}

export interface BoxState {
  readonly mac: string
  readonly about: string
  readonly token: string
  readonly standing: Standing
  readonly name: string | null
  readonly profiles: readonly { readonly id: string; readonly name: string }[]
}

/** The simulator's switches. What is not usable throws, saying why. */
export interface Control {
  /** A clean state: no faults, no changes, the tokens and settings of the start, an empty log. */
  reset(): void
  state(): SimulatorState
  settings(): Settings
  set(settings: Partial<Settings>): void
  /** Arms a fault and returns its id. */
  addFault(fault: Fault): string
  removeFault(id: string): void
  /** Clears the faults armed for this endpoint, or all. */
  clearFaults(endpoint?: Endpoint | 'all'): void
  tokenOf(mac: string): string
  /** `blocked` and the like: what validate says to this box from now on. */
  setStanding(mac: string, standing: Standing): void
  /** The box's token is refused from now on; provisioning has a new one. */
  expireToken(mac: string): void
  /** The next validate brings a new token; after that the old one is good for so many requests (0). */
  rotateToken(mac: string, oldGoodFor?: number): void
  /** Changes fields of the answer to validate; null takes one away. */
  changeDevice(mac: string, fields: Answer): void
  /** Changes fields of the answer to archive get; null takes one away. An unknown id becomes a new programme. */
  changeProgramme(epgId: string, fields: Answer): void
  /** The platform no longer knows this programme. */
  removeProgramme(epgId: string): void
  /** How far a profile has watched, in seconds; without a profile: the first one. */
  setPosition(epgId: string, mac: string, positionS: number, profile?: string): void
  /** Closes the door: connections are refused until `acceptConnections`, or for `forMs`. */
  refuseConnections(forMs?: number): Promise<void>
  acceptConnections(): Promise<void>
}

export interface ControlParts {
  readonly boxes: BoxRecords
  readonly programmes: ProgrammeRecords
  readonly faults: Faults
  readonly log: RequestLog
  readonly initialSettings: Settings
  readonly door: { close(forMs?: number): Promise<void>; open(): Promise<void> }
}

export function createControl(parts: ControlParts): Control {
  const { boxes, programmes, faults, log, initialSettings, door } = parts
  let settings = initialSettings

  return {
    reset() {
      boxes.reset()
      programmes.reset()
      faults.clear()
      log.clear()
      settings = initialSettings
    },
    state: () => ({ settings, faults: faults.list(), boxes: boxes.list().map(boxState) }),
    settings: () => settings,
    set(changed) {
      settings = { ...settings, ...readSettings(changed) }
    },
    addFault: fault => faults.arm(readFault(fault)),
    removeFault: id => faults.disarm(id),
    clearFaults: endpoint => faults.clear(endpoint),
    tokenOf(mac) {
      const record = boxes.find(mac)
      if (record === null) throw new RangeError(`no box ${mac}`)
      return record.token
    },
    setStanding: (mac, standing) => boxes.setStanding(mac, standing),
    expireToken: mac => boxes.expire(mac),
    rotateToken: (mac, oldGoodFor = 0) => boxes.rotate(mac, oldGoodFor),
    changeDevice: (mac, fields) => boxes.change(mac, fields),
    changeProgramme: (epgId, fields) => programmes.change(epgId, fields),
    removeProgramme: epgId => programmes.remove(epgId),
    setPosition(epgId, mac, positionS, profile = '') {
      const record = boxes.find(mac)
      if (record === null) throw new RangeError(`no box ${mac}`)
      const first = profilesOf(record.box.device)[0]?._id
      programmes.watched(epgId, { mac: record.box.mac, profile: profile === first ? '' : profile }, positionS)
    },
    refuseConnections: forMs => door.close(forMs),
    acceptConnections: () => door.open(),
  }
}

function boxState({ box, token, standing }: BoxRecord): BoxState {
  const { name } = box.device
  return {
    mac: box.mac,
    about: box.about,
    token,
    standing,
    name: typeof name === 'string' ? name : null,
    profiles: profilesOf(box.device).map(({ _id, name: called }) => ({
      id: String(_id),
      name: String(called),
    })),
  }
}
