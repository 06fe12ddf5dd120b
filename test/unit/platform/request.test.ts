import { expect } from 'chai'
import type { Answer } from '../../../src/platform/errors'
import { createRequest } from '../../../src/platform/request'
import { createFakeClock, settled } from '../../support/fakeClock'
import { createFakeFetch, hanging, json, pieces, text, withoutStreams } from '../../support/fakeFetch'

const URL_WITH_TOKEN = 'https://api.example/iptv?token=SECRET'

function setUp(how?: Parameters<typeof createFakeFetch>[0]) {
  const clock = createFakeClock()
  const fake = createFakeFetch(how)
  const request = createRequest({ fetch: fake.fetch, clock, wallMs: () => clock.wallMs() })
  return { clock, fake, request }
}

const kindOf = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.error.kind)

describe('a request', () => {
  it('sends a plain GET: no credentials, no referrer, no cache, and no header that would need a preflight', async () => {
    const { fake, request } = setUp(() => json({ a: 1 }))
    expect(await request(URL_WITH_TOKEN)).to.deep.equal({ ok: true, value: { a: 1 } })
    expect(fake.asked.map(asked => asked.url)).to.deep.equal([URL_WITH_TOKEN])
    const { signal, ...init } = fake.asked[0]?.init ?? {}
    expect(signal).to.be.instanceOf(AbortSignal)
    expect(init).to.deep.equal({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
    })
  })

  it('gives up after 8 s without an answer, and not before', async () => {
    const { clock, fake, request } = setUp(hanging)
    let answer: Answer<unknown> | undefined
    void request(URL_WITH_TOKEN).then(given => (answer = given))
    await clock.advanceAsync(7_999)
    expect(answer).to.equal(undefined)
    await clock.advanceAsync(1)
    expect(answer).to.deep.equal({ ok: false, error: { kind: 'network', cause: 'timeout' } })
    expect(fake.asked[0]?.init.signal?.aborted).to.equal(true)
  })

  it('counts the body into the 8 s', async () => {
    const { clock, request } = setUp(() => pieces(['{"half":'], 'hang'))
    const answer = request(URL_WITH_TOKEN)
    await clock.advanceAsync(8_000)
    expect(await answer).to.deep.equal({ ok: false, error: { kind: 'network', cause: 'timeout' } })
  })

  it('does not wait for a fetch that ignores its signal', async () => {
    const { clock, request } = setUp(() => new Promise<Response>(() => undefined))
    const answer = request(URL_WITH_TOKEN)
    clock.advance(8_000)
    expect(await answer).to.deep.equal({ ok: false, error: { kind: 'network', cause: 'timeout' } })
  })

  it('leaves no timer behind', async () => {
    const { clock, request } = setUp(() => json({}))
    await request(URL_WITH_TOKEN)
    expect(clock.pending()).to.equal(0)
  })

  it('can be aborted from outside, before and while it is under way', async () => {
    const { fake, request } = setUp(hanging)
    const aborted = { ok: false, error: { kind: 'network', cause: 'aborted' } }
    const controller = new AbortController()
    const answer = request(URL_WITH_TOKEN, controller.signal)
    await settled()
    controller.abort()
    expect(await answer).to.deep.equal(aborted)
    expect(await request(URL_WITH_TOKEN, controller.signal)).to.deep.equal(aborted)
    expect(fake.asked).to.have.length(1)
  })

  it('calls a line that breaks, at once or in the body, unreachable', async () => {
    const unreachable = { ok: false, error: { kind: 'network', cause: 'unreachable' } }
    const { fake, request } = setUp(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await request(URL_WITH_TOKEN)).to.deep.equal(unreachable)
    fake.answer(() => {
      throw new TypeError('thrown rather than rejected')
    })
    expect(await request(URL_WITH_TOKEN)).to.deep.equal(unreachable)
    fake.answer(() => pieces(['{"half":'], 'break'))
    expect(await request(URL_WITH_TOKEN)).to.deep.equal(unreachable)
  })

  it('calls half a JSON a bad response', async () => {
    const { request } = setUp(() => pieces(['{"half":']))
    const error = { kind: 'bad_response', status: 200, reason: 'not JSON' }
    expect(await request(URL_WITH_TOKEN)).to.deep.equal({ ok: false, error })
  })

  it('puts characters together that were cut between two pieces of the body', async () => {
    const bytes = new TextEncoder().encode('"Så"')
    const { request } = setUp(
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              for (const byte of bytes) controller.enqueue(new Uint8Array([byte]))
              controller.close()
            },
          }),
        ),
    )
    expect(await request(URL_WITH_TOKEN)).to.deep.equal({ ok: true, value: 'Så' })
  })

  it('reads no more than 1 MB, whether announced or not, with streams or without', async () => {
    const tooLong = { ok: false, error: { kind: 'bad_response', status: 200, reason: 'more than 1 MB' } }
    const long = `"${'x'.repeat(1_048_575)}"`
    const { fake, request } = setUp(() => json({}, 200, { 'content-length': '1048577' }))
    expect(await request(URL_WITH_TOKEN)).to.deep.equal(tooLong)
    fake.answer(() => pieces([long]))
    expect(await request(URL_WITH_TOKEN)).to.deep.equal(tooLong)
    fake.answer(() => withoutStreams(text(long)))
    expect(await request(URL_WITH_TOKEN)).to.deep.equal(tooLong)
    const longest = `"${'x'.repeat(1_048_574)}"`
    fake.answer(() => pieces([longest]))
    expect(kindOf(await request(URL_WITH_TOKEN))).to.equal('ok')
    fake.answer(() => withoutStreams(text(longest)))
    expect(kindOf(await request(URL_WITH_TOKEN))).to.equal('ok')
  })

  it('passes the date on where the platform exposes it, in good answers and bad', async () => {
    const date = 'Tue, 27 Dec 2016 16:25:00 GMT'
    const dateMs = Date.UTC(2016, 11, 27, 16, 25)
    const { fake, request } = setUp(() => json({}, 200, { date }))
    expect(await request(URL_WITH_TOKEN)).to.deep.equal({ ok: true, value: {}, dateMs })
    fake.answer(() => json({ error: 'blocked' }, 403, { date }))
    const error = { kind: 'blocked', status: 403 }
    expect(await request(URL_WITH_TOKEN)).to.deep.equal({ ok: false, error, dateMs })
  })

  it('says with trouble, and with trouble alone, how long to wait', async () => {
    const { fake, request } = setUp(() => json({}, 503, { 'retry-after': '120' }))
    const internal = { kind: 'internal', status: 503, retryAfterMs: 120_000 }
    expect(await request(URL_WITH_TOKEN)).to.deep.equal({ ok: false, error: internal })
    fake.answer(() => json({}, 429, { 'retry-after': '86400' }))
    const tooMany = { kind: 'bad_response', status: 429, reason: 'HTTP 429', retryAfterMs: 3_600_000 }
    expect(await request(URL_WITH_TOKEN)).to.deep.equal({ ok: false, error: tooMany })
    fake.answer(() => json({ error: 'blocked' }, 403, { 'retry-after': '120' }))
    const blocked = { kind: 'blocked', status: 403 }
    expect(await request(URL_WITH_TOKEN)).to.deep.equal({ ok: false, error: blocked })
  })

  it('counts a date to retry after from the answer’s own date, else from the box’s clock', async () => {
    const retryAfter = 'Thu, 01 Jan 2026 12:01:00 GMT' // the fake clock starts at 12:00
    const { fake, request } = setUp(() => json({}, 500, { 'retry-after': retryAfter }))
    const waitOf = (answer: Answer<unknown>) =>
      !answer.ok && answer.error.kind === 'internal' ? answer.error.retryAfterMs : undefined
    expect(waitOf(await request(URL_WITH_TOKEN))).to.equal(60_000)
    const date = 'Thu, 01 Jan 2026 12:00:45 GMT'
    fake.answer(() => json({}, 500, { 'retry-after': retryAfter, date }))
    expect(waitOf(await request(URL_WITH_TOKEN))).to.equal(15_000)
  })

  it('never says the token in an error', async () => {
    const { fake, request } = setUp(() => Promise.reject(new TypeError(`cannot reach ${URL_WITH_TOKEN}`)))
    expect(JSON.stringify(await request(URL_WITH_TOKEN))).not.to.contain('SECRET')
    fake.answer(() => json({ error: 'token SECRET is unknown' }, 403))
    expect(JSON.stringify(await request(URL_WITH_TOKEN))).not.to.contain('SECRET')
  })
})
