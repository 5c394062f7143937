import { textIn } from '../schema/site.ts';
import { iconFile } from '../source/site-icon.ts';
import { openGraph } from '../scholarly/open-graph.ts';
import type { LanguageContext } from './context.ts';
import { openSearchUrl } from './open-search.ts';
import { siteImage } from './social-image.ts';
import { shortTitle } from './short-title.ts';
import type { Head } from './view.ts';

export interface HeadOptions {
  /** The page's own address, a path on the site. */
  readonly url: string;
  /** The page's title without the site's name; absent on the home page. */
  readonly title?: string;
  readonly description?: string;
  /** The work's first address elsewhere. */
  readonly canonical?: string;
  readonly noindex?: boolean;
  /** Whether readers come here from elsewhere, who have none of the site's files yet. */
  readonly isEntrance?: boolean;
  /** Paths of the page's editions by language, itself included. */
  readonly editions?: ReadonlyMap<string, string>;
  readonly meta?: Head['meta'];
  readonly links?: Head['links'];
  readonly jsonLd?: Head['jsonLd'];
}

/** What stands in `<head>`. Addresses come out complete, as search engines want them. */
export function head({ publication, lang }: LanguageContext, options: HeadOptions): Head {
  const { site, urls, languages, isPreview, icon } = publication;
  const { url, title, editions } = options;
  const siteName = textIn(site.name, lang);
  const siteTitle = `${siteName}: ${textIn(site.tagline, lang)}`;
  // Search engines print it below the title: a page that has nothing of its own to say is told by where it stands.
  const description = options.description ?? (title === undefined ? siteTitle : `${title} · ${siteTitle}`);
  const alternates = languages.flatMap((other) => {
    const path = editions?.get(other);
    return path === undefined ? [] : [{ lang: other, url: urls.absolute(path) }];
  });
  const original = editions?.get(site.language);
  return {
    title: title === undefined ? siteTitle : `${title} · ${siteName}`,
    running: title === undefined ? siteName : `${siteName} · ${shortTitle(title)}`,
    description,
    ...(options.noindex || isPreview ? { noindex: true } : { canonical: options.canonical ?? urls.absolute(url) }),
    alternates:
      alternates.length < 2
        ? []
        : [...alternates, ...(original === undefined ? [] : [{ lang: 'x-default', url: urls.absolute(original) }])],
    meta: options.meta ?? pageMetadata({ ...options, description }, { publication, lang }),
    links: [
      { rel: 'icon', type: 'image/svg+xml', href: (options.isEntrance ? icon : undefined) ?? urls.file(iconFile) },
      ...(site.search ? searchLinks(siteName, { publication, lang }) : []),
      ...(options.links ?? []),
    ],
    jsonLd: options.jsonLd ?? [],
  };
}

/** Where the `/` key and the browser find the search. */
function searchLinks(
  siteName: string,
  { publication: { urls }, lang }: Pick<LanguageContext, 'publication' | 'lang'>,
): Head['links'] {
  return [
    { rel: 'search', href: urls.search(lang) },
    {
      rel: 'search',
      type: 'application/opensearchdescription+xml',
      title: siteName,
      href: openSearchUrl(lang, urls),
    },
  ];
}

/** What any page is to other sites that show a card of it. */
function pageMetadata(
  { url, title, description, noindex }: HeadOptions,
  { publication, lang }: Pick<LanguageContext, 'publication' | 'lang'>,
): Head['meta'] {
  if (noindex) return [];
  const page = { title: title ?? textIn(publication.site.name, lang), url, lang, type: 'website' as const };
  return [
    ...openGraph(
      description === undefined ? page : { ...page, description },
      publication,
      siteImage(publication, lang),
    ),
    { name: 'twitter:card', content: 'summary' },
  ];
}
