import { digestParagraph, splitParagraphs } from './boilerplate.ts';
import { NumberTable } from './number-table.ts';
import { digestPair, digestTerm, pairBase } from './phrases.ts';
import type { RelatedDocument } from './related-document.ts';
import { createTermTable, type FreshRow, type TermTable } from './term-matrix.ts';
import { createTokeniser, type Tokeniser, vocabularyOf } from './tokeniser.ts';

/** What title and summary add to the whole text, which holds them too; and how often the title counts among the two. */
const frontWeight = 0.4;
const titleCount = 3;

/** The impacts of a row have this Euclidean length, before they are rounded. */
export const rowLength = 1024;

/** The words of a document, as numbers in a `TermTable`. */
export interface Reading {
  readonly title: Uint32Array;
  readonly summary: Uint32Array;
  readonly headings: Uint32Array;
  readonly body: Uint32Array;
}

/** Documents → rows of words and phrases. */
export interface TextAnalyser {
  /** Of all rows analysed so far. */
  readonly table: TermTable;
  /** The words of a document without the paragraphs in `boilerplate` (digests). */
  read(document: RelatedDocument, boilerplate: ReadonlySet<number>): Reading;
  /** Digests of all pairs of neighbours, ascending. */
  pairsOf(sequences: readonly Uint32Array[]): Uint32Array;
  /** The row of a reading, with those pairs as terms that are phrases. */
  toRow(reading: Reading, isPhrase: (digest: number) => boolean): FreshRow;
}

/**
 * The impact of a term is `1 + ln(count)`, so that repetition counts less and less, over the length of the row. The same
 * of title and summary alone is added, times `frontWeight`, and the sum brought to `rowLength`.
 *
 * How rare a term is comes in only when two rows are compared, so an edit changes few rows. On the tuning half of the
 * benchmark's blog this also ranks better than dividing by the length of the rows after rarity, as the cosine of TF-IDF
 * does; so does counting the phrases of all titles and summaries wherever they stand.
 */
export function createTextAnalyser(): TextAnalyser {
  const table = createTermTable();
  const tokenisers = new Map<string, Tokeniser>();
  const digests: number[] = [];
  const tally = new NumberTable();
  /** For each pair one more than the number of its phrase. */
  const phrases = new NumberTable();

  function tokeniserFor(lang: string): Tokeniser {
    const key = vocabularyOf(lang);
    const tokenise = tokenisers.get(key) ?? createTokeniser(lang, table);
    tokenisers.set(key, tokenise);
    return tokenise;
  }

  function digestOf(term: number): number {
    return (digests[term] ??= digestTerm(table.terms[term] ?? ''));
  }

  function phraseOf(pair: number): number {
    const slot = phrases.slotOf(pair);
    if (phrases.values[slot] === 0) {
      const first = table.terms[Math.floor(pair / pairBase)] ?? '';
      const second = table.terms[pair % pairBase] ?? '';
      phrases.values[slot] = table.numberOf(`${first} ${second.slice(second.indexOf(':') + 1)}`) + 1;
    }
    return (phrases.values[slot] ?? 0) - 1;
  }

  function weigh(sequences: readonly Uint32Array[], isPhrase: (digest: number) => boolean): Weights {
    const terms: number[] = [];
    const weights: number[] = [];
    countWords(tally, sequences);
    eachCount(tally, (term, count) => {
      terms.push(term);
      weights.push(1 + Math.log(count));
    });
    countPairs(tally, sequences);
    eachCount(tally, (pair, count) => {
      if (!isPhrase(digestPair(digestOf(Math.floor(pair / pairBase)), digestOf(pair % pairBase)))) return;
      terms.push(phraseOf(pair));
      weights.push(1 + Math.log(count));
    });
    return { terms, weights, length: lengthOf(weights) };
  }

  return {
    table,
    read(document, boilerplate) {
      const tokenise = tokeniserFor(document.lang);
      return {
        title: tokenise(document.title),
        summary: tokenise(document.summary),
        headings: tokenise(document.headings.join('\n')),
        body: tokenise(withoutBoilerplate(document.text, boilerplate)),
      };
    },
    pairsOf(sequences) {
      const found: number[] = [];
      countPairs(tally, sequences);
      eachCount(tally, (pair) => {
        found.push(digestPair(digestOf(Math.floor(pair / pairBase)), digestOf(pair % pairBase)));
      });
      return Uint32Array.from(found).sort();
    },
    toRow({ title, summary, headings, body }, isPhrase) {
      const all = weigh([title, summary, headings, body], isPhrase);
      const front = weigh([...new Array<Uint32Array>(titleCount).fill(title), summary], isPhrase);
      return toFreshRow(all, front);
    },
  };
}

interface Weights {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
  /** The Euclidean length of `weights`. */
  readonly length: number;
}

function toFreshRow(all: Weights, front: Weights): FreshRow {
  const added = new Map(front.terms.map((term, i) => [term, (front.weights[i] ?? 0) / front.length]));
  const sums = all.terms.map((term, i) => (all.weights[i] ?? 0) / all.length + frontWeight * (added.get(term) ?? 0));
  const scale = rowLength / lengthOf(sums);
  const impacts = new Uint16Array(sums.length);
  sums.forEach((sum, i) => (impacts[i] = Math.round(scale * sum)));
  return { terms: Uint32Array.from(all.terms), impacts };
}

function lengthOf(weights: readonly number[]): number {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  return Math.sqrt(squares);
}

function countWords(tally: NumberTable, sequences: readonly Uint32Array[]): void {
  tally.clear();
  for (const sequence of sequences) for (const word of sequence) count(tally, word);
}

/** Counts each word with the one that follows it, as one number. */
function countPairs(tally: NumberTable, sequences: readonly Uint32Array[]): void {
  tally.clear();
  for (const sequence of sequences) {
    for (let i = 1; i < sequence.length; i++) count(tally, (sequence[i - 1] ?? 0) * pairBase + (sequence[i] ?? 0));
  }
}

function count(tally: NumberTable, key: number): void {
  const slot = tally.slotOf(key);
  tally.values[slot] = (tally.values[slot] ?? 0) + 1;
}

function eachCount({ keys, values }: NumberTable, visit: (key: number, count: number) => void): void {
  for (let slot = 0; slot < keys.length; slot++) {
    const key = keys[slot] ?? -1;
    if (key >= 0) visit(key, values[slot] ?? 0);
  }
}

function withoutBoilerplate(text: string, boilerplate: ReadonlySet<number>): string {
  if (boilerplate.size === 0) return text;
  return splitParagraphs(text)
    .filter((paragraph) => !boilerplate.has(digestParagraph(paragraph)))
    .join('\n\n');
}
