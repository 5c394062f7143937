import { parseDoi } from '../schema/identifiers.ts';
import type { SourceEntry } from '../source/references/source-entry.ts';

/** What tells that two articles mean the same source: its DOI, else its address, else its key. Each once. */
export function sourceIds({ sources }: { readonly sources: readonly SourceEntry[] }): readonly string[] {
  return [...new Set(sources.map(({ key, item }) => sourceDoi(item) ?? sourceAddress(item.URL) ?? key))];
}

/** The DOI of a source, given as such or as its address. */
export function sourceDoi({ DOI, URL }: SourceEntry['item']): string | undefined {
  return parseDoi(DOI ?? '') ?? parseDoi(URL ?? '');
}

/** An address without what two people would type differently. */
export function sourceAddress(url: string | undefined): string | undefined {
  return url?.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/#.*$|\/$/g, '');
}
