import { digestOf } from './digest.ts';
import type { RelatedDocument } from './related-document.ts';
import type { TermMatrix } from './term-matrix.ts';

/** What two articles may share beside words. */
export const featureKinds = ['author', 'coCited', 'series', 'sources', 'topics'] as const;
export type FeatureKind = (typeof featureKinds)[number];

/** What a document must say of itself to have features. */
export type FeatureDocument = Pick<
  RelatedDocument,
  'work' | 'authors' | 'series' | 'sources' | 'links' | 'topics' | 'listed'
>;

/** The features of all documents: a matrix like that of words, with an impact of 1 for each. */
export interface Features {
  /** Of each feature its kind, as a place in `featureKinds`, and its id among those of the kind. */
  readonly kinds: Uint8Array;
  readonly ids: readonly string[];
  readonly digests: Float64Array;
  /** The number of rows that hold it. */
  readonly holders: Uint32Array;
  /** The columns of a row ascend. */
  readonly matrix: TermMatrix;
}

export function buildFeatures(documents: readonly FeatureDocument[]): Features {
  const table = new FeatureTable();
  const citing = citingWorks(documents);
  const columns: number[] = [];
  const offsets = new Uint32Array(documents.length + 1);
  documents.forEach((document, row) => {
    const start = columns.length;
    table.addAll(columns, start, 'author', document.authors);
    table.addAll(columns, start, 'coCited', citing.get(document.work) ?? []);
    table.addAll(columns, start, 'series', document.series);
    table.addAll(columns, start, 'sources', document.sources);
    // To link to a work of this site is to cite it.
    for (const work of document.links) insert(columns, start, table.numberOfWork(work));
    table.addAll(columns, start, 'topics', document.topics);
    offsets[row + 1] = columns.length;
  });
  const holders = new Uint32Array(table.ids.length);
  for (const column of columns) holders[column] = (holders[column] ?? 0) + 1;
  return {
    kinds: Uint8Array.from(table.kinds),
    ids: table.ids,
    digests: Float64Array.from(table.ids, (id, i) => digestOf(`${String(table.kinds[i])}:${id}`)),
    holders,
    matrix: { offsets, columns: Uint32Array.from(columns), impacts: new Uint16Array(columns.length).fill(1) },
  };
}

/** Numbers features in the order of their first appearance. */
class FeatureTable {
  readonly kinds: number[] = [];
  readonly ids: string[] = [];
  readonly #numbers: Readonly<Record<FeatureKind, Map<string, number>>> = {
    author: new Map(),
    coCited: new Map(),
    series: new Map(),
    sources: new Map(),
    topics: new Map(),
  };
  /** Of works as sources, so that their ids need not be put together for each link. */
  readonly #works = new Map<string, number>();

  /** Puts the numbers of features into the row that begins at `start`. */
  addAll(columns: number[], start: number, kind: FeatureKind, ids: readonly string[]): void {
    for (const id of ids) insert(columns, start, this.numberOf(kind, id));
  }

  /** The number of a work of this site as a source. */
  numberOfWork(work: string): number {
    let number = this.#works.get(work);
    if (number === undefined) {
      number = this.numberOf('sources', `work:${work}`);
      this.#works.set(work, number);
    }
    return number;
  }

  numberOf(kind: FeatureKind, id: string): number {
    const numbers = this.#numbers[kind];
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, this.ids.length);
    this.kinds.push(featureKinds.indexOf(kind));
    return this.ids.push(id) - 1;
  }
}

/** Puts a number where it belongs among the ascending ones from `start`, unless it is there. */
function insert(columns: number[], start: number, column: number): void {
  let place = columns.length;
  while (place > start && (columns[place - 1] ?? 0) > column) place--;
  if (place > start && columns[place - 1] === column) return;
  for (let i = columns.length; i > place; i--) columns[i] = columns[i - 1] ?? 0;
  columns[place] = column;
}

/** For each work that is linked to, the listed works that link to it, each once. */
function citingWorks(documents: readonly FeatureDocument[]): ReadonlyMap<string, readonly string[]> {
  const citing = new Map<string, string[]>();
  for (const { work, links, listed } of documents) {
    if (!listed) continue;
    for (const link of links) {
      if (link === work) continue;
      const known = citing.get(link);
      if (known === undefined) citing.set(link, [work]);
      else if (!known.includes(work)) known.push(work);
    }
  }
  return citing;
}
