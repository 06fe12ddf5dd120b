import { expect } from 'chai'
import type { Request } from 'playwright-core'
import { BOX, openBox, simulatedPlatform } from '../support/simulated'

/** Tokens that are easily cut, quoted or encoded wrongly on their way out. */
const TOKENS = ['12345678901234567890ABCD', 'a+b/c=&?#%41x', 'with "quotes" and blåbær', 'x'.repeat(4096)]
const ELSEWHERE = 'http://elsewhere.example'

/** The token as it is, and as URLs and JSON write it. */
const spellings = (token: string) => [
  token,
  encodeURIComponent(token),
  encodeURI(token),
  JSON.stringify(token).slice(1, -1),
]
const holds = (text: string, token: string) => spellings(token).some(spelling => text.includes(spelling))

describe('a token', () => {
  const platform = simulatedPlatform()

  for (const token of TOKENS) {
    it(`goes to the API alone, and lies in the box’s own storage: ${token.slice(0, 30)}`, async () => {
      const simulator = platform()
      const known = simulator.control.tokenOf(BOX)
      const asked: { readonly url: string; readonly request: Request }[] = []
      const lines: string[] = []
      const tv = await openBox(simulator, {
        host: { token, lang: 'en' },
        prepare: async page => {
          page.on('request', request => asked.push({ url: request.url(), request }))
          page.on('console', message => lines.push(message.text()))
          await page.route('**/iptv/app/**', route => {
            const url = new URL(route.request().url())
            expect(url.searchParams.get('token')).to.equal(token)
            url.searchParams.set('token', known)
            return route.continue({ url: url.href })
          })
        },
      })
      await tv.waitForEvent('artwork')
      await tv.press('Ok')
      await tv.press('Info')
      await tv.waitForEvent({ event: 'screen', name: 'about' })
      const thrown = `dispatchEvent(new ErrorEvent('error', { cancelable: true,
        filename: document.querySelector('script[src]').src, error: new Error(${JSON.stringify(token)}) }))`
      await tv.page.evaluate(`${thrown}; undefined`)
      await tv.waitForEvent({ event: 'screen', name: 'error' })
      const told = [
        ...lines,
        JSON.stringify(await tv.hostEvents()),
        await tv.page.title(),
        JSON.stringify((await tv.look()).texts),
      ]
      for (const text of told) expect(holds(text, token), text.slice(0, 300)).to.equal(false)
      expect(lines.join('\n')).to.contain('went wrong: [token]')
      for (const { url, request } of asked) {
        const isPlatforms = url.startsWith(`${simulator.url}/iptv/app/`)
        expect(holds(url, token), url.slice(0, 200)).to.equal(isPlatforms)
        expect(holds(JSON.stringify(await request.allHeaders()), token)).to.equal(false)
      }
      const stored = await tv.page.evaluate<[string, string][]>('Object.entries(localStorage)')
      const holders = stored.filter(([key, value]) => holds(key + value, token)).map(([key]) => key)
      expect(holders).to.not.deep.equal([])
      for (const key of holders) expect(key).to.contain(`"${BOX}","box"`).and.to.contain('session.tokens')
    })
  }

  it('does not follow the API to another origin', async () => {
    const simulator = platform()
    const tv = await openBox(simulator, {
      prepare: page =>
        page.route('**/iptv/app/**', route => {
          const { pathname, search } = new URL(route.request().url())
          const location = `${ELSEWHERE}${pathname}${search}`
          const headers = { location, 'access-control-allow-origin': '*' }
          return route.fulfill({ status: 301, headers })
        }),
    })
    await tv.waitForEvent({ event: 'session', state: 'offline' })
    expect(tv.requests.filter(url => url.startsWith(ELSEWHERE))).to.deep.equal([])
  })
})
