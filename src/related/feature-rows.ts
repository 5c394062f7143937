import type { DocumentRecord } from './collection.ts';
import { citingWorks, featuresOf } from './features.ts';
import {
  buildTermMatrix,
  createTermTable,
  type FreshRow,
  type MatrixUpdate,
  type TermMatrix,
  termsOfRow,
} from './term-matrix.ts';

/** A matrix of features, and for each row whether it is that of the old row with this number, or a fresh one. */
export interface FeatureUpdate extends MatrixUpdate {
  readonly rows: readonly (number | FreshRow)[];
}

/** Features are worked out anew where a record has changed, and for the works that such a record links to, or did. */
export function updateFeatures(
  previous: { readonly records: readonly DocumentRecord[]; readonly features: TermMatrix },
  records: readonly DocumentRecord[],
  oldRowOf: readonly (number | undefined)[],
): FeatureUpdate {
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

/** Whether nothing that is compared has changed: picks and closed lists are read, not compared. */
export function isSameRecord(a: DocumentRecord | undefined, b: DocumentRecord | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const isSameText = a.work === b.work && a.lang === b.lang && a.date === b.date && a.listed === b.listed;
  return isSameText && listFields.every((field) => isSameList(a[field], b[field]));
}

const listFields = ['authors', 'topics', 'series', 'links', 'sources'] as const;

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
