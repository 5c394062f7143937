import type { Article, Publication } from '../publication/publication.ts';
import { textIn } from '../schema/site.ts';
import { editionsFor } from './context.ts';
import type { Head } from './view.ts';

/** A page whose works can be subscribed to. */
export interface FeedPage {
  /** Path of the page; its feeds stand beside it. */
  readonly url: string;
  readonly lang: string;
  /** What it is a list of; absent for the whole site. */
  readonly title?: string;
  /** Newest first; never empty. */
  readonly articles: readonly Article[];
}

/** Every page that has feeds: the site, its sections, authors and topics, in each language that has works for them. */
export function feedPages(publication: Publication): readonly FeedPage[] {
  const { languages, site, urls, authors, topics } = publication;
  return languages.flatMap((lang) => {
    const articles = editionsFor(lang, publication.articles, publication);
    const pages: readonly FeedPage[] = [
      { url: urls.home(lang), lang, articles },
      ...site.sections.map(({ id, title }) => ({
        url: urls.section(id, lang),
        lang,
        title: textIn(title, lang),
        articles: articles.filter(({ section }) => section === id),
      })),
      ...authors.map(({ id, name, works }) => ({
        url: urls.author(id, lang),
        lang,
        title: name,
        articles: editionsFor(lang, [...new Set(works.map(({ article }) => article))], publication),
      })),
      ...topics.map((topic) => ({
        url: urls.topic(topic.id, lang),
        lang,
        title: topic.title,
        articles: editionsFor(lang, topic.articles, publication),
      })),
    ];
    return pages.filter((page) => page.articles.length > 0);
  });
}

/** The links by which readers of feeds find those of a page; a preview has none. */
export function feedLinks(url: string, title: string, { isPreview }: Pick<Publication, 'isPreview'>): Head['links'] {
  if (isPreview) return [];
  return [
    { rel: 'alternate', type: 'application/atom+xml', title, href: `${url}atom.xml` },
    { rel: 'alternate', type: 'application/rss+xml', title: `${title} (RSS)`, href: `${url}rss.xml` },
    { rel: 'alternate', type: 'application/feed+json', title: `${title} (JSON)`, href: `${url}feed.json` },
  ];
}
