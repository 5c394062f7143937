import type { Article, Publication } from '../publication/publication.ts';
import type { Site } from '../schema/site.ts';
import { shippedStyle, type ShippedStyle } from '../source/citation-styles/citation-style.ts';
import { citationItem } from '../publication/citable-work.ts';
import type { FormattedCitations } from './citation-formatter.ts';
import { formatCitations, type CitationJob } from './citation-task.ts';
import { prepareCitations } from './prepare-citations.ts';
import { ownWork } from '../publication/own-work.ts';
import { ReferenceFormatter } from './reference-formatter.ts';
import type { ResultCache } from './result-cache.ts';

/** The names that readers know the styles by in which a work offers its own citation. */
const styleNames: Readonly<Record<Site['citeThis'][number], string>> = {
  apa: 'APA',
  'chicago-author-date': 'Chicago',
  'modern-language-association': 'MLA',
  'gost-r-7-0-5-2008-numeric': 'GOST R 7.0.5',
};

/** A citation of one of our works, ready to be copied. */
export interface OfferedCitation {
  readonly style: string;
  readonly text: string;
}

/** All that citeproc says in a publication. Engines are made when they are first needed; results are kept in a cache. */
export class Scholarship {
  readonly #publication: Publication;
  readonly #cache: ResultCache;
  readonly #references = new Map<string, ReferenceFormatter>();

  constructor(publication: Publication, cache: ResultCache) {
    this.#publication = publication;
    this.#cache = cache;
  }

  /** The citations in an article's body and its list of references, in its language. */
  citations(article: Article): FormattedCitations {
    if (article.body.facts.citations.length === 0) return { citations: [], references: [] };
    return formatCitations(this.#job(article), this.#cache);
  }

  /** Formats the citations of every article that the cache lacks, in at most so many threads. Nothing depends on it but time. */
  async prepare(threads: number): Promise<void> {
    const citing = this.#publication.articles.filter(({ body }) => body.facts.citations.length > 0);
    await prepareCitations(
      citing.map((article) => this.#job(article)),
      { cacheFolder: this.#cache.folder, threads },
    );
  }

  /** How an article itself is cited. */
  offered(article: Article): readonly OfferedCitation[] {
    const styles = this.#publication.site.citeThis;
    if (styles.length === 0) return [];
    const item = citationItem(ownWork(article, this.#publication));
    return this.#cache.read(['offered', styles, article.lang, item], () =>
      styles.map((name) => {
        // GOST calls what is read on the web an electronic resource, and gives its address only then.
        const cited = name.startsWith('gost')
          ? { ...item, type: 'webpage', 'container-title': ownWork(article, this.#publication).publisher }
          : item;
        return { style: styleNames[name], text: this.#reference(name, article.lang).format(cited) };
      }),
    );
  }

  #job({ body, sources, lang }: Article): CitationJob {
    const items = sources.map(({ key, item }) => [key, item] as const);
    return { style: this.#publication.citationStyle, lang, citations: body.facts.citations, items };
  }

  #reference(style: ShippedStyle, lang: string): ReferenceFormatter {
    return getOrMake(this.#references, `${style} ${lang}`, () => new ReferenceFormatter(shippedStyle(style), lang));
  }
}

function getOrMake<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
