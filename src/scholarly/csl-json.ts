import type { CslItem } from '../schema/csl-item.ts';

/** A source as a CSL-JSON file: a list of one, as Zotero and Pandoc read it. */
export function toCslJson(item: CslItem): string {
  return `${JSON.stringify([item], undefined, 2)}\n`;
}
