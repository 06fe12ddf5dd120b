import { expect } from 'chai'
import { breakLines } from '../../../src/components/breakLines'
import { label } from '../../../src/components/label'
import { direction, drawable, inOrder, withoutMarks } from '../../../src/components/readingOrder'
import { typeAt } from '../../../src/theme/type'

const LRM = '\u200e'
const RLM = '\u200f'
const fromRight = (line: string) => `\u202b${line}\u202c`

describe('the direction of a text', () => {
  it('is that of its first letter, whatever stands before it', () => {
    expect(direction('1. «سلام» er Peace')).to.equal('rtl')
    expect(direction('🎄 – Hej שלום')).to.equal('ltr')
    expect(direction('שלום Hej')).to.equal('rtl')
    expect(direction('ÆØÅ سلام')).to.equal('ltr')
    expect(direction('Київ سلام')).to.equal('ltr')
    expect(direction('東京 سلام')).to.equal('ltr')
  })

  it('is that of an author’s mark before it', () => {
    expect(direction(`${RLM}C++ سلام`)).to.equal('rtl')
    expect(direction(`${LRM}سلام`)).to.equal('ltr')
  })

  it('is unknown without a letter', () => {
    expect(direction('12 – 14! 🎄 ٣٤')).to.equal(null)
    expect(direction('')).to.equal(null)
  })
})

describe('the lines of a paragraph', () => {
  it('are left as they are where nothing reads from the right', () => {
    const lines = ['Brev fra', '12 – 14!', 'Київ']
    expect(inOrder(lines)).to.equal(lines)
  })

  it('read from the right with the paragraph, one that begins with a Danish name or a figure too', () => {
    expect(inOrder(['سلام إلى', 'Åse Holm سلام.', '2016.'])).to.deep.equal([
      'سلام إلى' + LRM,
      `${RLM}Åse Holm سلام.`,
      `${RLM}2016.`,
    ])
  })

  it('read from the left with the paragraph, one that begins with an Arabic name too', () => {
    expect(inOrder(['Brev fra', 'بيروت til', 'Åse'])).to.deep.equal([
      'Brev fra' + RLM,
      `${LRM}بيروت til`,
      'Åse',
    ])
  })

  it('keep punctuation at their ends between the words it stands between', () => {
    // The comma belongs to two Arabic words of a Danish sentence.
    expect(inOrder(['Sprog: العربية،', 'العبرية. Slut'])).to.deep.equal([
      'Sprog: العربية،' + RLM,
      `${LRM}${RLM}العبرية. Slut`,
    ])
    // A figure after an Arabic word reads as one.
    expect(inOrder(['Fra العربية،', '12 Slut'])).to.deep.equal(['Fra العربية،' + RLM, `${LRM}${RLM}12 Slut`])
    expect(inOrder(['العربية fra', '12 Slut'])).to.deep.equal(['العربية fra' + LRM, `${RLM}${LRM}12 Slut`])
  })

  it('come out of breaking a text', () => {
    const look = { measure: (text: string) => text.length }
    const fit = { style: typeAt(100).body, width: 9, maxLines: 3 }
    expect(breakLines('سلام إلى Åse Holm', fit, look)).to.deep.equal(['سلام إلى' + LRM, `${RLM}Åse Holm`])
    expect(breakLines(null, fit, look)).to.deep.equal([])
    expect(breakLines('سلام', { ...fit, maxLines: 0 }, look)).to.deep.equal([])
  })
})

describe('a line to be drawn', () => {
  it('tells the canvas that it reads from the right', () => {
    expect(drawable('سلام.')).to.equal(fromRight('سلام.'))
    expect(drawable(`${RLM}Åse سلام`)).to.equal(fromRight(`${RLM}Åse سلام`))
    expect(drawable('Hej سلام.')).to.equal('Hej سلام.')
    expect(drawable('17:55')).to.equal('17:55')
  })

  it('keeps two brackets together, in engines too that look at each alone', () => {
    const [l, r] = [LRM, RLM]
    expect(drawable('كلّ من Åse (71 سنة) هنا')).to.equal(fromRight(`كلّ من Åse ${r}(71 سنة)${r} هنا`))
    expect(drawable('كلّ من Åse (DR1) هنا')).to.equal(fromRight(`كلّ من Åse ${l}(DR1)${l} هنا`))
    expect(drawable('Brev fra بيروت [שלום] til')).to.equal(`Brev fra بيروت ${r}[שלום]${r} til`)
    expect(drawable('Brev fra بيروت (Beirut) שלום')).to.equal(`Brev fra بيروت ${l}(Beirut)${l} שלום`)
    expect(drawable('سلام (…) (2016)')).to.equal(fromRight(`سلام (…) ${r}(2016)${r}`))
    expect(drawable('Brev fra بيروت (شام) 12')).to.equal(`Brev fra بيروت ${r}(شام) 12`)
    expect(drawable('(DR1) سلام (DR2)')).to.equal(`${l}(DR1)${l} سلام ${l}(DR2)${l}`)
    expect(drawable('Danish (only)')).to.equal('Danish (only)')
  })

  it('reads, without its marks, as the text does', () => {
    const [first = '', second = ''] = inOrder(['سلام إلى', 'Åse'])
    expect([first, second].map(drawable).map(withoutMarks)).to.deep.equal(['سلام إلى', 'Åse'])
  })
})

describe('a label', () => {
  const style = typeAt(100).body
  const at = { style, colour: { r: 255, g: 255, b: 255 }, x: 96, y: 10 }

  it('is flush at the right where it reads from there, within its own block', () => {
    const arabic = label({ ...at, lines: ['سلام', 'سلام'] })
    expect(arabic).to.deep.include({ x: 96, mountX: 0 })
    expect(arabic.text).to.include({ text: `${fromRight('سلام')}\n${fromRight('سلام')}`, textAlign: 'right' })
    expect(label({ ...at, lines: ['Hej'] }).text).to.include({ text: 'Hej', textAlign: 'left' })
  })

  it('begins at the end of its room where it reads from the right and is given room', () => {
    expect(label({ ...at, lines: ['سلام'], width: 1000 })).to.deep.include({ x: 1096, mountX: 1 })
    expect(label({ ...at, lines: ['Hej'], width: 1000 })).to.deep.include({ x: 96, mountX: 0 })
  })

  it('is not there without lines', () => {
    expect(label({ ...at, lines: [] })).to.include({ visible: false })
  })
})
