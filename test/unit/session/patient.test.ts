import { expect } from 'chai'
import { HOUR, MINUTE, aDevice, createMachine, nothingStored, storedBox } from '../../support/sessionMachine'
import type { Stored } from '../../../src/session/stored'

const stay = (id: string): Stored['patient'] => ({ stay: id, deviceId: null, username: null, room: null })

describe('another patient', () => {
  it('is one with another stay, at the start or while running', () => {
    const box = createMachine({ stored: storedBox({ patient: stay('A') }) })
    box.start({ stay: 'A' })
    box.said({ stay: 'A' })
    box.said({})
    expect(box.wipes()).to.deep.equal([])
    const effects = box.said({ stay: 'B' })
    expect(box.wipes()).to.deep.equal(['stay'])
    expect(effects.findIndex(one => one.do === 'wipe-viewer')).to.be.below(
      effects.findIndex(one => one.do === 'store' && one.key === 'patient' && one.value.stay === 'B'),
    )
    expect(box.state().patient.stay).to.equal('B')

    const restarted = createMachine({ stored: storedBox({ patient: stay('A') }) })
    restarted.start({ stay: 'B' })
    expect(restarted.wipes()).to.deep.equal(['stay'])
  })

  it('begins with the first stay ever told, and does not with none', () => {
    const box = createMachine({ stored: storedBox() })
    box.start()
    expect(box.wipes()).to.deep.equal([])
    box.said({ stay: 'A' })
    expect(box.wipes()).to.deep.equal(['stay'])
  })

  const changes = [
    ['device id', aDevice({ id: 'device-2' }), true],
    ['user name', aDevice({ username: 'bo' }), true],
    ['used room', aDevice({ usedRoomNumber: '12' }), true],
    ['technical room', aDevice({ technicalRoomNumber: 'T9', username: 'anna' }), false],
    ['nothing', aDevice({ username: 'anna', usedRoomNumber: '11' }), false],
    ['nothing, and omits all', aDevice(), false],
  ] as const
  for (const [what, device, wipes] of changes) {
    it(`is ${wipes ? '' : 'not '}seen where the platform changes: ${what}`, () => {
      const known = aDevice({ username: 'anna', usedRoomNumber: '11' })
      const box = createMachine({ stored: storedBox({ device: known }) })
      box.start()
      box.accepts(undefined, device)
      expect(box.wipes()).to.deep.equal(wipes ? ['device'] : [])
      expect(box.state().device).to.equal(device)
    })
  }

  it('is seen also when the field was omitted in between, even over a restart', () => {
    const box = createMachine({ stored: storedBox({ device: aDevice({ username: 'anna' }) }) })
    box.start()
    box.accepts(undefined, aDevice())
    const restarted = createMachine({
      stored: storedBox({ patient: box.state().patient, device: aDevice() }),
    })
    restarted.start()
    restarted.accepts(undefined, aDevice({ username: 'bo' }))
    expect(restarted.wipes()).to.deep.equal(['device'])
  })

  it('is not seen where a field is told for the first time, and again not with the same', () => {
    const box = createMachine({ token: 'given', stored: nothingStored })
    box.start()
    box.accepts()
    box.tell({ type: 'revalidate' })
    box.accepts(undefined, aDevice({ username: 'anna' }))
    box.tell({ type: 'revalidate' })
    box.accepts(undefined, aDevice({ username: 'anna', usedRoomNumber: '11' }))
    box.tell({ type: 'revalidate' })
    box.accepts(undefined, aDevice({ username: 'anna', usedRoomNumber: '11' }))
    expect(box.wipes()).to.deep.equal([])
    expect(box.state().patient).to.include({ deviceId: 'device-1', username: 'anna', room: '11' })
  })

  it('leaves nothing of the former device to compare with once the device is another', () => {
    const box = createMachine({ stored: storedBox({ device: aDevice({ username: 'anna' }) }) })
    box.start()
    box.accepts(undefined, aDevice({ id: 'device-2' }))
    box.tell({ type: 'revalidate' })
    box.accepts(undefined, aDevice({ id: 'device-2', username: 'bo' }))
    expect(box.wipes()).to.deep.equal(['device'])
  })

  it('finds nothing of one who chose "Forget what I watched"', () => {
    const box = createMachine({ stored: storedBox() })
    box.start()
    box.tell({ type: 'forget' })
    expect(box.wipes()).to.deep.equal(['forget'])
  })
})

describe('forgetting a viewer who has gone', () => {
  /** Runs on, with the platform well, for so long. */
  function run(box: ReturnType<typeof createMachine>, ms: number) {
    const untilMs = box.nowMs() + ms
    while (box.nowMs() < untilMs) {
      box.advance(Math.min(MINUTE, untilMs - box.nowMs()))
      if (box.asking() !== null) box.accepts()
    }
  }

  it('happens 72 h after the last key, and again only after another 72 h', () => {
    const box = createMachine({ stored: storedBox(), settings: { intervalMs: 24 * HOUR } })
    box.start()
    run(box, 10 * HOUR)
    box.tell({ type: 'key' })
    run(box, 72 * HOUR - MINUTE)
    expect(box.wipes()).to.deep.equal([])
    run(box, MINUTE)
    expect(box.wipes()).to.deep.equal(['idle'])
    run(box, 72 * HOUR - MINUTE)
    expect(box.wipes()).to.deep.equal(['idle'])
    run(box, MINUTE)
    expect(box.wipes()).to.deep.equal(['idle', 'idle'])
  })

  it('counts over restarts, and by the wall clock while the box was off', () => {
    const keyMs = Date.UTC(2026, 0, 1)
    const key = { uptimeMs: 71 * HOUR, wallMs: keyMs }
    const stored = storedBox({ times: { validated: null, key, wallMs: keyMs } })
    const byUptime = createMachine({ stored })
    byUptime.start()
    expect(byUptime.wipes()).to.deep.equal([])
    run(byUptime, HOUR)
    expect(byUptime.wipes()).to.deep.equal(['idle'])

    const byWall = createMachine({ stored, wallMs: keyMs + 100 * HOUR })
    byWall.start()
    expect(byWall.wipes()).to.deep.equal(['idle'])
  })

  it('wipes before the first key of whoever comes next', () => {
    const keyMs = Date.UTC(2026, 0, 1)
    const times = { validated: null, key: { uptimeMs: 0, wallMs: keyMs }, wallMs: keyMs }
    const box = createMachine({ stored: storedBox({ times }), wallMs: null })
    box.start()
    box.setWall(keyMs + 100 * HOUR)
    box.tell({ type: 'key' })
    expect(box.wipes()).to.deep.equal(['idle'])
  })

  it('is switched off by 0', () => {
    const times = { validated: null, key: { uptimeMs: 500 * HOUR, wallMs: null }, wallMs: null }
    const box = createMachine({ stored: storedBox({ times }), settings: { forgetAfterMs: 0 } })
    box.start()
    expect(box.wipes()).to.deep.equal([])
  })

  it('writes the first key after a while down at once, and does not wear the flash out with every key', () => {
    const box = createMachine({ stored: storedBox(), settings: { intervalMs: 24 * HOUR } })
    box.start()
    box.accepts()
    box.advance(16 * MINUTE)
    const writes = () => box.effects.filter(effect => effect.do === 'store' && effect.key === 'times').length
    const before = writes()
    box.tell({ type: 'key' })
    expect(writes()).to.equal(before + 1)
    expect(box.storedTimes().key).to.deep.equal({ uptimeMs: 0, wallMs: null })
    for (let n = 0; n < 100; n++) box.tell({ type: 'key' })
    expect(writes()).to.equal(before + 1)
  })

  it('gives a mark from before the clock was trusted its wall time when it is', () => {
    const box = createMachine({ stored: storedBox(), wallMs: null })
    box.start()
    box.tell({ type: 'key' })
    box.advance(5 * MINUTE)
    box.setWall(Date.UTC(2026, 0, 1))
    box.tell({ type: 'stop' })
    expect(box.storedTimes().key).to.deep.equal({
      uptimeMs: 5 * MINUTE,
      wallMs: Date.UTC(2026, 0, 1) - 5 * MINUTE,
    })
  })
})
