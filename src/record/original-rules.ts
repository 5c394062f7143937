import type { Publication } from '../publication/publication.ts';
import type { Ledger } from './ledger.ts';
import type { RedirectRule } from './redirects.ts';

/**
 * Pages of authors and topics exist in the languages of their works. Where the last work in a language has gone, the
 * page that was there leads to the one in the site's own language.
 */
export function originalRules(
  ledger: Ledger,
  { authors, topics, urls, languages, site }: Publication,
): readonly RedirectRule[] {
  const pairs = languages.flatMap((lang) => [
    ...authors.map(({ id }) => ({ from: urls.author(id, lang), to: urls.author(id, site.language) })),
    ...topics.map(({ id }) => ({ from: urls.topic(id, lang), to: urls.topic(id, site.language) })),
  ]);
  return pairs
    .filter(({ from, to }) => from !== to && ledger.has(`/${from.slice(site.base.length)}`))
    .map((pair) => ({ ...pair, file: '', at: { line: 1, column: 1 }, isImplied: true as const }));
}
