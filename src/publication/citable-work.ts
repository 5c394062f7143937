import type { CslItem, CslName } from '../schema/csl-item.ts';
import { toCslDate } from '../schema/csl-item.ts';

/** What citing one of our works needs to know of it. */
export interface CitableWork {
  /** Unique on the site and plain ASCII: the slug, with the language where it is a translation. */
  readonly id: string;
  /** Id of the kind. */
  readonly kind: string;
  /** The kind in the language of the work: "Working paper". */
  readonly kindName: string;
  readonly title: string;
  readonly lang: string;
  /** In order; editors and translators are none. */
  readonly authors: readonly CslName[];
  readonly editors: readonly CslName[];
  readonly translators: readonly CslName[];
  /** The day of publication, `2025-03-18`. */
  readonly date: string;
  /** Complete address. */
  readonly url: string;
  /** The site's name. */
  readonly publisher: string;
  readonly doi?: string;
  /** The number of a report in its series. */
  readonly number?: string;
  readonly summary?: string;
  readonly keywords: readonly string[];
  /** What stands before the title of a work that was taken back: "Withdrawn". */
  readonly withdrawn?: string;
}

/** How each kind is cited; others are web pages. */
const typeOfKind: Readonly<Record<string, string>> = {
  article: 'article-journal',
  brief: 'report',
  report: 'report',
  'working-paper': 'report',
};

/** Our own work as a source. A work that was taken back says so in its title, so that no style can drop it. */
export function citationItem(work: CitableWork): CslItem {
  const type = typeOfKind[work.kind] ?? 'webpage';
  return {
    id: work.id,
    type,
    title: work.withdrawn === undefined ? work.title : `[${work.withdrawn}] ${work.title}`,
    ...(work.authors.length > 0 && { author: work.authors }),
    ...(work.editors.length > 0 && { editor: work.editors }),
    ...(work.translators.length > 0 && { translator: work.translators }),
    issued: toCslDate(work.date),
    ...(type === 'report'
      ? { publisher: work.publisher, genre: work.kindName }
      : { 'container-title': work.publisher }),
    ...(work.number !== undefined && { number: work.number }),
    ...(work.doi !== undefined && { DOI: work.doi }),
    URL: work.url,
    language: work.lang,
    ...(work.summary !== undefined && { abstract: work.summary }),
    ...(work.keywords.length > 0 && { keyword: work.keywords.join(', ') }),
  };
}
