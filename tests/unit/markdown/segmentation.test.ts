import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../../src/markdown/segmentation.ts';

/** As the standard's own segmenter counts the whole text at once. */
function countedAtOnce(text: string, lang: string): number {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike === true).length;
}

test.each([
  ['en', "It's a well-known fact: 3.5 % of 1,000 isn't 40.", 10],
  ['ru', 'Москва — столица; «Каспий» — море.', 4],
  ['fa', 'کتاب‌ها را می‌خوانم.', 3],
  ['zh', '里海地区的能源政策', 5],
  ['th', 'นโยบายพลังงาน', 2],
  ['en', ' \n ', 0],
])('in %s', (lang, text, words) => {
  expect(countedAtOnce(text, lang)).toBe(words);
  expect(countWords(text, lang)).toBe(words);
});

test('counting piece by piece gives what counting the whole gives', () => {
  const word = fc.constantFrom(
    'a',
    'don’t',
    '3.5',
    '1,000',
    'e.g.',
    'می‌',
    '里海',
    'ไทย',
    '\u0301',
    '\u200d',
    '👩',
    '-',
    '“',
    'й',
    '\u00a0',
    '\t',
    '\r',
  );
  const text = fc.array(
    fc.oneof(word, fc.constantFrom(' ', '  ', '\n\n'), fc.string({ unit: 'grapheme', maxLength: 4 })),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'ru', 'fa', 'zh', 'th', 'ja'), (parts, lang) => {
      expect(countWords(parts.join(''), lang)).toBe(countedAtOnce(parts.join(''), lang));
    }),
    { numRuns: 2000 },
  );
});
