import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { createFallbackFonts } from '../../../src/theme/fallbackFonts'
import { fallbackFiles, fontFiles, loadFonts, type FontFile } from '../../../src/theme/fonts'
import { SCRIPTS, scriptsIn, type Script } from '../../../src/theme/scripts'
import { typeAt } from '../../../src/theme/type'

const root = join(import.meta.dirname, '../../..')
const scripts = Object.keys(SCRIPTS) as Script[]
const settled = () => new Promise<void>(resolve => setImmediate(resolve))

describe('the scripts in a text', () => {
  it('are none for the languages that the typeface is for', () => {
    expect(scriptsIn('Blåbærgrød, Ærø, Größe, Željko, İstanbul, naïve – “1” 50 % ½ · 😀 日本')).to.deep.equal(
      [],
    )
  })

  it('are those that it lacks letters of', () => {
    expect(scriptsIn('Brev fra بيروت til שלום')).to.deep.equal(['arabic', 'hebrew'])
    expect(scriptsIn('Київ, Αθήνα')).to.deep.equal(['cyrillic', 'greek'])
    expect(scriptsIn('Huế')).to.deep.equal(['vietnamese'])
    expect(scriptsIn('ﷺ')).to.deep.equal(['arabic'])
    expect(scriptsIn('پ ئ ݐ ࢠ ﻼ')).to.deep.equal(['arabic'])
  })
})

describe('the font files', () => {
  const fileNames = ({ source }: FontFile) =>
    [...source.matchAll(/url\(([^)]+)\)/g)].map(match => match[1] ?? '')

  it('are all there, in two formats, with their licences', () => {
    const files = [...fontFiles('static'), ...scripts.flatMap(script => fallbackFiles('static', script))]
    const names = files.flatMap(fileNames)
    expect(names).to.have.lengthOf(2 * 2 * (2 + scripts.length))
    for (const name of names) expect(existsSync(join(root, name)), name).to.equal(true)
    for (const name of [
      'LICENSE',
      'LICENSE-noto-sans',
      'LICENSE-noto-sans-arabic',
      'LICENSE-noto-sans-hebrew',
    ])
      expect(existsSync(join(root, 'static/fonts', name)), name).to.equal(true)
  })

  it('of a script are for its own characters alone', () => {
    const [regular, bold] = fallbackFiles('x', 'hebrew')
    expect(regular).to.deep.include({ family: 'Hyperlegible-hebrew', unicodeRange: 'U+590-5FF,U+FB1D-FB4F' })
    expect(bold).to.deep.include({ family: 'HyperlegibleBold-hebrew' })
    expect(fileNames(regular ?? fail())).to.deep.equal([
      'x/fonts/noto-sans-hebrew-hebrew-400-normal.woff2',
      'x/fonts/noto-sans-hebrew-hebrew-400-normal.woff',
    ])
  })

  it('are used once they have come, and those that fail cost nobody else', async () => {
    const used: string[] = []
    const came = await loadFonts(fontFiles('x'), {
      create: ({ source }) => {
        if (source.includes('latin-ext-700')) throw new Error('no such format')
        return {
          source,
          load: () => (source.includes('latin-400') ? Promise.reject(new Error()) : Promise.resolve()),
        }
      },
      use: ({ source }) => used.push(/next-(.*?)-normal/.exec(source)?.[1] ?? ''),
    })
    expect(came).to.equal(2)
    expect(used).to.have.members(['latin-700', 'latin-ext-400'])
  })
})

describe('type', () => {
  it('names the letters that have come after the typeface, in each weight', () => {
    const { title, body } = typeAt(100, ['arabic', 'greek'])
    expect(title.face).to.equal('HyperlegibleBold,HyperlegibleBold-arabic,HyperlegibleBold-greek')
    expect(body.face).to.equal('Hyperlegible,Hyperlegible-arabic,Hyperlegible-greek')
    expect(typeAt(100).body.face).to.equal('Hyperlegible')
  })
})

describe('letters on demand', () => {
  function letters(comes: (script: Script) => boolean = () => true) {
    const loaded: Script[] = []
    let times = 0
    const fonts = createFallbackFonts({
      load: script => {
        loaded.push(script)
        return Promise.resolve(comes(script))
      },
      onCome: () => times++,
    })
    return { fonts, loaded, times: () => times }
  }

  it('are not loaded for a text that needs none', async () => {
    const { fonts, loaded, times } = letters()
    fonts.want('Blåbærgrød')
    await settled()
    expect(loaded).to.deep.equal([])
    expect(times()).to.equal(0)
  })

  it('are loaded once for all texts that need them, and are ready once they have come', async () => {
    const { fonts, loaded, times } = letters()
    fonts.want('سلام')
    fonts.want('سلام og سلام')
    expect(fonts.ready()).to.deep.equal([])
    await settled()
    fonts.want('سلام igen')
    await settled()
    expect(loaded).to.deep.equal(['arabic'])
    expect(fonts.ready()).to.deep.equal(['arabic'])
    expect(times()).to.equal(1)
  })

  it('are asked for again with another text where they did not come', async () => {
    let isThere = false
    const { fonts, loaded, times } = letters(() => isThere)
    fonts.want('שלום')
    await settled()
    fonts.want('שלום')
    await settled()
    expect(loaded).to.deep.equal(['hebrew'])
    expect(times()).to.equal(0)
    isThere = true
    fonts.want('שלום 2')
    await settled()
    expect(loaded).to.deep.equal(['hebrew', 'hebrew'])
    expect(fonts.ready()).to.deep.equal(['hebrew'])
  })
})

function fail(): never {
  throw new Error('no such file')
}
