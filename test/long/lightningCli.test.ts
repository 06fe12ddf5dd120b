import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect } from 'chai'
import { eventually, freePort, startProgram } from '../support/program'
import { serveFolder } from '../support/staticServer'
import { openTv } from '../support/tv'

const root = join(import.meta.dirname, '../..')
const lng = join(root, 'node_modules/.bin/lng')
const untracked = (): string => execFileSync('git', ['status', '--porcelain'], { cwd: root }).toString()

describe("Lightning's own CLI", function () {
  this.timeout(240_000)

  it('builds the app, leaves the repository as it was, and the page it makes starts', async () => {
    const before = untracked()
    execFileSync(lng, ['build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    expect(untracked()).to.equal(before)

    const server = await serveFolder(join(root, 'build'))
    try {
      const tv = await openTv({ origin: server.origin, path: '/index.html' })
      await tv.waitForEvent('ready', 30_000)
      expect(tv.failures).to.deep.equal([])
    } finally {
      await server.close()
    }
  })

  it('serves the app for development', async () => {
    const port = await freePort()
    const dev = startProgram(lng, ['dev'], { LNG_SERVE_PORT: String(port) })
    try {
      const page = await eventually(
        'the development server',
        async () => {
          const answer = await fetch(`http://127.0.0.1:${port}/appBundle.js`)
          return answer.ok ? answer.text() : undefined
        },
        180_000,
      )
      expect(page).to.contain('APP_dk_flexcare_stb')
    } finally {
      await dev.stop()
    }
  })
})
