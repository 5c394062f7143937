import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDifference } from '../../../src/record/difference.ts';

test('a text and itself do not differ', () => {
  expect(textDifference('One.\n\nTwo.', 'One.\n\nTwo.')).toEqual([]);
});

test('a rewritten paragraph is told word by word, and the others are left out', () => {
  expect(textDifference('Before.\n\nIt is 790 km long.\n\nAfter.', 'Before.\n\nIt is 970 km long.\n\nAfter.')).toEqual([
    [
      { kind: 'same', text: 'It is ' },
      { kind: 'removed', text: '790' },
      { kind: 'added', text: '970' },
      { kind: 'same', text: ' km long.' },
    ],
  ]);
});

test('whole paragraphs come and go', () => {
  expect(textDifference('One.\n\nTwo.', 'One.')).toEqual([[{ kind: 'removed', text: 'Two.' }]]);
  expect(textDifference('One.', 'Nought.\n\nOne.')).toEqual([[{ kind: 'added', text: 'Nought.' }]]);
});

test('a paragraph with little in common is another one', () => {
  expect(textDifference('The talks began in May.', 'Nobody knows when trade resumed.')).toEqual([
    [{ kind: 'removed', text: 'The talks began in May.' }],
    [{ kind: 'added', text: 'Nobody knows when trade resumed.' }],
  ]);
});

test('nothing that was taken out or put in is lost', () => {
  const text = fc.array(fc.lorem({ maxCount: 8 }), { maxLength: 8 }).map((paragraphs) => paragraphs.join('\n\n'));
  const words = (value: string): readonly string[] => value.match(/\w+/g) ?? [];
  const surplus = (of: readonly string[], over: readonly string[]): readonly string[] =>
    [...new Set(of)].filter((word) => !over.includes(word));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = textDifference(before, after).flat();
      const told = (kind: string): readonly string[] =>
        runs.filter((run) => run.kind === kind).flatMap((run) => words(run.text));
      expect(told('removed')).toEqual(expect.arrayContaining([...surplus(words(before), words(after))]));
      expect(told('added')).toEqual(expect.arrayContaining([...surplus(words(after), words(before))]));
    }),
  );
});
