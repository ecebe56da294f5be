import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const sources = ['packages/*/src/**/*.ts'];
const tests = ['packages/*/src/**/*.test.ts', 'test/**/*.ts'];
const generated = ['**/generated/**', 'packages/definitions/src/words/**'];

// The browser writes these to disk, or hands them to others, in plain text; or a strict policy forbids them.
const leaks = 'What a person typed must not leave the page this way.';
const unsafe = 'A strict policy with Trusted Types forbids it.';
const forbiddenProperties = [
  ...['localStorage', 'sessionStorage', 'setFormValue', 'pushState', 'replaceState'].map((property) => ({
    property,
    message: leaks,
  })),
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({ property, message: unsafe })),
  { object: 'document', property: 'write', message: unsafe },
  { object: 'document', property: 'writeln', message: unsafe },
];

const forbiddenSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'TSEnumDeclaration, TSModuleDeclaration[kind!="global"]', message: 'Use a closed union.' },
  { selector: 'SwitchCase[test=null]', message: 'List every case: the compiler then finds the one that is missing.' },
  { selector: 'Identifier[name=/^unsafe(HTML|SVG)$/]', message: unsafe },
];

const forbiddenImports = {
  paths: [{ name: 'zod', message: "Use 'zod/mini': 18 kB less, and no new Function." }],
  patterns: [
    { group: ['zod/*', '!zod/mini'], message: "Use 'zod/mini'." },
    { group: ['@amparo/*/src/*', '@amparo/*/dist/*'], message: 'Use what the package exports.' },
    { group: ['lit/directives/unsafe-*', 'lit/decorators*'], message: 'Not used here: see docs/decisions.' },
  ],
};

export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      '**/cdn/**',
      'coverage/**',
      'storybook-static/**',
      'test/bench/**',
      'test/backends/**',
      ...generated,
    ],
  },
  // A rule that may be switched off in a comment is not a rule.
  { linterOptions: { noInlineConfig: true } },
  ts.configs.strictTypeChecked,
  lit['flat/recommended'],
  wc['flat/recommended'],
  {
    files: sources,
    ignores: tests,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // An arrow that only passes a call on, a function that is async by its interface, a chain that gives itself back.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'lit/ban-attributes': ['error', 'style'],
      'lit/no-classfield-shadowing': 'error', // a field without `declare` hides the reactive accessor
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-console': 'error',
      'no-eval': 'error',
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'event', 'name'],
      'no-restricted-imports': ['error', forbiddenImports],
      'no-restricted-properties': ['error', ...forbiddenProperties],
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    files: sources,
    ignores: [...tests, 'packages/definitions/**'], // a definition is one long literal, not a procedure
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['packages/receiver/src/{command,run-command}.ts'], rules: { 'no-console': 'off' } },
  // The warning about a tag that another library holds: a constant sentence, and the only one in a page.
  { files: ['packages/elements/src/define/define.ts'], rules: { 'no-console': ['error', { allow: ['warn'] }] } },
  // Rules that need types run on the packages' sources alone: other files stand in no project that the service knows.
  { files: ['**/*'], ignores: sources, ...ts.configs.disableTypeChecked },
  { files: tests, ...ts.configs.disableTypeChecked },
);
