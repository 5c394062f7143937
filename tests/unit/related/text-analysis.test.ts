import { expect, test } from 'vitest';
import { digestOf, digestPair } from '../../../src/related/digest.ts';
import { NumberTable } from '../../../src/related/number-table.ts';
import type { RelatedDocument } from '../../../src/related/related-document.ts';
import { rowLength } from '../../../src/related/row-writer.ts';
import { TermTable } from '../../../src/related/term-table.ts';
import { noTexts, type Texts, updateTexts } from '../../../src/related/texts.ts';
import { createTokeniser } from '../../../src/related/tokeniser.ts';
import { article } from './article.ts';

/** Terms are known by digest: each word of the text must be the term that is expected in its place. */
function expectTerms(lang: string, text: string, expected: readonly string[]): void {
  const table = new TermTable();
  const { tokens } = createTokeniser(lang, table)(text);
  expect(tokens.map((token) => table.digestOf(token))).toEqual(expected.map(digestOf));
}

function textsOf(documents: readonly RelatedDocument[]): Texts {
  return updateTexts(noTexts, documents, new Int32Array(documents.length).fill(-1)).texts;
}

test.each([
  ['en', 'The Borders’ negotiations, 2025: I said "don\'t"', ['en:border', 'en:negoti', 'en:2025', 'en:said']],
  ['en-GB', 'Cafe\u0301s — naïve', ['en:café', 'en:naïv']],
  ['ru', 'Безопасность и безопасности', ['ru:безопасн', 'ru:безопасн']],
  ['uz', "O‘zgarish oʻzgarishi o'zgarishlar", ["uz:o'zgar", "uz:o'zgar", "uz:o'zgar"]],
  ['uz-Cyrl', 'ўзгаришлар', ['uz-cyrl:ўзгари']],
  ['az', 'İqtisadiyyat IŞIQ', ['az:iqtisa', 'az:ışıq']],
  ['ar', 'السَّلام', ['ar:سلام']],
  ['zh', '中亚能源合作', ['zh:中亚', 'zh:能源', 'zh:合作']],
  ['en', '', []],
  ['en', '— … 👍! 𐐀𐐁', ['en:𐐨𐐩']],
])('%s: the words of “%s”', (lang, text, expected) => {
  expectTerms(lang, text, expected);
});

test('a word read again is the same term', () => {
  const table = new TermTable();
  const tokenise = createTokeniser('en', table);
  const words = Array.from({ length: 5_000 }, (_, i) => `word${String(i * i)}`).join(' ');
  expect(tokenise(words)).toEqual(tokenise(words));
  expect(new Set(tokenise(words).tokens).size).toBe(5_000);
});

test('terms keep their numbers in the next table', () => {
  const first = new TermTable();
  const numbers = Array.from({ length: 2_000 }, (_, i) => first.numberOf(digestOf(String(i)), i % 3));
  const next = new TermTable(first.toTerms());
  expect(next.numberOf(digestOf('another'), 1)).toBe(2_000);
  expect(numbers.map((_, i) => next.find(digestOf(String(i))))).toEqual(numbers);
  expect(numbers.map((number) => next.vocabularyOf(number))).toEqual(numbers.map((number) => number % 3));
  expect(next.find(digestOf('nowhere'))).toBe(-1);
  expect(first.size).toBe(2_000);
});

test('paragraphs end with a blank line, and are the same for the same words', () => {
  const { ends, digests, tokens } = createTokeniser(
    'en',
    new TermTable(),
  )('Rivers rise.\nGlaciers melt.\n \n—\n\nRivers: rise!\r\n\r\nrise, rivers\n\n\nRivers rise');
  expect(tokens).toHaveLength(10);
  expect(ends).toEqual([4, 6, 8, 10]);
  expect(new Set(digests).size).toBe(3);
  expect(digests[1]).toBe(digests[3]);
});

test('in a language without spaces a blank line ends a paragraph too', () => {
  const { ends } = createTokeniser('zh', new TermTable())('中亚能源\n\n合作');
  expect(ends).toEqual([2, 3]);
});

test('a table of numbers agrees with a Map', () => {
  const table = new NumberTable();
  const map = new Map<number, number>();
  for (let i = 0; i < 20_000; i++) {
    const key = (i * 7_919 * 2 ** 20 + (i % 300)) % 2 ** 53;
    const slot = table.slotOf(key);
    table.values[slot] = (table.values[slot] ?? 0) + 1;
    map.set(key, (map.get(key) ?? 0) + 1);
  }
  expect(table.size).toBe(map.size);
  for (const [key, count] of map) expect(table.get(key)).toBe(count);
  expect(table.get(2 ** 52 + 1)).toBe(0);
});

/** The impacts of the first of the documents, by term. */
function impactsOf(
  documents: readonly RelatedDocument[],
  terms: Readonly<Record<string, number>>,
): Map<string, number> {
  const { words, terms: known } = textsOf(documents);
  const nameOf = new Map(Object.entries(terms).map(([name, digest]) => [digest, name]));
  const columns = words.columns.subarray(0, words.offsets[1]);
  return new Map(
    Array.from(columns, (column, i) => [nameOf.get(known.digests[column] ?? 0) ?? 'another', words.impacts[i] ?? 0]),
  );
}

const digestsOf = (...names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => {
      const [first = 0, second] = name.split(' ').map((word) => digestOf(`en:${word}`));
      return [name, second === undefined ? first : digestPair(first, second)];
    }),
  );

test('impacts: a row has a fixed length; the title weighs most, and what is repeated more', () => {
  const impacts = impactsOf(
    [article('x', { title: 'Amu Darya', text: 'Water water, everywhere water' })],
    digestsOf('amu', 'darya', 'amu darya', 'everywher', 'water'),
  );
  expect([...impacts.keys()].sort()).toEqual(['amu', 'amu darya', 'darya', 'everywher', 'water']);
  expect(impacts.get('amu')).toBeGreaterThan(impacts.get('everywher') ?? Infinity);
  expect(impacts.get('water')).toBeGreaterThan(impacts.get('everywher') ?? Infinity);
  expect(Math.hypot(...impacts.values())).toBeCloseTo(rowLength, -1);
});

test('a pair of words is a term where it is a phrase, that is, stands in some title or summary', () => {
  const river = article('x', { text: 'The Amu Darya; amu. Darya, rivers' });
  const names = digestsOf('amu', 'darya', 'river', 'amu darya', 'darya amu', 'darya river');
  const termsOf = (documents: readonly RelatedDocument[]) => [...impactsOf(documents, names).keys()].sort();
  expect(termsOf([river])).toEqual(['amu', 'darya', 'river']);
  expect(termsOf([river, article('y', { summary: 'The Amu Darya' })])).toEqual(['amu', 'amu darya', 'darya', 'river']);
});

test('boilerplate: paragraphs of three documents, and their words', () => {
  const bodies = ['One.\n\nSign up.', 'Two.\n\n Sign up. ', 'Sign up.\n\n\nThree.\n\nSign up.'];
  const { paragraphs, boilerplate, words } = textsOf(bodies.map((text, i) => article(String(i), { text })));
  expect([...boilerplate]).toEqual([paragraphs.values[1]]);
  expect([...words.offsets]).toEqual([0, 1, 2, 3]);
  const twice = textsOf(bodies.slice(1).map((text, i) => article(String(i), { text })));
  expect(twice.boilerplate).toHaveLength(0);
});
