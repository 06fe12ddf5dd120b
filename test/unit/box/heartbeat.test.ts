import { expect } from 'chai'
import { createHeartbeat } from '../../../src/box/heartbeat'
import { createFakeClock } from '../../support/fakeClock'

function setUp() {
  const clock = createFakeClock()
  const beats: { readonly frames: number; readonly visible: boolean; readonly heapMb?: number }[] = []
  const page = { visible: true, due: false, heap: undefined as number | undefined }
  const heartbeat = createHeartbeat({
    clock,
    visible: () => page.visible,
    frameDue: () => page.due,
    heapMb: () => page.heap,
    emit: beat => beats.push(beat),
  })
  return { clock, beats, page, heartbeat }
}

describe('the heartbeat', () => {
  it('beats every 5 s with the frames drawn so far, and the heap where the engine tells', () => {
    const { clock, beats, page, heartbeat } = setUp()
    heartbeat.drawn()
    heartbeat.drawn()
    clock.advance(5000)
    page.heap = 12.5
    clock.advance(5000)
    expect(beats).to.deep.equal([
      { frames: 2, visible: true },
      { frames: 2, visible: true, heapMb: 12.5 },
    ])
  })

  it('goes on while nothing changes on the screen', () => {
    const { clock, beats } = setUp()
    clock.advance(60_000)
    expect(beats).to.have.length(12)
  })

  it('stops when a due frame has not been drawn for 10 s, and goes on once one is', () => {
    const { clock, beats, page, heartbeat } = setUp()
    page.due = true
    clock.advance(10_000)
    expect(beats).to.have.length(2)
    clock.advance(20_000)
    expect(beats).to.have.length(2)
    heartbeat.drawn()
    page.due = false
    clock.advance(5000)
    expect(beats).to.have.length(3)
  })

  it('goes on while the page is hidden: then no frame is due', () => {
    const { clock, beats, page } = setUp()
    page.due = true
    page.visible = false
    clock.advance(60_000)
    expect(beats).to.have.length(12)
  })

  it('ends with the app', () => {
    const { clock, heartbeat } = setUp()
    heartbeat.stop()
    expect(clock.pending()).to.equal(0)
  })
})
