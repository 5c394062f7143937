import type { Feed, FeedEntry } from './feed.ts';
import { element, empty, escapeXml, xmlDocument } from './xml.ts';

/** A feed as Atom (RFC 4287), of entries as `atomEntry` prints them. `self` is its own address. */
export function toAtom(feed: Feed<string>, self: string): string {
  return xmlDocument([
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.lang)}">`,
    element('id', self),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', feed.updated ?? '1970-01-01T00:00:00+00:00'),
    empty('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    empty('link', { rel: 'alternate', type: 'text/html', href: feed.pageUrl }),
    `<author>${element('name', feed.publisher)}</author>`,
    ...feed.entries,
    '</feed>',
  ]);
}

export function atomEntry(entry: FeedEntry): string {
  return [
    `<entry xml:lang="${escapeXml(entry.lang)}">`,
    element('id', entry.id),
    element('title', entry.title),
    empty('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    element('published', entry.published),
    element('updated', entry.updated),
    ...entry.authors.map(({ name, url }) => `<author>${element('name', name)}${element('uri', url)}</author>`),
    ...entry.categories.map((term) => empty('category', { term })),
    element('summary', entry.summary),
    element('content', entry.content, { type: 'html' }),
    '</entry>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
