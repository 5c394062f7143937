import type { Comparison } from './comparison.ts';
import type { ComparedTerms } from './postings.ts';
import { rowLength } from './row-writer.ts';
import type { TermMatrix } from './term-matrix.ts';

/** The words of most weight in a text, by which it is known. */
const signatureSize = 8;
const signatureShared = 3;

/** A set of rows of which no two have nearly the same text. */
export interface DistinctRows {
  clear(): void;
  add(row: number): void;
  /** Whether the row is in the set, or nearly the same as one that is. */
  hasLikeOf(row: number): boolean;
}

/**
 * Two texts are near-duplicates when the cosine of their words, without regard to rarity, is above the site's
 * `nearDuplicate`. It is worked out only where some of their words of most weight are the same.
 */
export function createDistinctRows({ words, weights }: Comparison): DistinctRows {
  const least = weights.nearDuplicate * rowLength * rowLength;
  const signatureOf = createSignatures(words);
  const productOf = createProducts(words.matrix, words.rarity.length);
  const rows: number[] = [];
  const inSet = new Set<number>();
  const holders = createChains(words.rarity.length);

  return {
    clear() {
      rows.length = 0;
      inSet.clear();
      holders.clear();
    },
    add(row) {
      const place = rows.push(row) - 1;
      inSet.add(row);
      for (const word of signatureOf(row)) holders.add(word, place);
    },
    hasLikeOf(row) {
      if (inSet.has(row)) return true;
      const signature = signatureOf(row);
      const counts: number[] = [];
      for (const word of signature) holders.each(word, (place) => (counts[place] = (counts[place] ?? 0) + 1));
      return counts.some((count, place) => {
        const other = rows[place] ?? 0;
        const needed = Math.min(signatureShared, signature.length, signatureOf(other).length);
        return count >= needed && productOf(row, other) > least;
      });
    },
  };
}

/** For each word the rows of a set, as their places in it, whose signatures have it. */
interface Chains {
  clear(): void;
  add(word: number, place: number): void;
  each(word: number, visit: (place: number) => void): void;
}

/** Sets are made and cleared for every article: arrays of numbers do it several times as fast as a map of lists. */
function createChains(words: number): Chains {
  /** Of each word its latest link; a link is a place, and the link before of the same word. */
  const latest = new Int32Array(words).fill(-1);
  const places: number[] = [];
  const before: number[] = [];
  const used: number[] = [];
  return {
    clear() {
      for (const word of used) latest[word] = -1;
      for (const list of [places, before, used]) list.length = 0;
    },
    add(word, place) {
      before.push(latest[word] ?? -1);
      latest[word] = places.push(place) - 1;
      used.push(word);
    },
    each(word, visit) {
      for (let link = latest[word] ?? -1; link >= 0; link = before[link] ?? -1) visit(places[link] ?? 0);
    },
  };
}

/** Gives the columns of most weight in a row: of impact times rarity; of equal ones the first. */
function createSignatures({ matrix, rarity }: ComparedTerms): (row: number) => readonly number[] {
  const known: (readonly number[] | undefined)[] = [];
  return (row) => (known[row] ??= heaviest(matrix, rarity, row));
}

function heaviest({ offsets, columns, impacts }: TermMatrix, rarity: Uint8Array, row: number): number[] {
  const best: number[] = [];
  const weights: number[] = [];
  const end = offsets[row + 1] ?? 0;
  for (let i = offsets[row] ?? 0; i < end; i++) {
    const column = columns[i] ?? 0;
    const weight = (impacts[i] ?? 0) * (rarity[column] ?? 0);
    if (best.length === signatureSize && weight <= (weights[signatureSize - 1] ?? 0)) continue;
    let place = best.length < signatureSize ? best.length : signatureSize - 1;
    for (; place > 0 && weight > (weights[place - 1] ?? 0); place--) {
      best[place] = best[place - 1] ?? 0;
      weights[place] = weights[place - 1] ?? 0;
    }
    best[place] = column;
    weights[place] = weight;
  }
  return best;
}

/** Gives the sum, over the words of both rows, of the product of their impacts. */
function createProducts({ offsets, columns, impacts }: TermMatrix, terms: number): (a: number, b: number) => number {
  const spread = new Uint16Array(terms);
  return (a, b) => {
    const endA = offsets[a + 1] ?? 0;
    const endB = offsets[b + 1] ?? 0;
    let product = 0;
    for (let i = offsets[a] ?? 0; i < endA; i++) spread[columns[i] ?? 0] = impacts[i] ?? 0;
    for (let i = offsets[b] ?? 0; i < endB; i++) product += (spread[columns[i] ?? 0] ?? 0) * (impacts[i] ?? 0);
    for (let i = offsets[a] ?? 0; i < endA; i++) spread[columns[i] ?? 0] = 0;
    return product;
  };
}
