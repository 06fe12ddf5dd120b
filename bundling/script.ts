import { babel, getBabelOutputPlugin } from '@rollup/plugin-babel'
import commonjs from '@rollup/plugin-commonjs'
import json from '@rollup/plugin-json'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import type { Plugin } from 'rollup'
import { targets, type Level } from './level'
import type { Settings } from './settings'
import { slimLightning } from './slimLightning'
import { unusedMembers } from './unusedMembers'
import { withoutEval } from './withoutEval'

const extensions = ['.ts', '.mjs', '.js']

/**
 * The plugins that make the one script of a level: types off module by module, then, on what tree-shaking left, Babel for the
 * syntax (each helper once), one closure round it all, and terser.
 */
export function scriptPlugins(level: Level, settings: Settings): Plugin[] {
  return [
    virtualSettings(settings),
    slimLightning(),
    withoutEval(),
    smallQrCodes(),
    nodeResolve({ extensions, browser: true }),
    commonjs(),
    json({ preferConst: true }),
    babel({
      babelrc: false,
      configFile: false,
      babelHelpers: 'bundled',
      extensions: ['.ts'],
      exclude: /node_modules/,
      presets: [['@babel/preset-typescript', { onlyRemoveTypeImports: true }]],
    }),
    ...(level === 'es5' ? [languageLibrary()] : []),
    getBabelOutputPlugin({
      babelrc: false,
      configFile: false,
      compact: false,
      plugins: [unusedMembers],
      presets: [['@babel/preset-env', { targets: targets[level], modules: false, bugfixes: true }]],
    }),
    closure(),
    terser({
      ecma: level === 'es5' ? 5 : 2015,
      toplevel: true,
      compress: { passes: 2, ecma: level === 'es5' ? 5 : 2015, unsafe_arrows: false },
      format: { comments: false },
    }),
  ]
}

/** Adds core-js's share of the language library to each module that uses it. */
function languageLibrary(): Plugin {
  return babel({
    babelrc: false,
    configFile: false,
    babelHelpers: 'bundled',
    extensions,
    exclude: /node_modules\/(core-js|whatwg-fetch|abortcontroller-polyfill)/,
    plugins: [['babel-plugin-polyfill-corejs3', { method: 'usage-global', targets: targets.es5 }]],
  })
}

/** lean-qr without what draws and styles; under Lightning's CLI, whose resolver knows no subpaths, it is the whole. */
function smallQrCodes(): Plugin {
  return {
    name: 'small-qr-codes',
    resolveId(source, importer) {
      return source === 'lean-qr' ? this.resolve('lean-qr/nano', importer, { skipSelf: true }) : null
    },
  }
}

function virtualSettings(settings: Settings): Plugin {
  return {
    name: 'virtual-settings',
    resolveId: source => (source === 'virtual:settings' ? '\0settings' : null),
    load: id => (id === '\0settings' ? `export default ${JSON.stringify(settings)}` : null),
  }
}

/** A classic script shares its top level with the page: this keeps ours to ourselves. */
function closure(): Plugin {
  return {
    name: 'closure',
    renderChunk: code => ({ code: `(function () {\n'use strict'\n${code}\n})()`, map: null }),
  }
}
