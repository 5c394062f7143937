import { digestPair } from './digest.ts';
import type { Reading } from './readings.ts';
import { type RowLists, rowOf } from './row-lists.ts';
import type { TermTable } from './term-table.ts';

/** The parts of a reading that establish phrases: its title and its summary. */
const frontParts = 2;

/** Bits of the filter, a megabyte: of pairs that are no phrases it lets pass 1 in 30 where there are 250,000 phrases. */
const filterBits = 2 ** 23;

/** The phrases: two words in a row that stand so in some title or summary. */
export interface Phrases {
  /** Of each term the number of times that it stands in titles and summaries as a phrase; 0 for a word. */
  readonly counts: Uint32Array;
  /** Digests of those that have become phrases, or are none any more. */
  readonly flipped: ReadonlySet<number>;
}

/** Finds the number of two words in a row as one term; -1 where they are no phrase. */
export type FindPhrase = (first: number, second: number) => number;

export function createPhraseFinder(table: TermTable, counts: Uint32Array): FindPhrase {
  const filter = new Uint32Array(filterBits / 32);
  counts.forEach((count, term) => {
    if (count === 0) return;
    const digest = table.digestOf(term);
    const place = (digest | 0) & (filterBits - 1);
    filter[place >>> 5] = (filter[place >>> 5] ?? 0) | (1 << (place & 31));
  });
  return (first, second) => {
    const digest = digestPair(table.digestOf(first), table.digestOf(second));
    const place = (digest | 0) & (filterBits - 1);
    // Nearly all pairs stop here, and the table is too large for the nearest memory.
    if ((((filter[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 0) return -1;
    const term = table.find(digest);
    return term >= 0 && (counts[term] ?? 0) > 0 ? term : -1;
  };
}

/** What has come of the rows: those of the old phrases that are gone, and those of the new ones that are fresh. */
export interface PhraseChange {
  /** For each row its phrases as they stand in title and summary. */
  readonly previous: RowLists<Uint32Array>;
  readonly gone: readonly number[];
  readonly ofRows: RowLists<Uint32Array>;
  readonly fresh: readonly number[];
}

/** The phrases of all rows, from those before. */
export function updatePhrases(previous: Uint32Array, change: PhraseChange, table: TermTable): Phrases {
  const counts = new Uint32Array(table.size);
  counts.set(previous);
  const touched = new Set<number>();
  const step = (lists: RowLists<Uint32Array>, rows: readonly number[], by: 1 | -1) => {
    for (const row of rows) {
      for (const phrase of rowOf(lists, row)) {
        counts[phrase] = (counts[phrase] ?? 0) + by;
        touched.add(phrase);
      }
    }
  };
  step(change.previous, change.gone, -1);
  step(change.ofRows, change.fresh, 1);
  // Where all is fresh nothing needs to be found again.
  const candidates = previous.length === 0 ? [] : [...touched];
  const flipped = candidates.filter((phrase) => (counts[phrase] === 0) !== ((previous[phrase] ?? 0) === 0));
  return { counts, flipped: new Set(flipped.map((phrase) => table.digestOf(phrase))) };
}

/** The phrases of title and summary, as often as they stand there; new ones are numbered in the table. */
export function phrasesOf({ tokens, ends }: Reading, table: TermTable): Uint32Array {
  const phrases: number[] = [];
  for (let part = 0; part < frontParts; part++) {
    const start = part === 0 ? 0 : (ends[part - 1] ?? 0);
    for (let i = start + 1; i < (ends[part] ?? 0); i++) {
      const first = tokens[i - 1] ?? 0;
      const digest = digestPair(table.digestOf(first), table.digestOf(tokens[i] ?? 0));
      phrases.push(table.numberOf(digest, table.vocabularyOf(first)));
    }
  }
  return new Uint32Array(phrases);
}

/** Whether one of the flipped phrases stands in a row, wherever. */
export function hasFlipped(tokens: Uint32Array, { flipped }: Phrases, table: TermTable): boolean {
  let before = table.digestOf(tokens[0] ?? 0);
  for (let i = 1; i < tokens.length; i++) {
    const digest = table.digestOf(tokens[i] ?? 0);
    if (flipped.has(digestPair(before, digest))) return true;
    before = digest;
  }
  return false;
}
