import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

const BUILDS = ['es6', 'es5'] as const
const TV = join(import.meta.dirname, '../tv')

/** Hands the app the launcher that the TV page plays, before the app's own scripts run. */
const HOST_SCRIPT =
  '<script>window.flexcareHost = window.parent !== window && window.parent.flexcareHostFor && window.parent.flexcareHostFor(window)</script>'

/**
 * The TV page at `/`, and the built app at `/es6/` and `/es5/` where there is one. With `?tv` the app's page takes its
 * launcher from the TV page around it.
 */
export async function pageEndpoints(app: FastifyInstance, distDir: string | undefined): Promise<void> {
  await app.register(fastifyStatic, { root: TV, serve: false, cacheControl: false })
  app.addHook('onSend', async (_request, to) => void to.header('cache-control', 'no-cache'))

  app.get('/', (_request, to) => to.sendFile('index.html'))
  app.get<{ Params: { '*': string } }>('/tv/*', ({ params }, to) => to.sendFile(params['*']))
  app.get('/favicon.ico', (_request, to) => to.code(204).send())

  for (const build of BUILDS) {
    const folder = distDir === undefined ? null : join(distDir, build)
    app.get(`/${build}`, (_request, to) => to.redirect(`/${build}/`))
    for (const path of [`/${build}/`, `/${build}/index.html`]) {
      app.get<{ Querystring: { tv?: string } }>(path, ({ query }, to) => {
        if (folder === null || !existsSync(join(folder, 'index.html'))) return notBuilt(to, build)
        return query.tv === undefined ? to.sendFile('index.html', folder) : withHost(to, folder)
      })
    }
    app.get<{ Params: { '*': string } }>(`/${build}/*`, ({ params }, to) =>
      folder === null ? notBuilt(to, build) : to.sendFile(params['*'], folder),
    )
  }
}

async function withHost(to: FastifyReply, folder: string): Promise<FastifyReply> {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  return to.type('text/html; charset=utf-8').send(page.replace('<head>', () => `<head>${HOST_SCRIPT}`))
}

function notBuilt(to: FastifyReply, build: string): FastifyReply {
  const page = `<!doctype html><title>Not built</title><body style="margin:0;height:100vh;display:grid;place-content:center;background:#10151c;color:#e8eef5;font:28px/1.5 sans-serif;text-align:center"><p>There is no ${build} build yet.<br>Run <b>npm run build</b>, then reload.</p>`
  return to.code(404).type('text/html; charset=utf-8').send(page)
}
