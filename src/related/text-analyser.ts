import { digestParagraph, splitParagraphs } from './boilerplate.ts';
import { NumberTable } from './number-table.ts';
import type { RelatedDocument } from './related-document.ts';
import { createTermTable, type FreshRow, type TermTable } from './term-matrix.ts';
import { createTokeniser, type Tokeniser, vocabularyOf } from './tokeniser.ts';

/** Two words that follow one another this often are a phrase, and a term of its own; once is enough in title or summary. */
const phraseCount = 2;

/** Two term numbers in one double. */
const pairBase = 2 ** 26;

/** The impacts of a row have this Euclidean length, before they are rounded. */
export const rowLength = 1024;

/** Documents → rows of words. */
export interface TextAnalyser {
  /** Of all rows analysed so far. */
  readonly table: TermTable;
  /** The words of a document without the paragraphs in `boilerplate` (digests). */
  analyse(document: RelatedDocument, boilerplate: ReadonlySet<number>): FreshRow;
}

/**
 * The impact of a term is `1 + ln(count)`, so that repetition counts less and less, divided by the length of the
 * row. No impact depends on another document: how rare a term is comes in when two rows are compared. So an edit
 * changes no row but its own, and on a blog of 509 posts this ranks better than dividing by the length of the rows
 * after rarity, as the cosine of TF-IDF does.
 */
export function createTextAnalyser(): TextAnalyser {
  const table = createTermTable();
  const tokenisers = new Map<string, Tokeniser>();
  const tally = new NumberTable();

  function tokeniserFor(lang: string): Tokeniser {
    const key = vocabularyOf(lang);
    const tokenise = tokenisers.get(key) ?? createTokeniser(lang, table);
    tokenisers.set(key, tokenise);
    return tokenise;
  }

  function phraseOf(pair: number): number {
    const first = table.terms[Math.floor(pair / pairBase)] ?? '';
    const second = table.terms[pair % pairBase] ?? '';
    return table.numberOf(`${first} ${second.slice(second.indexOf(':') + 1)}`);
  }

  return {
    table,
    analyse(document, boilerplate) {
      const tokenise = tokeniserFor(document.lang);
      const title = tokenise(document.title);
      const summary = tokenise(document.summary);
      const headings = tokenise(document.headings.join('\n'));
      const body = tokenise(withoutBoilerplate(document.text, boilerplate));
      // A word of the title counts as three words of the body, one of the summary as two.
      const sequences = [title, title, title, summary, summary, headings, body];
      tally.clear();
      for (const sequence of sequences) countWords(tally, sequence);
      const words = readTally(tally, 1);
      tally.clear();
      for (const sequence of sequences) countPairs(tally, sequence);
      const phrases = readTally(tally, phraseCount);
      const terms = Uint32Array.from(words.keys.concat(phrases.keys.map(phraseOf)));
      return { terms, impacts: toImpacts(words.counts.concat(phrases.counts)) };
    },
  };
}

function countWords(tally: NumberTable, words: readonly number[]): void {
  for (const word of words) {
    const slot = tally.slotOf(word);
    tally.values[slot] = (tally.values[slot] ?? 0) + 1;
  }
}

/** Counts each word with the one that follows it, as one number. */
function countPairs(tally: NumberTable, words: readonly number[]): void {
  for (let i = 1; i < words.length; i++) {
    const slot = tally.slotOf((words[i - 1] ?? 0) * pairBase + (words[i] ?? 0));
    tally.values[slot] = (tally.values[slot] ?? 0) + 1;
  }
}

/** What was counted at least `fewest` times, and how often. */
function readTally({ keys: slots, values }: NumberTable, fewest: number): { keys: number[]; counts: number[] } {
  const keys: number[] = [];
  const counts: number[] = [];
  for (let slot = 0; slot < slots.length; slot++) {
    const key = slots[slot] ?? 0;
    if (key < 0 || (values[slot] ?? 0) < fewest) continue;
    keys.push(key);
    counts.push(values[slot] ?? 0);
  }
  return { keys, counts };
}

function withoutBoilerplate(text: string, boilerplate: ReadonlySet<number>): string {
  if (boilerplate.size === 0) return text;
  return splitParagraphs(text)
    .filter((paragraph) => !boilerplate.has(digestParagraph(paragraph)))
    .join('\n\n');
}

function toImpacts(counts: readonly number[]): Uint16Array {
  let squares = 0;
  for (const count of counts) squares += weightOf(count) ** 2;
  const scale = rowLength / Math.sqrt(squares);
  const impacts = new Uint16Array(counts.length);
  counts.forEach((count, i) => (impacts[i] = Math.round(scale * weightOf(count))));
  return impacts;
}

function weightOf(count: number): number {
  return 1 + Math.log(count);
}
