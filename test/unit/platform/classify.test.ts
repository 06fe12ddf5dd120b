import { expect } from 'chai'
import fc from 'fast-check'
import { classify } from '../../../src/platform/classify'

const JSON_TYPE = 'application/json; charset=utf-8'

function kind(status: number, body: string, contentType = JSON_TYPE): string {
  const reading = classify({ status, contentType, body })
  return reading.ok ? 'ok' : reading.error.kind
}

describe('an answer', () => {
  for (const word of ['access_denied', 'blocked', 'outdated']) {
    it(`403 is "${word}" as the whole of JSON's error, message or code, or of a plain text`, () => {
      for (const field of ['error', 'message', 'code'])
        expect(kind(403, JSON.stringify({ [field]: word }))).to.equal(word)
      expect(kind(403, ` ${word}\n`, 'text/plain')).to.equal(word)
      expect(kind(403, word, '')).to.equal(word)
      expect(kind(403, JSON.stringify({ statusCode: 403, error: 'Forbidden', message: word }))).to.equal(word)
    })

    it(`403 is not "${word}" because the word stands somewhere in it`, () => {
      expect(kind(403, JSON.stringify({ error: `You are ${word}` }))).to.equal('bad_response')
      expect(kind(403, JSON.stringify({ error: { code: word } }))).to.equal('bad_response')
      expect(kind(403, JSON.stringify({ reason: word }))).to.equal('bad_response')
      expect(kind(403, JSON.stringify([word]))).to.equal('bad_response')
      expect(kind(403, `This site is ${word}.`, 'text/plain')).to.equal('bad_response')
      expect(kind(403, word.toUpperCase(), 'text/plain')).to.equal('bad_response')
      expect(kind(403, `<html>${word}</html>`, 'text/plain')).to.equal('bad_response')
      expect(kind(403, word, 'text/html')).to.equal('bad_response')
    })

    it(`of another status than 403 is not "${word}"`, () => {
      for (const status of [200, 204, 400, 401, 404, 418, 429, 500, 503])
        expect(kind(status, JSON.stringify({ error: word })), String(status)).not.to.equal(word)
    })
  }

  it('that names two words means the first of error, message and code', () => {
    expect(kind(403, '{"code":"outdated","message":"blocked","error":"access_denied"}')).to.equal(
      'access_denied',
    )
    expect(kind(403, '{"code":"outdated","message":"blocked"}')).to.equal('blocked')
  })

  it('404 is "not found" as any JSON or as the bare word', () => {
    for (const body of ['{"error":"id"}', '{}', '{"message":"Not Found"}', '["id"]', '"id"', 'id', ' id\n'])
      expect(kind(404, body, ''), body).to.equal('not_found')
  })

  it('404 is somebody else’s as anything else', () => {
    for (const body of ['', 'Not Found', '404', '<h1>Not found</h1>', '{"error":"id"', 'the id'])
      expect(kind(404, body, 'text/plain'), body).to.equal('bad_response')
    expect(kind(404, '{"error":"id"}', 'text/html')).to.equal('bad_response')
  })

  it('5xx is internal, unless it is HTML', () => {
    for (const status of [500, 502, 503, 504, 599]) {
      expect(kind(status, '{"error":"internal_error"}'), String(status)).to.equal('internal')
      expect(kind(status, '', ''), String(status)).to.equal('internal')
      expect(kind(status, '<h1>Bad gateway</h1>', 'text/html'), String(status)).to.equal('bad_response')
    }
  })

  it('200 is good only as JSON, whatever its content type says, unless that is HTML', () => {
    expect(classify({ status: 200, contentType: '', body: '{"_id":"1"}' })).to.deep.equal({
      ok: true,
      value: { _id: '1' },
    })
    expect(kind(200, 'null')).to.equal('ok')
    for (const body of ['', 'OK', '{"_id":', '<!doctype html>', '\n <html>', '\ufeff<html>'])
      expect(kind(200, body), body).to.equal('bad_response')
    for (const type of ['text/html', 'TEXT/HTML; charset=utf-8', 'application/xhtml+xml'])
      expect(kind(200, '{"_id":"1"}', type), type).to.equal('bad_response')
  })

  it('of every other status is a bad response', () => {
    for (const status of [
      0, 201, 202, 203, 204, 205, 206, 304, 400, 401, 402, 405, 410, 422, 426, 429, 451, 600,
    ])
      expect(kind(status, '{"_id":"1","title":"x"}'), String(status)).to.equal('bad_response')
  })

  it('of whatever status and body comes to something, and is never good without a 200 and JSON', () => {
    const body = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('id', 'blocked', '{"error":"blocked"}', '<p>'),
    )
    const type = fc.constantFrom('', JSON_TYPE, 'text/plain', 'text/html')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), type, body, (status, contentType, text) => {
        const reading = classify({ status, contentType, body: text })
        if (reading.ok) {
          expect(status).to.equal(200)
          expect(reading.value).to.deep.equal(JSON.parse(text))
        } else if (reading.error.kind !== 'network') {
          expect(reading.error.status).to.equal(status)
          const expected = { access_denied: 403, blocked: 403, outdated: 403, not_found: 404 }
          const { kind } = reading.error
          if (kind !== 'internal' && kind !== 'bad_response') expect(status).to.equal(expected[kind])
        }
      }),
    )
  }).timeout(20_000)
})
