/** Most shades that can be told apart on a map and named beside it. */
const most = 5;

export interface ValueClasses {
  /** The place of a number's class, 0 for the lowest. */
  classOf(value: number): number;
  /** The lowest and the highest number of each class. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Sorts numbers into classes that have about as many members each; at most five, and none is empty. */
export function valueClasses(values: readonly number[]): ValueClasses {
  const sorted = values.toSorted((a, b) => a - b);
  const count = Math.min(most, new Set(sorted).size);
  const limits = [
    ...new Set(
      Array.from({ length: count }, (_, index) => sorted[Math.ceil(((index + 1) * sorted.length) / count) - 1] ?? 0),
    ),
  ];
  const classOf = (value: number): number => limits.findIndex((limit) => value <= limit);
  const groups = Map.groupBy(sorted, classOf);
  return { classOf, ranges: limits.map((limit, index) => [groups.get(index)?.[0] ?? limit, limit]) };
}
