import { expect, test } from 'vitest';
import { readSourceFiles } from './source-files.ts';

const files = readSourceFiles('{src,tests}/**/*.{ts,mjs,js,astro,css}', '*.{ts,js,mjs}').filter(
  (file) => !file.path.startsWith('tests/fixtures/'),
);

const lineLimit = 300;
const vagueNames = /^(?:utils?|helpers?|common|data|misc)$/;

const lineCount = (text: string) => text.split('\n').length - 1;
const isVague = (path: string) => path.split('/').some((part) => vagueNames.test(part.replace(/\..*$/, '')));

/** Kebab case, or PascalCase for a component; a route may be named after its parameter. */
function isWellNamed(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return /^[a-z0-9.-]+$|^[A-Z][A-Za-z0-9]*\.astro$|^\[[.a-z]+\]\.\w+$/.test(name);
}

test(`no file is longer than ${lineLimit} lines`, () => {
  expect(files.length).toBeGreaterThan(40);
  const long = files.filter((file) => lineCount(file.text) > lineLimit);
  expect(long.map((file) => `${file.path}: ${lineCount(file.text)} lines`)).toEqual([]);
});

test('every file is named after what it holds', () => {
  const paths = files.map((file) => file.path);
  expect(paths.filter(isVague)).toEqual([]);
  expect(paths.filter((path) => !isWellNamed(path))).toEqual([]);
});

test('a vague or misspelt name is found', () => {
  expect(isVague('src/views/utils.ts')).toBe(true);
  expect(isVague('src/common/date.ts')).toBe(true);
  expect(isVague('src/views/data-view.ts')).toBe(false);
  expect(isWellNamed('src/views/articleView.ts')).toBe(false);
  expect(isWellNamed('src/components/ArticleHeader.astro')).toBe(true);
  expect(isWellNamed('src/pages/[...path].astro')).toBe(true);
});
