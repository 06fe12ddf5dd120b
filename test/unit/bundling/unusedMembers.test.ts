import { transformSync } from '@babel/core'
import { expect } from 'chai'
import { unusedMembers } from '../../../bundling/unusedMembers'

function built(code: string): string {
  const result = transformSync(code, { babelrc: false, configFile: false, plugins: [unusedMembers] })
  return result?.code ?? ''
}

describe('what the bundle leaves out of classes', () => {
  it('is each method and accessor that nothing names', () => {
    const code = built(`class A {
      constructor() { this.used() }
      used() {}
      unused() {}
      get size() { return 1 }
      static make() { return new A() }
    }
    A.make()`)
    expect(code).to.contain('used() {}').and.contain('make()')
    expect(code).not.to.match(/unused|size/)
  })

  it('is also what only such a method names', () => {
    const code = built('class A { one() { this.two() } two() { this.three() } three() {} } new A()')
    expect(code).not.to.match(/one|two|three/)
  })

  it('is nothing that stands anywhere as a property, a key or a text', () => {
    const code = built(`class A { read() {} keyed() {} texted() {} torn() {} }
      const { torn } = new A()
      use(x.read, x?.read, { keyed: 1 }, x['texted'])`)
    for (const name of ['read() {}', 'keyed() {}', 'texted() {}', 'torn() {}']) expect(code).to.contain(name)
  })

  it('is nothing that is called by a name put together from pieces, nor computed, nor the constructor', () => {
    const code = built(`class A {
      constructor() {}
      _handleUp() {}
      _captureKey() {}
      [Symbol.iterator]() {}
      handle() {}
    }
    new A()`)
    expect(code).to.contain('constructor').and.contain('_handleUp').and.contain('_captureKey')
    expect(code).to.contain('Symbol.iterator')
    expect(code).not.to.contain('  handle()')
  })
})
