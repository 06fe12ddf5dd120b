import { expect } from 'chai'
import { launchFileKey, readLaunchFile } from '../../../src/box/launchFile'

const HTTP_PAGE = 'http://127.0.0.1:8080/es6/index.html?launch=x'
const FILE_PAGE = 'file:///opt/flexcare/index.html'

const read = async (launch: string | null, pageUrl = HTTP_PAGE, text = '{"token":"abc"}') => {
  const asked: string[] = []
  const result = await readLaunchFile({
    launch,
    pageUrl,
    readText: (url, timeoutMs) => {
      asked.push(`${url} ${String(timeoutMs)}`)
      return Promise.resolve(text)
    },
  })
  return { ...result, asked }
}

describe('The launch file', () => {
  it('is named by the query’s launch key', () => {
    expect(launchFileKey('?a=b&launch=file%3A%2F%2F%2Frun%2Flaunch.json')).to.equal('file:///run/launch.json')
    expect(launchFileKey('')).to.equal(null)
  })

  it('is read from the page’s own origin, by a relative or an absolute URL', async () => {
    expect(await read('launch.json')).to.deep.equal({
      content: { token: 'abc' },
      problem: null,
      asked: ['http://127.0.0.1:8080/es6/launch.json 2000'],
    })
    expect(await read('http://127.0.0.1:8080/a.json')).to.have.property('problem', null)
  })

  it('is read from a file where the page is one', async () => {
    expect((await read('file:///run/flexcare/launch.json', FILE_PAGE)).asked).to.deep.equal([
      'file:///run/flexcare/launch.json 2000',
    ])
    expect(await read('file:///run/launch.json', HTTP_PAGE)).to.include({ problem: 'elsewhere' })
  })

  it('is never read from elsewhere', async () => {
    const elsewhere = [
      'https://evil.example/launch.json',
      '//evil.example/launch.json',
      'https://127.0.0.1:8080/launch.json',
      'http://127.0.0.1:8081/launch.json',
      'http://user:secret@127.0.0.1:8080/launch.json',
      'data:application/json,{}',
    ]
    for (const launch of elsewhere) {
      expect(await read(launch)).to.deep.equal({ content: undefined, problem: 'elsewhere', asked: [] })
    }
    expect(await read('file://server/share/launch.json', FILE_PAGE)).to.include({ problem: 'elsewhere' })
    expect(await read('http://[')).to.include({ problem: 'malformed-url' })
  })

  it('is no problem where none is named', async () => {
    expect(await read(null)).to.deep.equal({ content: undefined, problem: null, asked: [] })
    expect(await read(' ')).to.deep.equal({ content: undefined, problem: null, asked: [] })
  })

  it('is an object in JSON of at most 64 kB', async () => {
    for (const text of ['', '{"token":', '[]', '"text"', 'null', '<html>']) {
      expect(await read('l.json', HTTP_PAGE, text)).to.include({ problem: 'not-json', content: undefined })
    }
    expect(await read('l.json', HTTP_PAGE, ' '.repeat(65537))).to.include({ problem: 'too-long' })
    expect(await read('l.json', HTTP_PAGE, '\ufeff{}')).to.deep.include({ content: {}, problem: null })
  })

  it('is named as unreadable where it cannot be read', async () => {
    const readText = () => Promise.reject(new Error('gone'))
    expect(await readLaunchFile({ launch: 'l.json', pageUrl: HTTP_PAGE, readText })).to.deep.equal({
      content: undefined,
      problem: 'unreadable',
    })
  })
})
