import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { decodeValidation } from '../../../src/platform/validateDecoder'
import { bodyOf, CARE_HOME, EXAMPLE, HOSPITAL, runSimulator, type RunningSimulator } from './running'

const documented: unknown = JSON.parse(
  readFileSync(new URL('../../fixtures/validate.json', import.meta.url), 'utf8'),
)

describe('the simulated validate', function () {
  this.timeout(10_000)
  let platform: RunningSimulator

  before(async () => {
    platform = await runSimulator()
  })
  beforeEach(() => platform.control.reset())
  after(() => platform.close())

  it('answers a box with its own record and token', async () => {
    const response = await platform.validate()
    expect(response.status).to.equal(200)
    expect(response.headers.get('content-type')).to.match(/^application\/json/)
    expect(await bodyOf(response)).to.include({
      mac: HOSPITAL,
      type: 'STB',
      token: platform.control.tokenOf(HOSPITAL),
      usedRoomNumber: '214',
    })
  })

  it('serves the operator’s example to the letter', async () => {
    const text = await (await platform.validate('12345678901234567890ABCD')).text()
    expect(text).to.equal(
      readFileSync(new URL('../../../simulator/examples/validate.json', import.meta.url), 'utf8'),
    )
    expect(JSON.parse(text)).to.deep.equal(documented)
  })

  it('points the example’s logos to itself when asked', async () => {
    platform.control.set({ rewritePictures: true })
    const text = await (await platform.validate('12345678901234567890ABCD')).text()
    expect(text).not.to.include('example.image.com')
    const logo = /http:[^"]+\/1234567890ABCD1234567890\.png/.exec(text)?.[0] ?? ''
    const picture = await fetch(logo)
    expect(picture.headers.get('content-type')).to.equal('image/png')
  })

  it('refuses a wrong token, an empty one and none', async () => {
    for (const query of ['token=wrong&version=1', 'token=&version=1', '', 'version=1']) {
      const response = await platform.get(`/iptv/app/validate?${query}`)
      expect(response.status).to.equal(403)
      expect(await bodyOf(response)).to.deep.equal({ error: 'access_denied' })
    }
  })

  it('takes the first of several tokens', async () => {
    const response = await platform.get(
      `/iptv/app/validate?token=${platform.control.tokenOf(HOSPITAL)}&token=other`,
    )
    expect(response.status).to.equal(200)
  })

  it('writes the error in every shape that is asked for', async () => {
    const bodies = []
    for (const errorShape of ['error', 'message', 'code', 'word'] as const) {
      platform.control.set({ errorShape })
      bodies.push(await (await platform.validate('wrong')).text())
    }
    expect(bodies).to.deep.equal([
      '{"error":"access_denied"}',
      '{"message":"access_denied"}',
      '{"code":"access_denied"}',
      'access_denied',
    ])
  })

  it('knows nineteen boxes, whose answers all hold a device that the app can read', async () => {
    const { boxes } = platform.control.state()
    expect(boxes).to.have.length(19)
    for (const { mac, token } of boxes) {
      const decoded = decodeValidation(await bodyOf(await platform.validate(token)))
      expect(decoded?.token, mac).to.equal(token)
      expect(decoded?.device.id, mac).to.be.a('string')
    }
  })

  it('gives the logos of a profile’s services absolute addresses', async () => {
    const { profiles } = await bodyOf(await platform.validate(platform.control.tokenOf(CARE_HOME)))
    expect(JSON.stringify(profiles)).to.include(`"logo":"${platform.url}/logos/NETFLIX.png"`)
  })

  it('says so to a box that is blocked, outdated or denied', async () => {
    for (const standing of ['blocked', 'outdated'] as const) {
      platform.control.setStanding(HOSPITAL, standing)
      const response = await platform.validate()
      expect(response.status).to.equal(403)
      expect(await bodyOf(response)).to.deep.equal({ error: standing })
    }
    platform.control.setStanding(HOSPITAL, 'denied')
    expect(await bodyOf(await platform.validate())).to.deep.equal({ error: 'access_denied' })
    expect((await platform.validate(platform.control.tokenOf(CARE_HOME))).status).to.equal(200)
  })

  it('calls versions below the least one outdated', async () => {
    platform.control.set({ minimumVersion: '1.10.0' })
    const ask = async (version: string): Promise<number> =>
      (await platform.get(`/iptv/app/validate?token=${platform.control.tokenOf(HOSPITAL)}${version}`)).status
    expect(await ask('&version=1.9.9')).to.equal(403)
    expect(await ask('&version=1.10.0')).to.equal(200)
    expect(await ask('&version=2')).to.equal(200)
    expect(await ask('')).to.equal(403)
  })

  it('shows what was changed in a device, and leaves out what was taken away', async () => {
    platform.control.changeDevice(HOSPITAL, { usedRoomNumber: '215', username: null })
    const device = await bodyOf(await platform.validate())
    expect(device.usedRoomNumber).to.equal('215')
    expect(device).not.to.have.property('username')
    platform.control.changeDevice(EXAMPLE, { name: 'Changed' })
    const example = await bodyOf(await platform.validate('12345678901234567890ABCD'))
    expect(example).to.include({ name: 'Changed', token: '12345678901234567890ABCD' })
  })

  it('refuses a switch for a box that it does not know', () => {
    expect(() => platform.control.setStanding('00:00:00:00:00:01', 'blocked')).to.throw('no box')
    expect(() => platform.control.tokenOf('nonsense')).to.throw('no box')
    expect(() => platform.control.setPosition('x', 'nonsense', 1)).to.throw('no box')
  })
})

describe('the simulated tokens', function () {
  this.timeout(10_000)
  let platform: RunningSimulator

  before(async () => {
    platform = await runSimulator()
  })
  beforeEach(() => platform.control.reset())
  after(() => platform.close())

  it('are handed out by provisioning, for a MAC in any notation', async () => {
    const token = platform.control.tokenOf(HOSPITAL)
    for (const mac of [HOSPITAL, '001a79102001', '00-1A-79-10-20-01']) {
      expect(await platform.json(`/provisioning/${mac}`)).to.deep.equal({ token })
    }
  })

  it('are refused to an unknown MAC, with the status that is asked for', async () => {
    for (const provisioningRefusal of [403, 404] as const) {
      platform.control.set({ provisioningRefusal })
      const response = await platform.get('/provisioning/00:11:22:33:44:55')
      expect(response.status).to.equal(provisioningRefusal)
      expect(await bodyOf(response)).to.deep.equal({ error: 'unknown_mac' })
    }
  })

  it('expire: the old one is refused at once, provisioning knows the new one', async () => {
    const old = platform.control.tokenOf(HOSPITAL)
    platform.control.expireToken(HOSPITAL)
    expect((await platform.validate(old)).status).to.equal(403)
    const { token } = await platform.json(`/provisioning/${HOSPITAL}`)
    expect(token).not.to.equal(old)
    expect((await platform.validate(String(token))).status).to.equal(200)
  })

  it('rotate: validate brings a new one, and the old one is good for so many requests more', async () => {
    const old = platform.control.tokenOf(HOSPITAL)
    platform.control.rotateToken(HOSPITAL, 2)
    expect((await platform.archive('text_missing', old)).status).to.equal(200)
    const { token } = await bodyOf(await platform.validate(old))
    expect(token).not.to.equal(old)
    expect((await platform.archive('text_missing', old)).status).to.equal(200)
    expect((await bodyOf(await platform.validate(old))).token).to.equal(token)
    expect((await platform.archive('text_missing', old)).status).to.equal(403)
    expect((await platform.validate(String(token))).status).to.equal(200)
  })

  it('rotate again and again, never twice to the same', async () => {
    const seen = new Set([platform.control.tokenOf(EXAMPLE)])
    for (let round = 1; round <= 3; round++) {
      platform.control.rotateToken(EXAMPLE)
      const { token } = await bodyOf(await platform.validate(platform.control.tokenOf(EXAMPLE)))
      seen.add(String(token))
      expect(seen.size).to.equal(round + 1)
    }
  })

  it('are those of the start again after a reset', async () => {
    const old = platform.control.tokenOf(HOSPITAL)
    platform.control.expireToken(HOSPITAL)
    platform.control.reset()
    expect((await platform.validate(old)).status).to.equal(200)
  })
})
