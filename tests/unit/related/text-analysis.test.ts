import { expect, test } from 'vitest';
import { digestParagraph, digestParagraphs, findBoilerplate } from '../../../src/related/boilerplate.ts';
import { NumberTable } from '../../../src/related/number-table.ts';
import { digestPair, digestTerm } from '../../../src/related/phrases.ts';
import type { RelatedDocument } from '../../../src/related/related-document.ts';
import { createTermTable } from '../../../src/related/term-matrix.ts';
import { createTextAnalyser, rowLength } from '../../../src/related/text-analyser.ts';
import { createTokeniser } from '../../../src/related/tokeniser.ts';
import { article } from './article.ts';

function termsOf(lang: string, text: string): string[] {
  const table = createTermTable();
  return Array.from(createTokeniser(lang, table)(text), (term) => table.terms[term] ?? '');
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
  expect(termsOf(lang, text)).toEqual(expected);
});

test('a word read again is the same term', () => {
  const table = createTermTable();
  const tokenise = createTokeniser('en', table);
  const words = Array.from({ length: 5_000 }, (_, i) => `word${String(i * i)}`).join(' ');
  expect(tokenise(words)).toEqual(tokenise(words));
  expect(new Set(tokenise(words)).size).toBe(5_000);
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
  for (const [key, count] of map) expect(table.values[table.slotOf(key)]).toBe(count);
});

/** The impacts of the terms of a document, of which `phrases` are established. */
function impactsOf(document: RelatedDocument, phrases: readonly string[] = []): Map<string, number> {
  const analyser = createTextAnalyser();
  const digests = phrases.map((phrase) => {
    const [first = 0, second = 0] = phrase.split(' ').map((word) => digestTerm(`en:${word}`));
    return digestPair(first, second);
  });
  const row = analyser.toRow(analyser.read(document, new Set()), (digest) => digests.includes(digest));
  return new Map(Array.from(row.terms, (term, i) => [analyser.table.terms[term] ?? '', row.impacts[i] ?? 0]));
}

test('impacts: a row has a fixed length; the title weighs most, and what is repeated more', () => {
  const impacts = impactsOf(article('x', { title: 'Amu Darya', text: 'Water water, everywhere water' }));
  expect([...impacts.keys()].sort()).toEqual(['en:amu', 'en:darya', 'en:everywher', 'en:water']);
  expect(impacts.get('en:amu')).toBeGreaterThan(impacts.get('en:everywher') ?? Infinity);
  expect(impacts.get('en:water')).toBeGreaterThan(impacts.get('en:everywher') ?? Infinity);
  expect(Math.hypot(...impacts.values())).toBeCloseTo(rowLength, -1);
});

test('a pair of words is a term where it is a phrase', () => {
  const impacts = impactsOf(article('x', { text: 'The Amu Darya; amu. Darya, rivers' }), ['amu darya', 'no where']);
  expect([...impacts.keys()].sort()).toEqual(['en:amu', 'en:amu darya', 'en:darya', 'en:river']);
});

test('boilerplate: paragraphs of three documents, and their words', () => {
  const texts = ['One.\n\nSign up.', 'Two.\n\n Sign up. ', 'Sign up.\n\n\nThree.\n\nSign up.'];
  const boilerplate = findBoilerplate(texts.map(digestParagraphs));
  expect(boilerplate).toEqual(new Set([digestParagraph('Sign up.')]));
  const analyser = createTextAnalyser();
  expect(analyser.read(article('x', { text: texts[0] ?? '' }), boilerplate).body).toHaveLength(1);
});
