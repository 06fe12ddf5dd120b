import { expect } from 'chai'
import decodeQr from 'qr/decode.js'
import { CARE_HOME, deviceOf, LONG_NAMES } from '../support/bench/answers'
import { found } from '../support/bench/find'
import { cropped } from '../support/bench/picture'
import { benchForTests } from '../support/bench/sharedBench'

/** In mid-grey on mid-grey. */
const MID_GREY = '00:1A:79:10:20:27'
const TEXT = 'https://patient-tv.example.dk 00:1A:79:10:20:01 1.0.0'

describe('a QR code', () => {
  const bench = benchForTests()
  /** What a phone that is held at the television reads. */
  const read = async () => decodeQr(await bench().picture())

  for (const height of [576, 720, 1080]) {
    it(`is read off ${height} lines, in the size it has on About and in that of a notice`, async () => {
      for (const textSize of [100, 150] as const) {
        await bench().start(height, { textSize })
        await bench().put('QrCode', { text: TEXT }, { x: 1400, y: 300 })
        expect(await read()).to.equal(TEXT)
        await bench().put('QrCode', { text: TEXT, height: 300 }, { x: 1400, y: 300 })
        expect(await read()).to.equal(TEXT)
      }
    })
  }

  for (const height of [720, 1080]) {
    it(`is read off About and a notice on ${height} lines, whatever the texts’ size and colours`, async () => {
      await bench().start(height)
      for (const [mac, textSize] of [
        [CARE_HOME, 100],
        [LONG_NAMES, 150],
        [MID_GREY, 125],
      ] as const) {
        const device = deviceOf(mac)
        await bench().look({ device, textSize, lang: 'de' })
        for (const props of [{ screen: 'start', panel: 'about' }, { screen: 'blocked' }] as const) {
          await bench().put('Screen', { ...props, device, mac })
          const { x, y, w, h } = found(await bench().inspect(), 'Code').box
          const around = { x: x - 20, y: y - 20, w: w + 40, h: h + 40 }
          const text = decodeQr(cropped(await bench().picture(), around))
          expect(text, `${mac} ${props.screen}`).to.equal(`${String(device.resellerWeb)} ${mac} 1.0.0`)
        }
      }
    })
  }

  it('has modules of whole pixels, and a margin of four of them', async () => {
    for (const height of [576, 720, 1080]) {
      await bench().start(height)
      await bench().put('QrCode', { text: TEXT }, { x: 1400, y: 300 })
      const { w } = found(await bench().inspect(), 'Code').box
      const pixels = (w * height) / 1080
      expect(pixels).to.be.closeTo(Math.round(pixels), 0.001)
      // 54 letters make a code of version 4: 33 modules.
      expect(Math.round(pixels) % (33 + 8)).to.equal(0)
    }
  })

  it('is not there for an empty text', async () => {
    await bench().start(720)
    await bench().put('QrCode', { text: '' }, { x: 1400, y: 300 })
    expect((await bench().inspect()).filter(({ path }) => path.startsWith('Place'))).to.deep.equal([])
  })
})
