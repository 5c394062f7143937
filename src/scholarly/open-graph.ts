import type { Article, Publication } from '../publication/publication.ts';
import { textIn } from '../schema/site.ts';

export interface PropertyTag {
  readonly property: string;
  readonly content: string;
}

/** A picture that stands for a page elsewhere; its address is complete. */
export interface SharedImage {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** What any page is to the Open Graph protocol (https://ogp.me). */
export function openGraph(
  page: { title: string; description?: string; url: string; lang: string; type: 'website' | 'profile' | 'article' },
  { site, urls }: Pick<Publication, 'site' | 'urls'>,
  image?: SharedImage,
): readonly PropertyTag[] {
  return tags([
    ['og:type', page.type],
    ['og:site_name', textIn(site.name, page.lang)],
    ['og:title', page.title],
    ['og:description', page.description],
    ['og:url', urls.absolute(page.url)],
    ['og:locale', page.lang.replace('-', '_')],
    ['og:image', image?.url],
    ['og:image:width', image && String(image.width)],
    ['og:image:height', image && String(image.height)],
    ['og:image:alt', image?.alt],
  ]);
}

/** What an article has beside that: its dates, section, topics and authors. */
export function articleGraph(
  article: Article,
  { site, urls }: Pick<Publication, 'site' | 'urls'>,
): readonly PropertyTag[] {
  const { lang } = article;
  const section = site.sections.find(({ id }) => id === article.section);
  return tags([
    ['article:published_time', article.publishedAt],
    ['article:modified_time', article.updated === undefined ? undefined : startOfDay(article.updated)],
    ['article:section', section && textIn(section.title, lang)],
    ...article.topics.map(({ title }) => ['article:tag', title] as const),
    ...article.credits
      .filter(({ role }) => role === 'author')
      .map(({ author }) => ['article:author', urls.absolute(urls.author(author.id, lang))] as const),
  ]);
}

/** The instant at which a day begins in UTC, for formats that want a time. */
export function startOfDay(day: string): string {
  return `${day}T00:00:00+00:00`;
}

function tags(pairs: readonly (readonly [property: string, content: string | undefined])[]): readonly PropertyTag[] {
  return pairs.flatMap(([property, content]) =>
    content === undefined || content === '' ? [] : [{ property, content }],
  );
}
