import { expect } from 'chai'
import fc from 'fast-check'
import { fill, fillCount } from '../../../src/language/fill'

describe('a template', () => {
  it('holds each value in its place, as often as it has one', () => {
    expect(fill('E{episode} of {total}, {total}!', { episode: 6, total: 10 })).to.equal('E6 of 10, 10!')
    expect(fill('Watched', { count: 1 })).to.equal('Watched')
  })

  it('keeps a place that no value was given for, so that it is noticed', () => {
    expect(fill('Call {name} on {phone}', { phone: '88 88 88 88' })).to.equal('Call {name} on 88 88 88 88')
  })

  it('takes a value as it is, whatever it holds: braces, dollars, another’s name', () => {
    fc.assert(
      fc.property(fc.string(), value => {
        expect(fill('<{name}|{id}>', { name: value, id: 7 })).to.equal(`<${value}|7>`)
      }),
    )
    expect(fill('{name}', { name: '{id} $& $1', id: 7 })).to.equal('{id} $& $1')
  })
})

describe('what is counted', () => {
  const plural = { one: '{minutes} min of {count} hour', other: '{minutes} min of {count} hours' }

  it('has one form for one, and one for all else', () => {
    const forms = [0, 1, 2, 21, 1.5].map(hours => fillCount(plural, hours, { minutes: 30 }))
    expect(forms).to.deep.equal([
      '30 min of 0 hours',
      '30 min of 1 hour',
      '30 min of 2 hours',
      '30 min of 21 hours',
      '30 min of 1.5 hours',
    ])
  })
})
