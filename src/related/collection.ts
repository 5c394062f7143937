import { hash } from 'node:crypto';
import { digestParagraphs, findBoilerplate } from './boilerplate.ts';
import { citingWorks, featuresOf } from './features.ts';
import type { RelatedDocument } from './related-document.ts';
import {
  buildTermMatrix,
  createTermTable,
  emptyMatrix,
  type FreshRow,
  type MatrixUpdate,
  type TermMatrix,
  termsOfRow,
} from './term-matrix.ts';
import { createTextAnalyser } from './text-analyser.ts';

/** A document without its text. */
export type DocumentRecord = Omit<RelatedDocument, 'title' | 'summary' | 'headings' | 'text' | 'digest'>;

/** All that is known of the documents, each for itself. Row `i` of each member is the document `records[i]`. */
export interface Collection {
  /** In code-unit order of their ids. */
  readonly records: readonly DocumentRecord[];
  /** Of what is read as text, and its language. */
  readonly textDigests: readonly string[];
  /** Digests of the paragraphs of each body. */
  readonly paragraphs: readonly Float64Array[];
  /** Digests of the paragraphs that were left out as boilerplate, as one string a document. */
  readonly omitted: readonly string[];
  readonly words: TermMatrix;
  readonly features: TermMatrix;
}

export const emptyCollection: Collection = {
  records: [],
  textDigests: [],
  paragraphs: [],
  omitted: [],
  words: emptyMatrix,
  features: emptyMatrix,
};

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

/** Words are analysed only where the text or what counts as boilerplate in it has changed. */
export function updateCollection(previous: Collection, documents: readonly RelatedDocument[]): CollectionUpdate {
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  const oldRows = new Map(previous.records.map((record, row) => [record.id, row]));
  const oldRowOf = sorted.map((document) => oldRows.get(document.id));
  const textDigests = sorted.map(digestText);
  const sameText = sorted.map((_, row) => {
    const oldRow = oldRowOf[row];
    return oldRow !== undefined && previous.textDigests[oldRow] === textDigests[row] ? oldRow : undefined;
  });
  const paragraphs = sorted.map((document, row) => {
    const oldRow = sameText[row];
    return (oldRow === undefined ? undefined : previous.paragraphs[oldRow]) ?? digestParagraphs(document.text);
  });
  const boilerplate = findBoilerplate(paragraphs);
  const omitted = paragraphs.map((digests) => digests.filter((digest) => boilerplate.has(digest)).join(' '));

  const analyser = createTextAnalyser();
  const wordRows = sorted.map((document, row) => {
    const oldRow = sameText[row];
    if (oldRow !== undefined && previous.omitted[oldRow] === omitted[row]) return oldRow;
    return analyser.analyse(document, boilerplate);
  });
  const records = sorted.map(toRecord);
  const features = updateFeatures(previous, records, oldRowOf);
  const changed = Uint8Array.from(records, (record, row) => {
    const oldRow = oldRowOf[row];
    const isSame = oldRow !== undefined && wordRows[row] === oldRow && features.rows[row] === oldRow;
    return isSame && isSameRecord(previous.records[oldRow], record) ? 0 : 1;
  });
  const fromPrevious = new Int32Array(previous.records.length).fill(-1);
  oldRowOf.forEach((oldRow, row) => {
    if (oldRow !== undefined) fromPrevious[oldRow] = row;
  });
  const words = buildTermMatrix(previous.words, wordRows, analyser.table);
  return {
    collection: {
      records,
      textDigests,
      paragraphs,
      omitted,
      words: words.matrix,
      features: features.matrix,
    },
    fromPrevious,
    changed,
    wordColumns: words.columnOf,
    featureColumns: features.columnOf,
  };
}

function digestText(document: RelatedDocument): string {
  const { lang, title, summary } = document;
  if (document.digest !== undefined) return `${lang} ${document.digest}`;
  const front = hash('sha1', [lang, title, summary, ...document.headings].join('\0'), 'base64url');
  return `${front} ${hash('sha1', document.text, 'base64url')}`;
}

function toRecord(document: RelatedDocument): DocumentRecord {
  const { id, work, lang, date, authors, topics, series, links, sources, picks, closed, listed } = document;
  return { id, work, lang, date, authors, topics, series, links, sources, picks, closed, listed };
}

/** Whether nothing that is compared has changed: picks and closed lists are read, not compared. */
function isSameRecord(a: DocumentRecord | undefined, b: DocumentRecord | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const isSameText = a.work === b.work && a.lang === b.lang && a.date === b.date && a.listed === b.listed;
  return isSameText && listFields.every((field) => isSameList(a[field], b[field]));
}

const listFields = ['authors', 'topics', 'series', 'links', 'sources'] as const;

/** Features are worked out anew where a record has changed, and for the works that such a record links to, or did. */
function updateFeatures(
  previous: Collection,
  records: readonly DocumentRecord[],
  oldRowOf: readonly (number | undefined)[],
): MatrixUpdate & { rows: readonly (number | FreshRow)[] } {
  const isSame = records.map((record, row) => isSameRecord(previous.records[oldRowOf[row] ?? -1], record));
  const gone = new Set(previous.records.keys());
  oldRowOf.forEach((oldRow, row) => {
    if (oldRow !== undefined && isSame[row] === true) gone.delete(oldRow);
  });
  const cited = new Set([
    ...[...gone].flatMap((oldRow) => previous.records[oldRow]?.links ?? []),
    ...records.flatMap(({ work, links }, row) => (isSame[row] === true ? [] : [work, ...links])),
  ]);
  const citing = citingWorks(records, cited);
  const table = createTermTable();
  const rows = records.map((record, row): number | FreshRow => {
    const oldRow = oldRowOf[row];
    if (oldRow !== undefined && isSame[row] === true && !cited.has(record.work)) return oldRow;
    const features = featuresOf(record, citing.get(record.work) ?? []);
    if (oldRow !== undefined && isSameList(features, termsOfRow(previous.features, oldRow))) return oldRow;
    const terms = Uint32Array.from(features, (feature) => table.numberOf(feature));
    return { terms, impacts: new Uint16Array(terms.length).fill(1) };
  });
  return { ...buildTermMatrix(previous.features, rows, table), rows };
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
