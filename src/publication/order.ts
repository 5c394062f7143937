import type { Article } from './publication.ts';

/** Order of plain text that is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Newest first; ties by slug, then language. */
export function newestFirst(a: Article, b: Article): number {
  return compareText(b.date, a.date) || compareText(a.slug, b.slug) || compareText(a.lang, b.lang);
}
