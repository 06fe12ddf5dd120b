import { expect } from 'chai'
import { parseHex } from '../../src/theme/colour'
import { found, wordsOf } from '../support/bench/find'
import { coloursIn, mainColour } from '../support/bench/picture'
import { benchForTests } from '../support/bench/sharedBench'

const RED = { colour: '#cc2010', width: 720, height: 405 }
const red = parseHex(RED.colour)
const SLOT = { x: 840, y: 0, w: 1080, h: 607 }
/** Where the hero does not fade. */
const CLEAR = { x: 1400, y: 40, w: 400, h: 250 }

describe('the hero picture', () => {
  const bench = benchForTests()
  const hero = (epgId: string) => ({ epgId, images: [], initials: 'FE' })

  it('is a still tile until the picture has come, then the picture, whole in its slot', async () => {
    const { tile } = await bench().start(720)
    await bench().pictures('late')
    await bench().put('Hero', hero('one'))
    expect(mainColour(await bench().picture(), CLEAR)).to.deep.equal(tile)
    expect(wordsOf(await bench().inspect())).to.deep.equal([])

    await bench().pictures(RED)
    await bench().settle()
    expect(mainColour(await bench().picture(), CLEAR)).to.deep.equal(red)
    expect(found(await bench().inspect(), 'Picture').box).to.deep.equal(SLOT)
  })

  it('fades in within 200 ms, and its slot never moves', async () => {
    await bench().start(720, { motion: true })
    await bench().pictures('late')
    await bench().put('Hero', hero('one'))
    expect(found(await bench().inspect(), 'Tile').box).to.deep.equal(SLOT)
    await bench().pictures(RED)
    const alphas = []
    for (let frames = 0; frames < 12; frames += 3) {
      await bench().draw(3)
      const picture = found(await bench().inspect(), 'Picture')
      expect(picture.box).to.deep.equal(SLOT)
      alphas.push(picture.alpha)
    }
    expect(alphas[0]).to.be.within(0.01, 0.9)
    expect(alphas).to.deep.equal([...alphas].sort((one, other) => one - other))
    expect(alphas.pop()).to.equal(1)
  })

  it('stands at once where it was held ready, with motion and without', async () => {
    for (const motion of [true, false]) {
      await bench().start(720, { motion })
      await bench().pictures(RED)
      for (const epgId of ['one', 'next']) {
        await bench().put('Hero', hero(epgId))
        expect(mainColour(await bench().picture(), CLEAR), `${epgId}, motion: ${motion}`).to.deep.equal(red)
      }
    }
  })

  it('gives way to the tile as soon as another programme is shown', async () => {
    const { tile } = await bench().start(720)
    await bench().pictures(RED)
    await bench().put('Hero', hero('one'))
    await bench().pictures('late')
    await bench().put('Hero', hero('two'))
    expect(mainColour(await bench().picture(), CLEAR)).to.deep.equal(tile)
  })

  it('shows the initials, legibly, where no picture can be had', async () => {
    const { secondaryText } = await bench().start(720)
    await bench().pictures('failed')
    await bench().put('Hero', hero('one'))
    const { text, box } = found(await bench().inspect(), 'Initials')
    expect(text?.words).to.equal('FE')
    const colours = coloursIn(await bench().picture(), box).map(({ colour }) => colour)
    expect(colours).to.deep.include(secondaryText)
  })

  it('ends in the background’s colour at its left and lower edge', async () => {
    const { background } = await bench().start(720)
    await bench().pictures(RED)
    await bench().put('Hero', hero('one'))
    const picture = await bench().picture()
    for (const edge of [
      { x: 840, y: 100, w: 2, h: 300 },
      { x: 1300, y: 605, w: 600, h: 2 },
    ]) {
      const { r, g, b } = mainColour(picture, edge)
      expect(
        Math.abs(r - background.r) + Math.abs(g - background.g) + Math.abs(b - background.b),
      ).to.be.below(12)
    }
  })
})

describe('a logo', () => {
  const bench = benchForTests()
  const AT = { x: 300, y: 300 }
  const netflix = { url: 'http://pictures.example/n.png', name: 'netflix' }
  const corner = { x: AT.x + 4, y: AT.y + 4, w: 6, h: 6 }

  it('is the name’s first letter until it has come, and where it cannot be had', async () => {
    const { tile } = await bench().start(720)
    for (const fate of ['late', 'failed'] as const) {
      await bench().pictures(fate)
      await bench().put('Logo', netflix, AT)
      expect(wordsOf(await bench().inspect())).to.deep.equal(['N'])
      expect(mainColour(await bench().picture(), corner)).to.deep.equal(tile)
    }
  })

  it('keeps its shape within the slot, with nothing behind it', async () => {
    const { background } = await bench().start(720)
    await bench().pictures({ ...RED, width: 100, height: 100 })
    await bench().put('Logo', netflix, AT)
    const drawn = await bench().inspect()
    expect(found(drawn, 'Picture').box).to.deep.equal({ x: AT.x + 21, y: AT.y, w: 54, h: 54 })
    expect(wordsOf(drawn)).to.deep.equal([])
    expect(mainColour(await bench().picture(), corner)).to.deep.equal(background)
  })

  it('has nothing behind it when it is shown again', async () => {
    const { background } = await bench().start(720)
    await bench().pictures({ ...RED, width: 100, height: 100 })
    for (let time = 0; time < 2; time++) await bench().put('Logo', netflix, AT)
    expect(wordsOf(await bench().inspect())).to.deep.equal([])
    expect(mainColour(await bench().picture(), corner)).to.deep.equal(background)
  })

  it('makes way for another service’s letter', async () => {
    await bench().start(720)
    await bench().pictures(RED)
    await bench().put('Logo', netflix, AT)
    await bench().pictures('late')
    await bench().put('Logo', { url: 'http://pictures.example/v.png', name: 'viaplay' }, AT)
    const drawn = await bench().inspect()
    expect(wordsOf(drawn)).to.deep.equal(['V'])
    expect(drawn.filter(({ path }) => path.endsWith('Picture'))).to.deep.equal([])
  })
})
