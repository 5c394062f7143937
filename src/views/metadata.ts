import type { Article } from '../publication/publication.ts';
import { highwireTags } from '../scholarly/highwire.ts';
import { articleData, breadcrumbData, toJsonLd } from '../scholarly/json-ld.ts';
import { articleGraph, openGraph, type SharedImage } from '../scholarly/open-graph.ts';
import { sectionRun } from './work-item.ts';
import type { LanguageContext } from './context.ts';
import { imageVariants } from './picture.ts';
import type { Head } from './view.ts';

/** What machines are told of an article in its `<head>`. */
export function articleMetadata(article: Article, context: LanguageContext): Pick<Head, 'meta' | 'jsonLd'> {
  const { publication, format, lang } = context;
  const { urls } = publication;
  const image = sharedImage(article, context);
  const trail = [
    { text: format.strings.home, url: urls.home(lang) },
    sectionRun(article.section, context),
    { text: article.title },
  ];
  return {
    meta: [
      ...highwireTags(article, publication),
      ...openGraph(
        {
          type: 'article',
          title: article.title,
          url: article.url,
          lang: article.lang,
          ...(article.summary !== undefined && { description: article.summary }),
        },
        publication,
        image,
      ),
      ...articleGraph(article, publication),
      { name: 'twitter:card', content: image ? 'summary_large_image' : 'summary' },
    ],
    jsonLd: [articleData(article, publication, image ? [image] : []), breadcrumbData(trail, publication)].map(toJsonLd),
  };
}

/** The picture that stands for an article elsewhere: the one at its head. */
function sharedImage({ image }: Article, { publication: { urls } }: LanguageContext): SharedImage | undefined {
  if (!image || image.file.format === 'svg') return undefined;
  const { fallback } = imageVariants(image.file, urls);
  return {
    url: urls.absolute(fallback.url),
    width: fallback.width,
    height: Math.round((image.file.height * fallback.width) / image.file.width),
    alt: image.alt,
  };
}
