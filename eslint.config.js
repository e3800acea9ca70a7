import js from '@eslint/js';
import ts from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';

export default ts.config(
  { ignores: ['dist', 'node_modules', 'coverage', '.lms'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'src/tsconfig.pure.json',
          'src/tsconfig.browser.json',
          'src/tsconfig.node.json',
          'src/tsconfig.test.json',
        ],
      },
    },
    rules: {
      // The type checker already knows undefined names, and realms differ in their globals.
      'no-undef': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // There are no enums here; and a class that fits is as good as the one that is named. Each costs seconds.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: [
      'src/record/**/*.ts',
      'src/blocks/**/*.ts',
      'src/player/**/*.ts',
      'src/embed/**/*.ts',
      'scorm/adapters/**/*.ts',
    ],
    rules: {
      // The build shortens the names of private members, which it knows by their `_`. Lit needs those of its states.
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'memberLike', modifiers: ['private'], format: null, leadingUnderscore: 'require' },
      ],
    },
  },
  {
    files: ['src/blocks/**/*.ts', 'src/player/**/*.ts', 'src/embed/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], litA11y.configs.recommended],
    rules: {
      // Elements are named by the fixed table of kinds, and blocks render into their own light DOM.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['test/browser/**/*.ts'],
    rules: {
      // A plug-in of the assertions types every `equal` as a promise; it is none.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: 'Equal', package: 'chai' }] },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' } },
  },
);
