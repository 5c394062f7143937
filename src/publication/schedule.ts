import type { ArticleFields } from '../schema/article.ts';
import type { Entries, Entry } from './entries.ts';
import { compareText } from './order.ts';
import { dueAt, dueTime, statusOf, type BuildTime, type Status } from './status.ts';
import { topicId } from './tags.ts';

/** An article that is not published yet. */
export interface Waiting {
  readonly file: string;
  readonly title: string;
  readonly status: 'draft' | 'scheduled';
  /** The instant from which it may be read, in UTC; absent for a draft. */
  readonly due?: string;
}

/** Ids of authors and topics. */
export interface PublicNames {
  readonly authors: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
}

/** Which articles the publication shows at the build's time, and which it will show later. */
export class Schedule {
  readonly #time: BuildTime;
  readonly #preview: boolean;
  readonly #now: number;
  readonly #statuses = new Map<Entry<ArticleFields>, Status>();
  readonly #dues = new Map<Entry<ArticleFields>, number>();

  /** In a `preview`, what is not published yet is shown as well. */
  constructor(time: BuildTime, preview: boolean) {
    this.#time = time;
    this.#now = Date.parse(time.now);
    this.#preview = preview;
  }

  status(entry: Entry<ArticleFields>): Status {
    const known = this.#statuses.get(entry);
    if (known) return known;
    const status = statusOf(entry.fields, this.#time);
    this.#statuses.set(entry, status);
    return status;
  }

  /** Whether an article stands in the lists of the publication. */
  isListed(entry: Entry<ArticleFields>): boolean {
    const status = this.status(entry);
    return status === 'published' || (this.#preview && status !== 'withdrawn');
  }

  /** Whether an article has a page: its own, or the tombstone of a withdrawn one. */
  hasPage(entry: Entry<ArticleFields>): boolean {
    return this.isListed(entry) || this.status(entry) === 'withdrawn';
  }

  /** Whether readers of one document can open an article, now and when either is published. A draft may link to anything. */
  isReadableFrom(from: Entry<unknown>, to: Entry<ArticleFields>): boolean {
    const source = isArticle(from) ? from : undefined;
    if (source?.fields.draft) return true;
    if (to.fields.draft) return false;
    const due = this.#due(to);
    return due <= this.#now || (source !== undefined && due <= this.#due(source));
  }

  /** Every link asks for its ends. */
  #due(entry: Entry<ArticleFields>): number {
    const known = this.#dues.get(entry) ?? dueTime(entry.fields, this.#time.timeZone);
    this.#dues.set(entry, known);
    return known;
  }

  /** Whether a document has readers by now: any but an article that is not published yet. */
  isOpen(entry: Entry<unknown>): boolean {
    return !isArticle(entry) || ['published', 'withdrawn'].includes(this.status(entry));
  }

  /** What keeps an article from readers, for problems: "a draft", "not published before 2026-12-01T01:00Z". */
  obstacle({ fields }: Entry<ArticleFields>): string {
    if (fields.draft) return 'a draft';
    return `not published before ${dueAt(fields, this.#time.timeZone).replace(/:00\.000Z$/, 'Z')}`;
  }

  /** What is not published yet: first what is due, soonest first, then the drafts by file. */
  waiting(articles: Entries['articles']): readonly Waiting[] {
    return articles
      .flatMap((entry): Waiting[] => {
        const { document, fields } = entry;
        const status = this.status(entry);
        if (status !== 'draft' && status !== 'scheduled') return [];
        const due = status === 'scheduled' ? { due: dueAt(fields, this.#time.timeZone) } : {};
        return [{ file: document.file, title: fields.title, status, ...due }];
      })
      .sort((a, b) => compareText(a.due ?? '~', b.due ?? '~') || compareText(a.file, b.file));
  }

  /**
   * The authors and topics whose pages readers may see: those of articles that have a page, and topics that feature
   * one. The others would give unpublished works away; a preview shows them all.
   */
  publicNames({ articles, authors, topics }: Entries): PublicNames {
    const shown = articles.filter((entry) => this.hasPage(entry));
    const slugs = new Set(shown.map(({ document }) => document.slug));
    const featuring = topics.filter(
      ({ fields: { featured } }) => this.#preview || (Array.isArray(featured) && featured.some((id) => slugs.has(id))),
    );
    return {
      authors: new Set([
        ...shown.flatMap(({ fields }) => fields.author.map(({ id }) => id)),
        ...(this.#preview ? authors.map(({ document }) => document.slug) : []),
      ]),
      topics: new Set([
        ...shown.flatMap(({ fields }) => fields.tags.map((tag) => topicId(tag) ?? tag)),
        ...featuring.map(({ document }) => document.slug),
      ]),
    };
  }
}

function isArticle(entry: Entry<unknown>): entry is Entry<ArticleFields> {
  return entry.document.folder === 'articles' || entry.document.folder.startsWith('articles/');
}
