import { isSameRecord, updateFeatures } from './feature-rows.ts';
import type { RelatedDocument } from './related-document.ts';
import { emptyMatrix, type TermMatrix } from './term-matrix.ts';
import { emptyTexts, type Texts, updateTexts } from './texts.ts';

/** A document without its text. */
export type DocumentRecord = Omit<RelatedDocument, 'title' | 'summary' | 'headings' | 'text' | 'digest'>;

/** All that is known of the documents, each for itself. Row `i` of each member is the document `records[i]`. */
export interface Collection {
  /** In code-unit order of their ids. */
  readonly records: readonly DocumentRecord[];
  readonly texts: Texts;
  readonly features: TermMatrix;
}

export const emptyCollection: Collection = { records: [], texts: emptyTexts, features: emptyMatrix };

/** A collection, and how it came from the one before. */
export interface CollectionUpdate {
  readonly collection: Collection;
  /** Old row → new row; -1 where the document is gone. */
  readonly fromPrevious: Int32Array;
  /** 1 for each new row that is new or whose words, features or record changed. */
  readonly changed: Uint8Array;
  /** Old column → new column of the words, and of the features; -1 where the term is gone. */
  readonly wordColumns: Int32Array;
  readonly featureColumns: Int32Array;
}

export function updateCollection(previous: Collection, documents: readonly RelatedDocument[]): CollectionUpdate {
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  const oldRows = new Map(previous.records.map((record, row) => [record.id, row]));
  const oldRowOf = sorted.map((document) => oldRows.get(document.id));
  const records = sorted.map(toRecord);
  const texts = updateTexts(previous.texts, sorted, oldRowOf);
  const features = updateFeatures(previous, records, oldRowOf);
  const changed = Uint8Array.from(records, (record, row) => {
    const oldRow = oldRowOf[row];
    const isSame = oldRow !== undefined && texts.rows[row] === oldRow && features.rows[row] === oldRow;
    return isSame && isSameRecord(previous.records[oldRow], record) ? 0 : 1;
  });
  const fromPrevious = new Int32Array(previous.records.length).fill(-1);
  oldRowOf.forEach((oldRow, row) => {
    if (oldRow !== undefined) fromPrevious[oldRow] = row;
  });
  return {
    collection: { records, texts: texts.texts, features: features.matrix },
    fromPrevious,
    changed,
    wordColumns: texts.columnOf,
    featureColumns: features.columnOf,
  };
}

function toRecord(document: RelatedDocument): DocumentRecord {
  const { id, work, lang, date, authors, topics, series, links, sources, picks, closed, listed } = document;
  return { id, work, lang, date, authors, topics, series, links, sources, picks, closed, listed };
}
