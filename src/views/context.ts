import { directionOf, type Direction } from '../language/direction.ts';
import { formatFor, type Format } from '../language/format.ts';
import type { Article, Author, Publication, Topic } from '../publication/publication.ts';
import type { RelatedWorks } from '../related/related-works.ts';
import type { Scholarship } from '../scholarly/scholarship.ts';
import type { WorkItem } from './view.ts';

/** What every view is made from. */
export interface ViewContext {
  readonly publication: Publication;
  readonly related: RelatedWorks;
  readonly scholarship: Scholarship;
  /** By id. */
  readonly authors: ReadonlyMap<string, Author>;
  /** By id. */
  readonly topics: ReadonlyMap<string, Topic>;
}

/** The same for one language, with its lists: each is made once and read by thousands of pages. */
export interface LanguageContext extends ViewContext {
  readonly lang: string;
  readonly dir: Direction;
  readonly format: Format;
  /** One edition of each work that readers of this language are shown in lists, newest first. */
  readonly articles: readonly Article[];
  /** The same by slug. */
  readonly bySlug: ReadonlyMap<string, Article>;
  /** The same by the section's id. */
  readonly bySection: ReadonlyMap<string, readonly Article[]>;
  /** The same by year; the newest year first. */
  readonly byYear: ReadonlyMap<string, readonly Article[]>;
  /** The work items made so far: most articles stand in many lists. */
  readonly workItems: WeakMap<Article, WorkItem>;
  /** The reasons worded so far, by their JSON. */
  readonly reasonTexts: Map<string, string>;
}

/** What the views of every language share. */
export function viewContext(publication: Publication, related: RelatedWorks, scholarship: Scholarship): ViewContext {
  const { authors, topics } = publication;
  return {
    publication,
    related,
    scholarship,
    authors: new Map(authors.map((author) => [author.id, author])),
    topics: new Map(topics.map((topic) => [topic.id, topic])),
  };
}

/** What the views of one language are made from. */
export function inLanguage(context: ViewContext, lang: string): LanguageContext {
  const articles = editionsFor(lang, context.publication.articles, context.publication);
  return {
    ...context,
    lang,
    dir: directionOf(lang),
    format: formatFor(lang),
    articles,
    bySlug: new Map(articles.map((article) => [article.slug, article])),
    bySection: Map.groupBy(articles, ({ section }) => section),
    byYear: Map.groupBy(articles, ({ date }) => date.slice(0, 4)),
    workItems: new WeakMap(),
    reasonTexts: new Map(),
  };
}

/**
 * The editions that readers of `lang` are shown in lists, in the order given. Readers of the site's own language see
 * every work, in that language where it has it; readers of another see the works that exist in theirs.
 */
export function editionsFor(
  lang: string,
  articles: readonly Article[],
  { site }: Pick<Publication, 'site'>,
): readonly Article[] {
  return lang === site.language ? oneEditionEach(articles, lang) : articles.filter((article) => article.lang === lang);
}

/** One edition of each work: in `lang`, else the first of the list that has no such translation. */
function oneEditionEach(articles: readonly Article[], lang: string): readonly Article[] {
  const chosen = new Map<string, Article>();
  for (const article of articles) {
    if (!chosen.has(article.slug) || article.lang === lang) chosen.set(article.slug, article);
  }
  return articles.filter((article) => chosen.get(article.slug) === article);
}

/** Whether an author or topic has a page for readers of the context's language. */
export function isShown({ languages }: Author | Topic, { lang }: LanguageContext): boolean {
  return languages.includes(lang);
}

/** The page of an author for readers of the context's language; in the site's own where theirs has none. */
export function authorUrl(author: Author, context: LanguageContext): string {
  const { lang, publication } = context;
  return publication.urls.author(author.id, isShown(author, context) ? lang : publication.site.language);
}

/** The same for a topic. */
export function topicUrl(topic: Topic, context: LanguageContext): string {
  const { lang, publication } = context;
  return publication.urls.topic(topic.id, isShown(topic, context) ? lang : publication.site.language);
}
