import path from 'node:path';
import { problem } from '../problems/make-problem.ts';
import { suggestion } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import type { ArticleFields } from '../schema/article.ts';
import type { Site } from '../schema/site.ts';
import type { BodyLink } from '../markdown/rendered-body.ts';
import type { Entries, Entry } from './entries.ts';
import type { PublicNames } from './schedule.ts';
import type { Urls } from './urls.ts';

/** Where a link may lead: an article (with its entry, for anchors and backlinks) or any other page. */
export interface Address {
  readonly url: string;
  readonly article?: Entry<ArticleFields>;
  /** An author or topic without a page, because none of their works has one. */
  readonly isHidden?: true;
  /** Where an author or topic is described, for problems. */
  readonly file?: string;
}

/** What the book needs to know besides the entries. */
export interface AddressBookOptions {
  readonly site: Site;
  readonly urls: Urls;
  readonly languages: readonly string[];
  /** The authors and topics that have pages. */
  readonly names: PublicNames;
  /** Paths of the files of the public folder: `/files/report.pdf`. */
  readonly publicFiles: readonly string[];
}

/** Finds what the editors name: articles by slug, files by relative path, pages by their address. */
export class AddressBook {
  readonly #bySlug = new Map<string, Entry<ArticleFields>[]>();
  readonly #byFile = new Map<string, Address>();
  readonly #byUrl = new Map<string, Address>();
  readonly #site: Site;
  readonly #urls: Urls;

  constructor(entries: Entries, { site, urls, languages, names, publicFiles }: AddressBookOptions) {
    this.#site = site;
    this.#urls = urls;
    for (const article of entries.articles) {
      const { slug } = article.document;
      this.#bySlug.set(slug, [...(this.#bySlug.get(slug) ?? []), article]);
      this.#add(article, { url: this.articleUrl(article), article });
    }
    for (const author of entries.authors) {
      const { slug } = author.document;
      this.#add(author, named(author, urls.author(slug, site.language), names.authors.has(slug)));
    }
    for (const topic of entries.topics) {
      const { slug } = topic.document;
      this.#add(topic, named(topic, urls.topic(slug, site.language), names.topics.has(slug)));
    }
    for (const page of entries.pages) this.#add(page, { url: urls.page(page.document.slug, page.lang) });
    for (const url of [...listUrls(urls, site, languages), ...publicFiles.map((file) => urls.file(file.slice(1)))])
      this.#byUrl.set(url, { url });
  }

  articleUrl({ document, fields, lang }: Entry<ArticleFields>): string {
    return this.#urls.article(document.slug, fields.section ?? this.#site.sections[0]?.id ?? '', lang);
  }

  /** The edition of a work that a reader of `lang` should get: in that language, else in the site's, else any. */
  article(slug: string, lang: string): Entry<ArticleFields> | undefined {
    const editions = this.#bySlug.get(slug) ?? [];
    return (
      editions.find((edition) => edition.lang === lang) ??
      editions.find((edition) => edition.lang === this.#site.language) ??
      editions[0]
    );
  }

  /** Slugs of the articles, for suggestions. */
  get slugs(): Iterable<string> {
    return this.#bySlug.keys();
  }

  /** Where a link of an article leads, or the problem with it; the anchor is not looked at. */
  resolve(link: BodyLink, from: Entry<unknown>, at: Problem['at']): Address | Problem {
    const { file, folder } = from.document;
    const target = link.target.replace(/[?#].*$/, '');
    const broken = (): Problem =>
      problem('link-broken', file, at, { target: link.target, suggestion: suggestion(baseName(target), this.slugs) });
    if (target.startsWith('/')) {
      const withBase = this.#site.base + target.slice(1);
      return this.#byUrl.get(withBase) ?? this.#byUrl.get(`${withBase}/`) ?? broken();
    }
    const resolved = path.posix.normalize(path.posix.join(folder, safeDecode(target)));
    if (resolved.startsWith('..')) return problem('file-outside-content', file, at, { path: link.target });
    const byFile = [resolved, `${resolved}.md`, path.posix.join(resolved, 'index.md')]
      .map((name) => this.#byFile.get(name))
      .find(Boolean);
    if (byFile) return byFile;
    const article = /^[^/]+$/.test(target.replace(/^\.\//, '').replace(/\/$/, ''))
      ? this.article(baseName(target), from.lang)
      : undefined;
    return article ? { url: this.articleUrl(article), article } : broken();
  }

  #add(entry: Entry<unknown>, address: Address): void {
    const { document } = entry;
    this.#byFile.set(path.posix.join(document.folder, document.name), address);
    this.#byUrl.set(address.url, address);
  }
}

/** The addresses of the pages that list others, which no file makes. */
export function listUrls(urls: Urls, site: Site, languages: readonly string[]): readonly string[] {
  return languages.flatMap((lang) => [
    urls.home(lang),
    urls.authors(lang),
    urls.topics(lang),
    urls.archive(undefined, lang),
    ...site.sections.map(({ id }) => urls.section(id, lang)),
  ]);
}

function named({ document: { file } }: Entry<unknown>, url: string, hasPage: boolean): Address {
  return hasPage ? { url } : { url, file, isHidden: true };
}

function baseName(target: string): string {
  return path.posix.basename(target.replace(/\/$/, ''), '.md');
}

function safeDecode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
