import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendText } from '../../../src/problems/mend-text.ts';
import type { Fix } from '../../../src/problems/problem.ts';
import { trailingSpaces } from '../../../src/source/trailing-spaces.ts';

const fix = (line: number, from: number, to: number, replacement: string): Fix => ({
  from: { line, column: from },
  to: { line, column: to },
  replacement,
});

test('changes are made at their places, in any order', () => {
  const text = 'date: 18 March 2025 # the day\nauthor: Ada Byron\n';
  expect(mendText(text, [fix(2, 9, 18, 'ada-byron'), fix(1, 7, 20, '2025-03-18')])).toBe(
    'date: 2025-03-18 # the day\nauthor: ada-byron\n',
  );
});

test('of changes that overlap the first is made', () => {
  expect(mendText('abcdef', [fix(1, 1, 4, 'X'), fix(1, 3, 6, 'Y')])).toBe('Xdef');
});

test('without changes a text stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => mendText(text, []) === text));
});

test('spaces at the ends of lines go; those that break a line, and code, stay', () => {
  const text = 'title: x \n\nOne.  \nTwo.  \n\nThree. \n```\ncode \n```\n \n';
  expect(mendText(text, trailingSpaces(text))).toBe('title: x\n\nOne.  \nTwo.\n\nThree.\n```\ncode \n```\n\n');
});
