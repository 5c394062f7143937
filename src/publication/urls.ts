import type { Site } from '../schema/site.ts';
import type { ImageFile } from '../source/image-file.ts';
import type { TableFile } from '../source/table-file.ts';

/**
 * Every URL of the site is built here and only here. All are paths that begin with the site's base path; pages end in
 * "/". A language other than the site's own stands first.
 */
export interface Urls {
  home(lang: string): string;
  section(id: string, lang: string, page?: number): string;
  article(slug: string, section: string, lang: string): string;
  related(slug: string, section: string, lang: string): string;
  /** An earlier text of an article. */
  version(slug: string, section: string, lang: string, id: string): string;
  author(id: string, lang: string): string;
  authors(lang: string): string;
  topic(id: string, lang: string): string;
  topics(lang: string): string;
  /** A year of the archive, or its front. */
  archive(year: string | undefined, lang: string): string;
  search(lang: string): string;
  /** What the site is made of, and what it weighs. */
  colophon(lang: string): string;
  page(slug: string, lang: string): string;
  /** The page that explains every problem code. */
  problems(): string;
  notFound(): string;
  /** An image as it is published: as wide as `width`, in `format`, named by its content. */
  media(image: ImageFile, width: number, format: string): string;
  /** A table that a chart or map is drawn from, named by its content. */
  table(table: TableFile): string;
  /** A file that is no page, from its path below the site's root as it is called on disk. */
  file(path: string): string;
  /** The full address of a path: `https://example.org/research/x/`. */
  absolute(path: string): string;
}

/** A path that is written in a full address as it is, as nearly all are. */
const plainPath = /^(?:\/[\w-]+)+(?:\/|\.\w+)?$/;

/** The URLs of a site. */
export function siteUrls(site: Pick<Site, 'url' | 'base' | 'language'>): Urls {
  const { base } = site;
  const { origin } = new URL(site.url);
  const at = (lang: string, ...parts: readonly string[]): string =>
    base + [...(lang === site.language ? [] : [lang.toLowerCase()]), ...parts].map((part) => `${part}/`).join('');
  return {
    home: (lang) => at(lang),
    section: (id, lang, page = 1) => (page === 1 ? at(lang, id) : at(lang, id, 'page', String(page))),
    article: (slug, section, lang) => at(lang, section, slug),
    related: (slug, section, lang) => at(lang, section, slug, 'related'),
    version: (slug, section, lang, id) => at(lang, section, slug, 'v', id),
    author: (id, lang) => at(lang, 'authors', id),
    authors: (lang) => at(lang, 'authors'),
    topic: (id, lang) => at(lang, 'topics', id),
    topics: (lang) => at(lang, 'topics'),
    archive: (year, lang) => at(lang, 'archive', ...(year === undefined ? [] : [year])),
    search: (lang) => at(lang, 'search'),
    colophon: (lang) => at(lang, 'colophon'),
    page: (slug, lang) => at(lang, slug),
    problems: () => at(site.language, 'handbook', 'problems'),
    notFound: () => `${base}404.html`,
    media: ({ path, digest }, width, format) => {
      const name = plainName(path) || 'image';
      return `${base}media/${name}-${digest.slice(0, 10)}-${width}.${format === 'jpeg' ? 'jpg' : format}`;
    },
    table: ({ path, digest }) => `${base}media/${plainName(path) || 'table'}-${digest.slice(0, 10)}.csv`,
    file: (path) => base + encodeURI(path),
    absolute: (path) => (plainPath.test(path) ? origin + path : new URL(path, site.url).href),
  };
}

/** The name of a file without its ending, in letters that stand in any address: `Map of 2025.PNG` → `map-of-2025`. */
function plainName(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
