import { expect } from 'chai'
import { findIdentity } from '../../../src/box/macSources'
import type { BoxIdentity, MacSourcesDeps } from '../../../src/box/macSources'
import { createFakeClock, settled } from '../../support/fakeClock'
import type { FakeClock } from '../../support/fakeClock'
import { createFakeThunder } from '../../support/fakeThunder'
import type { FakeThunder } from '../../support/fakeThunder'

const WIRED = '00:1A:79:00:00:01'
const WIRELESS = '00:1A:79:00:00:02'
const ESTB = '00:1A:79:00:00:03'

const ask = (clock: FakeClock, deps: Partial<MacSourcesDeps>): Promise<BoxIdentity> =>
  findIdentity({ given: null, box: null, WebSocket: null, gSTB: undefined, ASTB: undefined, clock, ...deps })

describe('The sources of the MAC', () => {
  it('take the launcher’s list before anything else', async () => {
    const thunder = createFakeThunder()
    const found = await ask(createFakeClock(), {
      given: `$MAC,${WIRED},${WIRELESS}`,
      box: 'thunder',
      WebSocket: thunder.WebSocket,
      gSTB: { GetDeviceMacAddress: () => ESTB },
    })
    expect(found).to.deep.equal({
      mac: WIRED,
      ours: [WIRED, WIRELESS],
      source: 'given',
      refused: [{ source: 'given', given: '$MAC', reason: 'unexpanded-macro' }],
      warnings: [],
    })
    expect(thunder.sockets).to.have.length(0)
  })

  it('ask Infomir before Amino, each as a method of its own object', async () => {
    const gSTB = {
      mac: '00:1a:79:00:00:04',
      GetDeviceMacAddress() {
        return this.mac
      },
    }
    const ASTB = { GetMacAddress: () => WIRED }
    expect(await ask(createFakeClock(), { gSTB, ASTB })).to.include({
      mac: '00:1A:79:00:00:04',
      source: 'infomir',
    })
    expect(await ask(createFakeClock(), { ASTB })).to.include({ mac: WIRED, source: 'amino' })
  })

  it('survive vendors’ globals that throw, lie or are something else', async () => {
    const throwing = new Proxy(
      {},
      {
        get() {
          throw new Error('no')
        },
      },
    )
    const failing = {
      GetDeviceMacAddress() {
        throw new Error('no')
      },
    }
    for (const gSTB of [throwing, failing, 'gSTB', null, 3, { GetDeviceMacAddress: 'text' }]) {
      expect(await ask(createFakeClock(), { gSTB, ASTB: { GetMacAddress: () => WIRED } })).to.include({
        mac: WIRED,
      })
    }
  })

  it('name what each of them said where none has a valid one', async () => {
    const found = await ask(createFakeClock(), {
      given: '$MAC',
      gSTB: { GetDeviceMacAddress: () => '00:00:00:00:00:00' },
      ASTB: { GetMacAddress: () => null },
    })
    expect(found).to.deep.equal({
      mac: null,
      ours: [],
      source: null,
      refused: [
        { source: 'given', given: '$MAC', reason: 'unexpanded-macro' },
        { source: 'infomir', given: '00:00:00:00:00:00', reason: 'all-zeros' },
      ],
      warnings: [],
    })
  })

  it('leave Thunder alone unless the launcher names it', async () => {
    const thunder = createFakeThunder()
    await ask(createFakeClock(), { WebSocket: thunder.WebSocket })
    expect(thunder.sockets).to.have.length(0)
    expect(await ask(createFakeClock(), { box: 'thunder' })).to.include({ mac: null })
  })
})

describe('Thunder', () => {
  let clock: FakeClock
  let thunder: FakeThunder
  let answer: Promise<BoxIdentity>

  const INTERFACES = [
    { name: 'lo', mac: '00:1A:79:99:99:99' },
    { name: 'docker0', mac: '00:1A:79:00:00:09' },
    { name: 'wlan0', mac: WIRELESS },
    { name: 'eth0', mac: WIRED },
    { name: 'sit0' },
    'nonsense',
  ]

  beforeEach(() => {
    clock = createFakeClock()
    thunder = createFakeThunder()
    answer = ask(clock, {
      box: 'thunder',
      WebSocket: thunder.WebSocket,
      gSTB: { GetDeviceMacAddress: () => '00:1A:79:00:00:77' },
    })
  })

  /** The socket once it is there: the sources are asked one after the other. */
  const opened = async () => {
    await settled()
    const socket = thunder.last()
    socket.open()
    return socket
  }

  it('is asked for estb_mac, and for nothing more where that is valid', async () => {
    const socket = await opened()
    expect(socket.url).to.equal('ws://127.0.0.1:9998/jsonrpc')
    expect(socket.asked()).to.deep.equal([
      { jsonrpc: '2.0', id: 1, method: 'org.rdk.System.getDeviceInfo', params: { params: ['estb_mac'] } },
    ])
    socket.answer({ jsonrpc: '2.0', id: 1, result: { estb_mac: '00:1a:79:00:00:03', success: true } })
    expect(await answer).to.deep.include({ mac: ESTB, ours: [ESTB], source: 'thunder' })
    expect(socket.isClosed).to.equal(true)
    expect(clock.pending()).to.equal(0)
  })

  it('is asked for its addresses next: wired before wireless before others, never lo', async () => {
    const socket = await opened()
    socket.answer({ id: 1, error: { code: -32601 } })
    expect(socket.asked()[1]).to.deep.equal({ jsonrpc: '2.0', id: 2, method: 'DeviceInfo.addresses' })
    socket.answer({ id: 2, result: INTERFACES })
    expect(await answer).to.deep.include({
      mac: WIRED,
      ours: [WIRED, WIRELESS, '00:1A:79:00:00:09'],
      source: 'thunder',
    })
  })

  it('comes to the same identity whatever order the interfaces are listed in', async () => {
    const socket = await opened()
    socket.answer({ id: 1, result: null })
    socket.answer({
      id: 2,
      result: [
        { name: 'eth1', mac: '00:1A:79:00:00:05' },
        { name: 'eth0', mac: WIRED },
      ],
    })
    expect(await answer).to.include({ mac: WIRED })
  })

  it('is named with what it said where that is refused, and the next source is asked', async () => {
    const socket = await opened()
    socket.answer({ id: 1, result: { estb_mac: '00:00:00:00:00:00' } })
    socket.answer({ id: 2, result: { not: 'a list' } })
    expect(await answer).to.deep.include({
      mac: '00:1A:79:00:00:77',
      source: 'infomir',
      refused: [{ source: 'thunder', given: '00:00:00:00:00:00', reason: 'all-zeros' }],
    })
  })

  it('may send what is no answer without harm', async () => {
    const socket = await opened()
    for (const noise of ['{', 'null', '[]', '{"id":7}', '{"method":"client.events.1"}']) socket.receive(noise)
    socket.receive(new Uint8Array(3))
    socket.answer({ id: '1', result: { estb_mac: ESTB } })
    expect(await answer).to.include({ mac: ESTB })
  })

  it('is asked for its addresses after a second where the first question stays unanswered', async () => {
    const socket = await opened()
    clock.advance(1000)
    expect(socket.asked()).to.have.length(2)
    socket.answer({ id: 2, result: INTERFACES })
    expect(await answer).to.include({ mac: WIRED })
  })

  it('has two seconds in all', async () => {
    await settled()
    clock.advance(1999)
    thunder.last().open()
    clock.advance(1)
    expect(await answer).to.include({ mac: '00:1A:79:00:00:77' })
    expect(thunder.last().isClosed).to.equal(true)
  })

  it('is asked once more without a subprotocol where it hangs up at once', async () => {
    await settled()
    expect(thunder.last().protocol).to.equal('notification')
    thunder.last().fail()
    expect(thunder.sockets).to.have.length(2)
    expect(thunder.last().protocol).to.equal(undefined)
    thunder.last().fail()
    expect(await answer).to.include({ mac: '00:1A:79:00:00:77' })
    expect(thunder.sockets).to.have.length(2)
  })

  it('may hang up in the middle of a question', async () => {
    const socket = await opened()
    socket.fail()
    expect(await answer).to.include({ mac: '00:1A:79:00:00:77' })
  })

  it('may break in the sending or the closing', async () => {
    await settled()
    thunder.last().breaks = true
    thunder.last().open()
    expect(await answer).to.include({ mac: '00:1A:79:00:00:77' })
  })

  it('may have no socket at all', async () => {
    const refusing = createFakeThunder({ refuses: true })
    const found = await ask(clock, { box: 'thunder', WebSocket: refusing.WebSocket })
    expect(found).to.include({ mac: null })
  })
})
