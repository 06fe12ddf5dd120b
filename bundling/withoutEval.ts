import type { Plugin } from 'rollup'

/** A piece of Lightning's core that writes code as text, and what does the same without. */
interface Rewrite {
  /** The end of the module's path. */
  readonly module: string
  readonly from: RegExp
  readonly to: string
}

export const rewrites: readonly Rewrite[] = [
  {
    // Templates are compiled to functions; patching an element with the template does the same.
    module: '@lightningjs/core/dist/src/application/Component.mjs',
    from: /static getTemplateFunc\(ctx\) \{[^]*?\n {4}(?=_onSetup\(\) \{)/,
    to: `static getTemplateFunc(ctx) {
        const template = this._template(ctx);
        return { f: element => element.patch(template), a: [] };
    }

    `,
  },
  {
    // Transitions read and write one property by its name.
    module: '@lightningjs/core/dist/src/tree/Element.mjs',
    from: /new Function\('obj', 'return obj\.' \+ propertyPath\)/,
    to: 'obj => obj[propertyPath]',
  },
  {
    module: '@lightningjs/core/dist/src/tree/Element.mjs',
    from: /new Function\('obj', 'v', 'obj\.' \+ propertyPath \+ ' = v'\)/,
    to: '(obj, v) => { obj[propertyPath] = v }',
  },
]

/**
 * Rollup plugin: lets core run under a content security policy without `unsafe-eval`. (What is left, its state machine, is
 * left out: `leftOut`.) Stops the build where core no longer reads as expected.
 */
export function withoutEval(): Plugin {
  return {
    name: 'without-eval',
    transform(code, id) {
      const path = id.replace(/\\/g, '/')
      const wanted = rewrites.filter(({ module }) => path.endsWith(`/node_modules/${module}`))
      if (wanted.length === 0) return null
      let rewritten = code
      for (const { module, from, to } of wanted) {
        if (!from.test(rewritten))
          this.error(`${module} no longer reads as expected: see bundling/withoutEval.ts`)
        rewritten = rewritten.replace(from, () => to)
      }
      return { code: rewritten, map: null }
    },
    renderChunk(code) {
      if (/\bnew Function\b|\beval\(/.test(code)) this.error('the script still writes code as text')
      return null
    },
  }
}
