import { hash } from 'node:crypto';
import { articleDigests, type ArticleDigests } from '../publication/article-digests.ts';
import type { Article, Publication } from '../publication/publication.ts';
import type { RelatedWorks } from '../related/related-works.ts';
import type { Scholarship } from '../scholarly/scholarship.ts';
import { archiveView, archiveYears } from './archive-view.ts';
import { articleView } from './article-view.ts';
import { authorView } from './author-view.ts';
import { authorsView } from './authors-view.ts';
import { colophonView } from './colophon-view.ts';
import { inLanguage, isShown, viewContext, type LanguageContext } from './context.ts';
import { homeView } from './home-view.ts';
import { notFoundView, pageView } from './page-view.ts';
import { problemsView } from './problems-view.ts';
import { relatedView } from './related-view.ts';
import { searchView } from './search-view.ts';
import { sectionPages, sectionView } from './section-view.ts';
import type { SiteWeights } from './site-weights.ts';
import { tombstoneView } from './tombstone-view.ts';
import { topicView } from './topic-view.ts';
import { topicsView } from './topics-view.ts';
import { versionView } from './version-view.ts';
import type { View } from './view.ts';

/** A page that the site must have. Its view is made when it is asked for. */
export interface PlannedPage {
  /** Path on the site, base path included. */
  readonly url: string;
  /** `weights` matter to a closing page alone, which says less without them. */
  readonly view: (weights?: SiteWeights) => View;
  /**
   * Digest of all that the view is made from besides the code: where it is what it was, so is the view, which need not
   * be made. Absent where making it costs no more than finding out.
   */
  readonly source?: () => string;
  /** Whether it tells of the other pages, and so is printed after them. */
  readonly closing?: true;
}

/** Every page of the publication, in the order of the languages and, within one, from the front page down. */
export function planPages(
  publication: Publication,
  related: RelatedWorks,
  scholarship: Scholarship,
): readonly PlannedPage[] {
  const shared = viewContext(publication, related, scholarship);
  const contexts = publication.languages.map((lang) => inLanguage(shared, lang));
  const digests = articleDigests(publication);
  const [first] = contexts;
  const pages: readonly PlannedPage[] = [
    ...contexts.flatMap((context) => pagesOf(context, digests)),
    ...(first && publication.site.problemsPage
      ? [{ url: publication.urls.problems(), view: () => problemsView(first) }]
      : []),
    ...(first ? [{ url: publication.urls.notFound(), view: () => notFoundView(first) }] : []),
  ];
  const colophons = publication.site.colophon ? contexts : [];
  const count = pages.length + colophons.length;
  return [
    ...pages,
    ...colophons.map((context) => ({
      url: publication.urls.colophon(context.lang),
      view: (weights?: SiteWeights) => colophonView(context, count, weights),
      closing: true as const,
    })),
  ];
}

function pagesOf(context: LanguageContext, digests: ArticleDigests): readonly PlannedPage[] {
  const { lang, publication } = context;
  const { urls, site, authors, topics, pages } = publication;
  const ofThisLanguage = <Item extends { readonly lang: string }>(items: readonly Item[]): readonly Item[] =>
    items.filter((item) => item.lang === lang);
  return [
    { url: urls.home(lang), view: () => homeView(context) },
    ...site.sections.flatMap((section) =>
      Array.from({ length: sectionPages(section.id, context) }, (_, index) => ({
        url: urls.section(section.id, lang, index + 1),
        view: () => sectionView(section, index + 1, context),
      })),
    ),
    ...ofThisLanguage(publication.articles).flatMap((article) => articlePages(article, context, digests)),
    ...ofThisLanguage(publication.withdrawn).map((article) => ({
      url: article.url,
      view: () => tombstoneView(article, context),
    })),
    { url: urls.authors(lang), view: () => authorsView(context) },
    ...authors
      .filter((author) => isShown(author, context))
      .map((author) => ({ url: urls.author(author.id, lang), view: () => authorView(author, context) })),
    { url: urls.topics(lang), view: () => topicsView(context) },
    ...topics
      .filter((topic) => isShown(topic, context))
      .map((topic) => ({ url: urls.topic(topic.id, lang), view: () => topicView(topic, context) })),
    ...[undefined, ...archiveYears(context)].map((year) => ({
      url: urls.archive(year, lang),
      view: () => archiveView(year, context),
    })),
    ...(site.search ? [{ url: urls.search(lang), view: () => searchView(context) }] : []),
    ...ofThisLanguage(pages).map((page) => ({ url: page.url, view: () => pageView(page, context) })),
  ];
}

function articlePages(article: Article, context: LanguageContext, digests: ArticleDigests): readonly PlannedPage[] {
  const { urls, site } = context.publication;
  const related = urls.related(article.slug, article.section, article.lang);
  let digest: string | undefined;
  const source = (): string => (digest ??= sourceOf(article, context, digests));
  return [
    { url: article.url, view: () => articleView(article, context), source },
    ...(site.pageSizes.relatedPage > 0 ? [{ url: related, view: () => relatedView(article, context), source }] : []),
    ...article.versions.map((version) => ({
      url: version.url,
      view: () => versionView(version, article, context),
      source,
    })),
  ];
}

/** All that the pages of an article are made from: the article with what stands around it, and its related works. */
function sourceOf(
  article: Article,
  { related, publication: { site } }: LanguageContext,
  { whole, card }: ArticleDigests,
): string {
  const { related: below, relatedPage } = site.pageSizes;
  const lists = [relatedPage, below].map((limit) =>
    related.of(article, limit).map(({ work, reasons }) => [card(work), reasons]),
  );
  return hash('sha256', JSON.stringify([whole(article), lists]), 'base64url');
}
