import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { expect } from 'chai'
import { readFault } from '../../../simulator/faults/readFault'
import { bodyOf, CARE_HOME, FILM, HOSPITAL, NOW_MS, runSimulator, type RunningSimulator } from './running'

describe('the simulated faults', function () {
  this.timeout(10_000)
  let platform: RunningSimulator

  before(async () => {
    platform = await runSimulator()
  })
  beforeEach(() => platform.control.reset())
  after(() => platform.close())

  const validateWith = (fault: Readonly<Record<string, unknown>>): Promise<Response> => {
    platform.control.clearFaults()
    platform.control.addFault(readFault({ endpoint: 'validate', ...fault }))
    return platform.validate()
  }
  const failure = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => null,
      (error: unknown) => error,
    )

  it('say the platform’s words with their status', async () => {
    for (const word of ['access_denied', 'blocked', 'outdated'] as const) {
      const response = await validateWith({ kind: 'refusal', word })
      expect(response.status).to.equal(403)
      expect(await bodyOf(response)).to.deep.equal({ error: word })
    }
  })

  it('answer with any status, and Retry-After in seconds or as a date', async () => {
    expect(await bodyOf(await validateWith({ kind: 'status' }))).to.deep.equal({ error: 'internal_error' })
    const asked = { kind: 'status', status: 503, retryAfterS: 30 } as const
    const seconds = await validateWith(asked)
    expect(seconds.status).to.equal(503)
    expect(seconds.headers.get('retry-after')).to.equal('30')
    const date = await validateWith({ ...asked, retryAfterAsDate: true })
    expect(Date.parse(date.headers.get('retry-after') ?? '')).to.equal(NOW_MS + 30_000)
  })

  it('answer as a captive portal, with the wrong type, with nothing, in circles', async () => {
    const portal = await validateWith({ kind: 'html' })
    expect([portal.status, portal.headers.get('content-type')]).to.deep.equal([
      200,
      'text/html; charset=utf-8',
    ])
    expect((await validateWith({ kind: 'html', status: 403 })).status).to.equal(403)
    const typed = await validateWith({ kind: 'content-type' })
    expect(typed.headers.get('content-type')).to.match(/^text\/html/)
    expect(await bodyOf(typed)).to.include({ mac: HOSPITAL })
    const other = await validateWith({ kind: 'content-type', type: 'image/png' })
    expect(other.headers.get('content-type')).to.equal('image/png')
    expect((await validateWith({ kind: 'no-content' })).status).to.equal(204)
    expect(await failure(validateWith({ kind: 'redirect-loop' }))).to.be.instanceOf(Error)
  })

  it('answer with what is no object, no JSON, or no end', async () => {
    expect(await (await validateWith({ kind: 'wrong-json' })).json()).to.deep.equal([])
    const text = await validateWith({ kind: 'wrong-json', value: 'ok' })
    expect(await text.json()).to.equal('ok')
    expect(await failure((await validateWith({ kind: 'not-json' })).json())).to.be.instanceOf(SyntaxError)
    const huge = await validateWith({ kind: 'huge', bytes: 300_000 })
    expect((await huge.text()).length).to.be.greaterThan(300_000)
    expect((await (await validateWith({ kind: 'huge' })).arrayBuffer()).byteLength).to.be.greaterThan(8e6)
  })

  it('answer with another box’s MAC, and leave a refusal as it is', async () => {
    expect((await bodyOf(await validateWith({ kind: 'other-box' }))).mac).to.equal(CARE_HOME)
    expect((await platform.validate('wrong')).status).to.equal(403)
  })

  it('reset the connection, or end it after half a body', async () => {
    expect(await failure(validateWith({ kind: 'drop' }))).to.be.instanceOf(Error)
    const half = await validateWith({ kind: 'half-body' })
    expect(half.status).to.equal(200)
    expect(half.headers.get('access-control-allow-origin')).to.equal('*')
    expect(await failure(half.text())).to.be.instanceOf(Error)
  })

  it('never answer, until the one who asks gives up', async () => {
    platform.control.addFault({ endpoint: 'validate', kind: 'hang' })
    const giveUp = AbortSignal.timeout(60)
    const asked = platform.get(`/iptv/app/validate?token=x`, { signal: giveUp })
    expect(await failure(asked)).to.have.property('name', 'TimeoutError')
    expect(platform.requests()[0]).to.include({ fault: 'hang', status: null })
  })

  it('let the body drip, whole in the end', async () => {
    platform.control.changeProgramme('drip', { title: 'x'.repeat(300) })
    platform.control.addFault({ endpoint: 'archive', kind: 'drip', bytes: 100, everyMs: 5 })
    expect(await bodyOf(await platform.archive('drip'))).to.deep.equal({
      _id: 'drip',
      title: 'x'.repeat(300),
    })
  })

  it('stop dripping when the box hangs up', done => {
    platform.control.addFault({ endpoint: 'archive', kind: 'drip', bytes: 1, everyMs: 1 })
    const path = `/iptv/app/archive/${FILM}?token=${platform.control.tokenOf(HOSPITAL)}`
    const asked = request(platform.url + path, answer => {
      answer.once('data', () => asked.destroy())
      answer.once('close', () => setTimeout(done, 10))
      answer.on('error', () => undefined)
    })
    asked.on('error', () => undefined)
    asked.end()
  })

  it('delay an answer, and add up', async () => {
    platform.control.addFault({ endpoint: 'all', kind: 'delay', ms: 40 })
    platform.control.addFault({ endpoint: 'validate', kind: 'delay', ms: 40 })
    const before = performance.now()
    expect((await platform.validate()).status).to.equal(200)
    expect(performance.now() - before).to.be.greaterThan(75)
    expect(platform.requests()[0]).to.include({ delayMs: 80, fault: null, status: 200 })
  })

  it('meet only their endpoint, only so many requests, only those whose path they name', async () => {
    platform.control.addFault({ endpoint: 'archive', kind: 'status', times: 2 })
    platform.control.addFault({ endpoint: 'picture', kind: 'status', status: 404, only: '/552/310/' })
    expect((await platform.validate()).status).to.equal(200)
    const statuses = []
    for (let round = 0; round < 3; round++) statuses.push((await platform.archive('text_missing')).status)
    expect(statuses).to.deep.equal([500, 500, 200])
    expect((await platform.get('/images/552/310/waves.1.jpg')).status).to.equal(404)
    expect((await platform.get('/images/32/18/waves.1.jpg')).status).to.equal(200)
  })

  it('stand one behind the other, and are cleared one by one, by endpoint, or all', async () => {
    const first = platform.control.addFault({ endpoint: 'validate', kind: 'status', status: 503 })
    platform.control.addFault({ endpoint: 'validate', kind: 'no-content' })
    platform.control.addFault({ endpoint: 'archive', kind: 'no-content' })
    expect((await platform.validate()).status).to.equal(503)
    platform.control.removeFault(first)
    expect((await platform.validate()).status).to.equal(204)
    platform.control.clearFaults('validate')
    expect((await platform.validate()).status).to.equal(200)
    expect((await platform.archive(FILM)).status).to.equal(204)
    platform.control.clearFaults()
    expect(platform.control.state().faults).to.deep.equal([])
  })

  it('refuse connections while the door is closed', async () => {
    await platform.control.refuseConnections()
    await platform.control.refuseConnections()
    const socket = connect(Number(new URL(platform.url).port), '127.0.0.1')
    const [error] = (await once(socket, 'error').catch((reason: unknown) => [reason])) as [unknown]
    expect(error).to.have.property('code', 'ECONNREFUSED')
    await platform.control.acceptConnections()
    await platform.control.acceptConnections()
    expect((await platform.validate()).status).to.equal(200)
  })

  it('are refused themselves where they make no sense', () => {
    const bad: readonly [unknown, RegExp][] = [
      ['drop', /an object/],
      [{ endpoint: 'all', kind: 'nonsense' }, /kind is one of/],
      [{ endpoint: 'nowhere', kind: 'drop' }, /endpoint/],
      [{ endpoint: 'all', kind: 'delay', ms: '5' }, /ms/],
      [{ endpoint: 'all', kind: 'status', status: 99 }, /status/],
      [{ endpoint: 'all', kind: 'refusal' }, /word/],
      [{ endpoint: 'all', kind: 'drop', times: 0 }, /times/],
      [{ endpoint: 'all', kind: 'drop', ms: 5 }, /no ms/],
    ]
    for (const [fault, words] of bad) expect(() => readFault(fault)).to.throw(words)
  })
})

describe('closing the simulator', function () {
  this.timeout(10_000)

  it('ends every connection at once, whatever hangs on it', async () => {
    const platform = await runSimulator()
    platform.control.addFault({ endpoint: 'validate', kind: 'hang' })
    platform.control.addFault({ endpoint: 'archive', kind: 'delay', ms: 60_000 })
    const idle = connect(Number(new URL(platform.url).port), '127.0.0.1')
    await new Promise(resolve => idle.once('connect', resolve))
    const ends = Promise.allSettled([
      platform.validate(),
      platform.archive(FILM),
      new Promise(resolve => idle.once('close', resolve).on('error', () => undefined)),
    ])
    while (platform.requests().length < 2) await new Promise(resolve => setImmediate(resolve))
    const before = performance.now()
    await platform.close()
    expect((await ends).map(({ status }) => status)).to.deep.equal(['rejected', 'rejected', 'fulfilled'])
    expect(performance.now() - before).to.be.lessThan(2000)
  })

  it('closes behind a closed door too', async () => {
    const platform = await runSimulator()
    await platform.control.refuseConnections(60_000)
    await platform.close()
  })

  it('cannot start twice on one port', async () => {
    const platform = await runSimulator()
    const error = await runSimulator({ port: Number(new URL(platform.url).port) }).then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).to.have.property('code', 'EADDRINUSE')
    await platform.close()
  })
})
