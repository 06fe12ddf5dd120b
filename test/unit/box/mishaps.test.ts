import { expect } from 'chai'
import { createMishaps } from '../../../src/box/mishaps'
import { createFakeClock } from '../../support/fakeClock'

function setUp(begunAnew = false) {
  const clock = createFakeClock()
  const lines: string[] = []
  const done: string[] = []
  const mishaps = createMishaps({
    clock,
    warn: line => lines.push(line),
    redact: text => text.split('secret').join('[token]').split('to?ken').join('[token]'),
    begunAnew,
    giveUp: () => done.push('give up'),
    beginAnew: () => done.push('begin anew'),
  })
  mishaps.recoverWith(() => done.push('recover'))
  const fail = (message = 'no such thing') =>
    mishaps.run(() => {
      throw new Error(message)
    })
  return { clock, lines, done, mishaps, fail }
}

describe('what is thrown', () => {
  it('brings the screen back, in a turn of its own, and is told in one line', () => {
    const { clock, lines, done, fail } = setUp()
    fail('no such\n  thing')
    expect(done).to.deep.equal([])
    clock.advance(0)
    expect(done).to.deep.equal(['recover'])
    expect(lines).to.have.length(1)
    expect(lines[0]).to.match(/^flexcare: went wrong: no such thing /)
    expect(lines[0]).to.not.contain('\n')
  })

  it('is one mishap however often it is thrown until the screen is back', () => {
    const { clock, lines, done, fail } = setUp()
    for (let times = 0; times < 60; times++) fail()
    clock.advance(0)
    expect(done).to.deep.equal(['recover'])
    expect(lines).to.have.length(1)
  })

  it('three times within a minute begins the app anew, and nothing else any more', () => {
    const { clock, done, fail } = setUp()
    for (let times = 0; times < 3; times++) {
      fail()
      clock.advance(20_000)
    }
    fail()
    clock.advance(0)
    expect(done).to.deep.equal(['recover', 'recover', 'give up', 'begin anew'])
  })

  it('three times in more than a minute does not', () => {
    const { clock, done, fail } = setUp()
    for (let times = 0; times < 9; times++) {
      fail()
      clock.advance(30_000)
    }
    expect(done).to.deep.equal(Array.from({ length: 9 }, () => 'recover'))
  })

  it('counts too where bringing the screen back throws', () => {
    const { clock, done, mishaps, fail } = setUp()
    mishaps.recoverWith(() => {
      throw new Error('not even that')
    })
    fail()
    clock.advance(0)
    expect(done).to.deep.equal(['give up', 'begin anew'])
  })

  it('waits a minute where the app was begun anew a moment ago, and asks an engine that does not do it again', () => {
    const { clock, done, mishaps } = setUp(true)
    mishaps.couldNotStart('no start')
    clock.advance(59_999)
    expect(done).to.deep.equal(['give up'])
    clock.advance(1)
    expect(done).to.deep.equal(['give up', 'begin anew'])
    clock.advance(60_000)
    expect(done).to.deep.equal(['give up', 'begin anew', 'begin anew'])
  })

  it('does not wait where the app has run well since', () => {
    const { clock, done, mishaps } = setUp(true)
    clock.advance(600_000)
    mishaps.couldNotStart('no start')
    mishaps.couldNotStart('no start')
    clock.advance(0)
    expect(done).to.deep.equal(['give up', 'begin anew'])
  })

  it('before there is a screen is told, and costs nothing else', () => {
    const clock = createFakeClock()
    const lines: string[] = []
    const ignored = () => undefined
    const parts = {
      clock,
      redact: (text: string) => text,
      begunAnew: false,
      giveUp: ignored,
      beginAnew: ignored,
    }
    createMishaps({ ...parts, warn: line => lines.push(line) }).happened('early')
    clock.advance(0)
    expect(lines).to.deep.equal(['flexcare: went wrong: early '])
  })

  it('in a timer of a watched clock is taken like any other, and time passes as it did', () => {
    const { clock, done, mishaps } = setUp()
    const watched = mishaps.watched(clock)
    watched.after(1000, () => {
      throw new Error('late')
    })
    watched.after(1000, () => done.push('next'))()
    clock.advance(1000)
    expect(done).to.deep.equal(['recover'])
    expect([watched.monotonicMs(), watched.wallMs()]).to.deep.equal([clock.monotonicMs(), clock.wallMs()])
  })

  it('is told without a token, without a query, whatever it is, and not at length', () => {
    const { clock, lines, mishaps } = setUp()
    const strange = {
      get message(): string {
        throw new Error('twice')
      },
    }
    const long = Object.assign(new Error('x'.repeat(10_000)), { stack: 'secret' })
    const told = [
      Object.assign(new Error('secret'), {
        stack: 'at file:///index.html?launch=/run/launch.json&token=other:1:2',
      }),
      'a to?ken told',
      strange,
      undefined,
      long,
    ]
    for (const thrown of told) {
      mishaps.happened(thrown)
      clock.advance(60_000)
    }
    expect(lines.slice(0, 4)).to.deep.equal([
      'flexcare: went wrong: [token] at file:///index.html:1:2',
      'flexcare: went wrong: a [token] told ',
      'flexcare: went wrong: object ',
      'flexcare: went wrong: undefined ',
    ])
    expect(lines[4]).to.have.length('flexcare: went wrong: '.length + 600)
  })
})
