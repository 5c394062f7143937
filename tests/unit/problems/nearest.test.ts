import { expect, test } from 'vitest';
import { nearest, suggestion } from '../../../src/problems/nearest.ts';
import { oddCharacters } from '../../../src/problems/odd-characters.ts';

const ids = ['nicholas-castillo', 'samantha-fanger', 'ada'];

test.each([
  ['nicolas-castillo', 'nicholas-castillo'],
  ['Nicholas Castillo', 'nicholas-castillo'],
  ['nicholas_castillo', 'nicholas-castillo'],
  ['adda', 'ada'],
  ['somebody-else', undefined],
  ['', undefined],
  ['aad', 'ada'],
  ['samantha', 'samantha-fanger'],
  ['nich', undefined],
])('%j is near %j', (typed, wanted) => {
  expect(nearest(typed, ids)).toBe(wanted);
});

test('a beginning that several have is near to none', () => {
  expect(nearest('annual-report', ['annual-report-of-2024', 'annual-report-of-2025'])).toBeUndefined();
});

test('a letter of another alphabet and a pasted sign are named', () => {
  expect(suggestion('\u0430da-lee', ['ada-lee'])).toBe(
    ' It has a Cyrillic "\u0430" (U+0430) in it. Did you mean "ada-lee"?',
  );
  expect(suggestion('ada\u00A0', ['ada'])).toBe(' It has a non-breaking space (U+00A0) in it. Did you mean "ada"?');
  expect(oddCharacters('Ада')).toBe('');
});
