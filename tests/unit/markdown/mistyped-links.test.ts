import { expect, test } from 'vitest';
import { findMistypedLinks } from '../../../src/markdown/mistyped-links.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { testSettings } from './settings.ts';

test.each([
  ['See (our paper)[border-accord].', '[our paper](border-accord)'],
  ['See [our paper] (https://example.org/a).', '[our paper](https://example.org/a)'],
  ['See [our paper](https://example.org/a b).', '[our paper](https://example.org/a%20b)'],
  ['![A map](my map.png)', '![A map](my%20map.png)'],
  ['![A map] (map.png)', '![A map](map.png)'],
  ['!(A map)[map.png]', '![A map](map.png)'],
  ['[below](#The First Talks)', '[below](#the-first-talks)'],
  ['[the site](www.example.org/a b)', '[the site](https://www.example.org/a%20b)'],
])('%s was meant as %s', (text, mended) => {
  expect(findMistypedLinks(text).map((link) => link.mended)).toEqual([mended]);
});

test.each([
  'They agreed (in part)[sic] and left.',
  'It was said [by whom] (and when).',
  'f(x)[0] and g(y)[i].',
  'A [note](with "a title") and [an escape\\](of its own).',
  'The list [1] (see page 3) and (4)[5].',
])('%s is running text', (text) => {
  expect(findMistypedLinks(text)).toEqual([]);
});

test.each([
  ['A `(b)[https://example.org/]` of code.', []],
  ['    (b)[https://example.org/]', []],
  ['Word [c] (https://example.org/d) word.', [['link-mistyped', 6, 33]]],
  ['**Bold** (b)[border-accord]', [['link-mistyped', 10, 28]]],
])('%j: a mistyped link is one problem, with its place', (text, expected) => {
  const { problems } = renderBody(text, testSettings());
  expect(problems.map(({ code, at, end }) => [code, at.column, end?.column])).toEqual(expected);
});

test('what is mended so is a link, and a picture with a space in its name is found', () => {
  const body = renderBody('![A map](my%20map.png) and [b](border-accord)', testSettings());
  expect(body.problems).toEqual([]);
  expect(body.images.map(({ src }) => src)).toEqual(['my map.png']);
});
