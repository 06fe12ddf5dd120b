import { expect } from 'chai'
import { found } from '../support/bench/find'
import { coloursIn } from '../support/bench/picture'
import { benchForTests } from '../support/bench/sharedBench'

const AT = { x: 96, y: 200 }
const lines = (count: number) => Array.from({ length: count }, (_, i) => `Line ${i + 1}, with jgpqy below it`)
/** Nine lines of 50 units, and a part of a tenth. */
const WINDOW = { width: 1276, height: 480 }

describe('a text that scrolls', () => {
  const bench = benchForTests()

  /** The numbers of the lines that are seen. */
  async function seen(): Promise<number[]> {
    const drawn = await bench().inspect()
    return drawn
      .flatMap(({ text, seen }) =>
        text !== null && seen !== null ? [Number(/\d+/.exec(text.words)?.[0])] : [],
      )
      .sort((one, other) => one - other)
  }
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

  it('scrolls by whole lines, and stops at both ends', async () => {
    await bench().start(720)
    await bench().put('ScrollingText', { lines: lines(14), ...WINDOW }, { ...AT, focused: true })
    const way = [await seen()]
    for (const key of ['Up', 'Down', 'Down', 'Down', 'Down', 'Up']) {
      await bench().press(key)
      way.push(await seen())
    }
    expect(way).to.deep.equal([
      range(1, 9),
      range(1, 9),
      range(3, 11),
      range(5, 13),
      range(6, 14),
      range(6, 14),
      range(4, 12),
    ])
  })

  it('never shows half a line', async () => {
    for (const textSize of [100, 125, 150] as const) {
      await bench().start(720, { textSize })
      await bench().put('ScrollingText', { lines: lines(30), ...WINDOW }, { ...AT, focused: true })
      for (let press = 0; press < 4; press++) {
        const texts = (await bench().inspect()).filter(({ text, seen }) => text !== null && seen !== null)
        expect(texts).to.have.length.above(4)
        for (const { box, seen } of texts) expect(seen?.h).to.be.closeTo(box.h, 0.01)
        await bench().press('Down')
      }
    }
  })

  it('draws nothing below the last whole line', async () => {
    const { background } = await bench().start(720)
    await bench().put('ScrollingText', { lines: lines(30), ...WINDOW }, { ...AT, focused: true })
    await bench().press('Down')
    const rest = { x: AT.x, y: AT.y + 9 * 50 + 6, w: WINDOW.width - 60, h: WINDOW.height - 9 * 50 }
    expect(coloursIn(await bench().picture(), rest)).to.deep.equal([{ colour: background, share: 1 }])
  })

  it('shows the place, from the top of the track to its end', async () => {
    await bench().start(720)
    await bench().put('ScrollingText', { lines: lines(14), ...WINDOW }, { ...AT, focused: true })
    const marks = async () => {
      const drawn = await bench().inspect()
      return { thumb: found(drawn, 'Thumb').box, track: found(drawn, 'Track').box }
    }
    const { thumb, track } = await marks()
    expect(thumb.y).to.equal(track.y)
    expect(thumb.h).to.be.closeTo((WINDOW.height * WINDOW.height) / (14 * 50), 1)

    await bench().press('Down')
    const { thumb: below } = await marks()
    expect(below.y).to.be.above(thumb.y + 10)

    await bench().press('Down', 'Down', 'Down')
    const { thumb: last } = await marks()
    expect(last.y + last.h).to.be.closeTo(track.y + track.h, 1)
  })

  it('has no marker where everything is seen at once', async () => {
    await bench().start(720)
    await bench().put('ScrollingText', { lines: lines(5), ...WINDOW }, { ...AT, focused: true })
    expect((await bench().inspect()).filter(({ path }) => /Thumb|Track/.test(path))).to.deep.equal([])
    expect(await seen()).to.deep.equal(range(1, 5))
  })

  it('makes no more lines than are near', async () => {
    await bench().start(720)
    await bench().put('ScrollingText', { lines: lines(400), ...WINDOW }, { ...AT, focused: true })
    await bench().press(...Array.from({ length: 40 }, () => 'Down'))
    const made = (await bench().inspect()).filter(({ text }) => text !== null)
    expect(made).to.have.length.within(9, 40)
    expect(await seen()).to.deep.equal(range(81, 89))
  })

  it('moves there within 250 ms, and every line is where it belongs then', async () => {
    await bench().start(720, { motion: true })
    await bench().put('ScrollingText', { lines: lines(30), ...WINDOW }, { ...AT, focused: true })
    await bench().press('Down')
    await bench().draw(15)
    const top = (await bench().inspect()).find(({ text }) => text?.words.startsWith('Line 3,') === true)
    expect(top?.box.y).to.be.closeTo(AT.y, 0.01)
  })
})
