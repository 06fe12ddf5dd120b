import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'rollup'
import { leftOut } from './leftOut'

const core = join(
  dirname(createRequire(import.meta.url).resolve('@lightningjs/core/package.json')),
  'dist/src',
)

/**
 * Rollup plugin: takes Lightning's core from its modules rather than from its finished bundle, drops what `leftOut` names, and
 * keeps core from publishing itself as `window.lng`, so that Rollup can drop every class which the app does not name.
 */
export function slimLightning(): Plugin {
  return {
    name: 'slim-lightning',
    resolveId: source => (source === '@lightningjs/core' ? join(core, 'lightning.mjs') : null),
    load(id) {
      const path = id.replace(/\\/g, '/')
      return leftOut.find(({ module }) => path.endsWith(`/node_modules/${module}`))?.stand ?? null
    },
    transform(code, id) {
      if (id !== join(core, 'lightning.mjs')) return null
      const published = /if \(Utils\.isWeb\) \{\s*window\.lng = lightning;\s*\}/
      if (!published.test(code))
        this.error('core no longer publishes window.lng as expected: see bundling/slimLightning.ts')
      return { code: code.replace(published, ''), map: null }
    },
  }
}
