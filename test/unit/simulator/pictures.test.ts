import { expect } from 'chai'
import sharp from 'sharp'
import { createDice } from '../../../simulator/pictures/dice'
import { drawScene } from '../../../simulator/pictures/scene'
import { sizeLabel } from '../../../simulator/pictures/sizeLabel'
import { createPictures } from '../../../simulator/pictures/createPictures'
import { runSimulator, type RunningSimulator } from './running'

describe('the simulated pictures', function () {
  this.timeout(20_000)
  let platform: RunningSimulator

  before(async () => {
    platform = await runSimulator()
  })
  after(() => platform.close())

  const picture = async (path: string) => {
    const response = await platform.get(path)
    const bytes = Buffer.from(await response.arrayBuffer())
    return { response, bytes, about: response.ok && bytes.length > 0 ? await sharp(bytes).metadata() : null }
  }

  it('are JPEGs of exactly the asked size, in any shape', async () => {
    for (const [width, height] of [
      [552, 310],
      [220, 120],
      [200, 300],
      [1, 1],
      [64, 36],
    ]) {
      const { response, about } = await picture(`/images/${width}/${height}/coast.x.jpg`)
      expect(response.headers.get('content-type')).to.equal('image/jpeg')
      expect(about).to.include({ format: 'jpeg', width, height })
    }
  })

  it('are refused in sizes that no picture has', async () => {
    for (const path of [
      '/images/0/10/a.jpg',
      '/images/5000/10/a.jpg',
      '/images/x/10/a.jpg',
      '/images/1.5/2/a.jpg',
    ]) {
      expect((await platform.get(path)).status, path).to.equal(404)
    }
  })

  it('stay the same for the same programme, and differ between programmes', async () => {
    const [one, again, other] = await Promise.all(
      ['city.a', 'city.a', 'city.b'].map(seed => picture(`/images/96/54/${seed}.jpg`)),
    )
    expect(one?.bytes.equals(again?.bytes ?? Buffer.alloc(0))).to.equal(true)
    expect(one?.bytes.equals(other?.bytes ?? Buffer.alloc(0))).to.equal(false)
  })

  it('come from every scene by name, and from a thrown one for any other seed', () => {
    const scenes = [
      'hills',
      'mountains',
      'coast',
      'forest',
      'city',
      'street',
      'stadium',
      'studio',
      'kitchen',
      'waves',
    ]
    const drawn = new Set(scenes.map(name => drawScene(`${name}.1`)))
    expect(drawn.size).to.equal(scenes.length)
    expect(drawScene('237366453.Programme')).to.include('<rect')
  })

  it('have their size written on them', async () => {
    expect(sizeLabel(552, 310).match(/<path/g)).to.have.length(7)
    const plain = await createPictures().artwork(480, 270, 'waves.1')
    expect(plain).to.be.instanceOf(Buffer)
  })

  it('include logos, and pictures that are none', async () => {
    expect((await picture('/logos/NETFLIX.png')).about).to.include({ format: 'png', width: 400, height: 225 })
    expect((await picture('/images/broken/missing/10/10')).response.status).to.equal(404)
    expect((await picture('/images/broken/empty/10/10')).bytes).to.have.length(0)
    const html = await platform.get('/images/broken/html/10/10')
    expect(html.headers.get('content-type')).to.match(/html/)
    const whole = await createPictures().artwork(64, 36, 'truncated')
    const cut = await platform.get('/images/broken/truncated/64/36')
    expect((await cut.arrayBuffer()).byteLength).to.equal(Math.floor((whole?.length ?? 0) / 3))
    expect((await platform.get('/images/broken/truncated/0/0')).status).to.equal(404)
  })

  it('are forgotten, the oldest first, before they fill the memory', async () => {
    const pictures = createPictures(3)
    const first = pictures.artwork(1, 1, 'waves.first')
    expect(pictures.artwork(1, 1, 'waves.first')).to.equal(first)
    const logos = Array.from({ length: 3 }, (_, index) => pictures.logo(`logo ${index}`))
    expect(pictures.artwork(1, 1, 'waves.first')).not.to.equal(first)
    await Promise.all([first, ...logos])
  })
})

describe('the dice', () => {
  it('fall alike for the same seed and stay within their bounds', () => {
    const throws = (seed: string): number[] => {
      const dice = createDice(seed)
      return Array.from({ length: 50 }, () => dice.between(3, 7))
    }
    expect(throws('a')).to.deep.equal(throws('a'))
    expect(throws('a')).not.to.deep.equal(throws('b'))
    expect(throws('a').every(value => value >= 3 && value < 7)).to.equal(true)
    const dice = createDice('c')
    const whole = new Set(Array.from({ length: 200 }, () => dice.whole(1, 3)))
    expect([...whole].sort()).to.deep.equal([1, 2, 3])
    expect(['x', 'y']).to.include(dice.one(['x', 'y']))
  })
})
