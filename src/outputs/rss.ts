import type { Feed, FeedEntry } from './feed.ts';
import { element, empty, xmlDocument } from './xml.ts';

/** A feed as RSS 2.0, of items as `rssItem` prints them, with names in `dc:creator`: RSS's own `author` wants an e-mail address. */
export function toRss(feed: Feed<string>, self: string): string {
  return xmlDocument([
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    element('title', feed.title),
    element('link', feed.pageUrl),
    element('description', feed.description),
    element('language', feed.lang),
    element('lastBuildDate', feed.updated === undefined ? undefined : rfc822(feed.updated)),
    empty('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
    ...feed.entries,
    '</channel>',
    '</rss>',
  ]);
}

export function rssItem(entry: FeedEntry): string {
  return [
    '<item>',
    element('title', entry.title),
    element('link', entry.url),
    element('guid', entry.id, { isPermaLink: 'false' }),
    element('pubDate', rfc822(entry.published)),
    ...entry.authors.map(({ name }) => element('dc:creator', name)),
    ...entry.categories.map((category) => element('category', category)),
    element('description', entry.summary),
    element('content:encoded', entry.content),
    '</item>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** An instant as RSS has it, in UTC: `Tue, 18 Mar 2025 01:00:00 +0000`. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString().replace('GMT', '+0000');
}
