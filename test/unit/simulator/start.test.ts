import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect } from 'chai'
import { startOnFreePort } from '../../../simulator/startOnFreePort'
import { runSimulator } from './running'

const root = join(import.meta.dirname, '../../..')

/** Runs the command behind `npm start`, and interrupts it once it has printed its address. */
async function start(
  ...options: readonly string[]
): Promise<{ said: string; code: number | null; page: number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', ...options], { cwd: root })
  let said = ''
  let page = 0
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString()
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0]
    if (url === undefined || page !== 0) return
    page = 1
    void fetch(url).then(response => {
      page = response.status
      child.kill('SIGINT')
    })
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { said, code, page }
}

describe('npm start', function () {
  this.timeout(30_000)

  it('prints one address, serves the TV there, and stops cleanly at Ctrl-C', async () => {
    const { said, code, page } = await start('--no-build', '--port', '0')
    expect(said.match(/http:\/\//g)).to.have.length(1)
    expect({ page, code }).to.deep.equal({ page: 200, code: 0 })
  })

  it('takes the next port where the first is taken, and none where all are', async () => {
    const taken = await runSimulator()
    const port = Number(new URL(taken.url).port)
    expect(await startOnFreePort([port], {})).to.equal(null)
    const next = await startOnFreePort([port, 0], {})
    expect(next?.url).to.be.a('string').and.not.to.equal(taken.url)
    const wrong = await startOnFreePort([0], { host: '192.0.2.1' }).catch((error: unknown) => error)
    expect(wrong).to.have.property('code', 'EADDRNOTAVAIL')
    await Promise.all([taken.close(), next?.close()])
  })
})
