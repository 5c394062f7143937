import type { CollectionUpdate } from './collection.ts';
import type { RelatedState } from './related-state.ts';

/**
 * 1 for each row of which any score may have changed: it is new or says something else, or it is another edition of such
 * a work or of one that has lost an edition, as readers may now get another one.
 */
export function findChangedRows(previous: RelatedState, update: CollectionUpdate): Uint8Array {
  const { records } = update.collection;
  const works = new Set<string>();
  records.forEach(({ work }, row) => {
    if (update.changed[row] === 1) works.add(work);
  });
  previous.works.forEach((work, oldRow) => {
    const row = update.fromPrevious[oldRow] ?? -1;
    if (row < 0 || records[row]?.work !== work) works.add(work);
  });
  return Uint8Array.from(records, ({ work }) => (works.has(work) ? 1 : 0));
}
