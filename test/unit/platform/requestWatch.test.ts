import { expect } from 'chai'
import { watchRequests } from '../../../src/platform/requestWatch'

function setUp() {
  let nowMs = 0
  let answer = (): Promise<Response> => Promise.resolve(new Response('', { status: 200 }))
  const { fetch, last } = watchRequests(
    () => {
      nowMs += 31
      return answer()
    },
    () => nowMs,
  )
  return { fetch, last, answerWith: (next: () => Promise<Response>) => (answer = next) }
}

describe('the watch over requests', () => {
  it('tells path, status and time of the last one, and nothing of its query', async () => {
    const { fetch, last } = setUp()
    expect(last()).to.equal('')
    await fetch('https://api.example.dk/iptv/app/validate?token=secret&version=1', {})
    expect(last()).to.equal('/iptv/app/validate 200 31 ms')
  })

  it('tells of one that failed, which fails all the same', async () => {
    const { fetch, last, answerWith } = setUp()
    answerWith(() => Promise.reject(new Error('refused')))
    let message = ''
    await fetch('http://127.0.0.1:80/a#b', {}).catch((error: unknown) => (message = String(error)))
    expect(message).to.contain('refused')
    expect(last()).to.equal('/a — 31 ms')
  })
})
