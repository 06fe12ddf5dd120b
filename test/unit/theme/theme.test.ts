import { expect } from 'chai'
import fc from 'fast-check'
import type { DeviceColours } from '../../../src/platform/device'
import { argb, contrast, luminance, parseHex, type Rgb } from '../../../src/theme/colour'
import { themeFrom, type Contrast } from '../../../src/theme/theme'
import { typeAt, type TextStyle } from '../../../src/theme/type'

const hex = fc.integer({ min: 0, max: 0xffffff }).map(n => `#${n.toString(16).padStart(6, '0')}`)
const colours: fc.Arbitrary<DeviceColours> = fc.record(
  {
    secondaryBackground: hex,
    inactiveIcon: hex,
    accent: hex,
    topTabBar: hex,
    bottomTabBar: hex,
    text: hex,
    secondaryText: hex,
    tertiaryText: hex,
  },
  { requiredKeys: [] },
)

function expectLegible(given: DeviceColours, level: Contrast, ratio: number): void {
  const theme = themeFrom(given, level)
  const onGrounds = (text: Rgb) => Math.min(contrast(text, theme.background), contrast(text, theme.surface))
  for (const text of [theme.text, theme.secondaryText, theme.tertiaryText]) {
    expect(onGrounds(text)).to.be.at.least(ratio)
  }
  expect(contrast(theme.onAccent, theme.accent)).to.be.at.least(ratio)
  for (const ground of [theme.background, theme.surface, theme.track])
    expect(contrast(theme.accent, ground)).to.be.at.least(level === 'high' ? 7 : 3)
}

describe('a theme', () => {
  it('keeps every text legible (WCAG AA) whatever eight colours a reseller has', () => {
    fc.assert(
      fc.property(colours, given => expectLegible(given, 'normal', 4.5)),
      { numRuns: 500 },
    )
  })

  it('keeps enhanced contrast (WCAG AAA) where high contrast is asked for', () => {
    fc.assert(
      fc.property(colours, given => expectLegible(given, 'high', 7)),
      { numRuns: 500 },
    )
  })

  it('is dark, whatever the reseller’s background: a room at night is not lit up', () => {
    fc.assert(
      fc.property(colours, given => {
        expect(luminance(themeFrom(given, 'normal').background)).to.be.at.most(0.03)
      }),
    )
  })

  it('takes a reseller’s colours as they are where they are legible', () => {
    const theme = themeFrom({ secondaryBackground: '#0b2a3d', accent: '#f4b400', text: '#ffffff' }, 'normal')
    expect(theme).to.deep.include({ accent: { r: 0xf4, g: 0xb4, b: 0 }, text: { r: 255, g: 255, b: 255 } })
    expect(theme.background).to.deep.equal({ r: 0x0b, g: 0x2a, b: 0x3d })
  })

  it('passes over what is no colour', () => {
    expect(themeFrom({ accent: 'red', text: '' }, 'normal')).to.deep.equal(themeFrom({}, 'normal'))
  })
})

describe('a colour', () => {
  it('becomes Lightning’s number', () => {
    expect(argb({ r: 0x12, g: 0x34, b: 0x56 })).to.equal(0xff123456)
    expect(argb({ r: 0x12, g: 0x34, b: 0x56 }, 0)).to.equal(0x00123456)
  })

  it('has the contrast that WCAG works out', () => {
    expect(contrast({ r: 0, g: 0, b: 0 }, { r: 255, g: 255, b: 255 })).to.be.closeTo(21, 0.001)
    expect(contrast({ r: 0x76, g: 0x76, b: 0x76 }, { r: 255, g: 255, b: 255 })).to.be.closeTo(4.54, 0.01)
    expect(parseHex('#76767')).to.equal(null)
  })
})

describe('type', () => {
  it('is never under 30 units, and at 150 % never under the 45 that 24 lines of 576 are', () => {
    for (const [size, least] of [
      [100, 30],
      [125, 37],
      [150, 45],
    ] as const) {
      for (const style of Object.values<TextStyle>({ ...typeAt(size) }))
        expect(style.size).to.be.at.least(least)
    }
  })
})
