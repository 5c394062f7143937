import type { Article, Publication } from '../publication/publication.ts';
import { shippedStyle, type CitationStyle, type ShippedStyle } from '../source/citation-styles/citation-style.ts';
import { citationItem } from '../publication/citable-work.ts';
import { CitationFormatter, type FormattedCitations } from './citation-formatter.ts';
import { ownWork } from '../publication/own-work.ts';
import { ReferenceFormatter } from './reference-formatter.ts';
import type { ResultCache } from './result-cache.ts';

/** The styles in which a work offers its own citation, by the names that readers know them by. */
const offered: readonly (readonly [label: string, style: ShippedStyle])[] = [
  ['APA', 'apa'],
  ['Chicago', 'chicago-author-date'],
  ['MLA', 'modern-language-association'],
  ['GOST R 7.0.5', 'gost-r-7-0-5-2008-numeric'],
];

/** A citation of one of our works, ready to be copied. */
export interface OfferedCitation {
  readonly style: string;
  readonly text: string;
}

/** All that citeproc says in a publication. Engines are made when they are first needed; results are kept in a cache. */
export class Scholarship {
  readonly #publication: Publication;
  readonly #cache: ResultCache;
  readonly #formatters = new Map<string, CitationFormatter>();
  readonly #references = new Map<string, ReferenceFormatter>();

  constructor(publication: Publication, cache: ResultCache) {
    this.#publication = publication;
    this.#cache = cache;
  }

  /** The citations in an article's body and its list of references, in its language. */
  citations({ body, sources, lang }: Article): FormattedCitations {
    const { citations } = body.facts;
    if (citations.length === 0) return { citations: [], references: [] };
    const style = this.#publication.citationStyle;
    const items = new Map(sources.map(({ key, item }) => [key, item]));
    return this.#cache.read(['citations', style.csl, lang, citations, [...items]], () =>
      this.#formatter(style, lang).format(citations, items),
    );
  }

  /** How an article itself is cited. */
  offered(article: Article): readonly OfferedCitation[] {
    const item = citationItem(ownWork(article, this.#publication));
    return this.#cache.read(['offered', offered, article.lang, item], () =>
      offered.map(([label, name]) => {
        // GOST calls what is read on the web an electronic resource, and gives its address only then.
        const cited = name.startsWith('gost')
          ? { ...item, type: 'webpage', 'container-title': ownWork(article, this.#publication).publisher }
          : item;
        return { style: label, text: this.#reference(name, article.lang).format(cited) };
      }),
    );
  }

  #formatter(style: CitationStyle, lang: string): CitationFormatter {
    return getOrMake(this.#formatters, lang, () => new CitationFormatter(style, lang));
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
