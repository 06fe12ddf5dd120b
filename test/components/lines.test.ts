import { expect } from 'chai'
import { found, wordsOf } from '../support/bench/find'
import { coloursIn, mainColour, pixelAt, pixelsOf } from '../support/bench/picture'
import { benchForTests } from '../support/bench/sharedBench'

const SAFE = { left: 96, right: 1824, top: 54, bottom: 1026 }
const LONG_NAME = 'Gemeinschaftskrankenhausfernsehversorgungsgesellschaft Schleswig-Holstein mbH & Co. KG'
const right = ({ x, w }: { readonly x: number; readonly w: number }) => x + w

describe('a progress bar', () => {
  const bench = benchForTests()
  const WIDTH = 420

  for (const height of [576, 720, 1080]) {
    it(`is filled as far as was watched, on ${height} lines`, async () => {
      const { accent, track } = await bench().start(height)
      for (const share of [0.25, 0.5, 0.9]) {
        await bench().put('ProgressBar', { share, width: WIDTH }, { x: 96, y: 204 })
        const picture = await bench().picture()
        const { left, top, right: end } = pixelsOf(picture, { x: 96, y: 204, w: WIDTH, h: 14 })
        const middle = top + Math.floor((7 * height) / 1080)
        const line = Array.from({ length: end - left }, (_, x) =>
          JSON.stringify(pixelAt(picture, left + x, middle)),
        )
        const filled = line.lastIndexOf(JSON.stringify(accent)) + 1
        // The bar's end is round and soft: two pixels.
        expect(filled, `${share}`).to.be.closeTo((end - left) * share, 2)
        expect(
          line.slice(filled + 2, -2).every(colour => colour === JSON.stringify(track)),
          `${share}`,
        ).to.equal(true)
      }
    })
  }

  it('shows at least its round end, and never more than all', async () => {
    await bench().start(720)
    const widths = []
    for (const share of [0, 1, 1.3]) {
      await bench().put('ProgressBar', { share, width: WIDTH })
      widths.push(found(await bench().inspect(), 'Watched').box.w)
    }
    expect(widths).to.deep.equal([14, WIDTH, WIDTH])
  })
})

describe('the banner', () => {
  const bench = benchForTests()

  it('stands at the right edge of the safe area, its text in its plate, at every text size', async () => {
    for (const textSize of [100, 125, 150] as const) {
      await bench().start(720, { textSize })
      await bench().put('Banner', 'No connection right now. You can go on as usual.')
      const drawn = await bench().inspect()
      const { box: text } = found(drawn, 'Text')
      const { box: plate } = found(drawn, 'Plate')
      expect(right(plate)).to.be.closeTo(SAFE.right, 1)
      expect(right(text)).to.be.below(right(plate) - 20)
      expect(text.y).to.be.at.least(SAFE.top)
      expect(text.y + text.h).to.be.below(plate.y + plate.h)
    }
  })

  it('ends a text that is too long for two lines in an ellipsis', async () => {
    await bench().start(720)
    await bench().put('Banner', `${LONG_NAME}. `.repeat(4))
    const [text = ''] = wordsOf(await bench().inspect())
    expect(text.split('\n')).to.have.length(2)
    expect(text).to.match(/…$/)
  })

  it('leaves nothing behind when all is well again', async () => {
    const { background } = await bench().start(720)
    await bench().put('Banner', 'No connection right now.')
    await bench().put('Banner', null)
    expect(wordsOf(await bench().inspect())).to.deep.equal([])
    const whole = coloursIn(await bench().picture(), { x: 0, y: 0, w: 1920, h: 1080 })
    expect(whole).to.deep.equal([{ colour: background, share: 1 }])
  })
})

describe('the header', () => {
  const bench = benchForTests()

  it('shortens the operator’s name, never the time nor the place', async () => {
    for (const textSize of [100, 150] as const) {
      await bench().start(720, { textSize })
      await bench().put('Header', { operator: LONG_NAME, time: '19:05', place: '3 of 12' })
      const drawn = await bench().inspect()
      const [clock, operator, place] = ['Clock', 'Operator', 'Place'].map(end => found(drawn, end))
      expect(clock?.text?.words).to.equal('19:05')
      expect(operator?.text?.words).to.match(/…$/)
      expect(place?.text?.words).to.equal('3 of 12')
      const edges = [clock, operator, place].flatMap(one =>
        one === undefined ? [] : [one.box.x, right(one.box)],
      )
      expect(edges).to.deep.equal([...edges].sort((one, other) => one - other))
      expect(edges.pop()).to.be.at.most(SAFE.left + 860 + 1)
    }
  })

  it('begins with the operator while the clock is not trusted', async () => {
    await bench().start(720)
    await bench().put('Header', { operator: 'Østerå Hospital', time: null })
    const drawn = await bench().inspect()
    expect(wordsOf(drawn)).to.deep.equal(['Østerå Hospital'])
    expect(found(drawn, 'Operator').box).to.include({ x: SAFE.left, y: SAFE.top })
  })
})

describe('the key help', () => {
  const bench = benchForTests()
  const hints = [
    { key: 'OK', does: 'choose' },
    { key: '◀ ▶ ▲ ▼', does: 'move' },
    { key: 'Play', does: 'start the programme' },
    { key: 'Back', does: 'exit' },
    { key: 'Menu', does: 'settings' },
    { key: 'Info', does: 'about this box and the provider' },
    { key: 'CH + −', does: 'another programme' },
  ]

  it('shows as many hints as there is room for, the first ones, all within the safe area', async () => {
    const counts = []
    for (const textSize of [100, 125, 150] as const) {
      await bench().start(720, { textSize })
      await bench().put('KeyHelp', hints)
      const drawn = await bench().inspect()
      const shown = hints.filter(({ does }) => wordsOf(drawn).includes(does))
      expect(shown).to.deep.equal(hints.slice(0, shown.length))
      const boxes = drawn.filter(({ path }) => path.startsWith('Place')).map(({ box }) => box)
      expect(Math.max(...boxes.map(right))).to.be.at.most(SAFE.right + 1)
      expect(Math.max(...boxes.map(({ y, h }) => y + h))).to.be.at.most(SAFE.bottom + 3)
      counts.push(shown.length)
    }
    const [normal = 0, , largest = 0] = counts
    expect(counts).to.deep.equal([...counts].sort((one, other) => other - one))
    expect(largest).to.be.within(3, normal - 1)
  })

  it('draws arrows, which no font need have', async () => {
    const { secondaryText } = await bench().start(720)
    await bench().put('KeyHelp', [{ key: '▲', does: 'up' }])
    const drawn = await bench().inspect()
    expect(wordsOf(drawn)).to.deep.equal(['up'])
    const { box } = found(drawn, '1')
    const middle = { x: box.x + box.w * 0.4, y: box.y + box.h * 0.5, w: box.w * 0.2, h: box.h * 0.2 }
    expect(mainColour(await bench().picture(), middle)).to.deep.equal(secondaryText)
  })
})
