import { expect, test } from 'vitest';
import { median } from '../../bench/measure/median.ts';

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[10, 2, 4, 100], 7],
  [[-1, 11, 100], 11],
])('the median of %j is %d', (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
});

test('leaves the order of what it is given alone, and refuses nothing at all', () => {
  const numbers = Object.freeze([2, 1]);
  expect(median(numbers)).toBe(1.5);
  expect(() => median([])).toThrow('no middle');
});
