import type { RollupOptions } from 'rollup'
import { levels, type Level } from './bundling/level'
import { page } from './bundling/page'
import { scriptPlugins } from './bundling/script'
import { reportSize } from './bundling/size'
import { builtSettings } from './bundling/sources'

const root = import.meta.dirname
const settings = builtSettings(root)

const bundleFor = (level: Level): RollupOptions => ({
  input: level === 'es5' ? 'bundling/boot.es5.ts' : 'bundling/boot.ts',
  output: { file: `dist/${level}/app.js`, format: 'es', generatedCode: 'es2015' },
  treeshake: { moduleSideEffects: id => !/node_modules\/(@lightningjs|@metrological|valibot)/.test(id) },
  onwarn(warning, warn) {
    // Lightning's own modules import one another in circles; all else is worth stopping for.
    if (warning.code !== 'CIRCULAR_DEPENDENCY') warn(warning)
  },
  plugins: [...scriptPlugins(level, settings), page({ root, settings }), reportSize(level)],
})

export default levels.map(bundleFor)
