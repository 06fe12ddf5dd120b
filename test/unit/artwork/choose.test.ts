import { expect } from 'chai'
import fc from 'fast-check'
import type { Choice, Fit } from '../../../src/artwork/choose'
import { choosePictures } from '../../../src/artwork/choose'
import { parseSize, slotPixels, textureBudgetBytes } from '../../../src/artwork/size'
import type { ProgrammeImage } from '../../../src/platform/programme'
import example from '../../fixtures/archive-get.json' with { type: 'json' }
import { oracle } from './choiceOracle'

const BUDGET = textureBudgetBytes(1080)

/** Images whose URL says their type: `100x50#2` is the second of that size. */
const images = (...names: string[]): ProgrammeImage[] =>
  names.map(name => ({ type: name.replace(/#.*/, ''), url: `http://a.dk/${name}` }))

function order(names: string[], width: number, height: number, options: Partial<Choice> = {}): string[] {
  const choice = {
    images: images(...names),
    slot: { width, height },
    fit: 'cover' as Fit,
    budgetBytes: BUDGET,
  }
  return choosePictures({ ...choice, ...options }).map(({ url }) => url.replace('http://a.dk/', ''))
}

describe('the picture for the slot', () => {
  const slots: [width: number, height: number, onScreens: Record<number, string>][] = [
    [1080, 607, { 576: '552x310', 720: '1080x607', 1080: '1080x607', 2160: '1080x607' }],
    [726, 408, { 576: '411x231', 720: '484x272', 1080: '1080x607', 2160: '1080x607' }],
    [365, 205, { 576: '220x120', 720: '245x138', 1080: '365x205', 2160: '1080x607' }],
  ]
  for (const [width, height, onScreens] of slots)
    for (const [screen, expected] of Object.entries(onScreens))
      it(`of ${width}×${height} units at ${screen}p is, of the operator's example, ${expected}`, () => {
        const [first] = choosePictures({
          images: example.images,
          slot: slotPixels({ width, height }, Number(screen)),
          fit: 'cover',
          budgetBytes: textureBudgetBytes(Number(screen)),
        })
        expect(first?.size).to.deep.equal(parseSize(expected))
        expect(first?.url).to.equal(example.images.find(image => image.type === expected)?.url)
      })

  it('is none where there is nothing to try', () => {
    expect(order([], 100, 100)).to.deep.equal([])
  })

  it('is the smallest that is large enough, then the larger by rising area, then the smaller by falling', () => {
    expect(order(['400x400', '50x50', '100x100', '200x200', '70x70'], 100, 100)).to.deep.equal([
      '100x100',
      '200x200',
      '400x400',
      '70x70',
      '50x50',
    ])
  })

  it('may be enlarged by 5 %, and no more', () => {
    expect(order(['200x200', '100x100'], 105, 105)[0]).to.equal('100x100')
    expect(order(['120x120', '100x100'], 106, 106)[0]).to.equal('120x120')
  })

  it('may be enlarged by 10 % rather than have more than twice the slot’s pixels', () => {
    expect(order(['200x200', '100x100'], 110, 110)[0]).to.equal('100x100')
    expect(order(['200x200', '100x100'], 111, 111)[0]).to.equal('200x200')
    // Exactly twice is not more than twice.
    expect(order(['220x110', '100x100'], 110, 110, { fit: 'contain' })[0]).to.equal('100x100')
    expect(order(['110x220', '100x100'], 110, 110, { fit: 'cover' })[0]).to.equal('100x100')
    expect(order(['154x154', '100x100'], 109, 109)[0]).to.equal('154x154')
    expect(order(['155x155', '100x100'], 109, 109)[0]).to.equal('100x100')
  })

  it('looks only at the one next below in area for that', () => {
    expect(order(['200x120', '91x150'], 100, 100)[0]).to.equal('91x150')
    expect(order(['200x120', '300x70', '91x150'], 100, 100)[0]).to.equal('200x120')
  })

  it('is the one enlarged least where none is large enough', () => {
    expect(order(['100x100', '300x300', '200x200'], 1000, 1000)).to.deep.equal([
      '300x300',
      '200x200',
      '100x100',
    ])
    expect(order(['300x100', '100x300', '200x200'], 1000, 1000)[0]).to.equal('200x200')
  })

  it('is the first listed of equals', () => {
    expect(order(['100x100#1', '100x100#2'], 100, 100)).to.deep.equal(['100x100#1', '100x100#2'])
    expect(order(['50x50#1', '50x50#2'], 1000, 1000)).to.deep.equal(['50x50#1', '50x50#2'])
    expect(order(['50x50#1', '60x60', '50x50#2', '50x50#3'], 60, 60)).to.deep.equal([
      '60x60',
      '50x50#1',
      '50x50#2',
      '50x50#3',
    ])
    expect(order(['200x100#1', '100x100', '200x100#2', '100x200'], 100, 100)).to.deep.equal([
      '100x100',
      '200x100#1',
      '200x100#2',
      '100x200',
    ])
  })

  it('counts equal area as larger', () => {
    expect(order(['90x111', '111x90', '100x100', '99x99'], 99, 99).slice(0, 2)).to.deep.equal([
      '99x99',
      '100x100',
    ])
    expect(order(['1000x500', '500x1000', '400x400'], 900, 400)).to.deep.equal([
      '1000x500',
      '500x1000',
      '400x400',
    ])
  })

  it('has the slot’s shape, if one of that shape is enlarged by no more than half', () => {
    expect(order(['150x100', '80x80', '300x200'], 120, 120)).to.deep.equal(['80x80', '300x200', '150x100'])
    expect(order(['150x130', '79x79', '300x200'], 120, 120)).to.deep.equal(['150x130', '300x200', '79x79'])
  })

  it('counts 5 % to either side as the slot’s shape, exactly', () => {
    // 960x1020 is of another shape, large enough, and the smallest: only an image of the slot's shape is before it.
    const isOfEqualShape = (name: string) => order(['960x1020', name], 1000, 1000)[0] === name
    expect(['1050x1000', '950x1000'].map(isOfEqualShape)).to.deep.equal([true, true])
    expect(['1051x1000', '949x1000'].map(isOfEqualShape)).to.deep.equal([false, false])
  })

  it('falls back to other shapes by rising scale, and to the malformed as listed', () => {
    expect(
      order(
        ['poster', '50x100', '100x100', '300x100', 'cover', '200x50', '0x9', '50x50', '200x200'],
        100,
        100,
      ),
    ).to.deep.equal(['100x100', '200x200', '50x50', '300x100', '50x100', '200x50', 'poster', 'cover', '0x9'])
  })

  it('may be malformed where there is nothing else', () => {
    const [first] = choosePictures({
      images: [{ url: 'http://a.dk/1' }, { type: 'poster', url: 'http://a.dk/2' }],
      slot: { width: 1, height: 1 },
      fit: 'cover',
      budgetBytes: BUDGET,
    })
    expect(first).to.deep.equal({ url: 'http://a.dk/1', size: null })
  })

  it('is never over a quarter of the budget, whatever its shape', () => {
    const budgetBytes = 100 * 100 * 4 * 4
    expect(order(['101x100', '100x100', '2000x100', '50x50'], 100, 100, { budgetBytes })).to.deep.equal([
      '100x100',
      '50x50',
    ])
    expect(order(['101x100'], 100, 100, { budgetBytes })).to.deep.equal([])
  })

  it('does not let one over budget decide that other shapes are out', () => {
    const budgetBytes = 100 * 100 * 4 * 4
    expect(order(['200x200', '30x30', '90x70'], 100, 100, { budgetBytes })[0]).to.equal('90x70')
  })

  it('drops what may not be opened, and knows each URL once', () => {
    const listed = [
      { type: '100x100', url: 'file:///a.jpg' },
      { type: '100x100', url: 'http://u:p@a.dk/1' },
      { type: '100x100', url: `http://a.dk/${'x'.repeat(2048)}` },
      { type: '100x100', url: 'a.jpg' },
      { type: '90x90', url: 'http://a.dk/twice' },
      { type: '100x100', url: 'http://a.dk/twice' },
    ]
    const choice = {
      images: listed,
      slot: { width: 100, height: 100 },
      fit: 'cover',
      budgetBytes: BUDGET,
    } as const
    expect(choosePictures(choice)).to.deep.equal([
      { url: 'http://a.dk/twice', size: { width: 90, height: 90 } },
    ])
  })

  it('counts the second mention of a URL where the first was over budget: that one is out before anything else', () => {
    const listed = [
      { type: '8000x8000', url: 'http://a.dk/twice' },
      { type: '100x100', url: 'http://a.dk/twice' },
    ]
    const choice = {
      images: listed,
      slot: { width: 100, height: 100 },
      fit: 'cover',
      budgetBytes: BUDGET,
    } as const
    expect(choosePictures(choice)).to.deep.equal([
      { url: 'http://a.dk/twice', size: { width: 100, height: 100 } },
    ])
  })

  it('for a slot that it fits inside needs to be large enough one way only', () => {
    expect(order(['300x100', '400x400'], 100, 300, { fit: 'contain' })[0]).to.equal('300x100')
    expect(order(['300x100', '400x400'], 100, 300, { fit: 'cover' })[0]).to.equal('400x400')
  })
})

describe('whatever is listed', () => {
  // Few and round numbers, so that ties and the bounds themselves are met often.
  const side = fc.oneof(
    fc.constantFrom(
      1,
      50,
      70,
      79,
      80,
      90,
      95,
      99,
      100,
      101,
      105,
      110,
      120,
      150,
      160,
      200,
      210,
      300,
      2048,
      8192,
      8193,
    ),
    fc.integer({ min: 0, max: 400 }),
  )
  const type = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(side, side).map(([w, h]) => `${w}x${h}`) },
    { weight: 1, arbitrary: fc.constantFrom('poster', '', ' 100 X 100 ', '100×100', '1x1x1', '-1x1') },
  )
  const url = fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 40 }).map(n => `http://a.dk/${n}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', 'a.jpg', 'ftp://a.dk/', 'https://u@a.dk/', 'https://a.dk/é'),
    },
  )
  const image: fc.Arbitrary<ProgrammeImage> = fc.oneof(
    fc.record({ type, url }),
    fc.record({ url }),
    fc.record({ type, url }),
    fc.record({ type, url }),
  )
  const slotSide = fc.oneof(fc.constantFrom(100, 105, 110, 150, 200), fc.integer({ min: 1, max: 400 }))
  const choice: fc.Arbitrary<Choice> = fc.record({
    images: fc.array(image, { maxLength: 25 }),
    slot: fc.record({ width: slotSide, height: slotSide }),
    fit: fc.constantFrom('cover', 'contain'),
    budgetBytes: fc.constantFrom(
      100 * 100 * 16,
      200 * 200 * 16,
      textureBudgetBytes(720),
      textureBudgetBytes(1080),
    ),
  })

  it('is tried in the order that the rules say, sentence by sentence', () => {
    fc.assert(
      fc.property(choice, given => {
        expect(choosePictures(given).map(candidate => candidate.url)).to.deep.equal(oracle(given))
      }),
      { numRuns: 3000 },
    )
  }).timeout(60_000)

  it('is tried once each, with the size that its own type says, and never over budget', () => {
    fc.assert(
      fc.property(choice, given => {
        const candidates = choosePictures(given)
        expect(new Set(candidates.map(candidate => candidate.url)).size).to.equal(candidates.length)
        for (const candidate of candidates) {
          const { width, height } = candidate.size ?? { width: 0, height: 0 }
          expect(width * height * 4).to.be.at.most(given.budgetBytes / 4)
          const types = given.images.filter(image => image.url === candidate.url).map(image => image.type)
          expect(types.map(parseSize)).to.deep.include(candidate.size)
        }
        const usable = given.images.filter(image => {
          const size = parseSize(image.type)
          return image.url.includes('a.dk') && (!size || size.width * size.height * 16 <= given.budgetBytes)
        })
        const expected = usable.map(image => image.url).filter(text => /^https?:\/\/a/.test(text))
        expect(new Set(candidates.map(candidate => candidate.url))).to.deep.equal(new Set(expected))
      }),
    )
  }).timeout(20_000)

  it('gives, of pictures of the slot’s shape, no smaller one to a larger slot', () => {
    const scales = fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 })
    const widths = fc.tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 60 }))
    fc.assert(
      fc.property(scales, widths, (listed, [small, more]) => {
        const names = listed.map(n => `${16 * n}x${9 * n}`)
        const areaFor = (n: number) => {
          const [width = 0, height = 0] = (order(names, 16 * n, 9 * n)[0] ?? '').split('x').map(Number)
          return width * height
        }
        expect(areaFor(small + more)).to.be.at.least(areaFor(small))
      }),
    )
  }).timeout(20_000)

  it('does not depend on the order listed, but for equals', () => {
    const distinct = fc.uniqueArray(fc.integer({ min: 10, max: 200 }), { minLength: 1, maxLength: 12 })
    const shuffled = distinct.chain(listed =>
      fc.tuple(fc.constant(listed), fc.shuffledSubarray(listed, { minLength: listed.length })),
    )
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 10, max: 200 }), ([one, other], n) => {
        const named = (listed: number[]) =>
          order(
            listed.map(m => `${2 * m}x${m}`),
            2 * n,
            n,
          )
        expect(named(one)).to.deep.equal(named(other))
      }),
    )
  }).timeout(20_000)
})
