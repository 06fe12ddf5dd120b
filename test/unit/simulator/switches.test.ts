import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { normalMac } from '../../../simulator/boxes/box'
import { createRequestLog } from '../../../simulator/requestLog'
import { bodyOf, FILM, HOSPITAL, NOW_MS, runSimulator, type RunningSimulator } from './running'

describe('the simulator’s log', function () {
  this.timeout(10_000)
  let platform: RunningSimulator

  before(async () => {
    platform = await runSimulator()
  })
  beforeEach(() => platform.control.reset())
  after(() => platform.close())

  it('tells what was asked, by whom, and what came of it', async () => {
    await platform.get(`/iptv/app/validate?token=${platform.control.tokenOf(HOSPITAL)}&version=1.2.3`, {
      headers: { origin: 'null', referer: 'http://box/' },
    })
    const [entry] = platform.requests()
    expect(entry).to.deep.include({
      atMs: NOW_MS,
      endpoint: 'validate',
      method: 'GET',
      path: '/iptv/app/validate',
      query: { token: platform.control.tokenOf(HOSPITAL), version: '1.2.3' },
      mac: HOSPITAL,
      status: 200,
      fault: null,
    })
    expect(entry?.headers).to.include({ origin: 'null' })
  })

  it('joins repeated parameters and names the box of a provisioning', async () => {
    await platform.get('/provisioning/001a79102001?a=1&a=2')
    expect(platform.requests()[0]).to.deep.include({
      endpoint: 'provisioning',
      mac: HOSPITAL,
      query: { a: '1,2' },
    })
    await platform.get('/provisioning/nonsense')
    expect(platform.requests()[1]).to.include({ mac: null, status: 403 })
  })

  it('notes what no box should ask for, and leaves out pages and switches', async () => {
    await platform.get('/')
    await platform.get('/simulator/state')
    expect((await platform.get('/wp-login.php')).status).to.equal(404)
    expect(platform.requests()).to.have.length(1)
    expect(platform.requests()[0]).to.include({ endpoint: 'unknown', path: '/wp-login.php' })
    platform.clearRequests()
    expect(platform.requests()).to.deep.equal([])
  })

  it('is read over HTTP from any entry on, and cleared', async () => {
    await platform.validate()
    await platform.archive(FILM)
    const all = (await (await platform.get('/simulator/requests')).json()) as { number: number }[]
    expect(all).to.have.length(2)
    const newer = await (await platform.get(`/simulator/requests?since=${all[0]?.number ?? 0}`)).text()
    expect(newer).to.include(FILM).and.not.to.include('validate')
    expect((await platform.get('/simulator/requests', { method: 'DELETE' })).status).to.equal(204)
    expect(platform.requests()).to.deep.equal([])
  })

  it('forgets the oldest before it grows without end', () => {
    const log = createRequestLog(() => 0, 2)
    for (const url of ['/a', '/b', '/c']) log.note({ method: 'GET', url, headers: {} }, 'unknown', null)
    expect(log.list().map(({ path }) => path)).to.deep.equal(['/b', '/c'])
    log.change(1, { status: 200 })
    expect(log.list().every(({ status }) => status === null)).to.equal(true)
  })
})

describe('cross-origin access', function () {
  this.timeout(10_000)
  let platform: RunningSimulator

  before(async () => {
    platform = await runSimulator()
  })
  beforeEach(() => platform.control.reset())
  after(() => platform.close())

  const as = (origin: string, path = '/iptv/app/validate'): Promise<Response> =>
    platform.get(path, { headers: { origin } })

  it('is open to every page, that of a file too, errors as well', async () => {
    for (const origin of ['null', 'http://example.com']) {
      const response = await as(origin)
      expect(response.status).to.equal(403)
      expect(response.headers.get('access-control-allow-origin')).to.equal('*')
      expect(response.headers.has('access-control-expose-headers')).to.equal(false)
    }
  })

  it('exposes Date and Retry-After only when asked', async () => {
    platform.control.set({ exposeHeaders: true })
    const exposed = (await as('null')).headers.get('access-control-expose-headers')
    expect(exposed)
      .to.match(/Date/)
      .and.to.match(/Retry-After/)
  })

  it('can be shut off', async () => {
    platform.control.set({ cors: false })
    expect((await as('null')).headers.has('access-control-allow-origin')).to.equal(false)
  })

  it('is never granted to the switches', async () => {
    expect(
      (await as('http://example.com', '/simulator/state')).headers.has('access-control-allow-origin'),
    ).to.equal(false)
    const asked = await platform.get('/simulator/settings', {
      method: 'OPTIONS',
      headers: { origin: 'http://example.com', 'access-control-request-method': 'POST' },
    })
    expect(asked.headers.has('access-control-allow-origin')).to.equal(false)
  })

  it('sends the platform’s own date, ahead of the time by as much as is asked', async () => {
    expect(Date.parse((await as('null')).headers.get('date') ?? '')).to.equal(NOW_MS)
    platform.control.set({ dateAheadMs: 3_600_000 })
    expect(Date.parse((await as('null')).headers.get('date') ?? '')).to.equal(NOW_MS + 3_600_000)
  })
})

describe('the simulator’s switches over HTTP', function () {
  this.timeout(10_000)
  let platform: RunningSimulator

  before(async () => {
    platform = await runSimulator()
  })
  beforeEach(() => platform.control.reset())
  after(() => platform.close())

  const remove = (path: string): Promise<Response> => platform.get(path, { method: 'DELETE' })

  it('set what may be set, and refuse what may not', async () => {
    const state = await bodyOf(
      await platform.post('/simulator/settings', { errorShape: 'word', cors: false }),
    )
    expect(state.settings).to.include({ errorShape: 'word', cors: false })
    for (const settings of [{ errorShape: 'xml' }, { nonsense: 1 }, { minimumVersion: 3 }, [1], 'x', null]) {
      expect((await platform.post('/simulator/settings', settings)).status).to.equal(400)
    }
    platform.control.set({ minimumVersion: '2', provisioningRefusal: 404, exposeHeaders: true })
    await platform.post('/simulator/reset', {})
    expect(platform.control.settings()).to.include({ errorShape: 'error', cors: true, minimumVersion: null })
  })

  it('arm faults and clear them', async () => {
    const { id } = await bodyOf(
      await platform.post('/simulator/faults', { endpoint: 'validate', kind: 'no-content' }),
    )
    expect((await platform.validate()).status).to.equal(204)
    expect((await bodyOf(await remove(`/simulator/faults/${String(id)}`))).faults).to.deep.equal([])
    platform.control.addFault({ endpoint: 'all', kind: 'drop' })
    await remove('/simulator/faults?endpoint=all')
    platform.control.addFault({ endpoint: 'archive', kind: 'drop' })
    await remove('/simulator/faults')
    expect(platform.control.state().faults).to.deep.equal([])
    expect((await remove('/simulator/faults?endpoint=nonsense')).status).to.equal(400)
    const refused = await platform.post('/simulator/faults', { endpoint: 'validate', kind: 'nonsense' })
    expect(refused.status).to.equal(400)
    expect((await bodyOf(refused)).error).to.match(/kind is one of/)
  })

  it('change a box: its standing, its token, its record', async () => {
    const path = `/simulator/boxes/${encodeURIComponent(HOSPITAL)}`
    await platform.post(path, { standing: 'blocked', device: { name: 'Other' } })
    expect(platform.control.state().boxes[0]).to.include({ standing: 'blocked' })
    await platform.post(path, { standing: 'good', rotateToken: true })
    const old = platform.control.tokenOf(HOSPITAL)
    expect(await bodyOf(await platform.validate()))
      .to.include({ name: 'Other' })
      .and.not.to.include({ token: old })
    await platform.post(path, { rotateToken: 3 })
    await platform.post(path, { expireToken: true })
    expect((await platform.validate(old)).status).to.equal(403)
    expect((await platform.post(path, { standing: 'nonsense' })).status).to.equal(400)
    expect((await platform.post('/simulator/boxes/nonsense', {})).status).to.equal(400)
  })

  it('change and remove programmes', async () => {
    await platform.post(`/simulator/programmes/${FILM}`, { title: 'Anders' })
    expect(await bodyOf(await platform.archive(FILM))).to.include({ title: 'Anders' })
    await remove(`/simulator/programmes/${FILM}`)
    expect((await platform.archive(FILM)).status).to.equal(404)
  })

  it('close the door for a while', async () => {
    expect((await platform.post('/simulator/refuse', { forMs: -1 })).status).to.equal(400)
    await platform.post('/simulator/refuse', { forMs: 60 })
    const answered = async (): Promise<boolean> => {
      try {
        return (await platform.validate()).ok
      } catch {
        return false
      }
    }
    const seen: boolean[] = []
    while (!seen.includes(false)) seen.push(await answered())
    while (!(await answered())) await new Promise(resolve => setImmediate(resolve))
  })
})

describe('the simulator’s pages', function () {
  this.timeout(10_000)
  let platform: RunningSimulator
  let distDir: string

  before(async () => {
    distDir = mkdtempSync(join(tmpdir(), 'flexcare-dist-'))
    mkdirSync(join(distDir, 'es6'))
    writeFileSync(
      join(distDir, 'es6/index.html'),
      '<!doctype html><html><head><title>App</title></head></html>',
    )
    writeFileSync(join(distDir, 'es6/app.js'), 'void 0')
    writeFileSync(join(distDir, 'secret.txt'), 'secret')
    platform = await runSimulator({ distDir })
  })
  after(async () => {
    await platform.close()
    rmSync(distDir, { recursive: true })
  })

  it('are the TV at the root, and what belongs to it', async () => {
    expect(await (await platform.get('/')).text()).to.include('FlexCare STB')
    for (const file of ['tv.css', 'main.js', 'remote.js']) {
      expect((await platform.get(`/tv/${file}`)).status, file).to.equal(200)
    }
    expect((await platform.get('/favicon.ico')).status).to.equal(204)
    expect((await platform.get('/tv/none.js')).status).to.equal(404)
  })

  it('serve the app as it was built, never from a cache, and nothing beside it', async () => {
    for (const path of ['/es6', '/es6/', '/es6/index.html', '/es6/app.js']) {
      const response = await platform.get(path)
      expect(response.status, path).to.equal(200)
      expect(response.headers.get('cache-control')).to.equal('no-cache')
    }
    expect(await (await platform.get('/es6/')).text()).not.to.include('flexcareHost')
    expect((await platform.get('/es6/..%2fsecret.txt')).status).to.be.within(400, 404)
  })

  it('hand the app its launcher only inside the TV page', async () => {
    const page = await (await platform.get('/es6/?tv=1')).text()
    expect(page).to.match(/<head><script>window\.flexcareHost = .*<\/script><title>App/)
  })

  it('say that there is no build where there is none', async () => {
    const response = await platform.get('/es5/')
    expect(response.status).to.equal(404)
    expect(await response.text()).to.include('npm run build')
    const bare = await runSimulator()
    expect((await bare.get('/es6/')).status).to.equal(404)
    expect((await bare.get('/es6/app.js')).status).to.equal(404)
    await bare.close()
  })
})

describe('a MAC on the platform’s records', () => {
  it('is found in any notation', () => {
    expect(normalMac(' 00-1a.79:102001 ')).to.equal(HOSPITAL)
    expect(normalMac('00:1A')).to.equal(null)
    expect(normalMac('zz:1A:79:10:20:01')).to.equal(null)
  })
})
