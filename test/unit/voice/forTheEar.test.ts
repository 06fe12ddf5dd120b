import { expect } from 'chai'
import fc from 'fast-check'
import { forTheEar } from '../../../src/voice/forTheEar'
import { sentences } from '../../../src/voice/sentences'
import { words } from '../../support/languages'

const { da, en, de } = words

describe('what a voice is given to say', () => {
  it('has commas where the eye has dots', () => {
    expect(forTheEar('2016 · Danmark · Komedie', da)).to.equal('2016, Danmark, Komedie')
  })

  it('has minutes written out, one and several, and keeps the sentence’s end', () => {
    expect(forTheEar('30 min. · kanal 7', da)).to.equal('30 minutter, kanal 7')
    expect(forTheEar('1 min left', en)).to.equal('1 minute left')
    expect(forTheEar('Noch 28 Min.', de)).to.equal('Noch 28 Minuten')
    expect(forTheEar('Varer 5 min. Derefter nyheder.', da)).to.equal('Varer 5 minutter. Derefter nyheder.')
    expect(forTheEar('100 mindre', da)).to.equal('100 mindre')
  })

  it('says a place in a programme as time that has passed, without what is nought', () => {
    expect(forTheEar('Resume from 0:12:30', en)).to.equal('Resume from 12 minutes, 30 seconds')
    expect(forTheEar('Fortsæt fra 1:01:00', da)).to.equal('Fortsæt fra 1 time, 1 minut')
    expect(forTheEar('0:00:01', da)).to.equal('1 sekund')
    expect(forTheEar('0:00:00', da)).to.equal('0 sekunder')
    expect(forTheEar('2:00:00', en)).to.equal('2 hours')
  })

  it('leaves times of day as they are, and puts a word between two of them', () => {
    expect(forTheEar('Tirsdag 27. december kl. 17.25–17.55', da)).to.equal(
      'Tirsdag 27. december kl. 17.25 til 17.55',
    )
    expect(forTheEar('17:25–17:55', en)).to.equal('17:25 to 17:55')
    expect(forTheEar('Jens – og Bo', da)).to.equal('Jens – og Bo')
  })

  it('spells the box’s number, pair by pair', () => {
    expect(forTheEar('00:1A:79:10:20:FF', da)).to.equal('0 0, 1 A, 7 9, 1 0, 2 0, F F')
    expect(forTheEar('00:11:22:33:44:55', da)).to.equal('0 0, 1 1, 2 2, 3 3, 4 4, 5 5')
  })

  it('reads a web address as people say it, and an ellipsis as an end', () => {
    expect(forTheEar('http://www.storebymagleaf.dk', da)).to.equal('storebymagleaf.dk')
    expect(forTheEar('https://tv.example.dk', da)).to.equal('tv.example.dk')
    expect(forTheEar('Vi prøver nu …', da)).to.equal('Vi prøver nu.')
  })

  it('holds no dot between words, whatever it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '·', '…', '1', ':', '–', '.') }), text => {
        expect(forTheEar(text, da)).to.not.match(/[·…]/)
      }),
    )
  })
})

describe('sentences', () => {
  it('end where they did not, and follow one another', () => {
    expect(sentences(['Matador', 'Hvem?', 'Her.', 'Boksen:', '»Ja.«', 'Slut'], da)).to.equal(
      'Matador. Hvem? Her. Boksen: »Ja.« Slut.',
    )
  })

  it('leave out what is not known', () => {
    expect(sentences([null, 'Matador', undefined, '', '  '], da)).to.equal('Matador.')
    expect(sentences([null], da)).to.equal('')
  })

  it('end also after an abbreviation that was written out', () => {
    expect(sentences(['Matador', '30 min.', 'Afspil'], da)).to.equal('Matador. 30 minutter. Afspil.')
  })
})
