import { formatFor, type Format } from '../language/format.ts';
import type { Article, Author, Publication, Topic } from '../publication/publication.ts';
import type { RelatedWorks } from '../related/related-works.ts';

/** What every view is made from. */
export interface ViewContext {
  readonly publication: Publication;
  readonly related: RelatedWorks;
}

/** The same for one language, with its lists. */
export interface LanguageContext extends ViewContext {
  readonly lang: string;
  readonly format: Format;
  /** One edition of each work that readers of this language are shown in lists, newest first. */
  readonly articles: readonly Article[];
}

/**
 * Readers of the site's own language see every work, in that language where it has it. Readers of another see the
 * works that exist in theirs.
 */
export function inLanguage(context: ViewContext, lang: string): LanguageContext {
  const { articles, site } = context.publication;
  const shown =
    lang === site.language ? oneEditionEach(articles, lang) : articles.filter((article) => article.lang === lang);
  return { ...context, lang, format: formatFor(lang), articles: shown };
}

/** One edition of each work: in `lang`, else the first of the list that has no such translation. */
export function oneEditionEach(articles: readonly Article[], lang: string): readonly Article[] {
  const chosen = new Map<string, Article>();
  for (const article of articles) {
    if (!chosen.has(article.slug) || article.lang === lang) chosen.set(article.slug, article);
  }
  return articles.filter((article) => chosen.get(article.slug) === article);
}

/** Whether an author, topic or list has a page for readers of `lang`. */
export function isShownIn(node: Author | Topic, { lang, publication }: LanguageContext): boolean {
  if (lang === publication.site.language) return true;
  const articles = 'works' in node ? node.works.map(({ article }) => article) : node.articles;
  return articles.some((article) => article.lang === lang);
}
