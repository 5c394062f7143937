import { printBody } from '../markdown/print-body.ts';
import { stringsFor } from '../language/strings.ts';
import type { Article } from '../publication/publication.ts';
import { startOfDay } from '../scholarly/open-graph.ts';
import { textIn } from '../schema/site.ts';
import { pictureView } from '../views/picture.ts';
import type { OutputContext } from './output.ts';

/** What all three formats of a feed say; every address is complete. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly publisher: string;
  /** The page that it is the feed of. */
  readonly pageUrl: string;
  /** The latest change of an entry; absent where there are no entries. */
  readonly updated?: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
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

/** An article as an entry. */
export function feedEntry(article: Article, context: OutputContext): FeedEntry {
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
    content: fullText(article, context),
  };
}

/** The id has the work's first name: a work that gets another keeps the old one among its aliases. */
function entryId({ aliases, slug, lang, date }: Article, siteUrl: string): string {
  const first = aliases[0]?.url.split('/').filter(Boolean).at(-1) ?? slug;
  return `tag:${new URL(siteUrl).hostname},${date}:${first}/${lang}`;
}

/** The body as it is printed, with its references; readers show it away from the page, so every address is complete. */
function fullText(article: Article, { publication: { urls }, scholarship, bodyHtml }: OutputContext): string {
  const { body, lang } = article;
  const { citations, references } = scholarship.citations(article);
  const printed = printBody(bodyHtml(body.digest), {
    citations,
    links: body.links.map((link) => (link === null ? undefined : urls.absolute(link))),
    images: body.images.map((image, index) => {
      if (!image) return undefined;
      const { src, width, height } = pictureView(image, body.facts.images[index]?.alt ?? '', urls);
      return { src: urls.absolute(src), width, height };
    }),
  });
  const list = references.map(({ id, html }) => `<li id="${id}">${html}</li>`).join('\n');
  const sources = list === '' ? '' : `\n<h2>${stringsFor(lang).references}</h2>\n<ul>\n${list}\n</ul>`;
  return (printed + sources).replaceAll('href="#', `href="${urls.absolute(article.url)}#`);
}

/** The title of the feed of a page: that of the site, or of the page and the site. */
export function feedTitle(site: OutputContext['publication']['site'], lang: string, page?: string): string {
  const name = textIn(site.name, lang);
  return page === undefined ? name : `${page} · ${name}`;
}
