import { digestPair } from './digest.ts';
import { type Readings, readingOf } from './readings.ts';
import type { TermTable } from './term-table.ts';

/** The parts of a reading that establish phrases: its title and its summary. */
const frontParts = 2;

/** Bits of the filter, a megabyte: of pairs that are no phrases it lets pass 1 in 30 where there are 250,000 phrases. */
const filterBits = 2 ** 23;

/** The phrases: two words in a row that stand so in some title or summary. */
export interface Phrases {
  /** Of each term the number of times that it stands in titles and summaries as a phrase; 0 for a word. */
  readonly counts: Uint32Array;
  /** 1 for each term that has become a phrase, or is none any more; undefined where there is no such term. */
  readonly flipped: Uint8Array | undefined;
  /** 1 for the first word of each of those. */
  readonly opensFlipped: Uint8Array;
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

/** What has come of readings: rows of the old ones that are gone, rows of the new ones that are fresh. */
export interface ReadingChange {
  readonly previous: Readings;
  readonly gone: readonly number[];
  readonly readings: Readings;
  readonly fresh: readonly number[];
}

/** The phrases of all readings, from those of the readings before; new ones are numbered in the table. */
export function updatePhrases(previous: Uint32Array, change: ReadingChange, table: TermTable): Phrases {
  const firsts: number[] = [];
  const steps: number[] = [];
  const count = (readings: Readings, rows: readonly number[], step: 1 | -1) => {
    for (const row of rows) {
      eachFrontPair(readings, row, (first, second) => {
        const pair = digestPair(table.digestOf(first), table.digestOf(second));
        const phrase = table.numberOf(pair, table.vocabularyOf(first));
        firsts[phrase] = first;
        steps[phrase] = (steps[phrase] ?? 0) + step;
      });
    }
  };
  count(change.previous, change.gone, -1);
  count(change.readings, change.fresh, 1);
  return applySteps(previous, table.size, steps, firsts);
}

function applySteps(previous: Uint32Array, size: number, steps: readonly number[], firsts: readonly number[]): Phrases {
  const counts = new Uint32Array(size);
  counts.set(previous);
  const flipped = new Uint8Array(size);
  const opensFlipped = new Uint8Array(size);
  let any = false;
  steps.forEach((step, phrase) => {
    const before = counts[phrase] ?? 0;
    counts[phrase] = before + step;
    if (before > 0 === before + step > 0) return;
    any = true;
    flipped[phrase] = 1;
    opensFlipped[firsts[phrase] ?? 0] = 1;
  });
  return { counts, flipped: any ? flipped : undefined, opensFlipped };
}

function eachFrontPair(readings: Readings, row: number, visit: (first: number, second: number) => void): void {
  const { tokens, ends } = readingOf(readings, row);
  for (let part = 0; part < frontParts; part++) {
    const start = part === 0 ? 0 : (ends[part - 1] ?? 0);
    for (let i = start + 1; i < (ends[part] ?? 0); i++) visit(tokens[i - 1] ?? 0, tokens[i] ?? 0);
  }
}

/** Whether one of the flipped phrases stands in a row, wherever. */
export function hasFlipped(
  { tokens }: Readings,
  row: number,
  { flipped, opensFlipped }: Phrases,
  table: TermTable,
): boolean {
  if (flipped === undefined) return false;
  const { offsets, values } = tokens;
  const end = offsets[row + 1] ?? 0;
  for (let i = (offsets[row] ?? 0) + 1; i < end; i++) {
    const first = values[i - 1] ?? 0;
    if (opensFlipped[first] !== 1) continue;
    const phrase = table.find(digestPair(table.digestOf(first), table.digestOf(values[i] ?? 0)));
    if (phrase >= 0 && flipped[phrase] === 1) return true;
  }
  return false;
}
