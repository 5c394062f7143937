import { formatFor } from '../language/format.ts';
import { textIn, type Site } from '../schema/site.ts';
import type { LanguageContext } from './context.ts';
import type { Frame, NavigationItem, Run } from './view.ts';

export interface FrameOptions {
  /** The page's own address. */
  readonly url: string;
  /** From below the home page down to the page's parent. */
  readonly trail: readonly Run[];
  /** Addresses of the same page in other languages, by language; the home page of a language stands in where it has none. */
  readonly editions?: ReadonlyMap<string, string>;
}

/** What surrounds a page. */
export function frame(context: LanguageContext, { url, trail, editions }: FrameOptions): Frame {
  const { lang, dir, publication } = context;
  const { site, urls, languages, isPreview } = publication;
  const { strings } = context.format;
  const homeUrl = urls.home(lang);
  const hasFeed = context.articles.length > 0 && !isPreview;
  return {
    lang,
    dir,
    siteName: textIn(site.name, lang),
    tagline: textIn(site.tagline, lang),
    homeUrl,
    navigation: navigation(site.navigation, context, url),
    breadcrumbs: url === homeUrl ? [] : [{ text: strings.home, url: homeUrl }, ...trail],
    languages:
      languages.length === 1
        ? []
        : languages.map((other) => ({
            lang: other,
            label: formatFor(other).languageName(other),
            url: other === lang ? url : (editions?.get(other) ?? urls.home(other)),
            current: other === lang,
          })),
    footer: {
      navigation: [...navigation(site.footer, context, url), ...colophon(context, url)],
      ...(site.licence && {
        licence: { label: site.licence.name, ...(site.licence.url !== undefined && { url: site.licence.url }) },
      }),
      ...(site.contact !== undefined && { contact: site.contact }),
      ...(hasFeed && { feedUrl: `${homeUrl}atom.xml` }),
    },
  };
}

function colophon({ lang, format, publication }: LanguageContext, current: string): readonly NavigationItem[] {
  const url = publication.urls.colophon(lang);
  return publication.site.colophon ? [{ label: format.strings.colophon, url, current: current === url }] : [];
}

function navigation(items: Site['navigation'], context: LanguageContext, current: string): readonly NavigationItem[] {
  return items.flatMap(({ label, to }) => {
    const found = destination(to, context);
    if (!found) return [];
    return [
      {
        label: label === undefined ? found.text : textIn(label, context.lang),
        url: found.url,
        current: current.startsWith(found.url) && found.url !== context.publication.urls.home(context.lang),
      },
    ];
  });
}

/** What `to` of a navigation item leads to in a language; `undefined` where that language has no such page. */
function destination(
  to: string,
  { lang, publication, format: { strings } }: LanguageContext,
): { text: string; url: string } | undefined {
  const { site, urls, pages } = publication;
  const [type, id = ''] = to.split(':');
  switch (type) {
    case 'section': {
      const section = site.sections.find((each) => each.id === id);
      return section && { text: textIn(section.title, lang), url: urls.section(id, lang) };
    }
    case 'page': {
      const page =
        pages.find(({ slug, lang: other }) => slug === id && other === lang) ?? pages.find(({ slug }) => slug === id);
      return page && { text: page.title, url: page.url };
    }
    case 'authors':
      return { text: strings.authors, url: urls.authors(lang) };
    case 'topics':
      return { text: strings.topics, url: urls.topics(lang) };
    case 'archive':
      return { text: strings.archive, url: urls.archive(undefined, lang) };
    case 'search':
      return { text: strings.search, url: urls.search(lang) };
    default:
      return { text: to, url: to.startsWith('/') ? urls.file(to.slice(1)) : to };
  }
}
