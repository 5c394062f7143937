import { fill } from '../language/strings.ts';
import type { Article } from '../publication/publication.ts';
import type { LanguageContext } from './context.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import { relatedGroups } from './reasons.ts';
import type { RelatedView } from './view.ts';
import { sectionRun, workItem } from './work-item.ts';

/** The page of all works related to an article, grouped by reason. */
export function relatedView(article: Article, context: LanguageContext): RelatedView {
  const { publication, related, format } = context;
  const { urls, site } = publication;
  const url = urls.related(article.slug, article.section, article.lang);
  const title = fill(format.strings.relatedTo, { title: article.title });
  const editions = new Map(
    [article, ...article.translations].map((each) => [each.lang, urls.related(each.slug, each.section, each.lang)]),
  );
  return {
    type: 'related',
    head: head(context, { url, title, editions }),
    frame: frame(context, {
      url,
      trail: [sectionRun(article.section, context), { text: article.title, url: article.url }],
      editions,
    }),
    title: format.strings.relatedArticles,
    article: workItem(article, context),
    groups: relatedGroups(related.of(article, site.pageSizes.relatedPage), context),
  };
}
