import { expect } from 'chai'
import fc from 'fast-check'
import { cleanLine, cleanParagraphs, wellFormed } from '../../../src/platform/texts'

const escape = (text: string) => JSON.stringify(text.split('').map(unit => unit.charCodeAt(0).toString(16)))

describe('a text from outside', () => {
  it('loses control characters and what turns the line round', () => {
    expect(cleanLine('Gr\u0000an\u001b[31md\u009f \u202eDan\u2066ois\u2069\u200b', 99)).to.equal(
      'Gran[31md Danois',
    )
  })

  it('loses whatever hides, is no character, or steers what comes after it', () => {
    const hidden = [
      ...['\u00ad', '\u180e', '\u2060', '\u2063', '\ufeff', '\u206a', '\ufff9', '\ufffc', '\ufffe', '\uffff'],
      ...[
        '\ue086',
        '\uf8ff',
        '\ufdd0',
        '\u{f0000}',
        '\u{10fffd}',
        '\u{e0001}',
        '\u{e0041}',
        '\u202b',
        '\u2069',
      ],
    ]
    for (const one of hidden) expect(cleanLine(`Kro${one}nen`, 99), escape(one)).to.equal('Kronen')
  })

  it('keeps the marks that Arabic and Hebrew place their punctuation with, and is empty without a letter', () => {
    expect(cleanLine('C++\u200f هي', 99)).to.equal('C++\u200f هي')
    expect(cleanLine('\u200f \u200d\u200e', 99)).to.equal('')
    expect(cleanLine('\u200d😀', 1)).to.equal('')
    expect(cleanLine('گفت\u200cوگو', 99)).to.equal('گفت\u200cوگو')
  })

  it('keeps the tags of the flags that are spelt with them', () => {
    const england = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'
    expect(cleanLine(`${england} – 🇩🇰`, 99)).to.equal(`${england} – 🇩🇰`)
    expect(cleanLine('🏴\u{e0067}\u{e0062}', 99)).to.equal('🏴')
  })

  it('breaks its lines where broadcasters do', () => {
    expect(cleanParagraphs('Ét.\u008aTo.\ue08aTre.', 99)).to.equal('Ét.\nTo.\nTre.')
    expect(cleanLine('Ét.\u008aTo.\ue08aTre.', 99)).to.equal('Ét. To. Tre.')
  })

  it('has letters that fonts have: one character for a letter with its accent, none for two letters', () => {
    expect(cleanLine('Bla\u030aba\u0308r ﬁndes oﬃcielt', 99)).to.equal('Blåbär findes officielt')
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
    expect(cleanLine('ab👩‍🚀c', 6)).to.equal('ab')
    expect(cleanLine('ab👩‍🚀c', 7)).to.equal('ab👩‍🚀')
    expect(cleanLine('ab👍🏽', 4)).to.equal('ab')
    expect(cleanLine('ab🇩🇰', 5)).to.equal('ab')
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
      '\u0308',
      '\u200d',
      '🇩🇰',
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
