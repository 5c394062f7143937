/** What a method recommends for the post `id`, best first, at most `limit`. */
export type Method = (id: string, limit: number) => readonly string[];

/** How well a method brings hidden links back, as means over the posts asked for. */
export interface Measures {
  /** Share of a post's hidden links among its first 5, and its first 20. */
  readonly recallAt5: number;
  readonly recallAt20: number;
  /** Mean of 1 / (rank of the first hidden link), 0 where the first 20 have none. */
  readonly reciprocalRank: number;
  /** Share of all posts that stand in the first 5 of some post. */
  readonly coverage: number;
  /** Of the number of lists of 5 that each post stands in: 0 when all stand in as many, 1 when one stands in all. */
  readonly gini: number;
  /** The greatest such number. */
  readonly mostRecommended: number;
}

/**
 * Recall and rank over the posts of `asked` that have hidden links; coverage and Gini over the lists of all posts,
 * as those are measures of the whole site and need no hidden links.
 */
export function measure(
  method: Method,
  all: readonly string[],
  asked: readonly string[],
  truth: ReadonlyMap<string, ReadonlySet<string>>,
): Measures {
  const ranks = asked.flatMap((id) => {
    const hidden = truth.get(id);
    if (hidden === undefined) return [];
    const list = method(id, 20);
    const places = list.flatMap((other, index) => (hidden.has(other) ? [index + 1] : []));
    return [{ places, hidden: hidden.size }];
  });
  const mean = (value: (of: { places: number[]; hidden: number }) => number) =>
    ranks.reduce((sum, of) => sum + value(of), 0) / ranks.length;
  const degrees = new Map(all.map((id) => [id, 0]));
  for (const id of all) for (const other of method(id, 5)) degrees.set(other, (degrees.get(other) ?? 0) + 1);
  const counts = [...degrees.values()];
  return {
    recallAt5: mean(({ places, hidden }) => places.filter((place) => place <= 5).length / hidden),
    recallAt20: mean(({ places, hidden }) => places.length / hidden),
    reciprocalRank: mean(({ places: [first] }) => (first === undefined ? 0 : 1 / first)),
    coverage: counts.filter((count) => count > 0).length / counts.length,
    gini: giniOf(counts),
    mostRecommended: Math.max(...counts),
  };
}

function giniOf(counts: readonly number[]): number {
  const ascending = [...counts].sort((a, b) => a - b);
  const total = ascending.reduce((sum, count) => sum + count, 0);
  const weighted = ascending.reduce((sum, count, index) => sum + (index + 1) * count, 0);
  return (2 * weighted) / (ascending.length * total) - (ascending.length + 1) / ascending.length;
}
