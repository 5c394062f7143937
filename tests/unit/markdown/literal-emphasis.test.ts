import { expect, test } from 'vitest';
import { findLiteralEmphasis } from '../../../src/markdown/literal-emphasis.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { testSettings } from './settings.ts';

test.each([
  ['They ** signed ** it.', '**signed**'],
  ['They **signed ** it.', '**signed**'],
  ['They ** signed** it.', '**signed**'],
  ['They __ signed it __.', '__signed it__'],
])('%s was meant as %s', (text, mended) => {
  expect(findLiteralEmphasis(text).map((found) => found.mended)).toEqual([mended]);
  const { html, problems } = renderBody(text.replace(/(\*\*|__).*\1/, mended), testSettings());
  expect(html).toContain('<strong>');
  expect(problems).toEqual([]);
});

test('one end alone is told without a guess at the other', () => {
  expect(findLiteralEmphasis('They **signed and __left.')).toEqual([
    { from: 5, to: 7, sign: '**' },
    { from: 18, to: 20, sign: '__' },
  ]);
});

test.each(['2 ** 3 ** 4', 'a**b', 'snake__case', '____', 'Name: ___Ada', '0.45**', '\\*\\*kept', '***', '** alone'])(
  '%s is running text',
  (text) => {
    expect(findLiteralEmphasis(text)).toEqual([]);
  },
);
