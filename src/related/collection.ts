import { digestOf } from './digest.ts';
import { buildFeatures, type Features } from './features.ts';
import type { RelatedDocument } from './related-document.ts';
import type { RelatedState } from './related-state.ts';
import { noTexts, type Texts, updateTexts } from './texts.ts';

/** A document without its text. */
export type DocumentRecord = Omit<RelatedDocument, 'title' | 'summary' | 'headings' | 'text' | 'digest'>;

/** All that is known of the documents, each for itself. Row `i` of each member is the document `records[i]`. */
export interface Collection {
  /** In code-unit order of their ids. */
  readonly records: readonly DocumentRecord[];
  readonly texts: Texts;
  readonly features: Features;
  /** Of each row a digest of its features and of all of its record that is compared. */
  readonly traits: Float64Array;
}

/** A collection, and how it came from the one before. */
export interface CollectionUpdate {
  readonly collection: Collection;
  /** Old row → new row, and back; -1 where the document is gone, or new. */
  readonly fromPrevious: Int32Array;
  readonly toPrevious: Int32Array;
  /** 1 for each new row that is new or whose words, features or record changed. */
  readonly changed: Uint8Array;
  /** Number of texts that had to be read. */
  readonly read: number;
}

export function updateCollection(
  previous: RelatedState | undefined,
  documents: readonly RelatedDocument[],
): CollectionUpdate {
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  const oldIds = previous?.ids ?? [];
  const oldRows = new Map(oldIds.map((id, row) => [id, row]));
  const toPrevious = Int32Array.from(sorted, ({ id }) => oldRows.get(id) ?? -1);
  const fromPrevious = new Int32Array(oldIds.length).fill(-1);
  toPrevious.forEach((oldRow, row) => {
    if (oldRow >= 0) fromPrevious[oldRow] = row;
  });
  const records = sorted.map(toRecord);
  const features = buildFeatures(records);
  const traits = Float64Array.from(records, (record, row) => digestTraits(record, features, row));
  const { texts, changed: changedTexts, read } = updateTexts(previous?.texts ?? noTexts, sorted, toPrevious);
  const changed = changedTexts.map((flag, row) => {
    const oldRow = toPrevious[row] ?? -1;
    return flag === 1 || oldRow < 0 || traits[row] !== previous?.traits[oldRow] ? 1 : 0;
  });
  return { collection: { records, texts, features, traits }, fromPrevious, toPrevious, changed, read };
}

/** Whether a list is closed is read, not compared. */
function digestTraits({ work, lang, date, listed, picks }: DocumentRecord, features: Features, row: number): number {
  const { offsets, columns } = features.matrix;
  // A sum, as the order of features depends on other documents.
  let [high, low] = [0, 0];
  const end = offsets[row + 1] ?? 0;
  for (let i = offsets[row] ?? 0; i < end; i++) {
    const digest = features.digests[columns[i] ?? 0] ?? 0;
    high = (high + Math.floor(digest / 2 ** 32)) | 0;
    low = (low + digest) | 0;
  }
  return digestOf([work, lang, date, String(listed), String(high), String(low), ...picks].join('\0'));
}

function toRecord(document: RelatedDocument): DocumentRecord {
  const { id, work, lang, date, authors, topics, series, links, sources, picks, closed, listed } = document;
  return { id, work, lang, date, authors, topics, series, links, sources, picks, closed, listed };
}
