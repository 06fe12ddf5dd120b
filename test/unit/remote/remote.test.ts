import { expect } from 'chai'
import settings from '../../../settings.json'
import { readKeyMap, remoteKey } from '../../../src/remote/keys'
import { createRepeatGate } from '../../../src/remote/repeatGate'
import { createFakeClock } from '../../support/fakeClock'

const map = readKeyMap(settings.appSettings.keys)
const read = (keyCode: number, key?: string) => remoteKey({ keyCode, key }, map)

describe('the key map in settings.json', () => {
  const CONTRACT: Readonly<Record<string, readonly number[]>> = {
    Left: [37],
    Up: [38],
    Right: [39],
    Down: [40],
    Ok: [13],
    Back: [8, 27, 461, 10009, 166],
    Info: [457, 73],
    Play: [415, 250],
    Pause: [19],
    PlayPause: [179, 402, 10252],
    Stop: [413, 178],
    Rewind: [412],
    Forward: [417],
    ChannelUp: [427, 33],
    ChannelDown: [428, 34],
    Menu: [93, 77],
    Red: [403],
    Green: [404],
    Yellow: [405],
    Blue: [406],
    Digit0: [48],
    Digit9: [57],
  }
  for (const [name, codes] of Object.entries(CONTRACT)) {
    it(`holds ${name} as ${codes.join(', ')}`, () => {
      expect(codes.map(code => read(code))).to.deep.equal(codes.map(() => name))
    })
  }
})

describe('a key press', () => {
  it('is read by its name where the engine sends 0, 229 or a code that nobody mapped', () => {
    expect(read(0, 'Enter')).to.equal('Ok')
    expect(read(229, 'GoBack')).to.equal('Back')
    expect(read(9999, 'MediaPlayPause')).to.equal('PlayPause')
    expect(read(0, '7')).to.equal('Digit7')
  })

  it('does nothing for Alt, Ctrl and the like, alone or held with another key', () => {
    for (const [code, name] of [
      [16, 'Shift'],
      [17, 'Control'],
      [18, 'Alt'],
      [91, 'Meta'],
    ] as const) {
      expect(read(code, name)).to.equal(null)
    }
    expect(remoteKey({ keyCode: 13, key: 'Enter', ctrlKey: true }, map)).to.equal(null)
  })

  it('does nothing for names that are no keys', () => {
    for (const name of ['', 'Unidentified', '__proto__', 'constructor', 'toString'])
      expect(read(0, name)).to.equal(null)
  })
})

describe('a key map', () => {
  it('takes the operator’s codes over our own and passes over what is no key of ours', () => {
    const ours = { '8': 'Back' }
    const theirs = { '8': 'Menu', x: 'Ok', '500': 'Dance', '501': 7, '502': 'Ok' }
    const both = readKeyMap(ours, theirs, null, 'keys')
    expect([...both]).to.deep.equal([
      [8, 'Menu'],
      [502, 'Ok'],
    ])
  })
})

describe('a held key', () => {
  it('repeats at most eight times a second', () => {
    const clock = createFakeClock()
    const gate = createRepeatGate(clock)
    let frames = 0
    let acted = 0
    for (let ms = 0; ms < 1000; ms += 20) {
      if (gate.admits({ key: 'Right', repeat: ms > 0, frames: frames++ })) acted++
      clock.advance(20)
    }
    expect(acted).to.be.within(7, 8)
  })

  it('waits for the frame that answers the last repeat', () => {
    const clock = createFakeClock()
    const gate = createRepeatGate(clock)
    const press = (repeat: boolean, frames: number) => gate.admits({ key: 'Down', repeat, frames })
    expect(press(false, 1)).to.equal(true)
    clock.advance(1000)
    expect(press(true, 1)).to.equal(false)
    expect(press(true, 2)).to.equal(true)
  })

  it('is no longer held once it is let go, or another is pressed', () => {
    const gate = createRepeatGate(createFakeClock())
    const press = (key: 'Up' | 'Down') => gate.admits({ key, repeat: false, frames: 1 })
    expect([press('Up'), press('Up')]).to.deep.equal([true, false])
    gate.released()
    expect(press('Up')).to.equal(true)
    expect(press('Down')).to.equal(true)
  })

  it('of a remote that never sends a key-up can be pressed again a moment later', () => {
    const clock = createFakeClock()
    const gate = createRepeatGate(clock)
    const press = () => gate.admits({ key: 'Ok', repeat: false, frames: 1 })
    expect(press()).to.equal(true)
    clock.advance(600)
    expect(press()).to.equal(true)
  })

  it('does its one thing once, unless it is an arrow or a channel key', () => {
    for (const key of ['Ok', 'Back', 'Menu', 'Play'] as const) {
      const clock = createFakeClock()
      const gate = createRepeatGate(clock)
      let acted = 0
      for (let frames = 0; frames < 100; frames++) {
        if (gate.admits({ key, repeat: frames > 0, frames })) acted++
        clock.advance(50)
      }
      expect(acted, key).to.equal(1)
      gate.released()
      expect(gate.admits({ key, repeat: false, frames: 101 }), key).to.equal(true)
    }
  })

  it('does it once too where the remote marks no repeats', () => {
    const clock = createFakeClock()
    const gate = createRepeatGate(clock)
    let acted = 0
    for (let frames = 0; frames < 100; frames++) {
      if (gate.admits({ key: 'Ok', repeat: false, frames })) acted++
      clock.advance(110)
    }
    expect(acted).to.equal(1)
  })
})
