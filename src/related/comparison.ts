import type { RelatedSettings } from '../schema/related-settings.ts';
import type { Collection } from './collection.ts';
import { createEditions, edition, type Editions } from './editions.ts';
import type { ComparedTerms } from './postings.ts';
import { countListed, rarityOf } from './rarity.ts';
import { type Standing, standingFactor } from './score.ts';
import type { Texts } from './texts.ts';

/** A collection made ready for comparing its documents: all that depends on more than one of them. */
export interface Comparison {
  readonly collection: Collection;
  readonly weights: RelatedSettings;
  readonly editions: Editions;
  /** 1 for each row that may be recommended. */
  readonly listed: Uint8Array;
  readonly words: ComparedTerms;
  readonly features: ComparedTerms;
  /** For each row those that it links to or picks, or that do so with it, each once. */
  readonly linked: readonly (readonly number[])[];
  /** For each series its rows. */
  readonly seriesRows: ReadonlyMap<string, readonly number[]>;
  /** For each row a number that its work's editions share. */
  readonly works: Uint32Array;
  /** For each row what its readers get, as `Editions.servingReadersOf` gives it. */
  readonly serving: readonly Uint8Array[];
  /** For each row its place when all are sorted by date, newest first, then by id. */
  readonly order: Uint32Array;
  /** Months since the year 0 of each row's date. */
  readonly months: Int32Array;
}

export function createComparison(collection: Collection, weights: RelatedSettings): Comparison {
  const { records, features, texts } = collection;
  const editions = createEditions(records);
  const listed = Uint8Array.from(records, (record) => (record.listed ? 1 : 0));
  const total = listed.reduce((sum, flag) => sum + flag, 0);
  const wordCounts = countListed(texts.words, texts.holders, listed);
  const featureCounts = countListed(features.matrix, features.holders, listed);
  return {
    collection,
    weights,
    editions,
    listed,
    words: {
      matrix: texts.words,
      holders: texts.holders,
      rarity: rarityOf(wordCounts, texts.terms.vocabularies, languageTotals(texts, listed)),
    },
    features: {
      matrix: features.matrix,
      holders: features.holders,
      rarity: rarityOf(featureCounts, new Uint8Array(featureCounts.length), [total]),
    },
    linked: linkedRows(collection),
    seriesRows: groupRows(records.map(({ series }) => series)),
    works: numberWorks(collection),
    serving: records.map(({ lang }) => editions.servingReadersOf(lang)),
    order: newestFirst(collection),
    months: Int32Array.from(records, ({ date }) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7))),
  };
}

/** For each vocabulary the number of listed documents that have a word of it. */
function languageTotals({ words: { offsets, columns }, terms }: Texts, listed: Uint8Array): number[] {
  const totals = terms.names.map(() => 0);
  listed.forEach((flag, row) => {
    const first = offsets[row] ?? 0;
    if (flag === 0 || first === offsets[row + 1]) return;
    const vocabulary = terms.vocabularies[columns[first] ?? 0] ?? 0;
    totals[vocabulary] = (totals[vocabulary] ?? 0) + 1;
  });
  return totals;
}

function numberWorks({ records }: Collection): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(records, ({ work }, row) => {
    const number = numbers.get(work) ?? row;
    numbers.set(work, number);
    return number;
  });
}

function linkedRows({ records }: Collection): (readonly number[])[] {
  const rowsOf = groupRows(records.map(({ work }) => [work]));
  const linked = new Array<readonly number[]>(records.length).fill([]);
  const add = (row: number, other: number): void => {
    const known = linked[row] ?? [];
    if (!known.includes(other)) linked[row] = [...known, other];
  };
  records.forEach(({ links, picks, work }, row) => {
    for (const link of [...links, ...picks]) {
      if (link === work) continue;
      for (const other of rowsOf.get(link) ?? []) {
        add(row, other);
        add(other, row);
      }
    }
  });
  return linked;
}

/** For each key the rows that have it, ascending. */
function groupRows(keys: readonly (readonly string[])[]): Map<string, number[]> {
  const rowsOf = new Map<string, number[]>();
  keys.forEach((ofRow, row) => {
    for (const key of ofRow) {
      const rows = rowsOf.get(key);
      if (rows === undefined) rowsOf.set(key, [row]);
      else rows.push(row);
    }
  });
  return rowsOf;
}

function newestFirst({ records }: Collection): Uint32Array {
  const rows = records.map(({ date }, row) => ({ date, row }));
  // Rows are in the order of their ids already, and the sort is stable.
  rows.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const order = new Uint32Array(rows.length);
  rows.forEach(({ row }, place) => (order[row] = place));
  return order;
}

/** How row `b` stands to the readers of row `a`. */
export function standingOf({ serving, months }: Comparison, a: number, b: number): Standing {
  return { months: (months[b] ?? 0) - (months[a] ?? 0), foreign: serving[a]?.[b] === edition.foreign };
}

/** The score of `to` in the list of `from`, to which it is so similar; 0 where it may not stand there. */
export function scoreIn(comparison: Comparison, from: number, to: number, similarity: number): number {
  const { serving, works, weights } = comparison;
  const serves = serving[from]?.[to] ?? edition.hidden;
  if (serves === edition.hidden || works[from] === works[to]) return 0;
  const score = similarity * standingFactor(weights, standingOf(comparison, from, to));
  return score >= weights.minimum ? score : 0;
}
