import type { Article, Publication } from '../publication/publication.ts';
import path from 'node:path';
import { citationItem } from '../publication/citable-work.ts';
import type { FormattedCitations } from './citation-formatter.ts';
import { citationDigest, formatCitations, type CitationJob } from './citation-task.ts';
import { prepareCitations } from './prepare-citations.ts';
import { versionWork } from '../publication/version-work.ts';
import { ownWork } from '../publication/own-work.ts';
import type { OfferedCitation, OfferJob } from './offer-task.ts';
import { OfferedCitations } from './offered-citations.ts';
import type { ResultCache } from './result-cache.ts';

/** The file of the citations that works offer, which keeps those of the last run alone. */
const offeredName = 'offered.json';

/** All that citeproc says in a publication. Engines are made when they are first needed; results are kept in a cache. */
export class Scholarship {
  readonly #publication: Publication;
  readonly #cache: ResultCache;
  readonly #offered: OfferedCitations;
  readonly #digests = new WeakMap<Article, string>();

  constructor(publication: Publication, cache: ResultCache) {
    this.#publication = publication;
    this.#cache = cache;
    this.#offered = new OfferedCitations(path.join(cache.folder, offeredName));
  }

  /** The citations in an article's body and its list of references, in its language. */
  citations(article: Article): FormattedCitations {
    if (article.body.facts.citations.length === 0) return { citations: [], references: [] };
    return this.#cache.read(this.digestOf(article), () => formatCitations(this.#job(article)));
  }

  /**
   * Digest of all that an article's citations depend on, the code that makes them included: what has the same digest
   * has the same citations. Nothing is formatted or read for it.
   */
  digestOf(article: Article): string {
    const known = this.#digests.get(article) ?? citationDigest(this.#job(article));
    this.#digests.set(article, known);
    return known;
  }

  /** Formats whatever the cache lacks, in at most so many threads. Nothing depends on it but time. */
  async prepare(threads: number): Promise<void> {
    const { articles, withdrawn } = this.#publication;
    const citing = articles.filter(({ body }) => body.facts.citations.length > 0);
    await prepareCitations(
      citing.map((article) => [this.digestOf(article), this.#job(article)]),
      this.#cache,
      threads,
    );
    const versions = articles.flatMap((article) => article.versions.map((version) => versionWork(version, article)));
    await this.#offered.prepare(
      [...articles, ...versions, ...withdrawn].map((article) => this.#offer(article)),
      threads,
    );
  }

  /** How an article itself is cited. */
  offered(article: Article): readonly OfferedCitation[] {
    return this.#offered.of(this.#offer(article));
  }

  /** The names of the files in the folder of the cache that were of use. */
  get used(): readonly string[] {
    return [...this.#cache.used, offeredName];
  }

  #offer(article: Article): OfferJob {
    const work = ownWork(article, this.#publication);
    const { citeThis: styles } = this.#publication.site;
    return { styles, lang: article.lang, item: citationItem(work), publisher: work.publisher };
  }

  #job({ body, sources, lang }: Article): CitationJob {
    const items = sources.map(({ key, item }) => [key, item] as const);
    return { style: this.#publication.citationStyle, lang, citations: body.facts.citations, items };
  }
}
