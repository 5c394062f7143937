import type { Publication } from '../publication/publication.ts';
import { compareText } from '../publication/order.ts';

/** An address elsewhere that the publication names. */
export interface OutsideLink {
  readonly url: string;
  /** The files that name it, in alphabetical order. */
  readonly files: readonly string[];
  /** The day of the oldest of them: that of the copy in an archive that their authors will have seen. */
  readonly date?: string;
}

interface Mention {
  readonly url: string;
  readonly file: string;
  readonly date?: string;
}

/**
 * Every address elsewhere, in alphabetical order: in texts, among sources and related works, of first publication, of
 * authors. `bodyHtml` gives the HTML of a body by its digest.
 */
export function outsideLinks(publication: Publication, bodyHtml: (digest: string) => string): readonly OutsideLink[] {
  const { articles, authors, topics, pages } = publication;
  const inBody = (body: { digest: string } | undefined): readonly string[] =>
    body ? linksIn(bodyHtml(body.digest)) : [];
  const mentions: readonly Mention[] = [
    ...articles.flatMap(({ file, date, body, picks, canonical, sources }) =>
      [
        ...inBody(body),
        ...picks.flatMap((work) => ('elsewhere' in work ? [work.elsewhere.url] : [])),
        ...sources.map(({ item }) => item.URL),
        canonical,
      ].flatMap((url) => (url === undefined ? [] : [{ url, file, date }])),
    ),
    ...authors.flatMap(({ file, body, links }) =>
      [...inBody(body), ...links.map(({ url }) => url)].map((url) => ({ url, file })),
    ),
    ...[...topics, ...pages].flatMap(({ file = '', body }) => inBody(body).map((url) => ({ url, file }))),
  ];
  return [...Map.groupBy(mentions, ({ url }) => url.replace(/#.*$/, ''))]
    .map(([url, found]) => {
      const [date] = found.flatMap((mention) => mention.date ?? []).sort();
      const files = [...new Set(found.map(({ file }) => file))].sort(compareText);
      return { url, files, ...(date !== undefined && { date }) };
    })
    .sort((a, b) => compareText(a.url, b.url));
}

/** The copy of an address that the Internet Archive has of about a day; of any day where none is given. */
export function archiveAddress(url: string, date: string | undefined): string {
  return `https://web.archive.org/web/${date?.replaceAll('-', '') ?? '*'}/${url}`;
}

/** The addresses elsewhere in rendered HTML, in which every attribute is in double quotes and escaped. */
function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*?href="(https?:[^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&#x26;', '&').replaceAll('&amp;', '&'),
  );
}
