import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addToList } from '../../../src/record/edit-front-matter.ts';

const article = (fields: string): string => `---\n${fields}---\n\nText with a rule below.\n\n---\n`;
const fieldsOf = (text: string): unknown => parse(text.split(/^---\r?$/m)[1] ?? '');

describe('adding to a list of the front matter', () => {
  test.each([
    ['no list yet', 'title: T # ours\n', 'title: T # ours\naliases:\n  - water\n'],
    ['an empty field', 'aliases:\ntitle: T\n', 'aliases:\n  - water\ntitle: T\n'],
    ['an empty list', 'aliases: []\ntitle: T\n', 'aliases: [water]\ntitle: T\n'],
    ['a list in brackets', 'aliases: [ a, b ] # old\n', 'aliases: [ a, b , water] # old\n'],
    ['a list of lines', 'aliases:\n  - a\n  - b\ntitle: T\n', 'aliases:\n  - a\n  - b\n  - water\ntitle: T\n'],
    ['a list that is not indented', 'aliases:\n- a\ntitle: T\n', 'aliases:\n- a\n- water\ntitle: T\n'],
    ['a list at the end', 'title: T\naliases:\n    - a # one\n', 'title: T\naliases:\n    - a # one\n    - water\n'],
  ])('%s', (_, before, after) => {
    expect(addToList(article(before), 'aliases', 'water')).toBe(article(after));
  });

  test('items of several lines stay whole', () => {
    const before = 'corrections:\n  - date: 2025-01-01\n    text: >\n      It was\n      wrong.\n\nsummary: S\n';
    const after = addToList(article(before), 'corrections', { date: '2025-02-02', text: 'Not "790": 970 km' });
    expect(fieldsOf(after)).toEqual({
      corrections: [
        { date: '2025-01-01', text: 'It was wrong.\n' },
        { date: '2025-02-02', text: 'Not "790": 970 km' },
      ],
      summary: 'S',
    });
  });

  test('line ends and a byte order mark stay as they are', () => {
    const text = '\uFEFF---\r\ntitle: T\r\n---\r\n\r\nText.\r\n';
    expect(addToList(text, 'aliases', 'water')).toBe(
      '\uFEFF---\r\ntitle: T\r\naliases:\r\n  - water\r\n---\r\n\r\nText.\r\n',
    );
  });

  test('any text comes back as it was given', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('true', 'null', '12', '1e3', '~', '- a', '', ' x ')),
        fc.constantFrom('title: T\n', 'corrections: []\n'),
        (text, fields) => {
          const edited = addToList(article(fields), 'corrections', { date: '2025-02-02', text });
          expect((fieldsOf(edited) as { corrections: unknown }).corrections).toEqual([{ date: '2025-02-02', text }]);
        },
      ),
    );
  });

  test('what is no list is not touched', () => {
    expect(() => addToList(article('aliases: water\n'), 'aliases', 'x')).toThrow('is no list');
    expect(() => addToList('No front matter', 'aliases', 'x')).toThrow('no front matter');
  });
});
