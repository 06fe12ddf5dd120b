import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { renderPage } from '../../../bundling/page'

const template = readFileSync(new URL('../../../bundling/index.html', import.meta.url), 'utf8')
const block = (html: string): unknown =>
  JSON.parse(/<script type="application\/json" id="settings">([^]*?)<\/script>/.exec(html)?.[1] ?? '')

describe('the page that the build writes', () => {
  it('holds the settings as JSON that reads back the same', () => {
    const settings = { appSettings: { a: 1 }, platformSettings: { b: '$& and $1' } }
    expect(block(renderPage(template, settings))).to.deep.equal(settings)
  })

  it('lets no setting close the script element around it', () => {
    const settings = { appSettings: {}, platformSettings: { name: '</script><script>alert(1)</script><!--' } }
    expect(block(renderPage(template, settings))).to.deep.equal(settings)
  })

  it('names nothing but its own files, so that it runs from a file as well as from a server', () => {
    const named = [...template.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)
    expect(named).to.include('app.js')
    for (const address of named) expect(address).to.match(/^(app\.js|static\/)/)
  })
})
