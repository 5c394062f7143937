import type { StaticPage } from '../publication/publication.ts';
import { bodyView } from './body.ts';
import type { LanguageContext } from './context.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import type { NotFoundView, PageView } from './view.ts';
import { workItem } from './work-item.ts';

/** A static page: about, contact. */
export function pageView(page: StaticPage, context: LanguageContext): PageView {
  const { pages, urls } = context.publication;
  const editions = new Map(pages.filter(({ slug }) => slug === page.slug).map(({ lang, url }) => [lang, url]));
  return {
    type: 'page',
    head: head(context, {
      url: page.url,
      title: page.title,
      editions,
      ...(page.summary !== undefined && { description: page.summary }),
    }),
    frame: frame(context, { url: page.url, trail: [], editions }),
    title: page.title,
    ...(page.summary !== undefined && { summary: page.summary }),
    body: bodyView(page.body, urls),
  };
}

/** What a server answers with where there is no page. */
export function notFoundView(context: LanguageContext): NotFoundView {
  const { publication, format, articles } = context;
  const url = publication.urls.notFound();
  return {
    type: 'not-found',
    head: head(context, { url, title: format.strings.notFoundTitle, noindex: true }),
    frame: frame(context, { url, trail: [] }),
    title: format.strings.notFoundTitle,
    latest: articles.slice(0, 5).map((article) => workItem(article, context)),
  };
}
