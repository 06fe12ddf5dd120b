import { expect } from 'chai'
import fc from 'fast-check'
import { encodeComponent, safeHttpUrl, webAddress, withQuery } from '../../../src/platform/urls'

describe('a URL from outside', () => {
  for (const url of [
    'http://cd-static.telenorcdn.net/cdepg/img/epg/365/205/1.Programme_L.jpg',
    'https://example.com',
    'HTTPS://EXAMPLE.COM:8443/a?b=c#d',
    'http://[::1]/a.png',
    'http://example.com/my picture.jpg',
    'http://example.com/' + 'a'.repeat(2048 - 19),
  ])
    it(`may be opened: ${url.slice(0, 60)}`, () => {
      expect(safeHttpUrl(url)).to.equal(url)
    })

  for (const url of [
    '',
    'picture.jpg',
    '/picture.jpg',
    '//example.com/picture.jpg',
    'http:picture.jpg',
    'http:/example.com/x',
    'http://',
    'http://exa mple.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'javascript:alert(1)//http://example.com',
    'blob:http://example.com/1',
    'http://user@example.com/',
    'http://user:secret@example.com/',
    'http://:secret@example.com/',
    'http://example.com/\nHost: x',
    'http://example.com/' + 'a'.repeat(2049 - 19),
  ])
    it(`is dropped: ${JSON.stringify(url).slice(0, 60)}`, () => {
      expect(safeHttpUrl(url)).to.equal(null)
    })

  it('is never opened with credentials or another scheme, however it is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.webAuthority({ withUserInfo: true })), text => {
        for (const url of [text, `http://${text}`, `https:${text}`]) {
          const safe = safeHttpUrl(url)
          if (safe === null) continue
          const { protocol, username, password } = new URL(safe)
          expect(['http:', 'https:']).to.include(protocol)
          expect(username + password).to.equal('')
        }
      }),
    )
  }).timeout(20_000)
})

describe('a web address', () => {
  for (const text of [
    'http://www.storebymagleaf.dk',
    'www.storebymagleaf.dk',
    'blåbær.dk/kontakt',
    'a.dk:8080/x?y',
  ])
    it(`stays as it was written: ${text}`, () => {
      expect(webAddress(text)).to.equal(text)
    })

  for (const text of [
    'javascript:alert(1)',
    'tel:88888888',
    'call us',
    'me@a.dk',
    'dk',
    'a.dk:secret@b.dk',
    'x y.dk',
  ])
    it(`is not: ${text}`, () => {
      expect(webAddress(text)).to.equal(null)
    })
})

describe('a query', () => {
  it('is percent-encoded and leaves out what has no value', () => {
    expect(withQuery('http://a/b', { token: 'a&b=c d/é', profile: undefined, version: '1' })).to.equal(
      'http://a/b?token=a%26b%3Dc%20d%2F%C3%A9&version=1',
    )
  })

  it('is never upset by half a character', () => {
    expect(encodeComponent('a\ud800b')).to.equal('a%EF%BF%BDb')
    expect(encodeComponent('😀')).to.equal('%F0%9F%98%80')
  })
})
