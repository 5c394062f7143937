/** The terms of a matrix, and where they come from: -1 stands for a term that is in no row. */
export interface MergedTerms {
  /** In code-unit order, each once. */
  readonly terms: readonly string[];
  /** Old column → new column. */
  readonly columnOf: Int32Array;
  /** Number in the table of fresh terms → new column. */
  readonly columnOfFresh: Int32Array;
}

/** Merges old terms, which are sorted, with fresh ones, which are not; of both, those that some row holds. */
export function mergeTerms(
  old: readonly string[],
  oldHolders: Uint32Array,
  fresh: readonly string[],
  freshHolders: Uint32Array,
): MergedTerms {
  const columnOf = new Int32Array(old.length).fill(-1);
  const columnOfFresh = new Int32Array(fresh.length).fill(-1);
  const numbers = Array.from(fresh.keys()).filter((number) => freshHolders[number] !== 0);
  numbers.sort((a, b) => ((fresh[a] ?? '') < (fresh[b] ?? '') ? -1 : 1));
  const terms: string[] = [];
  let next = 0;
  let upcoming = fresh[numbers[0] ?? -1];
  const takeFresh = (column: number) => {
    columnOfFresh[numbers[next] ?? 0] = column;
    upcoming = fresh[numbers[++next] ?? -1];
  };
  for (let i = 0; i < old.length; i++) {
    const term = old[i] ?? '';
    while (upcoming !== undefined && upcoming < term) takeFresh(terms.push(upcoming) - 1);
    const isFresh = upcoming === term;
    if (oldHolders[i] === 0 && !isFresh) continue;
    columnOf[i] = terms.push(term) - 1;
    if (isFresh) takeFresh(terms.length - 1);
  }
  while (upcoming !== undefined) takeFresh(terms.push(upcoming) - 1);
  return { terms, columnOf, columnOfFresh };
}
