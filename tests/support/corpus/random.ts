/** A source of chance that gives the same numbers for the same seed, on every machine. */
export interface Random {
  /** From 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** From `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(items: readonly T[]): T;
  /** `count` different items; fewer where there are not so many. */
  sample<T>(items: readonly T[], count: number): readonly T[];
  /** An index below `size`, small ones far more often, as words are in a language (Zipf's law). */
  rank(size: number): number;
}

/** Mulberry32: small, fast, and good enough to make text with. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  return {
    below,
    pick,
    between: (least, most) => least + below(most - least + 1),
    sample: (items, count) => {
      const chosen = new Set<(typeof items)[number]>();
      while (chosen.size < Math.min(count, items.length)) chosen.add(pick(items));
      return [...chosen];
    },
    rank: (size) => Math.floor(size ** next()) - 1,
  };
}
