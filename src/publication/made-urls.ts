import type { ArticleFields } from '../schema/article.ts';
import type { Site } from '../schema/site.ts';
import type { Entry } from './entries.ts';
import type { PublicNames } from './schedule.ts';
import { topicId } from './tags.ts';
import type { Urls } from './urls.ts';

export interface MadeUrlsOptions {
  readonly site: Site;
  readonly urls: Urls;
  readonly languages: readonly string[];
  /** The authors and topics that have pages. */
  readonly names: PublicNames;
  /** The articles that stand in lists. */
  readonly listed: readonly Entry<ArticleFields>[];
}

/** The addresses of the pages that list others, in every language, whatever the content. */
export function listUrls(urls: Urls, site: Site, languages: readonly string[]): readonly string[] {
  return languages.flatMap((lang) => [
    urls.home(lang),
    urls.authors(lang),
    urls.topics(lang),
    urls.archive(undefined, lang),
    ...(site.search ? [urls.search(lang)] : []),
    ...(site.colophon ? [urls.colophon(lang)] : []),
    ...site.sections.map(({ id }) => urls.section(id, lang)),
    ...(lang === site.language && site.problemsPage ? [urls.problems()] : []),
  ]);
}

/** The addresses of the pages that no file makes by itself: lists, years, related articles, authors and topics by language. */
export function madeUrls(options: MadeUrlsOptions): readonly string[] {
  const { site, urls, languages, listed } = options;
  return [
    ...listUrls(urls, site, languages),
    ...languages.flatMap((lang) => urlsIn(lang, options)),
    ...(site.pageSizes.relatedPage === 0 ? [] : listed).map(({ document, fields, lang }) =>
      urls.related(document.slug, fields.section ?? site.sections[0]?.id ?? '', lang),
    ),
  ];
}

/** Readers of the site's own language have every author and topic; readers of another those of the works in theirs. */
function urlsIn(lang: string, { site, urls, names, listed }: MadeUrlsOptions): readonly string[] {
  const works = listed.filter((entry) => entry.lang === lang).map(({ fields }) => fields);
  const own = lang === site.language;
  const authors = own ? names.authors : works.flatMap(({ author }) => author.map(({ id }) => id));
  const topics = own ? names.topics : works.flatMap(({ tags }) => tags.flatMap((tag) => topicId(tag) ?? []));
  const years = (own ? oneEditionEach(listed, lang) : works).map(({ date }) => date.slice(0, 4));
  return [
    ...[...new Set(authors)].map((id) => urls.author(id, lang)),
    ...[...new Set(topics)].map((id) => urls.topic(id, lang)),
    ...[...new Set(years)].map((year) => urls.archive(year, lang)),
  ];
}

function oneEditionEach(listed: readonly Entry<ArticleFields>[], lang: string): readonly ArticleFields[] {
  const chosen = new Map<string, Entry<ArticleFields>>();
  for (const entry of listed) {
    const other = chosen.get(entry.document.slug);
    if (!other || entry.lang === lang || (other.lang !== lang && entry.fields.date > other.fields.date))
      chosen.set(entry.document.slug, entry);
  }
  return [...chosen.values()].map(({ fields }) => fields);
}
