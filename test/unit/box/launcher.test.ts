import { expect } from 'chai'
import fc from 'fast-check'
import { createLauncher } from '../../../src/box/launcher'
import type { LauncherEvent } from '../../../src/box/launcherEvents'
import { createRedactor } from '../../../src/box/redactor'

/** Property tests share a busy machine. */
const PATIENCE_MS = 20_000

const listening = (host?: unknown) => {
  const lines: string[] = []
  const launcher = createLauncher({ host, writeLine: line => lines.push(line), redactor: createRedactor() })
  return { launcher, lines }
}
const play = (epgId: string): LauncherEvent => ({ event: 'play', epgId, position: 0 })

describe('The line to the launcher', () => {
  it('is one console line an event, also without a launcher', () => {
    const { launcher, lines } = listening()
    launcher.emit({ event: 'session', state: 'active', deviceId: 'd1' })
    launcher.emit({ event: 'exit' })
    expect(lines).to.deep.equal([
      '[flexcare] {"event":"session","state":"active","deviceId":"d1"}',
      '[flexcare] {"event":"exit"}',
    ])
  })

  it('hands each event to the launcher’s callback as an object of its own', () => {
    const heard: unknown[] = []
    const host = {
      heard,
      onEvent(event: unknown) {
        this.heard.push(event)
      },
    }
    const { launcher } = listening(host)
    const event = play('a')
    launcher.emit(event)
    expect(heard).to.deep.equal([event])
    expect(heard[0]).not.to.equal(event)
  })

  it('finds a callback that comes later or is replaced', () => {
    const heard: string[] = []
    const host: { onEvent?: () => void } = {}
    const { launcher } = listening(host)
    launcher.emit({ event: 'exit' })
    host.onEvent = () => heard.push('first')
    launcher.emit({ event: 'exit' })
    host.onEvent = () => heard.push('second')
    launcher.emit({ event: 'exit' })
    expect(heard).to.deep.equal(['first', 'second'])
  })

  it('survives callbacks and consoles that throw', () => {
    const fail = () => {
      throw new Error('no')
    }
    const { launcher, lines } = listening({ onEvent: fail, onToken: fail })
    launcher.emit({ event: 'exit' })
    launcher.tokenChanged('abc')
    expect(lines).to.have.length(1)
    const mute = createLauncher({ host: undefined, writeLine: fail, redactor: createRedactor() })
    expect(() => mute.emit({ event: 'exit' })).not.to.throw()
  })

  it('hands over each new token once, and never writes it', () => {
    const tokens: unknown[] = []
    const { launcher, lines } = listening({ onToken: (token: unknown) => tokens.push(token) })
    launcher.tokenChanged('abc')
    launcher.tokenChanged('abc')
    launcher.tokenChanged('def')
    launcher.emit(play('abc-def'))
    expect(tokens).to.deep.equal(['abc', 'def'])
    expect(lines).to.deep.equal(['[flexcare] {"event":"play","epgId":"[token]-[token]","position":0}'])
  })

  it('keeps its own words whole where a token is short', () => {
    const { launcher, lines } = listening()
    launcher.knowToken('A')
    launcher.knowToken('e')
    launcher.emit({
      event: 'start',
      version: '1.0.0',
      mac: 'AA:00:00:00:00:01',
      screen: { width: 1920, height: 1080, precision: 1 },
    })
    expect(lines[0]).to.include('"event":"start"').and.include('"mac":"AA:00:00:00:00:01"')
  })

  it('tells no token in any field that something from outside can reach', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 })
    const token = fc
      .string({ unit: 'binary', minLength: 2, maxLength: 20 })
      .filter(it => !'[token]'.includes(it))
    const notation = fc.constantFrom(
      (it: string) => it,
      encodeURIComponent,
      (it: string) => encodeURIComponent(it).replace(/%[0-9A-F]{2}/g, octet => octet.toLowerCase()),
      (it: string) =>
        Array.from(Buffer.from(it, 'utf8'), octet => `%${octet.toString(16).padStart(2, '0')}`).join(''),
    )
    fc.assert(
      fc.property(token, notation, text, text, (secret, write, before, after) => {
        const { launcher, lines } = listening()
        launcher.knowToken(secret)
        const told = before + write(secret) + after
        launcher.emit({ event: 'open-stream', service: told, url: `https://x.example/?t=${told}` })
        const event = JSON.parse((lines[0] ?? '').slice('[flexcare] '.length)) as Record<string, string>
        for (const field of [event.service ?? '', event.url ?? '']) {
          const rest = field.split('[token]')
          expect(rest.length).to.be.greaterThan(1)
          for (const part of rest) expect(part).not.to.include(secret)
        }
      }),
    )
  }).timeout(PATIENCE_MS)
})

describe('The redactor', () => {
  it('leaves texts alone while it knows no token, and knows no empty one', () => {
    const redactor = createRedactor()
    redactor.know('')
    expect(redactor.text('abc')).to.equal('abc')
  })

  it('masks the longer of two tokens that begin alike', () => {
    const redactor = createRedactor()
    redactor.know('abc')
    redactor.know('abcdef')
    expect(redactor.text('abcdef abc')).to.equal('[token] [token]')
  })

  it('masks tokens with characters that mean something to a pattern or a URL', () => {
    const redactor = createRedactor()
    redactor.know('a+b/c=.*$ ~')
    expect(redactor.text('x a%2Bb%2fc%3D.*$+%7e y a+b/c=.*$ ~')).to.equal('x [token] y [token]')
    redactor.know('\ud800x')
    expect(redactor.text('\ud800x')).to.equal('[token]')
  })

  it('forgets only tokens that rotated out long ago', () => {
    const redactor = createRedactor()
    for (let i = 100; i < 140; i++) redactor.know(`token${String(i)}`)
    redactor.know('token108')
    expect(redactor.text('token139 token108 token101')).to.equal('[token] [token] token101')
  })
})
