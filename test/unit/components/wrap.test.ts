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
