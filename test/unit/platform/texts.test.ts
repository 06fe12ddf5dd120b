import { expect } from 'chai'
import fc from 'fast-check'
import { cleanLine, cleanParagraphs, wellFormed } from '../../../src/platform/texts'

describe('a text from outside', () => {
  it('loses control characters and what turns the line round', () => {
    expect(cleanLine('Gr\u0000an\u001b[31md\u009f \u202eDan\u2066ois\u2069\u200b', 99)).to.equal(
      'Gran[31md Danois',
    )
  })

  it('keeps the letters of every script, joined ones and emoji included', () => {
    const words = 'Blåbærgrød 日本語 עברית नमस्ते 👨‍👩‍👧 😀'
    expect(cleanLine(words, 99)).to.equal(words)
  })

  it('is one line, unless it may have several', () => {
    expect(cleanLine(' One\r\ntwo\tthree\u2028four ', 99)).to.equal('One two three four')
    expect(cleanParagraphs(' One\r\ntwo\tthree\u2028four\rfive\n\nsix ', 99)).to.equal(
      'One\ntwo three\nfour\nfive\n\nsix',
    )
  })

  it('is cut where it is too long, never through a character', () => {
    expect(cleanLine('abcdef', 3)).to.equal('abc')
    expect(cleanLine('ab 😀', 4)).to.equal('ab')
    expect(cleanLine('abc😀', 5)).to.equal('abc😀')
    expect(cleanLine('abc😀d', 4)).to.equal('abc')
  })

  it('of any kind comes out short, well-formed, trimmed and without controls', () => {
    const anyUnit = fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code))
    const troublesome = fc.constantFrom(
      '\ud83d',
      '\ude00',
      '😀',
      '\u0000',
      '\n',
      '\r',
      '\u202e',
      ' ',
      '\u2028',
    )
    const anyText = fc.array(fc.oneof(anyUnit, troublesome), { maxLength: 60 }).map(units => units.join(''))
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, most) => {
        const clean = cleanParagraphs(text, most)
        expect(clean.length).to.be.at.most(most)
        expect(wellFormed(clean)).to.equal(clean)
        expect(clean.trim()).to.equal(clean)
        expect(clean).not.to.match(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u)
        expect(cleanParagraphs(clean, most)).to.equal(clean)
        expect(cleanLine(clean, most)).not.to.contain('\n')
      }),
    )
  }).timeout(20_000)
})
