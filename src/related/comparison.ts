import type { RelatedSettings } from '../schema/related-settings.ts';
import type { Collection } from './collection.ts';
import { createEditions, edition, type Editions } from './editions.ts';
import { featureKinds, kindOf } from './features.ts';
import { buildPostings, type Postings } from './postings.ts';
import { countDocuments, rarityOf } from './rarity.ts';
import type { Overlap, Standing } from './score.ts';
import type { TermMatrix } from './term-matrix.ts';

/** A collection made ready for comparing its documents: all that depends on more than one of them. */
export interface Comparison {
  readonly collection: Collection;
  readonly weights: RelatedSettings;
  readonly editions: Editions;
  /** 1 for each row that may be recommended. */
  readonly listed: Uint8Array;
  readonly wordRarity: Uint8Array;
  readonly featureRarity: Uint8Array;
  /** For each feature its place in `featureKinds`. */
  readonly kinds: Uint8Array;
  readonly wordPostings: Postings;
  readonly featurePostings: Postings;
  /** For each row those that it links to or that link to it, ascending. */
  readonly linked: readonly (readonly number[])[];
  /** For each row its place when all are sorted by date, newest first, then by id. */
  readonly order: Uint32Array;
  /** Months since the year 0 of each row's date. */
  readonly months: Int32Array;
}

export function createComparison(collection: Collection, weights: RelatedSettings): Comparison {
  const { records, words, features } = collection;
  const listed = Uint8Array.from(records, (record) => (record.listed ? 1 : 0));
  const wordCounts = countDocuments(words, listed);
  const featureCounts = countDocuments(features, listed);
  return {
    collection,
    weights,
    editions: createEditions(records),
    listed,
    ...rarities(collection, listed, wordCounts, featureCounts),
    kinds: Uint8Array.from(features.terms, kindOf),
    wordPostings: buildPostings(words, listed, wordCounts),
    featurePostings: buildPostings(features, listed, featureCounts),
    linked: linkedRows(collection),
    order: newestFirst(collection),
    months: Int32Array.from(records, ({ date }) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7))),
  };
}

/** The rarity of each word among the documents of its language, and of each feature among all. */
export function rarities(
  { records, words, features }: Collection,
  listed: Uint8Array,
  wordCounts = countDocuments(words, listed),
  featureCounts = countDocuments(features, listed),
): { wordRarity: Uint8Array; featureRarity: Uint8Array } {
  const all = listed.reduce((sum, flag) => sum + flag, 0);
  return {
    wordRarity: rarityOf(wordCounts, languageTotals(words, listed)),
    featureRarity: rarityOf(featureCounts, new Uint32Array(features.terms.length).fill(records.length === 0 ? 0 : all)),
  };
}

/** For each word the number of listed documents in its language: those with a word of the same prefix. */
function languageTotals(words: TermMatrix, listed: Uint8Array): Uint32Array {
  const totals = new Map<string, number>();
  listed.forEach((flag, row) => {
    const first = words.offsets[row] ?? 0;
    if (flag === 0 || first === words.offsets[row + 1]) return;
    const language = prefixOf(words.terms[words.columns[first] ?? 0] ?? '');
    totals.set(language, (totals.get(language) ?? 0) + 1);
  });
  let language = '';
  let total = 0;
  return Uint32Array.from(words.terms, (term) => {
    // Words are sorted, so the prefix changes once a language.
    if (language === '' || !term.startsWith(language)) {
      language = prefixOf(term);
      total = totals.get(language) ?? 0;
    }
    return total;
  });
}

function prefixOf(term: string): string {
  return term.slice(0, term.indexOf(':') + 1);
}

function linkedRows({ records }: Collection): number[][] {
  const rowsOf = new Map<string, number[]>();
  records.forEach(({ work }, row) => {
    const rows = rowsOf.get(work);
    if (rows === undefined) rowsOf.set(work, [row]);
    else rows.push(row);
  });
  const linked = records.map(() => new Set<number>());
  records.forEach(({ links, work }, row) => {
    for (const other of links.filter((link) => link !== work).flatMap((link) => rowsOf.get(link) ?? [])) {
      linked[row]?.add(other);
      linked[other]?.add(row);
    }
  });
  return linked.map((rows) => [...rows].sort((a, b) => a - b));
}

function newestFirst({ records }: Collection): Uint32Array {
  const rows = records.map(({ date }, row) => ({ date, row }));
  // Rows are in the order of their ids already, and the sort is stable.
  rows.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const order = new Uint32Array(rows.length);
  rows.forEach(({ row }, place) => (order[row] = place));
  return order;
}

/** What two rows have in common. */
export function overlapOf(comparison: Comparison, a: number, b: number): Overlap {
  const { collection, wordRarity, featureRarity, kinds, linked } = comparison;
  const sums = new Array<number>(featureKinds.length).fill(0);
  let text = 0;
  eachShared(collection.words, a, b, (term, impacts) => {
    text += (wordRarity[term] ?? 0) * impacts;
  });
  eachShared(collection.features, a, b, (term) => {
    const kind = kinds[term] ?? 0;
    sums[kind] = (sums[kind] ?? 0) + (featureRarity[term] ?? 0);
  });
  const [author = 0, coCited = 0, series = 0, sources = 0, topics = 0] = sums;
  return { text, author, coCited, series, sources, topics, link: linked[a]?.includes(b) === true ? 1 : 0 };
}

/** Calls `visit` with each term that both rows hold, and the product of its impacts. */
export function eachShared(
  matrix: TermMatrix,
  a: number,
  b: number,
  visit: (term: number, impacts: number) => void,
): void {
  const { offsets, columns, impacts } = matrix;
  const endA = offsets[a + 1] ?? 0;
  const endB = offsets[b + 1] ?? 0;
  let i = offsets[a] ?? 0;
  let j = offsets[b] ?? 0;
  while (i < endA && j < endB) {
    const [left = 0, right = 0] = [columns[i], columns[j]];
    if (left === right) visit(left, (impacts[i] ?? 0) * (impacts[j] ?? 0));
    if (left <= right) i++;
    if (right <= left) j++;
  }
}

/** How row `b` stands to the readers of row `a`. */
export function standingOf({ editions, months, collection }: Comparison, a: number, b: number): Standing {
  const serving = editions.servingReadersOf(collection.records[a]?.lang ?? '');
  return { months: (months[b] ?? 0) - (months[a] ?? 0), foreign: serving[b] === edition.foreign };
}
