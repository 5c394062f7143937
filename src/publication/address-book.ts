import path from 'node:path';
import { problem } from '../problems/make-problem.ts';
import { suggestion } from '../problems/nearest.ts';
import type { Place, Problem } from '../problems/problem.ts';
import { slugPattern } from '../schema/fields.ts';
import type { ArticleFields } from '../schema/article.ts';
import type { Site } from '../schema/site.ts';
import type { BodyLink } from '../markdown/rendered-body.ts';
import type { Entries, Entry } from './entries.ts';
import { madeUrls, type MadeUrlsOptions } from './made-urls.ts';
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
export interface AddressBookOptions extends MadeUrlsOptions {
  /** Paths of the files of the public folder: `/files/report.pdf`. */
  readonly publicFiles: readonly string[];
}

/** Finds what the editors name: articles by slug, files by relative path, pages by their address. */
export class AddressBook {
  readonly #bySlug = new Map<string, Entry<ArticleFields>[]>();
  readonly #byArticle = new Map<Entry<ArticleFields>, Address>();
  readonly #byFile = new Map<string, Address>();
  readonly #byUrl = new Map<string, Address>();
  readonly #site: Site;
  readonly #urls: Urls;

  constructor(entries: Entries, options: AddressBookOptions) {
    const { site, urls, names, publicFiles } = options;
    this.#site = site;
    this.#urls = urls;
    for (const article of entries.articles) {
      const { slug } = article.document;
      this.#bySlug.set(slug, [...(this.#bySlug.get(slug) ?? []), article]);
      const address = { url: this.articleUrl(article), article };
      this.#byArticle.set(article, address);
      this.#add(article, address);
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
    for (const url of madeUrls(options)) if (!this.#byUrl.has(url)) this.#byUrl.set(url, { url });
    for (const file of publicFiles) this.#byUrl.set(site.base + file.slice(1), { url: urls.file(file.slice(1)) });
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
  resolve(link: BodyLink, from: Entry<unknown>, at: Place): Address | Problem {
    const { folder } = from.document;
    const target = link.target.replace(/[?#].*$/, '');
    // Most links name a work by its slug, which no file beside an article can mean otherwise.
    const isNamed = slugPattern.test(target) && /^articles(?:\/|$)/.test(folder);
    const work = isNamed ? this.#edition(target, from.lang) : undefined;
    if (work) return work;
    const broken = (): Problem =>
      problem('link-broken', from.document.file, at, {
        target: link.target,
        suggestion: completed(link.target) ?? suggestion(baseName(target), this.slugs),
      });
    if (target.startsWith('/')) return this.#at(target) ?? broken();
    const resolved = path.posix.normalize(path.posix.join(folder, safeDecode(target)));
    if (resolved.startsWith('..'))
      return problem('file-outside-content', from.document.file, at, { path: link.target });
    const file = this.#byFile.get(resolved);
    if (file) return file;
    const unnamed = this.#byFile.get(`${resolved}.md`) ?? this.#byFile.get(path.posix.join(resolved, 'index.md'));
    if (unnamed && !unnamed.article) return unnamed;
    // Without the ending of a file the work is meant, of which each reader gets the edition in their language.
    const isSlug = /^[^/]+$/.test(target.replace(/^\.\//, '').replace(/\/$/, ''));
    const slug = unnamed?.article?.document.slug ?? (isSlug ? baseName(target) : undefined);
    return (slug === undefined ? undefined : this.#edition(slug, from.lang)) ?? broken();
  }

  #edition(slug: string, lang: string): Address | undefined {
    const article = this.article(slug, lang);
    return article && this.#byArticle.get(article);
  }

  /** What stands at a path on the site, typed with or without the base path and the slash at the end. */
  #at(path: string): Address | undefined {
    const withBase = this.#site.base + path.slice(1);
    return [withBase, `${withBase}/`, path, `${path}/`].map((url) => this.#byUrl.get(url)).find(Boolean);
  }

  #add(entry: Entry<unknown>, address: Address): void {
    const { document } = entry;
    this.#byFile.set(path.posix.join(document.folder, document.name), address);
    this.#byUrl.set(address.url, address);
  }
}

function named({ document: { file } }: Entry<unknown>, url: string, hasPage: boolean): Address {
  return hasPage ? { url } : { url, file, isHidden: true };
}

function baseName(target: string): string {
  return path.posix.basename(target.replace(/\/$/, ''), '.md');
}

/** A postal or web address that lacks its beginning. */
function completed(target: string): string | undefined {
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(target)) return ` Did you mean "mailto:${target}"?`;
  const isHost =
    /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|int|gov|edu|info|eu|uk|us|ru|kz|uz|kg|tj|tm|az|ge|am|tr|ir)(?:[/?#]|$))/i;
  return isHost.test(target) ? ` Did you mean "https://${target}"?` : undefined;
}

function safeDecode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
