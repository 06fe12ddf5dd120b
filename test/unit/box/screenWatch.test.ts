import { expect } from 'chai'
import { awaitDrawingBuffer, watchDrawingBuffer } from '../../../src/box/screenWatch'
import type { ScreenDeps } from '../../../src/box/screenWatch'
import type { DrawingBuffer } from '../../../src/box/screen'
import { createFakeClock } from '../../support/fakeClock'
import type { FakeClock } from '../../support/fakeClock'

interface FakeWindow extends ScreenDeps {
  readonly clock: FakeClock
  resize(innerWidth: number, innerHeight: number): void
  /** The engine says nothing of it. */
  resizeSilently(innerWidth: number, innerHeight: number): void
  listeners(): number
}

const createFakeWindow = (innerWidth: number, innerHeight: number): FakeWindow => {
  let size = { innerWidth, innerHeight, devicePixelRatio: 1 }
  const listeners = new Set<() => void>()
  const resizeSilently = (width: number, height: number) => {
    size = { ...size, innerWidth: width, innerHeight: height }
  }
  return {
    clock: createFakeClock(),
    measure: () => size,
    maxHeight: 1080,
    onResize(callback) {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
    resizeSilently,
    resize(width, height) {
      resizeSilently(width, height)
      for (const listener of [...listeners]) listener()
    },
    listeners: () => listeners.size,
  }
}

describe('Waiting for a drawing buffer', () => {
  it('takes no time where the window has a size', async () => {
    const window = createFakeWindow(1280, 720)
    expect(await awaitDrawingBuffer(window)).to.include({ width: 1280, height: 720 })
    expect(window.clock.pending()).to.equal(0)
  })

  it('ends with the engine’s word of a size', async () => {
    const window = createFakeWindow(0, 0)
    const waiting = awaitDrawingBuffer(window)
    window.resize(1920, 1080)
    expect(await waiting).to.include({ height: 1080 })
    expect([window.clock.pending(), window.listeners()]).to.deep.equal([0, 0])
  })

  it('ends with a size that the engine says nothing of', async () => {
    const window = createFakeWindow(0, 0)
    const waiting = awaitDrawingBuffer(window)
    window.clock.advance(70)
    window.resizeSilently(1024, 576)
    window.clock.advance(30)
    expect(await waiting).to.include({ height: 576 })
    expect(window.listeners()).to.equal(0)
  })

  it('ends after two seconds with 1280×720', async () => {
    const window = createFakeWindow(0, 0)
    const heights: number[] = []
    const waiting = awaitDrawingBuffer(window).then(buffer => heights.push(buffer.height))
    await window.clock.advanceAsync(1999)
    expect(heights).to.deep.equal([])
    await window.clock.advanceAsync(1)
    await waiting
    expect(heights).to.deep.equal([720])
    expect([window.clock.pending(), window.listeners()]).to.deep.equal([0, 0])
  })
})

describe('Watching the drawing buffer', () => {
  const watching = async (window: FakeWindow) => {
    const changes: string[] = []
    const current: DrawingBuffer = await awaitDrawingBuffer(window)
    const cancel = watchDrawingBuffer(window, current, ({ width, height }) =>
      changes.push(`${String(width)}x${String(height)}`),
    )
    return { changes, cancel }
  }

  it('tells of a new size once it has stood for 500 ms', async () => {
    const window = createFakeWindow(1280, 720)
    const { changes } = await watching(window)
    window.resize(1920, 1080)
    window.clock.advance(499)
    expect(changes).to.deep.equal([])
    window.clock.advance(1)
    expect(changes).to.deep.equal(['1920x1080'])
    window.resize(1280, 720)
    window.clock.advance(500)
    expect(changes).to.deep.equal(['1920x1080', '1280x720'])
  })

  it('counts the 500 ms from the last change, and not anew for the same size', async () => {
    const window = createFakeWindow(1280, 720)
    const { changes } = await watching(window)
    window.resize(1024, 576)
    window.clock.advance(300)
    window.resize(1920, 1080)
    window.clock.advance(300)
    window.resize(1920, 1080)
    expect(changes).to.deep.equal([])
    window.clock.advance(200)
    expect(changes).to.deep.equal(['1920x1080'])
  })

  it('tells nothing where the window comes back to what it was', async () => {
    const window = createFakeWindow(1280, 720)
    const { changes } = await watching(window)
    window.resize(1920, 1080)
    window.clock.advance(400)
    window.resize(1280, 720)
    window.clock.advance(5000)
    expect(changes).to.deep.equal([])
  })

  it('ignores a window that loses its size, and one that comes back from that', async () => {
    const window = createFakeWindow(1280, 720)
    const { changes } = await watching(window)
    window.resize(0, 0)
    window.clock.advance(5000)
    window.resize(1280, 720)
    window.clock.advance(5000)
    expect(changes).to.deep.equal([])
  })

  it('tells of no size that is gone by the time it would have stood', async () => {
    const window = createFakeWindow(1280, 720)
    const { changes } = await watching(window)
    window.resize(1920, 1080)
    window.resize(0, 0)
    window.clock.advance(500)
    window.resize(1024, 576)
    window.resizeSilently(1920, 1080)
    window.clock.advance(999)
    expect(changes).to.deep.equal([])
    window.clock.advance(1)
    expect(changes).to.deep.equal(['1920x1080'])
  })

  it('tells of a new place of the same buffer', async () => {
    const window = createFakeWindow(1920, 1080)
    const { changes } = await watching(window)
    window.resize(1920, 1200)
    window.clock.advance(500)
    expect(changes).to.deep.equal(['1920x1080'])
  })

  it('ends when it is cancelled', async () => {
    const window = createFakeWindow(1280, 720)
    const { changes, cancel } = await watching(window)
    window.resize(1920, 1080)
    cancel()
    window.clock.advance(5000)
    expect(changes).to.deep.equal([])
    expect([window.clock.pending(), window.listeners()]).to.deep.equal([0, 0])
  })
})
