import { expect } from 'chai'
import fc from 'fast-check'
import { characterClass } from '../../../src/platform/characterRanges'
import { charactersOf } from '../../../src/platform/characters'

describe('the characters of a text', () => {
  it('are what a reader counts', () => {
    const characters = ['a', 'e\u0301', '👩🏽‍🚀', '🇩🇰', '🇸🇪', '🇩', '2️⃣', 'ש\u05c1\u05b8', 'लि', 'ที่', '\n', '😀']
    expect(charactersOf(characters.join(''))).to.deep.equal(characters)
    expect(charactersOf('')).to.deep.equal([])
  })

  it('make up the whole text again, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(charactersOf(text).join('')).to.equal(text)
      }),
    )
  })

  it('are as Intl.Segmenter finds them, for emoji and accented letters', () => {
    const segmenter = new Intl.Segmenter('da', { granularity: 'grapheme' })
    const piece = fc.constantFrom('a', 'e\u0301', '👨‍👩‍👧‍👦', '👍🏿', '🇩🇰', '✌️', '#️⃣', ' ', 'å', '🏳️‍🌈', 'ب\u064b')
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const text = pieces.join('')
        expect(charactersOf(text)).to.deep.equal([...segmenter.segment(text)].map(({ segment }) => segment))
      }),
    )
  })
})

describe('a character class', () => {
  it('is made of ranges as CSS writes them', () => {
    const found = new RegExp(`[${characterClass('9-A,5D0-5EA,FB1D')}]`, 'g')
    expect('a\tb\nש\u05eb\ufb1d,-9A'.match(found)).to.deep.equal(['\t', '\n', 'ש', '\ufb1d'])
  })
})
