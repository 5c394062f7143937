import { kindName } from '../publication/kinds.ts';
import type { Article } from '../publication/publication.ts';
import { articleNotices } from './article-notices.ts';
import { backlinkItems } from './backlinks.ts';
import { byline } from './byline.ts';
import { bodyView } from './body.ts';
import { topicUrl, type LanguageContext } from './context.ts';
import { contributors } from './contributors.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import { figureView } from './picture.ts';
import { citingViews } from './references.ts';
import { articleMetadata } from './metadata.ts';
import { relatedItem } from './reasons.ts';
import type { ArticleView } from './view.ts';
import { shareLinks } from './share-links.ts';
import { dateInFull, readingTime, sectionRun } from './work-item.ts';

/** An article is long enough for a table of contents from this many headings on. */
const headingsForContents = 4;

/** Below an article a related work gives its weightiest reasons; the page of related works gives all. */
const reasonsShown = 2;

/** The page of an article. */
export function articleView(article: Article, context: LanguageContext): ArticleView {
  const { lang, format, publication, related } = context;
  const { urls, site } = publication;
  const section = sectionRun(article.section, context);
  const editions = articleEditions(article);
  const works = related.of(article, site.pageSizes.related);
  return {
    type: 'article',
    head: head(context, {
      url: article.url,
      title: article.title,
      isEntrance: true,
      editions,
      ...(article.summary !== undefined && { description: article.summary }),
      ...(article.canonical !== undefined && { canonical: article.canonical }),
      ...articleMetadata(article, context),
    }),
    frame: frame(context, { url: article.url, trail: [section], editions }),
    title: article.title,
    section,
    kind: kindName(article.kind, site, lang),
    byline: byline(article.credits, context),
    date: dateInFull(article.date, format),
    ...(article.updated !== undefined && { updated: dateInFull(article.updated, format) }),
    readingTime: readingTime(article, format),
    ...(article.summary !== undefined && { summary: article.summary }),
    keypoints: article.keypoints,
    ...(article.image && { image: figureView(article.image, urls, format.strings) }),
    ...(article.canonical !== undefined && { canonical: canonicalNote(article, article.canonical, context) }),
    translations: article.translations.map((other) => ({
      lang: other.lang,
      label: format.languageName(other.lang),
      url: other.url,
    })),
    contents: contents(article),
    body: bodyView(article.body, urls, context.scholarship.citations(article).citations),
    ...citingViews(article, context),
    topics: article.topics.map((topic) => ({ text: topic.title, url: topicUrl(topic, context) })),
    share: shareLinks(article, context),
    related: works.map((work) => relatedItem({ ...work, reasons: work.reasons.slice(0, reasonsShown) }, context)),
    ...(site.pageSizes.relatedPage > 0 && { relatedUrl: urls.related(article.slug, article.section, article.lang) }),
    backlinks: backlinkItems(article, context),
    contributors: contributors(article, context),
    ...articleNotices(article, context),
  };
}

/** Addresses of an article's editions by language, itself included. */
export function articleEditions(article: Article): ReadonlyMap<string, string> {
  return new Map([article, ...article.translations].map(({ lang, url }) => [lang, url]));
}

function canonicalNote(
  { kind, publisher }: Article,
  url: string,
  { format: { strings } }: LanguageContext,
): ArticleView['canonical'] & object {
  return {
    url,
    label: publisher ?? new URL(url).hostname.replace(/^www\./, ''),
    note: kind === 'abstract' ? strings.abstractNote : strings.canonicalNote,
  };
}

function contents({ body: { facts } }: Article): ArticleView['contents'] {
  const headings = facts.headings.filter(({ depth }) => depth <= 3);
  return headings.length < headingsForContents ? [] : headings.map(({ id, text, depth }) => ({ id, text, depth }));
}
