import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { rooms, roomsBelow } from './tests/unit/architecture/rooms.ts';

/** What a room may not import: the rooms below it, and Astro outside the rooms that know it. */
function importRules(room) {
  const below = roomsBelow(room).map(({ path }) => ({
    regex: `^(?:\\.\\./)+${path.replace(/^src\//, '').replaceAll('.', '\\.')}`,
    message: `${room.path} stands above ${path}: see ARCHITECTURE.md.`,
  }));
  const framework = { regex: '^astro(?:$|[:/])', message: 'Only src/astro/ and the templates know Astro.' };
  return {
    files: [room.path.endsWith('/') ? `${room.path}**` : room.path],
    rules: {
      'no-restricted-imports': ['error', { patterns: room.usesAstro === true ? below : [...below, framework] }],
    },
  };
}

// Content is dated by its editors and the build by the `now` it is given: no room may ask the clock.
const clockRules = {
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Take `now` as an argument.' },
    {
      selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
      message: 'Take `now` as an argument.',
    },
  ],
};

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.octavo/',
      'shards/',
      '.astro/',
      // Sites of other generators, checked by them.
      'tests/bench/sites/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      // Scripts inside components, which the Astro plugin lays out as files that no TypeScript project has.
      '**/*.astro/*.ts',
    ],
  },
  js.configs.recommended,
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `const { html: _, ...facts }` is how a property is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  ...rooms.filter((room) => room.path !== 'src/styles/').map(importRules),
  { files: rooms.filter((room) => room.meetsMachine !== true).map((room) => `${room.path}**`), rules: clockRules },
  {
    files: ['tests/browser/**/*.ts'],
    // Playwright reads a fixture's dependencies off this pattern: `({}, use) => …` has none.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    files: ['**/*.mjs', '*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
