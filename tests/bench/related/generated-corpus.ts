import { stopwords } from '@orama/stopwords/english';
import type { RelatedDocument } from '../../../src/related/related-document.ts';

const vocabularySize = 100_000;
const bodyLength = 900;
const wordsPerParagraph = 90;
const syllables = 'ba ro ti mek lan du shi por ve na cor el gu ras tam ist'.split(' ');

/**
 * Articles of 900 words drawn by Zipf's law from 100,000, of which the most frequent are those that are most frequent in
 * English; the same for the same arguments.
 */
export function generateCorpus(articles: number, seed = 1): RelatedDocument[] {
  const random = createRandom(seed);
  const word = createZipf(random);
  const phrase = (length: number) => Array.from({ length }, word).join(' ');
  const separator = (place: number) => (place % wordsPerParagraph === 0 ? '\n\n' : ' ');
  const body = () =>
    Array.from({ length: bodyLength }, (_, place) => word() + separator(place + 1))
      .join('')
      .trim();
  const below = (limit: number) => Math.floor(random() * limit);
  const idOf = (number: number) => `article-${String(number).padStart(6, '0')}`;
  return Array.from({ length: articles }, (_, number) => ({
    id: idOf(number),
    work: idOf(number),
    lang: 'en',
    title: phrase(7),
    summary: phrase(25),
    headings: Array.from({ length: 4 }, () => phrase(4)),
    text: body(),
    digest: `${String(seed)}-${String(number)}`,
    date: `${String(2000 + below(25))}-0${String(1 + below(9))}-1${String(below(10))}`,
    authors: [`author-${String(below(articles / 20))}`],
    topics: [`topic-${String(below(40))}`, `topic-${String(40 + below(400))}`],
    series: below(10) === 0 ? [`series-${String(below(articles / 60))}`] : [],
    links: Array.from({ length: below(3) }, () => idOf(below(number))),
    sources: Array.from({ length: below(8) }, () => `doi:10.1000/${String(below(3 * articles))}`),
    picks: [],
    closed: false,
    listed: true,
  }));
}

/** Draws word number `n` (from 0) in proportion to 1 / (n + 2.7): Zipf's law with Mandelbrot's shift. */
function createZipf(random: () => number): () => string {
  const words = Array.from({ length: vocabularySize }, (_, number) => stopwords[number] ?? spell(number));
  const cumulated = new Float64Array(vocabularySize);
  let sum = 0;
  for (let number = 0; number < vocabularySize; number++) cumulated[number] = sum += 1 / (number + 2.7);
  return () => {
    const target = random() * sum;
    let [low, high] = [0, vocabularySize - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulated[middle] ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}

/** A word that stands for a number, and for no other. */
function spell(number: number): string {
  const syllable = syllables[number % syllables.length] ?? '';
  return number < syllables.length ? `${syllable}z` : syllable + spell(Math.floor(number / syllables.length));
}

/** Mulberry32, by Tommy Ettinger (public domain): numbers from 0 up to, not including, 1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
