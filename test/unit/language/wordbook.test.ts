import { expect } from 'chai'
import { createWordbook } from '../../../src/language/wordbook'
import { words } from '../../support/languages'

/** A page whose files are read when the test says so; `files` by their address. */
function setUp(files: Readonly<Record<string, string>>) {
  const asked: [url: string, timeoutMs: number][] = []
  let settled = 0
  const readText = (url: string, timeoutMs: number): Promise<string> => {
    asked.push([url, timeoutMs])
    const text = files[url]
    return text === undefined ? Promise.reject(new Error('unreadable')) : Promise.resolve(text)
  }
  const wordbook = createWordbook({ readText, path: './static', onSettled: () => settled++ })
  return { wordbook, asked, settled: () => settled }
}

const english = { './static/language/en.json': JSON.stringify(words.en) }

describe('the wordbook', () => {
  it('has Danish at once, and asks for no file', async () => {
    const { wordbook, asked } = setUp({})
    await wordbook.load('da')
    expect(wordbook.words('da')).to.deep.equal(words.da)
    expect(wordbook.shown('da')).to.deep.equal({ code: 'da', words: words.da })
    expect(asked).to.deep.equal([])
  })

  it('fetches another language once, from beside the fonts, and does not wait for ever', async () => {
    const { wordbook, asked, settled } = setUp(english)
    expect(wordbook.words('en')).to.equal(null)
    await Promise.all([wordbook.load('en'), wordbook.load('en')])
    await wordbook.load('en')
    expect(wordbook.words('en')).to.deep.equal(words.en)
    expect(asked).to.deep.equal([['./static/language/en.json', 10_000]])
    expect(settled()).to.equal(1)
  })

  it('shows the language before until the wanted one has come, and asks for it by itself', async () => {
    const { wordbook, asked } = setUp({ ...english, './static/language/nb.json': JSON.stringify(words.nb) })
    expect(wordbook.shown('en')).to.include({ code: 'da' })
    await wordbook.load('en')
    expect(wordbook.shown('en')).to.deep.equal({ code: 'en', words: words.en })
    expect(wordbook.shown('nb')).to.include({ code: 'en' })
    await wordbook.load('nb')
    expect(wordbook.shown('nb')).to.include({ code: 'nb' })
    expect(asked).to.have.length(2)
  })

  it('shows Danish, and says so, where a language cannot be had; it asks again only when told to', async () => {
    for (const text of [
      undefined,
      '',
      '<html></html>',
      'null',
      '[]',
      '{}',
      '{"ownName":1}',
      '{"ownName":""}',
    ]) {
      const { wordbook, asked, settled } = setUp(
        text === undefined ? {} : { './static/language/sv.json': text },
      )
      await wordbook.load('sv')
      expect(settled(), text).to.equal(1)
      for (let i = 0; i < 3; i++)
        expect(wordbook.shown('sv'), text).to.deep.equal({ code: 'da', words: words.da })
      expect(wordbook.words('sv'), text).to.equal(null)
      expect(asked, text).to.have.length(1)
      await wordbook.load('sv')
      expect(asked, text).to.have.length(2)
    }
  })

  it('keeps the language on the screen while one that failed is tried again', async () => {
    const files: Record<string, string> = { ...english }
    const { wordbook } = setUp(files)
    await wordbook.load('nb')
    await wordbook.load('en')
    wordbook.shown('en')
    files['./static/language/nb.json'] = JSON.stringify(words.nb)
    const again = wordbook.load('nb')
    expect(wordbook.shown('nb')).to.include({ code: 'en' })
    await again
    expect(wordbook.shown('nb')).to.deep.equal({ code: 'nb', words: words.nb })
  })
})

describe('a language file that is not whole', () => {
  const read = async (file: unknown) => {
    const { wordbook } = setUp({ './static/language/en.json': JSON.stringify(file) })
    await wordbook.load('en')
    return wordbook.words('en')
  }

  it('costs the texts that are missing or wrong: they stay in Danish', async () => {
    const { watched, help, ...without } = words.en
    const broken = {
      ...without,
      play: 7,
      more: '',
      months: ['January', null, 'March'],
      weekdays: 'Sunday',
      nextTryInSeconds: 'soon',
      notices: { ...words.en.notices, error: { headline: 'No' } },
      help: { ...help, back: ['back'] },
      unheardOf: 'x',
    }
    const { months, notices, help: danishHelp, ...danish } = words.da
    expect(await read(broken)).to.deep.equal({
      ...words.en,
      watched: danish.watched,
      play: danish.play,
      more: danish.more,
      months: ['January', months[1], 'March', ...months.slice(3)],
      weekdays: danish.weekdays,
      nextTryInSeconds: danish.nextTryInSeconds,
      notices: { ...words.en.notices, error: { ...notices.error, headline: 'No' } },
      help: { ...help, back: danishHelp.back },
    })
    expect(watched).to.not.equal(danish.watched)
  })

  it('is a language as long as it names itself', async () => {
    expect(await read({ ownName: 'English' })).to.deep.equal({ ...words.da, ownName: 'English' })
  })

  it('takes nothing from what every object has', async () => {
    expect(await read({ ownName: 'x', countries: { constructor: 'y' } })).to.deep.equal({
      ...words.da,
      ownName: 'x',
    })
  })
})
