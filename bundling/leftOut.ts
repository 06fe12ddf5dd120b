/** A module of Lightning's that this app never runs and therefore does not ship. */
export interface LeftOut {
  /** The end of the module's path. */
  readonly module: string
  /** What stands in its place. */
  readonly stand: string
  /** What in `src/` would need the module after all: words in the source, or names taken from the SDK. A unit test looks for them. */
  readonly neededBy: RegExp | readonly string[]
}

const absentClass = (name: string): string =>
  `export default class ${name} { constructor() { throw new Error('${name} is left out of the bundle: bundling/leftOut.ts') } }`

const absentVerbs = (...names: readonly string[]): string =>
  names.map(name => `export const ${name} = () => {}`).join('\n')

/**
 * Half of Lightning serves what this app does not do: a canvas renderer for engines without WebGL, flex layout,
 * players, advertisements, the vendor's store. Bytes are start-up time on a box, so none of it is shipped.
 */
export const leftOut: readonly LeftOut[] = [
  {
    module: '@lightningjs/core/dist/src/renderer/c2d/C2dRenderer.mjs',
    stand: absentClass('C2dRenderer'),
    neededBy: /canvas2d: true|shaders\.c2d|C2d\w*Shader/,
  },
  {
    module: '@lightningjs/core/dist/src/renderer/spark/SparkRenderer.mjs',
    stand: absentClass('SparkRenderer'),
    neededBy: /sparkscene/,
  },
  {
    module: '@lightningjs/core/dist/src/platforms/browser/ImageWorker.mjs',
    stand: absentClass('ImageWorker'),
    neededBy: /useImageWorker: true/,
  },
  {
    // Timelines; the app's motion is transitions alone.
    module: '@lightningjs/core/dist/src/animation/Animation.mjs',
    stand: absentClass('Animation'),
    neededBy: /\.animation\(/,
  },
  {
    module: '@lightningjs/core/dist/src/animation/AnimationSettings.mjs',
    stand: absentClass('AnimationSettings'),
    neededBy: /\.animation\(/,
  },
  {
    // Components with states of their own; without it each still has its verbs.
    module: '@lightningjs/core/dist/src/application/StateMachine.mjs',
    stand: `const verbs = {
      _hasMethod(name) { return typeof this[name] === 'function' },
      fire(name, ...args) { if (this._hasMethod(name)) return this[name](...args) },
      _getState() { return '' },
      _getMostSpecificHandledMember(names) { return names.find(name => this._hasMethod(name)) },
    }
    export default class StateMachine { static setupStateMachine(component) { Object.assign(component, verbs) } }`,
    neededBy: /_states\(|_setState\(|_inState\(/,
  },
  {
    module: '@lightningjs/core/dist/src/flex/FlexTarget.mjs',
    stand: absentClass('FlexTarget'),
    neededBy: /\bflex(Item)?\s*[:=]/,
  },
  {
    module: '@lightningjs/core/dist/src/textures/TextTextureRendererAdvanced.js',
    stand: absentClass('TextTextureRendererAdvanced'),
    neededBy: /advancedRenderer: true|forceAdvancedRenderer/,
  },
  {
    module: '@lightningjs/sdk/src/Router/index.js',
    stand: absentVerbs('initRouter'),
    neededBy: ['Router'],
  },
  {
    module: '@lightningjs/sdk/src/MediaPlayer/index.js',
    stand: absentVerbs('initMediaPlayer'),
    neededBy: ['MediaPlayer'],
  },
  {
    module: '@lightningjs/sdk/src/Ads/index.js',
    stand: `${absentVerbs('initAds')}\nexport default {}`,
    neededBy: ['Ads'],
  },
  {
    module: '@metrological/sdk/index.js',
    stand: [
      absentVerbs(
        'initMetadata',
        'initProfile',
        'initMetrics',
        'initVideoPlayer',
        'initTV',
        'initPurchase',
        'initPin',
      ),
      'export const initLightningSdkPlugin = {}',
      'export const Metrics = { app: { loaded() {} } }',
      'export let Metadata, Pin, Profile, Purchase, TV, VideoPlayer',
    ].join('\n'),
    neededBy: ['Metadata', 'Metrics', 'Pin', 'Profile', 'Purchase', 'TV', 'VideoPlayer'],
  },
]

/** What in one source file needs a module that is left out; empty where all is well. */
export function neededAfterAll(source: string): string[] {
  const imports = source.matchAll(/import\s*\{([^}]*)\}\s*from\s*'@lightningjs\/sdk'/g)
  const names = [...imports].flatMap(([, list = '']) =>
    list.split(',').map(name => name.trim().split(' ')[0] ?? ''),
  )
  return leftOut.flatMap(({ neededBy }) => {
    if (neededBy instanceof RegExp) return neededBy.exec(source)?.[0] ?? []
    return neededBy.filter(name => names.includes(name))
  })
}
