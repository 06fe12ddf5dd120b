/**
 * The house's arrows: who may import whom. `box`, `platform`, `session`, `programme` and the choosing half of
 * `artwork` know neither Lightning nor the page, so they run in plain Node in milliseconds.
 */
const only = (from, may, why) => ({
  name: `${from}-knows-only-its-own`,
  comment: why,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [from, ...may].map(folder => `^src/${folder}/`) },
})

module.exports = {
  forbidden: [
    only('box', [], 'the box is the ground floor: it knows nothing of ours'),
    only('platform', [], 'the operator API and its decoders know nothing of ours'),
    only('artwork', ['platform', 'box'], 'pictures know the platform types and the clock'),
    only('session', ['box', 'platform'], 'the session knows the box and the platform'),
    only('programme', ['session', 'box', 'platform'], 'the programme asked for stands on the session'),
    only('language', ['platform'], 'words know the platform types only'),
    only('theme', ['platform'], 'colours and sizes know the platform types only'),
    only('remote', ['box'], 'the remote knows keys and time'),
    only('voice', ['language', 'platform', 'box'], 'the voice knows words and time, and no screen'),
    only('components', ['theme', 'language', 'platform'], 'small pieces know how things look and read'),
    {
      name: 'rules-run-without-lightning',
      comment: 'these folders run in plain Node',
      severity: 'error',
      from: { path: '^src/(box|platform|session|programme|artwork|language|remote|voice)/' },
      to: { path: '@lightningjs' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '^src/index\\.ts$'] },
      to: {},
    },
    {
      name: 'only-the-root-knows-all',
      comment: 'nothing imports the composition root',
      severity: 'error',
      from: { path: '^src/(?!index\\.ts)' },
      to: { path: '^src/index\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'default'] },
  },
}
