import type { DocumentRecord } from './collection.ts';
import { vocabularyOf } from './tokeniser.ts';

/** How far an edition serves the readers of a language. */
export const edition = { hidden: 0, own: 1, foreign: 2 } as const;

/** Which edition of each work is shown to whom. */
export interface Editions {
  /** For each row: `own` or `foreign` where it is the listed edition that readers of `lang` get, else `hidden`. */
  servingReadersOf(lang: string): Uint8Array;
  /** The row of the listed edition of `work` that readers of `lang` get. */
  editionOf(work: string, lang: string): number | undefined;
}

/** Readers get the edition in their language; else in its closest relative; else the original; else the first by id. */
export function createEditions(records: readonly DocumentRecord[]): Editions {
  const rowsOf = new Map<string, number[]>();
  records.forEach((record, row) => {
    if (record.listed) rowsOf.set(record.work, [...(rowsOf.get(record.work) ?? []), row]);
  });
  const serving = new Map<string, Uint8Array>();

  function closeness(row: number, work: string, lang: string): number {
    const record = records[row];
    if (record === undefined) return 0;
    if (record.lang === lang) return 4;
    if (vocabularyOf(record.lang) === vocabularyOf(lang)) return 3;
    if (primaryOf(record.lang) === primaryOf(lang)) return 2;
    return record.id === work ? 1 : 0;
  }

  function editionOf(work: string, lang: string): number | undefined {
    const rows = rowsOf.get(work) ?? [];
    let best = rows[0];
    for (const row of rows.slice(1)) {
      if (best !== undefined && closeness(row, work, lang) > closeness(best, work, lang)) best = row;
    }
    return best;
  }

  return {
    editionOf,
    servingReadersOf(lang) {
      let flags = serving.get(lang);
      if (flags === undefined) {
        flags = new Uint8Array(records.length);
        for (const work of rowsOf.keys()) {
          const row = editionOf(work, lang) ?? 0;
          flags[row] = primaryOf(records[row]?.lang ?? '') === primaryOf(lang) ? edition.own : edition.foreign;
        }
        serving.set(lang, flags);
      }
      return flags;
    },
  };
}

function primaryOf(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? '';
}
