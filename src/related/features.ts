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
  const rows = documents.map((document) => {
    const columns = [
      ...document.authors.map((id) => table.numberOf('author', id)),
      ...(citing.get(document.work) ?? []).map((id) => table.numberOf('coCited', id)),
      ...document.series.map((id) => table.numberOf('series', id)),
      ...document.sources.map((id) => table.numberOf('sources', id)),
      // To link to a work of this site is to cite it.
      ...document.links.map((work) => table.numberOf('sources', `work:${work}`)),
      ...document.topics.map((id) => table.numberOf('topics', id)),
    ].sort((a, b) => a - b);
    return columns.filter((column, i) => column !== columns[i - 1]);
  });
  const columns = Uint32Array.from(rows.flat());
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, index) => (offsets[index + 1] = (offsets[index] ?? 0) + row.length));
  const holders = new Uint32Array(table.ids.length);
  for (const column of columns) holders[column] = (holders[column] ?? 0) + 1;
  return {
    kinds: Uint8Array.from(table.kinds),
    ids: table.ids,
    digests: Float64Array.from(table.ids, (id, i) => digestOf(`${String(table.kinds[i])}:${id}`)),
    holders,
    matrix: { offsets, columns, impacts: new Uint16Array(columns.length).fill(1) },
  };
}

/** Numbers features in the order of their first appearance. */
class FeatureTable {
  readonly kinds: number[] = [];
  readonly ids: string[] = [];
  readonly #numbers = new Map<FeatureKind, Map<string, number>>(featureKinds.map((kind) => [kind, new Map()]));

  numberOf(kind: FeatureKind, id: string): number {
    const numbers = this.#numbers.get(kind);
    const known = numbers?.get(id);
    if (known !== undefined) return known;
    numbers?.set(id, this.ids.length);
    this.kinds.push(featureKinds.indexOf(kind));
    return this.ids.push(id) - 1;
  }
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
