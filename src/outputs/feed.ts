import { stringsFor } from '../language/strings.ts';
import type { Article } from '../publication/publication.ts';
import { startOfDay } from '../scholarly/open-graph.ts';
import { textIn } from '../schema/site.ts';
import { fullText, printFullText, textSource, type TextSource } from './full-text.ts';
import type { OutputContext } from './output.ts';

/** What all three formats of a feed say; every address is complete. */
export interface Feed<Entry = FeedEntry> {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly publisher: string;
  /** The page that it is the feed of. */
  readonly pageUrl: string;
  /** The latest change of an entry; absent where there are no entries. */
  readonly updated?: string;
  /** Newest first. */
  readonly entries: readonly Entry[];
}

export interface FeedEntry {
  /** A tag URI (RFC 4151) that keeps when the work gets another address. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly published: string;
  readonly updated: string;
  readonly summary?: string;
  readonly categories: readonly string[];
  /** The whole text as HTML. */
  readonly content: string;
}

/** An entry before its text is printed: plain JSON, from which the entry follows. */
export interface FeedEntrySource extends Omit<FeedEntry, 'content'> {
  readonly text: TextSource;
}

/** An article as an entry. */
export function feedEntrySource(article: Article, context: OutputContext): FeedEntrySource {
  const { urls, site } = context.publication;
  const { lang, title, summary, publishedAt, updated } = article;
  return {
    id: entryId(article, site.url),
    url: urls.absolute(article.url),
    title,
    lang,
    authors: article.credits
      .filter(({ role }) => role === 'author')
      .map(({ author }) => ({ name: author.name, url: urls.absolute(urls.author(author.id, lang)) })),
    published: publishedAt,
    updated: updated === undefined ? publishedAt : startOfDay(updated),
    ...(summary !== undefined && { summary }),
    categories: article.topics.map((topic) => topic.title),
    text: textSource(article, context),
  };
}

/** The id has the work's first name: a work that gets another keeps the old one among its aliases. */
function entryId({ aliases, slug, lang, date }: Article, siteUrl: string): string {
  const first = aliases[0]?.url.split('/').filter(Boolean).at(-1) ?? slug;
  return `tag:${new URL(siteUrl).hostname},${date}:${first}/${lang}`;
}

/** The entry of an article with its text: the body as it is printed, with its references. */
export function printFeedEntry(source: FeedEntrySource, article: Article, context: OutputContext): FeedEntry {
  const { text, ...facts } = source;
  const full = fullText(text, article, context);
  const body = printFullText(full, context.bodyHtml);
  const list = full.references.map(({ id, html }) => `<li id="${id}">${html}</li>`).join('\n');
  const references = `\n<h2>${stringsFor(facts.lang).references}</h2>\n<ul>\n${list}\n</ul>`;
  return { ...facts, content: list === '' ? body : body + references };
}

/** The title of the feed of a page: that of the site, or of the page and the site. */
export function feedTitle(site: OutputContext['publication']['site'], lang: string, page?: string): string {
  const name = textIn(site.name, lang);
  return page === undefined ? name : `${page} · ${name}`;
}
