import type { TermMatrix } from './term-matrix.ts';

/** Rarity 1, of a term that stands in one document. */
export const fullRarity = 255;

/**
 * A small publication is treated as one of this many documents, so that what half of its articles share still counts;
 * and a term in fewer than this is never too common.
 */
const fewest = 64;

/** A term that is less rare than this tells nothing. It stands in 1 of 8 documents where there are 512, 1 of 25 of 16,384. */
const least = 1 / 3;

/**
 * For each term how rare it is, squared, from 0 to `fullRarity`: inverse document frequency, `ln(N / df) / ln(N)`,
 * in which both N and df are rounded, N up to a power of two and df down to a half power. Most edits therefore change
 * the rarity of few terms, and only documents that hold one of those need to be compared again.
 *
 * @param counts number of documents that hold each term
 * @param groups of each term the group of documents in which it might stand
 * @param totals number of documents of each group
 */
export function rarityOf(counts: Uint32Array, groups: Uint8Array, totals: readonly number[]): Uint8Array {
  const tables = totals.map((total) => Uint8Array.from({ length: total + 1 }, (_, count) => rarityAt(count, total)));
  const rarity = new Uint8Array(counts.length);
  for (let term = 0; term < counts.length; term++) rarity[term] = tables[groups[term] ?? 0]?.[counts[term] ?? 0] ?? 0;
  return rarity;
}

function rarityAt(count: number, total: number): number {
  if (count === 0 || total === 0) return 0;
  const steps = 2 * (32 - Math.clz32(Math.max(fewest, total) - 1));
  const step = halfSteps(count);
  const rarity = Math.max(0, 1 - step / steps);
  if (count >= fewest && rarity <= least) return 0;
  return Math.round(fullRarity * rarity * rarity);
}

/** `floor(2 · log2(count))`, in whole numbers, so that every machine rounds alike. */
function halfSteps(count: number): number {
  const power = 31 - Math.clz32(count);
  return 2 * power + (count * count >= 2 ** (2 * power + 1) ? 1 : 0);
}

/** Of the rows that hold each term, the number of those that are listed. */
export function countListed({ columns, offsets }: TermMatrix, holders: Uint32Array, listed: Uint8Array): Uint32Array {
  const counts = holders.slice();
  listed.forEach((flag, row) => {
    if (flag === 1) return;
    for (const column of columns.subarray(offsets[row], offsets[row + 1])) counts[column] = (counts[column] ?? 0) - 1;
  });
  return counts;
}
