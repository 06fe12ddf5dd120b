import { expect } from 'chai'
import { exceedsBudget, parseSize, slotPixels, textureBudgetBytes } from '../../../src/artwork/size'

describe('the size that a type says', () => {
  for (const [type, width, height] of [
    ['365x205', 365, 205],
    ['365X205', 365, 205],
    ['365×205', 365, 205],
    [' \t365 x 205\n', 365, 205],
    ['00365x1', 365, 1],
    ['8192x8192', 8192, 8192],
  ] as const)
    it(`is read from ${JSON.stringify(type)}`, () => {
      expect(parseSize(type)).to.deep.equal({ width, height })
    })

  for (const type of [
    undefined,
    '',
    'poster',
    '365',
    'x205',
    '365x',
    '365x205x1',
    '365*205',
    '-365x205',
    '36.5x205',
    '365x205px',
    '0x205',
    '365x0',
    '8193x1',
    '1x8193',
    '000365x1',
    '3 65x205',
    '٣x٣',
  ])
    it(`is malformed as ${JSON.stringify(type)}`, () => {
      expect(parseSize(type)).to.equal(null)
    })
})

describe('a slot', () => {
  it('needs its units’ share of the screen, rounded up', () => {
    expect(slotPixels({ width: 1080, height: 607 }, 576)).to.deep.equal({ width: 576, height: 324 })
    expect(slotPixels({ width: 1080, height: 607 }, 720)).to.deep.equal({ width: 720, height: 405 })
    expect(slotPixels({ width: 365, height: 205 }, 720)).to.deep.equal({ width: 244, height: 137 })
    expect(slotPixels({ width: 1080, height: 607 }, 2160)).to.deep.equal({ width: 2160, height: 1214 })
  })

  it('is not rounded up for floating-point dust: 726 units at 720p are 484 pixels', () => {
    expect(slotPixels({ width: 726, height: 408 }, 720)).to.deep.equal({ width: 484, height: 272 })
    const throughPrecision = { width: 726 * (2 / 3) * 1.5, height: 0.1 + 0.2 }
    expect(slotPixels(throughPrecision, 720).width).to.equal(484)
  })

  it('needs exactly its units on the screen that they are made for', () => {
    for (let units = 1; units <= 1920; units++)
      expect(slotPixels({ width: units, height: units }, 1080)).to.deep.equal({ width: units, height: units })
  })

  it('is rounded up for every real fraction', () => {
    for (const screenHeight of [480, 576, 720, 900, 2160])
      for (let units = 1; units <= 1920; units++) {
        const exact = (units * screenHeight) / 1080
        const { width } = slotPixels({ width: units, height: 1 }, screenHeight)
        const isWhole = (units * screenHeight) % 1080 === 0
        expect(width).to.equal(isWhole ? exact : Math.floor(exact) + 1)
      }
  })
})

describe('the texture budget', () => {
  it('is 16 MiB up to 720p, 32 up to 1080p and 64 above', () => {
    const mib = (height: number) => textureBudgetBytes(height) / 1024 / 1024
    expect([480, 576, 720].map(mib)).to.deep.equal([16, 16, 16])
    expect([721, 900, 1080].map(mib)).to.deep.equal([32, 32, 32])
    expect([1081, 2160].map(mib)).to.deep.equal([64, 64])
  })

  it('lets one picture take exactly a quarter', () => {
    expect(exceedsBudget({ width: 1024, height: 1024 }, textureBudgetBytes(720))).to.equal(false)
    expect(exceedsBudget({ width: 1025, height: 1024 }, textureBudgetBytes(720))).to.equal(true)
  })
})
