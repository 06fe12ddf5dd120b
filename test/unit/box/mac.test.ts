import { expect } from 'chai'
import fc from 'fast-check'
import { parseMac } from '../../../src/box/mac'
import { parseMacList } from '../../../src/box/macList'

/** Property tests share a busy machine. */
const PATIENCE_MS = 20_000

const reasonFor = (text: unknown): string | null => {
  const parsed = parseMac(text)
  return parsed.ok ? null : parsed.reason
}

describe('A MAC', () => {
  const notations = [
    '00:1a:79:12:34:56',
    '00-1A-79-12-34-56',
    '00.1A.79.12.34.56',
    '001a.7912.3456',
    '001a-7912-3456',
    '001a79-123456',
    '001A79123456',
    '  00:1a:79:12:34:56\r\n',
    '00 1a 79 12 34 56',
    '00: 1a:79 :12:34:56',
    '\ufeff00:1A:79:12:34:56\0',
  ]
  for (const text of notations) {
    it(`is read from ${JSON.stringify(text)}`, () => {
      expect(parseMac(text)).to.deep.equal({ ok: true, mac: '00:1A:79:12:34:56', warnings: [] })
    })
  }

  const refusals: [string, unknown[]][] = [
    ['wrong-length', ['', '00:1A:79:12:34', '00:1A:79:12:34:56:78', '0:1A:79:12:34:56', '00:1A:79:12:34:5']],
    [
      'not-hexadecimal',
      ['00:1A:79:12:34:5G', 'eth0', '00_1A_79_12_34_56', '0x001A79123456', '٠٠:١١:٢٢:٣٣:٤٤:٥٥'],
    ],
    ['all-zeros', ['00:00:00:00:00:00', '000000000000']],
    ['broadcast', ['ff:ff:ff:ff:ff:ff', 'FFFF.FFFF.FFFF']],
    ['android-constant', ['02:00:00:00:00:00', '020000000000']],
    ['unexpanded-macro', ['$MAC', '${MAC}', '%MAC%', '{mac}', '{{mac}}', '<MAC>', '@MAC@', '$mac_address']],
    ['not-text', [undefined, null, 1234567890, {}, ['00:1A:79:12:34:56'], true]],
  ]
  for (const [reason, texts] of refusals) {
    it(`is refused as ${reason} where it is`, () => {
      for (const text of texts) expect(reasonFor(text), String(text)).to.equal(reason)
    })
  }

  it('is not made of an IPv4 address that happens to have twelve digits', () => {
    expect(reasonFor('192.168.100.100')).to.equal('wrong-length')
  })

  it('is not made of digits whose groups differ in length', () => {
    expect(reasonFor('001A7:91234:56')).to.equal('wrong-length')
    expect(reasonFor(':001A79123456')).to.equal('wrong-length')
  })

  it('is accepted with a warning where it is multicast or locally administered, as in the operator’s examples', () => {
    expect(parseMac('01:0A:23:65:78:BD')).to.deep.include({ ok: true, warnings: ['multicast'] })
    expect(parseMac('12:12:12:12:12:12')).to.deep.include({ ok: true, warnings: ['locally-administered'] })
    expect(parseMac('03:12:12:12:12:12')).to.deep.include({
      ok: true,
      warnings: ['multicast', 'locally-administered'],
    })
  })

  it('is quoted in a refusal no longer than fits a screen', () => {
    expect(parseMac(` $MAC ${'x'.repeat(5000)}`))
      .to.have.property('given')
      .with.length(64)
  })

  it('comes to the same normal form in every notation', () => {
    const octets = fc
      .array(fc.integer({ min: 0, max: 255 }), { minLength: 6, maxLength: 6 })
      .map(numbers => numbers.map(number => number.toString(16).padStart(2, '0')))
    const grouping = fc.constantFrom(1, 2, 3, 6)
    const space = fc.constantFrom('', ' ', '\t', '\n', '\u00a0')
    fc.assert(
      fc.property(
        octets,
        grouping,
        fc.constantFrom(':', '-', '.'),
        fc.boolean(),
        space,
        (pairs, size, mark, isUpper, blank) => {
          const groups = pairs.join('').match(new RegExp(`.{${String(size * 2)}}`, 'g')) ?? []
          const text = blank + groups.join(blank + mark) + blank
          const parsed = parseMac(isUpper ? text.toUpperCase() : text)
          const normal = pairs.join(':').toUpperCase()
          const isNobodys = /^(00:00:00:00:00:00|FF:FF:FF:FF:FF:FF|02:00:00:00:00:00)$/.test(normal)
          if (isNobodys) expect(parsed.ok).to.equal(false)
          else expect(parsed).to.deep.include({ ok: true, mac: normal })
        },
      ),
    )
  }).timeout(PATIENCE_MS)

  it('never throws, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary' })), given => {
        const parsed = parseMac(given)
        if (parsed.ok) expect(parsed.mac).to.match(/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/)
        else expect(parsed.reason).to.be.a('string')
      }),
    )
  }).timeout(PATIENCE_MS)
})

describe('A list of MACs', () => {
  it('has the first valid one as its identity and all valid ones as ours', () => {
    expect(parseMacList('$MAC, 00:1A:79:00:00:01,001a79000002, 00-1A-79-00-00-01,')).to.deep.equal({
      identity: '00:1A:79:00:00:01',
      ours: ['00:1A:79:00:00:01', '00:1A:79:00:00:02'],
      refused: [{ given: '$MAC', reason: 'unexpanded-macro' }],
      warnings: [],
    })
  })

  it('names the MAC that a warning is about', () => {
    expect(parseMacList('00:1A:79:00:00:01,12:12:12:12:12:12').warnings).to.deep.equal([
      { mac: '12:12:12:12:12:12', warning: 'locally-administered' },
    ])
  })

  it('has no identity where there is nothing valid in it', () => {
    expect(parseMacList('').refused).to.deep.equal([{ given: '', reason: 'wrong-length' }])
    expect(parseMacList(' , ,').identity).to.equal(null)
    expect(parseMacList(7).refused).to.deep.equal([{ given: '', reason: 'not-text' }])
  })
})
