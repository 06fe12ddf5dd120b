import { expect } from 'chai'
import { found, focusedWords } from '../support/bench/find'
import { mainColour } from '../support/bench/picture'
import { benchForTests } from '../support/bench/sharedBench'

const TEXT_SIZES = [100, 125, 150] as const
const row = (...labels: readonly string[]) => labels.map(label => ({ id: label, label }))

describe('a button', () => {
  const bench = benchForTests()

  it('grows with the viewer’s text size, and holds its label', async () => {
    await bench().start(720)
    const sizes = []
    for (const textSize of TEXT_SIZES) {
      await bench().look({ textSize })
      await bench().put('Button', { label: 'From the beginning' })
      const drawn = await bench().inspect()
      const { text, box } = found(drawn, 'Text')
      const { box: plate } = found(drawn, 'Plate')
      expect(box.x).to.be.above(plate.x + 30)
      expect(box.x + box.w).to.be.below(plate.x + plate.w - 30)
      sizes.push({ text: text?.size, height: plate.h, wider: plate.w > 300 * (textSize / 100) })
    }
    expect(sizes).to.deep.equal([
      { text: 36, height: 82, wider: true },
      { text: 45, height: 94, wider: true },
      { text: 54, height: 105, wider: true },
    ])
  })

  it('is filled with the accent, and a little larger, while it has the focus', async () => {
    const theme = await bench().start(720)
    await bench().put('Button', { label: 'Play' })
    const { box: resting } = found(await bench().inspect(), 'Plate')
    expect(mainColour(await bench().picture(), resting)).to.deep.equal(theme.surface)

    await bench().put('Button', { label: 'Play' }, { focused: true })
    const { box: focused } = found(await bench().inspect(), 'Plate')
    expect(focused.w / resting.w).to.be.closeTo(1.06, 0.001)
    expect(mainColour(await bench().picture(), focused)).to.deep.equal(theme.accent)
  })

  it('swells within 250 ms, and not at all where no motion is wanted', async () => {
    const width = async () => found(await bench().inspect(), 'Plate').box.w
    await bench().start(720, { motion: true })
    await bench().put('Button', { label: 'Play' })
    const resting = await width()
    await bench().focus(true)
    await bench().draw(3)
    expect(await width()).to.be.within(resting + 1, resting * 1.06 - 1)
    await bench().draw(12)
    expect(await width()).to.be.closeTo(resting * 1.06, 0.1)

    await bench().start(720, { motion: false })
    await bench().put('Button', { label: 'Play' })
    await bench().focus(true)
    await bench().draw(1)
    expect(await width()).to.be.closeTo(resting * 1.06, 0.1)
  })
})

describe('a row of buttons', () => {
  const bench = benchForTests()
  const focus = async () => (await bench().inspect().then(focusedWords))[0]

  it('moves the focus from one to the next, and stops at the ends', async () => {
    await bench().start(720)
    await bench().put(
      'ButtonRow',
      { actions: row('Resume', 'Again', 'More'), width: 1700 },
      { focused: true },
    )
    const way = [await focus()]
    for (const key of ['Left', 'Right', 'Right', 'Right', 'Up', 'Down', 'Left']) {
      await bench().press(key)
      way.push(await focus())
    }
    expect(way).to.deep.equal(['Resume', 'Resume', 'Again', 'More', 'More', 'More', 'More', 'Again'])
  })

  it('shows the accent on one button alone', async () => {
    const theme = await bench().start(720)
    await bench().put(
      'ButtonRow',
      { actions: row('Resume', 'Again', 'More'), width: 1700 },
      { focused: true },
    )
    await bench().press('Right')
    const drawn = await bench().inspect()
    const picture = await bench().picture()
    const plates = drawn.filter(({ path }) => path.endsWith('Plate'))
    expect(plates.map(({ box }) => mainColour(picture, box))).to.deep.equal([
      theme.surface,
      theme.accent,
      theme.surface,
    ])
  })

  it('breaks into lines, and moves to the nearest button of the next', async () => {
    await bench().start(720)
    const actions = row('Netflix', 'Viaplay', 'TV 2 Play', 'DR TV', 'Filmstriben')
    await bench().put('ButtonRow', { actions, width: 620 }, { focused: true })
    const lines = [
      ...new Set(
        (await bench().inspect()).flatMap(({ text, box }) => (text ? [Math.round(box.y / 20)] : [])),
      ),
    ]
    expect(lines).to.have.length(3)
    const way = []
    for (const key of ['Right', 'Down', 'Down', 'Down', 'Up', 'Up', 'Up']) {
      await bench().press(key)
      way.push(await focus())
    }
    expect(way).to.deep.equal([
      'Viaplay',
      'DR TV',
      'Filmstriben',
      'Filmstriben',
      'TV 2 Play',
      'Netflix',
      'Netflix',
    ])
  })

  it('goes up and down in a column, not sideways', async () => {
    await bench().start(720)
    await bench().put(
      'ButtonRow',
      { actions: row('A', 'B', 'C'), width: 800, isColumn: true },
      { focused: true },
    )
    const way = []
    for (const key of ['Right', 'Down', 'Down', 'Down', 'Left', 'Up']) {
      await bench().press(key)
      way.push(await focus())
    }
    expect(way).to.deep.equal(['A', 'B', 'C', 'C', 'C', 'B'])
  })

  it('begins with what is wanted, and keeps the focus on the same action when others come', async () => {
    await bench().start(720)
    const put = (...labels: readonly string[]) =>
      bench().put('ButtonRow', { actions: row(...labels), width: 1700, wanted: 'More' }, { focused: true })
    await put('Play', 'More')
    expect(await focus()).to.equal('More')
    await put('Resume', 'From the beginning', 'More')
    expect(await focus()).to.equal('More')
    await put('Play')
    expect(await focus()).to.equal('Play')
  })

  it('ends a label that is too long in an ellipsis, within its plate and the row', async () => {
    for (const textSize of TEXT_SIZES) {
      await bench().start(720, { textSize, lang: 'de' })
      const long = 'Gemeinschaftskrankenhausfernsehversorgungsgesellschaft Schleswig-Holstein, alle Folgen'
      await bench().put('ButtonRow', { actions: row(long, 'Mehr'), width: 900 })
      const drawn = await bench().inspect()
      const { text, box } = found(drawn, '0.Text')
      const { box: plate } = found(drawn, '0.Plate')
      expect(text?.words).to.match(/^Gemeinschafts.*…$/)
      expect(plate.w).to.be.at.most(900)
      expect(box.x + box.w).to.be.at.most(plate.x + plate.w)
    }
  })
})

describe('a row of the settings', () => {
  const bench = benchForTests()
  const line = { label: 'Text size', value: '125 %', choices: [100, 125, 150], chosen: 1 }

  it('is filled with the accent while it has the focus', async () => {
    const theme = await bench().start(720)
    await bench().put('SettingRow', { line, width: 1240 }, { focused: true })
    const { box } = found(await bench().inspect(), 'Plate')
    expect(mainColour(await bench().picture(), box)).to.deep.equal(theme.accent)
  })

  it('points to where there is another value, and nowhere else', async () => {
    await bench().start(720)
    const arrows = []
    for (const chosen of [0, 1, 2]) {
      await bench().put('SettingRow', { line: { ...line, chosen }, width: 1240 })
      const drawn = await bench().inspect()
      arrows.push(['Previous', 'Next'].filter(name => drawn.some(({ path }) => path.endsWith(name))))
    }
    expect(arrows).to.deep.equal([['Next'], ['Previous', 'Next'], ['Previous']])
  })

  it('keeps name, arrows and value apart at the largest size', async () => {
    await bench().start(720, { textSize: 150, lang: 'de' })
    const german = { ...line, label: 'Textgröße', value: 'Norwegisch (Bokmål)' }
    await bench().put('SettingRow', { line: german, width: 1240 })
    const drawn = await bench().inspect()
    const edges = ['Name', 'Previous', 'Value', 'Next']
      .map(end => found(drawn, end).box)
      .flatMap(({ x, w }) => [x, x + w])
    expect(edges).to.deep.equal([...edges].sort((one, other) => one - other))
    expect(edges.pop()).to.be.below(96 + 1240 - 30)
  })
})
