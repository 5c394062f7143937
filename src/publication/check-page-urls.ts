import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { listUrls } from './address-book.ts';
import type { Publication } from './publication.ts';

/** Static pages stand directly below the site's root, beside its lists: `content/pages/topics.md` would hide one. */
export function checkPageUrls({ urls, site, languages, pages }: Publication): readonly Problem[] {
  const lists = new Set(listUrls(urls, site, languages));
  return pages
    .filter(({ url }) => lists.has(url))
    .map(({ url, file }) =>
      problem('url-duplicate', file, { line: 1, column: 1 }, { url, other: 'a list that the site makes itself' }),
    );
}
