import type { Article } from '../publication/publication.ts';
import { textIn } from '../schema/site.ts';
import { feedPages, type FeedPage } from '../views/feeds.ts';
import { toAtom } from './atom.ts';
import { feedEntry, feedTitle, type Feed, type FeedEntry } from './feed.ts';
import { toJsonFeed } from './json-feed.ts';
import type { Output, OutputContext } from './output.ts';
import { toRss } from './rss.ts';

/** How many works a feed holds. */
const newest = 20;

const formats: readonly { name: string; mediaType: string; write: (feed: Feed, self: string) => string }[] = [
  { name: 'atom.xml', mediaType: 'application/atom+xml', write: toAtom },
  { name: 'rss.xml', mediaType: 'application/rss+xml', write: toRss },
  { name: 'feed.json', mediaType: 'application/feed+json', write: toJsonFeed },
];

/** Atom, RSS and JSON feeds with the full text: of the site, each section, author and topic, in each language. */
export const feeds: Output = {
  id: 'feeds',
  files(context) {
    const { publication } = context;
    if (publication.isPreview) return [];
    const made = new Map<Article, FeedEntry>();
    const entry = (article: Article): FeedEntry => {
      const known = made.get(article) ?? feedEntry(article, context);
      made.set(article, known);
      return known;
    };
    return feedPages(publication).flatMap((page) =>
      formats.map(({ name, mediaType, write }) => ({
        url: `${page.url}${name}`,
        mediaType,
        render: () => write(feedOf(page, entry, context), publication.urls.absolute(`${page.url}${name}`)),
      })),
    );
  },
};

function feedOf(
  page: FeedPage,
  entry: (article: Article) => FeedEntry,
  { publication: { site, urls } }: OutputContext,
): Feed {
  const { lang, title, url, articles } = page;
  const entries = articles.slice(0, newest).map(entry);
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
