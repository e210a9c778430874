/** Who may import whom; README's "How it is built" draws the same rules. */
const layer = (name, path, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path },
  to: { pathNot: allowed },
});
const library = (names) => `node_modules/(${names.join('|')})/`;

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.config\\.(ts|js)$', '\\.cjs$'] },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    layer(
      'contract',
      '^preload/contract/',
      ['^preload/contract/', library(['zod'])],
      'The contract imports zod and nothing else.',
    ),
    layer(
      'core',
      '^main/core/',
      [
        '^main/core/',
        '^preload/contract/',
        library([
          'minisearch',
          'papaparse',
          '@types/papaparse',
          'yaml',
          'eld',
          '@tabby_ai/hijri-converter',
          'diff',
          '@orama/stemmers',
        ]),
      ],
      'core is pure: no node:, no DOM, no electron.',
    ),
    layer(
      'readers',
      '^main/readers/',
      ['^main/readers/', '^main/core/', '^preload/contract/'],
      'A reader gets bytes, never a path.',
    ),
    layer(
      'store',
      '^main/store/',
      [
        '^main/store/',
        '^main/core/',
        '^preload/contract/',
        '^(node:)?(fs|fs/promises|path|crypto|os|zlib|buffer|timers/promises)$',
        library(['lowdb', 'zod']),
      ],
      'The store knows files and articles, not services.',
    ),
    layer(
      'library',
      '^main/library/(?!host|process)',
      [
        '^main/library/(?!host|process)',
        '^main/(core|readers|store)/',
        '^preload/contract/',
        '^(node:)?(fs|fs/promises|path|crypto|perf_hooks|os|timers/promises)$',
        library(['zod']),
      ],
      'Services know readers, core and store.',
    ),
    layer(
      'bridge',
      '^main/bridge/',
      ['^main/bridge/', '^main/library/(calls|client)', '^preload/contract/', library(['zod'])],
      'The gate knows the contract and the types of services.',
    ),
    layer(
      'shell',
      '^main/shell/',
      [
        '^main/shell/',
        '^main/bridge/',
        '^main/library/(calls|client)',
        '^preload/contract/',
        'node_modules/electron/',
        '^(node:)?(fs|fs/promises|path|url|crypto|os)$',
        library(['lowdb', 'zod', 'intl-messageformat']),
      ],
      'The shell never touches the store.',
    ),
    {
      name: 'compose',
      severity: 'error',
      from: { path: '^main/compose' },
      to: { path: ['^main/shell/', 'node_modules/electron/'] },
    },
    layer(
      'renderer',
      '^renderer/',
      [
        '^renderer/',
        '^preload/contract/',
        library([
          'react',
          'react-dom',
          '@types/react',
          '@types/react-dom',
          'react-aria-components',
          'react-aria',
          'react-stately',
          '@react-types',
          'react-intl',
          'zustand',
          'lucide-react',
          '@fontsource',
          '@fontsource-variable',
          'vite',
        ]),
      ],
      'The renderer sees the contract and the bridge.',
    ),
    {
      name: 'electron-at-the-edge',
      severity: 'error',
      from: {
        path: '^(main|preload|renderer)/',
        pathNot: [
          '^main/main\\.ts$',
          '^main/shell/',
          '^main/library/(host|process)\\.ts$',
          '^preload/preload\\.ts$',
        ],
      },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'product-knows-no-tests',
      severity: 'error',
      from: { path: '^(main|preload|renderer)/' },
      to: { path: '^(tests|scripts|seeds)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'main/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.css', '.json'],
    },
  },
};
