import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

export default typescript.config(
  { ignores: ['out/', 'dist/', '.cache/', 'test-results/', 'shots/', '*.config.js', '.*.cjs'] },
  eslint.configs.recommended,
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          'preload/tsconfig.json',
          'main/tsconfig.json',
          'renderer/tsconfig.json',
          'tests/tsconfig.json',
          'scripts/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A non-null index into a regular expression's own groups reads better than a second check.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      'max-depth': ['error', 4],
    },
  },
  {
    files: ['main/**', 'tests/**', 'preload/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Warraq makes no network request of any kind.' },
        { name: 'XMLHttpRequest', message: 'Warraq makes no network request of any kind.' },
        { name: 'WebSocket', message: 'Warraq makes no network request of any kind.' },
      ],
    },
  },
  {
    files: ['renderer/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Warraq makes no network request of any kind.' },
        { name: 'XMLHttpRequest', message: 'Warraq makes no network request of any kind.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Nothing from a file is ever markup.',
        },
      ],
    },
  },
  {
    files: ['renderer/**'],
    ignores: ['renderer/bridge/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'warraq', message: 'Call through renderer/bridge instead.' },
      ],
    },
  },
  {
    files: ['*.config.ts', 'scripts/**', 'main/cli.ts'],
    rules: { 'no-restricted-exports': 'off', 'no-console': 'off' },
  },
);
