import { digestParagraph } from './boilerplate.ts';

/** Two term numbers in one double. */
export const pairBase = 2 ** 26;

/** A digest of a term, of 32 bits. */
export function digestTerm(term: string): number {
  return digestParagraph(term) % 2 ** 32;
}

/** Bits of the digest of a pair: that two pairs share one is rare, and makes no more than a needless term. */
const digestBits = 24;

/** The digest of two terms in a row, from those of each: below 2^24. */
export function digestPair(first: number, second: number): number {
  const mixed = Math.imul(first ^ (first >>> 15), 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> (32 - digestBits);
}

/** A set of pairs, by digest: one bit each. */
export interface Phrases {
  readonly bits: Uint32Array;
  readonly has: (digest: number) => boolean;
}

/** All pairs that stand in one of `lists`. */
export function collectPhrases(lists: readonly Uint32Array[]): Phrases {
  const bits = new Uint32Array(2 ** digestBits / 32);
  for (const list of lists) {
    for (const digest of list) bits[digest >>> 5] = (bits[digest >>> 5] ?? 0) | (1 << (digest & 31));
  }
  return toPhrases(bits);
}

/** What is in one of two sets alone; undefined where they are the same. */
export function differenceOf(a: Phrases, b: Phrases): Phrases | undefined {
  const bits = new Uint32Array(a.bits.length);
  let any = 0;
  for (let i = 0; i < bits.length; i++) any |= bits[i] = (a.bits[i] ?? 0) ^ (b.bits[i] ?? 0);
  return any === 0 ? undefined : toPhrases(bits);
}

function toPhrases(bits: Uint32Array): Phrases {
  return { bits, has: (digest) => (((bits[digest >>> 5] ?? 0) >>> (digest & 31)) & 1) === 1 };
}
