import { remembered } from '../language/remembered.ts';
import type { Article } from '../publication/publication.ts';
import { textIn } from '../schema/site.ts';
import { feedPages, type FeedPage } from '../views/feeds.ts';
import { atomEntry, toAtom } from './atom.ts';
import { feedEntrySource, feedTitle, printFeedEntry, type Feed, type FeedEntry, type FeedEntrySource } from './feed.ts';
import { toJsonFeed } from './json-feed.ts';
import type { Output, OutputContext } from './output.ts';
import { rssItem, toRss } from './rss.ts';

/** How many works a feed holds. */
const newest = 20;

interface Format {
  readonly name: string;
  readonly mediaType: string;
  /** Makes what writes the feeds of one build: an entry, which stands in many of them, is written once. */
  readonly writer: () => (feed: Feed, self: string) => string;
}

const formats: readonly Format[] = [
  { name: 'atom.xml', mediaType: 'application/atom+xml', writer: () => ofEntries(atomEntry, toAtom) },
  { name: 'rss.xml', mediaType: 'application/rss+xml', writer: () => ofEntries(rssItem, toRss) },
  { name: 'feed.json', mediaType: 'application/feed+json', writer: () => toJsonFeed },
];

function ofEntries(
  writeEntry: (entry: FeedEntry) => string,
  writeFeed: (feed: Feed<string>, self: string) => string,
): ReturnType<Format['writer']> {
  const written = remembered(writeEntry);
  return (feed, self) => writeFeed({ ...feed, entries: feed.entries.map(written) }, self);
}

/** Atom, RSS and JSON feeds with the full text: of the site, each section, author and topic, in each language. */
export const feeds: Output = {
  id: 'feeds',
  files(context) {
    const { publication } = context;
    if (publication.isPreview) return [];
    // The same work stands in many feeds.
    const source = remembered((article: Article) => feedEntrySource(article, context));
    const print = remembered((article: Article) => printFeedEntry(source(article), article, context));
    const writers = formats.map(({ writer, ...format }) => ({ ...format, write: writer() }));
    return feedPages(publication).flatMap((page) => {
      const articles = page.articles.slice(0, newest);
      const feed = feedSource(page, articles.map(source), context);
      return writers.map(({ name, mediaType, write }) => ({
        url: `${page.url}${name}`,
        mediaType,
        source: feed,
        render: () => write({ ...feed, entries: articles.map(print) }, publication.urls.absolute(`${page.url}${name}`)),
      }));
    });
  },
};

function feedSource(
  { lang, title, url }: FeedPage,
  entries: readonly FeedEntrySource[],
  { publication: { site, urls } }: OutputContext,
): Feed<FeedEntrySource> {
  const updated = entries.map((each) => each.updated).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
  return {
    title: feedTitle(site, lang, title),
    description: textIn(site.tagline, lang),
    lang,
    publisher: textIn(site.name, lang),
    pageUrl: urls.absolute(url),
    ...(updated !== undefined && { updated }),
    entries,
  };
}
