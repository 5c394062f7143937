import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { listUrls } from './made-urls.ts';
import type { Publication } from './publication.ts';

/** Static pages stand directly below the site's root, beside its lists: `content/pages/topics.md` would hide one. */
export function checkPageUrls({ urls, site, languages, pages }: Publication): readonly Problem[] {
  // "404" is where the page for what is not found is printed.
  const lists = new Set([...listUrls(urls, site, languages), urls.page('404', site.language)]);
  return pages
    .filter(({ url }) => lists.has(url))
    .map(({ url, file }) =>
      problem('url-duplicate', file, { line: 1, column: 1 }, { url, other: 'a list that the site makes itself' }),
    );
}
