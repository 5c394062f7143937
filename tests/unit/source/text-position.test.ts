import { expect, test } from 'vitest';
import { positionsIn } from '../../../src/source/references/text-position.ts';

test('every offset of a text has its line and column, those of line ends and of the end included', () => {
  const text = '\nab\n\nc';
  const positionOf = positionsIn(text);
  const expected = ['1:1', '2:1', '2:2', '2:3', '3:1', '4:1', '4:2'];
  expect(Array.from({ length: text.length + 1 }, (_, offset) => positionOf(offset))).toEqual(
    expected.map((place) => ({ line: Number(place[0]), column: Number(place[2]) })),
  );
});
