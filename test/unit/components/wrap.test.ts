import { expect } from 'chai'
import fc from 'fast-check'
import { wrap } from '../../../src/components/wrap'

/** One unit a UTF-16 code unit. */
const measure = (text: string) => text.length

describe('breaking a text into lines', () => {
  it('breaks at white space and keeps every word', () => {
    expect(wrap('one two  three', { width: 8, maxLines: 3, measure })).to.deep.equal(['one two', 'three'])
  })

  it('ends in an ellipsis where text is left over', () => {
    expect(wrap('one two three four', { width: 8, maxLines: 2, measure })).to.deep.equal([
      'one two',
      'three…',
    ])
  })

  it('breaks a word that is too long for a line, never inside a character', () => {
    expect(wrap('😀😀😀', { width: 4, maxLines: 3, measure })).to.deep.equal(['😀😀', '😀'])
  })

  it('never takes an emoji, a flag or a letter with its accents apart', () => {
    const whole = [
      '👨‍👩‍👧‍👦',
      '👍🏽',
      '🇩🇰',
      '1️⃣',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      'e\u0301',
      'ה\u05b7',
      'ب\u0651',
    ]
    for (const one of whole) {
      const byOne = { width: 1, measure: (text: string) => text.length / one.length }
      expect(wrap(one.repeat(3), { ...byOne, maxLines: 9 })).to.deep.equal([one, one, one])
      expect(wrap(one.repeat(3), { ...byOne, width: 2, maxLines: 1 })).to.deep.equal([`${one}…`])
    }
  })

  it('breaks even what somebody piled up without end', () => {
    const pile = 'a' + '\u0301'.repeat(100) + '\u200da'.repeat(100)
    const lines = wrap(pile, { width: 20, maxLines: 50, measure })
    expect(lines.length).to.be.above(1)
    expect(lines.join('')).to.equal(pile)
  })

  it('has neither Latin nor Arabic punctuation before its ellipsis', () => {
    expect(wrap('كان، هنا وهناك', { width: 6, maxLines: 1, measure })).to.deep.equal(['كان…'])
    expect(wrap('one, two three', { width: 6, maxLines: 1, measure })).to.deep.equal(['one…'])
  })

  it('has no lines for no text', () => {
    expect(wrap('  \n ', { width: 8, maxLines: 3, measure })).to.deep.equal([])
  })

  it('never has more lines than allowed, none too wide, and loses no text without saying so', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 20 }),
        fc.integer({ min: 12, max: 40 }),
        fc.integer({ min: 1, max: 5 }),
        (words, width, maxLines) => {
          const text = words.join(' ')
          const lines = wrap(text, { width, maxLines, measure })
          expect(lines.length).to.be.at.most(maxLines)
          for (const line of lines) expect(measure(line)).to.be.at.most(width)
          const kept = lines.join('').replace(/\s/g, '')
          const whole = text.replace(/\s/g, '')
          if (kept !== whole) expect(lines[lines.length - 1]).to.match(/…$/)
        },
      ),
    )
  })
})
