import type { RelatedSettings } from '../schema/related-settings.ts';
import type { Collection } from './collection.ts';
import { createEditions, edition, type Editions } from './editions.ts';
import { kindOf } from './features.ts';
import type { Terms } from './postings.ts';
import { countDocuments, rarityOf } from './rarity.ts';
import type { Standing } from './score.ts';
import { createTermTable, type TermMatrix } from './term-matrix.ts';

/** A collection made ready for comparing its documents: all that depends on more than one of them. */
export interface Comparison {
  readonly collection: Collection;
  readonly weights: RelatedSettings;
  readonly editions: Editions;
  /** 1 for each row that may be recommended. */
  readonly listed: Uint8Array;
  readonly words: Terms;
  readonly features: Terms;
  /** For each feature its place in `featureKinds`. */
  readonly kinds: Uint8Array;
  /** For each row those that it links to or that link to it, ascending. */
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
  const { records, features } = collection;
  const { words } = collection.texts;
  const editions = createEditions(records);
  const works = createTermTable();
  const listed = Uint8Array.from(records, (record) => (record.listed ? 1 : 0));
  const wordCounts = countDocuments(words, listed);
  const featureCounts = countDocuments(features, listed);
  const featureTotals = new Uint32Array(featureCounts.length).fill(listed.reduce((sum, flag) => sum + flag, 0));
  return {
    collection,
    weights,
    editions,
    words: { matrix: words, listed, counts: wordCounts, rarity: rarityOf(wordCounts, languageTotals(words, listed)) },
    features: { matrix: features, listed, counts: featureCounts, rarity: rarityOf(featureCounts, featureTotals) },
    listed,
    kinds: Uint8Array.from(features.terms, kindOf),
    linked: linkedRows(collection),
    seriesRows: groupRows(records.map(({ series }) => series)),
    works: Uint32Array.from(records, ({ work }) => works.numberOf(work)),
    serving: records.map(({ lang }) => editions.servingReadersOf(lang)),
    order: newestFirst(collection),
    months: Int32Array.from(records, ({ date }) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7))),
  };
}

/** For each word the number of listed documents in its language: those with a word of the same prefix. */
function languageTotals({ terms, offsets, columns }: TermMatrix, listed: Uint8Array): Uint32Array {
  const totals = new Map<string, number>();
  listed.forEach((flag, row) => {
    const first = offsets[row] ?? 0;
    if (flag === 0 || first === offsets[row + 1]) return;
    const language = prefixOf(terms[columns[first] ?? 0] ?? '');
    totals.set(language, (totals.get(language) ?? 0) + 1);
  });
  const perTerm = new Uint32Array(terms.length);
  let start = 0;
  while (start < terms.length) {
    const language = prefixOf(terms[start] ?? '');
    const end = firstAfter(terms, language, start);
    perTerm.fill(totals.get(language) ?? 0, start, end);
    start = end;
  }
  return perTerm;
}

/** The place of the first term, from `start`, that does not begin with `prefix`; terms with one prefix stand together. */
function firstAfter(terms: readonly string[], prefix: string, start: number): number {
  let [low, high] = [start, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '').startsWith(prefix)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function prefixOf(term: string): string {
  return term.slice(0, term.indexOf(':') + 1);
}

function linkedRows({ records }: Collection): number[][] {
  const rowsOf = groupRows(records.map(({ work }) => [work]));
  const linked = records.map(() => new Set<number>());
  records.forEach(({ links, work }, row) => {
    for (const other of links.filter((link) => link !== work).flatMap((link) => rowsOf.get(link) ?? [])) {
      linked[row]?.add(other);
      linked[other]?.add(row);
    }
  });
  return linked.map((rows) => [...rows].sort((a, b) => a - b));
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
