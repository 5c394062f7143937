import type { Publication } from '../publication/publication.ts';
import type { Output, OutputFile } from './output.ts';
import { element, xmlDocument } from './xml.ts';

/** The most addresses that one file may hold (https://www.sitemaps.org/protocol.html). */
const most = 50_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * The addresses of the site for search engines; where there are too many for one file, an index of files. Only what
 * an editor dates has a `lastmod`: engines distrust the dates of a whole site once some prove wrong.
 */
export const sitemap: Output = {
  id: 'sitemap',
  files({ publication, pageUrls }) {
    return publication.isPreview ? [] : sitemapFiles(pageUrls, publication, most);
  },
};

/** The files for `pages`, at most `size` addresses in each. */
export function sitemapFiles(pages: readonly string[], publication: Publication, size: number): readonly OutputFile[] {
  const { urls, articles, withdrawn } = publication;
  // Pages that ask not to be indexed are not offered either.
  const versions = articles.flatMap((article) => article.versions.map(({ url }) => url));
  const hidden = new Set([urls.notFound(), ...withdrawn.map(({ url }) => url), ...versions]);
  const listed = pages.filter((url) => !hidden.has(url));
  const dates = new Map(publication.articles.map(({ url, date, updated }) => [url, updated ?? date]));
  const file = (name: string, lines: () => readonly string[]): OutputFile => ({
    url: urls.file(name),
    mediaType: 'application/xml',
    render: () => xmlDocument(lines()),
  });
  const addresses = (part: readonly string[]) => () => [
    `<urlset xmlns="${namespace}">`,
    ...part.map((url) => `<url>${element('loc', urls.absolute(url))}${element('lastmod', dates.get(url))}</url>`),
    '</urlset>',
  ];
  if (listed.length <= size) return [file('sitemap.xml', addresses(listed))];
  const parts = Array.from({ length: Math.ceil(listed.length / size) }, (_, index) =>
    listed.slice(index * size, (index + 1) * size),
  );
  const name = (index: number): string => `sitemap-${index + 1}.xml`;
  return [
    file('sitemap.xml', () => [
      `<sitemapindex xmlns="${namespace}">`,
      ...parts.map((_, index) => `<sitemap>${element('loc', urls.absolute(urls.file(name(index))))}</sitemap>`),
      '</sitemapindex>',
    ]),
    ...parts.map((part, index) => file(name(index), addresses(part))),
  ];
}
