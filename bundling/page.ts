import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'rollup'
import type { Settings } from './settings'

/** The page with the settings in it, as JSON that an operator can read and edit. */
export function renderPage(template: string, settings: Settings): string {
  // "<" never stands in the block: no value can close the script element around it.
  const block = JSON.stringify(settings, null, 2).replace(/</g, '\\u003c')
  return template.replace('%SETTINGS%', () => block)
}

/** Rollup plugin: puts index.html and `static/` beside the script. */
export function page({ root, settings }: { readonly root: string; readonly settings: Settings }): Plugin {
  return {
    name: 'page',
    generateBundle() {
      const template = readFileSync(join(root, 'bundling/index.html'), 'utf8')
      this.emitFile({ type: 'asset', fileName: 'index.html', source: renderPage(template, settings) })
      for (const entry of readdirSync(join(root, 'static'), { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue
        const path = join(entry.parentPath, entry.name)
        this.emitFile({ type: 'asset', fileName: path.slice(root.length + 1), source: readFileSync(path) })
      }
    },
  }
}
