import type { Article, Author, Picture } from '../publication/publication.ts';
import { dublinCoreTags } from '../scholarly/dublin-core.ts';
import { highwireTags } from '../scholarly/highwire.ts';
import {
  articleData,
  breadcrumbData,
  collectionData,
  organisationData,
  profileData,
  toJsonLd,
} from '../scholarly/json-ld.ts';
import { articleGraph, openGraph, type SharedImage } from '../scholarly/open-graph.ts';
import { sectionRun } from './work-item.ts';
import type { LanguageContext } from './context.ts';
import { imageVariants } from './picture.ts';
import { siteImage, socialImage } from './social-image.ts';
import type { Head } from './view.ts';

/** What machines are told of an article in its `<head>`. */
export function articleMetadata(article: Article, context: LanguageContext): Pick<Head, 'meta' | 'links' | 'jsonLd'> {
  const { publication, format, lang } = context;
  const { urls } = publication;
  const drawn = publication.site.socialImages ? socialImage(article, publication) : undefined;
  const picture = article.image && sharedPicture(article.image, context);
  const card = drawn ?? picture ?? siteImage(publication, lang);
  const trail = [
    { text: format.strings.home, url: urls.home(lang) },
    sectionRun(article.section, context),
    { text: article.title },
  ];
  return {
    meta: [
      ...highwireTags(article, publication),
      ...dublinCoreTags(article, publication),
      ...openGraph(
        {
          type: 'article',
          title: article.title,
          url: article.url,
          lang: article.lang,
          ...(article.summary !== undefined && { description: article.summary }),
        },
        publication,
        card,
      ),
      ...articleGraph(article, publication),
      { name: 'twitter:card', content: card === undefined ? 'summary' : 'summary_large_image' },
    ],
    // A draft has no copy for machines.
    links:
      article.status === 'published' && publication.site.markdownCopies
        ? [{ rel: 'alternate', type: 'text/markdown', href: `${article.url}index.md` }]
        : [],
    jsonLd: [
      // Of a withdrawn work no pictures remain.
      articleData(
        article,
        publication,
        article.status === 'withdrawn' ? [] : [...new Set([picture, card])].filter((image) => image !== undefined),
      ),
      breadcrumbData(trail, publication),
    ].map(toJsonLd),
  };
}

/** A picture as other sites show it: not a drawing, which few of them can show. */
function sharedPicture({ file, alt }: Picture, { publication: { urls } }: LanguageContext): SharedImage | undefined {
  if (file.format === 'svg') return undefined;
  const { fallback } = imageVariants(file, urls);
  const height = Math.round((file.height * fallback.width) / file.width);
  return { url: urls.absolute(fallback.url), width: fallback.width, height, alt };
}

/** A list of works for machines: a section, a topic, a year of the archive. */
export function collectionMetadata(
  page: { name: string; description?: string; url: string },
  works: readonly Article[],
  { publication, lang }: LanguageContext,
): Pick<Head, 'jsonLd'> {
  return { jsonLd: [toJsonLd(collectionData({ ...page, lang }, works, publication))] };
}

/** A person or an organisation for machines. */
export function profileMetadata(author: Author, context: LanguageContext): Pick<Head, 'jsonLd'> {
  const { publication, lang } = context;
  const shared = author.image && sharedPicture(author.image, context);
  return { jsonLd: [toJsonLd(profileData(author, publication, lang, shared))] };
}

/** The publisher, on the front page. */
export function publisherMetadata({ publication, lang }: LanguageContext): Pick<Head, 'jsonLd'> {
  return { jsonLd: [toJsonLd(organisationData(publication, lang))] };
}
