import { expect } from 'chai'
import fc from 'fast-check'
import { isLocalHost, isLoopbackHost } from '../../../src/platform/localHosts'

const hostOf = (authority: string) => new URL(`http://${authority}/`).hostname

/** An IPv4 address in every way that a URL parser takes. */
const spellings = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): readonly string[] => {
  const whole = ((a * 256 + b) * 256 + c) * 256 + d
  const hex = (octet: number) => octet.toString(16).padStart(2, '0')
  return [
    `${a}.${b}.${c}.${d}`,
    `${a}.${b}.${c}.${d}.`,
    String(whole),
    `0x${whole.toString(16)}`,
    `0${whole.toString(8)}`,
    `0${a.toString(8)}.0x${hex(b)}.${c}.${d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${a}.${b}.${c * 256 + d}`,
    `%${hex(String(a).charCodeAt(0))}${String(a).slice(1)}.${b}.${c}.${d}`,
    `[::ffff:${a}.${b}.${c}.${d}]`,
    `[0:0:0:0:0:FFFF:${hex(a)}${hex(b)}:${hex(c)}${hex(d)}]`,
    `[64:ff9b::${a}.${b}.${c}.${d}]`,
    `[2002:${hex(a)}${hex(b)}:${hex(c)}${hex(d)}::1]`,
  ]
}
const octet = fc.integer({ min: 0, max: 255 })
const between = (min: number, max: number) => fc.integer({ min, max })
const local = fc.oneof(
  fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
  fc.tuple(fc.constant(100), between(64, 127), octet, octet),
  fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
  fc.tuple(fc.constant(172), between(16, 31), octet, octet),
  fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
  fc.tuple(between(224, 255), octet, octet, octet),
)
const open = fc.oneof(
  fc.tuple(
    fc.constantFrom(1, 8, 9, 11, 99, 101, 126, 128, 168, 170, 171, 173, 191, 193, 223),
    octet,
    octet,
    octet,
  ),
  fc.tuple(fc.constant(100), fc.constantFrom(63, 128), octet, octet),
  fc.tuple(fc.constant(172), fc.constantFrom(15, 32), octet, octet),
  fc.tuple(fc.constant(192), fc.constantFrom(167, 169), octet, octet),
)

describe('an address within a house', () => {
  it('is known in every spelling', () => {
    fc.assert(
      fc.property(local, address => {
        for (const text of spellings(address)) expect(isLocalHost(hostOf(text)), text).to.equal(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is not what has a neighbour there', () => {
    fc.assert(
      fc.property(open, address => {
        for (const text of spellings(address)) expect(isLocalHost(hostOf(text)), text).to.equal(false)
      }),
      { numRuns: 500 },
    )
  })

  for (const host of [
    'localhost',
    'LOCALHOST.',
    'tv.localhost',
    'printer.local',
    'Printer.LOCAL.',
    'local',
    '[::]',
    '[::1]',
    '[fc00::1]',
    '[fdff:ffff::]',
    '[fe80::1:2]',
    '[febf::]',
    '[fec0::1]',
    '[ff02::1]',
  ])
    it(`may be ${host}`, () => {
      expect(isLocalHost(hostOf(host))).to.equal(true)
    })

  for (const host of [
    'example.com',
    'local.example.com',
    'notlocal',
    '10.example.com',
    '127.0.0.1.example.com',
    '[2606:4700::6810:84e5]',
    '[fbff::1]',
    '[fe00::1]',
    '[1:2:3:4:5:6:7:8]',
    '[2002:808:808::1]',
  ])
    it(`is not ${host}`, () => {
      expect(isLocalHost(hostOf(host))).to.equal(false)
    })

  it('is this box in its loopback addresses alone', () => {
    for (const host of ['localhost', 'a.localhost', '127.9.9.9', '0x7f.1', '[::1]', 'localhost.'])
      expect(isLoopbackHost(hostOf(host)), host).to.equal(true)
    for (const host of ['10.0.0.1', '0.0.0.0', 'localhost.example', '[fe80::1]', 'a.local'])
      expect(isLoopbackHost(hostOf(host)), host).to.equal(false)
  })
})
