import { digestParagraph } from './boilerplate.ts';
import { NumberTable } from './number-table.ts';

/** Two term numbers in one double. */
export const pairBase = 2 ** 26;

/** A digest of a term, of 32 bits. */
export function digestTerm(term: string): number {
  return digestParagraph(term) % 2 ** 32;
}

/** The digest of two terms in a row, of 32 bits, from those of each. */
export function digestPair(first: number, second: number): number {
  const mixed = Math.imul(first ^ (first >>> 15), 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** A set of pairs, by digest. */
export interface Phrases {
  readonly digests: readonly number[];
  readonly has: (digest: number) => boolean;
  /** Whether any of a list is among them. */
  readonly hasAny: (list: Uint32Array) => boolean;
}

/** All pairs that stand in one of `lists`. */
export function collectPhrases(lists: readonly Uint32Array[]): Phrases {
  const table = new NumberTable();
  const digests: number[] = [];
  for (const list of lists) {
    for (const digest of list) {
      const slot = table.slotOf(digest);
      if (table.values[slot] === 1) continue;
      table.values[slot] = 1;
      digests.push(digest);
    }
  }
  // Long lists are asked for a few digests: nearly all stop at the low bits.
  const lowBits = new Uint8Array(2 ** 16);
  for (const digest of digests) lowBits[digest & 0xffff] = 1;
  const has = (digest: number) => lowBits[digest & 0xffff] === 1 && table.has(digest);
  return { digests, has, hasAny: (list) => digests.length > 0 && list.some(has) };
}

/** What is in one of two sets alone. */
export function differenceOf(a: Phrases, b: Phrases): Phrases {
  const alone = [...a.digests.filter((digest) => !b.has(digest)), ...b.digests.filter((digest) => !a.has(digest))];
  return collectPhrases([Uint32Array.from(alone)]);
}
