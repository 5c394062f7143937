import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { directivesByName } from '../../../src/markdown/directives/index.ts';
import { contrast } from '../../../src/styles/contrast.ts';
import { contrasts, readTokens } from '../../../src/styles/design-tokens.ts';

function source(path: string): string {
  return readFileSync(new URL(`../../../src/${path}`, import.meta.url), 'utf8');
}

test('tokens are read with their kinds, and the publisher has the last word', () => {
  const sheet = `/* --not: a token; */ :root { --ink: light-dark(oklch(0 0 0), oklch(1 0 0)); --size-1: 2rem;
    --text-face: 'A', serif; --gap: calc(1rem\n + 2px); }`;
  expect(readTokens(sheet, ':root { --size-1: 3rem; }')).toEqual([
    {
      name: '--ink',
      value: 'light-dark(oklch(0 0 0), oklch(1 0 0))',
      kind: 'colour',
      schemes: { light: 'oklch(0 0 0)', dark: 'oklch(1 0 0)' },
    },
    { name: '--size-1', value: '3rem', kind: 'size' },
    { name: '--text-face', value: "'A', serif", kind: 'face' },
    { name: '--gap', value: 'calc(1rem + 2px)', kind: 'space' },
  ]);
});

// Colours and ratios that others publish: #767676 on white is the lightest grey that serves for text, and pure red has 4.00.
test.each([
  ['oklch(0 0 0)', 'oklch(1 0 0)', 21],
  ['oklch(1 0 0)', 'oklch(0.5658 0 0)', 4.54],
  ['oklch(0.62796 0.25768 29.234)', 'oklch(1 0 0)', 4],
])('%s and %s differ by %d', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 1);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

test('a colour that is written in another way has no contrast', () => {
  expect(contrast('#767676', 'oklch(1 0 0)')).toBeUndefined();
});

test('what is set in ink or rubric can be read on every paper, by day and by night', () => {
  const read = contrasts(readTokens(source('styles/tokens.css'))).filter(({ colour }) => colour !== '--rule');
  expect(read.length).toBeGreaterThanOrEqual(9);
  expect(read.filter(({ light, dark }) => !(Number(light) >= 4.5 && Number(dark) >= 4.5))).toEqual([]);
});

test('the specimen of the style page has every block that editors can open', () => {
  const opened = [...source('layouts/style-specimen.md').matchAll(/^:::(\w+)/gm)].map(([, name]) => name);
  expect(opened).toEqual(expect.arrayContaining([...directivesByName.keys()]));
});
