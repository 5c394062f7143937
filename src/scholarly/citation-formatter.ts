import CSL from 'citeproc';
import { typedCitation, type Cite, type Citation } from '../markdown/citations/citation.ts';
import type { CslItem } from '../schema/csl-item.ts';
import { citationId, fragment, referenceId } from './anchor.ts';
import './cite-group-delimiter.ts';
import { citePositions, type CitePosition } from './cite-position.ts';
import { cslLocale, readLocale } from './locale.ts';
import { escapeText, outputFormat } from './output-format.ts';
import './lower-case.ts';
import { passPlainText } from './plain-text.ts';
import { articleSources, type ArticleSource } from './article-sources.ts';
import { emptyMemory, type CitationMemory } from './citation-memory.ts';
import { ClusterMemory } from './cluster-memory.ts';
import { ReferenceList } from './reference-list.ts';
import { shortAuthors } from './short-authors.ts';
import './sort-order.ts';
import { rememberSources } from './source-memory.ts';
import type { CitationStyle } from '../source/citation-styles/citation-style.ts';

export interface FormattedCitations {
  /** The HTML of every citation, in order. */
  readonly citations: readonly string[];
  /** The list of references, in the style's order. */
  readonly references: readonly FormattedReference[];
}

export interface FormattedReference {
  readonly key: string;
  /** Its id in the page. */
  readonly id: string;
  readonly html: string;
  /** Ids of the citations that name it, in order. */
  readonly citedAt: readonly string[];
}

type Items = ReadonlyMap<string, CslItem>;

/** Formats the citations of one article after another in one style and language; citeproc's engine is built once. */
export class CitationFormatter {
  readonly #engine: InstanceType<typeof CSL.Engine>;
  readonly #list: ReferenceList;
  readonly #clusters: ClusterMemory;
  readonly #notes: boolean;
  readonly #memory: CitationMemory;
  #items: Items = new Map();
  #sources: ReadonlyMap<string, ArticleSource> = new Map();

  /** What it works out of sources goes into `memory`, and what is in there already it need not work out. */
  constructor(style: CitationStyle, lang: string, memory: CitationMemory = emptyMemory()) {
    this.#memory = memory;
    this.#notes = style.notes;
    const system = {
      retrieveLocale: readLocale,
      retrieveItem: (key: string) => ({ ...withLanguage(this.#item(key)), system_id: key }),
      // Notes hold whole references, with links of their own.
      ...(!style.notes && { wrapCitationEntry: (text: string, key: string | undefined) => this.#linked(text, key) }),
    };
    this.#engine = new CSL.Engine(system, style.csl, cslLocale(lang), true);
    this.#engine.setOutputFormat(outputFormat);
    passPlainText(this.#engine);
    Object.assign(this.#engine.opt.development_extensions, {
      wrap_url_and_doi: true,
      apply_citation_wrapper: !style.notes,
    });
    this.#list = new ReferenceList(this.#engine, style.csl, this.#memory.entries);
    this.#clusters = new ClusterMemory(this.#engine, style.csl, this.#memory.clusters);
  }

  /**
   * The citations of one article and its references. Cites of sources that `items` lacks are left out: whoever read
   * the article has reported them.
   */
  format(citations: readonly Citation[], items: Items): FormattedCitations {
    this.#items = items;
    const known = citations.map((citation) => ({
      ...citation,
      cites: citation.cites.filter(({ key }) => items.has(key)),
    }));
    const cited = known.flatMap(({ cites }) => cites.map(({ key }) => key));
    // What the article before it cited must not be told apart from what this one cites.
    this.#engine.updateItems([]);
    // citeproc never forgets these by itself, and goes through all of them each time.
    this.#engine.tmp.taintedItemIDs = {};
    const ids = [...new Set(cited)];
    const sources = articleSources(ids.map((key) => [key, this.#item(key)]));
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    rememberSources(this.#engine, this.#memory, sources);
    this.#engine.updateItems(ids);
    const positions = citePositions(known, this.#engine.citation.opt['near-note-distance']);
    return {
      citations: known.map(
        (citation, index) =>
          this.#citation(citation, index, positions[index] ?? []) ?? unknownCitation(citations[index]),
      ),
      references: this.#references(known),
    };
  }

  #citation(citation: Citation, index: number, positions: readonly CitePosition[]): string | undefined {
    const { mode, cites, note } = citation;
    const [first] = cites;
    if (!first) return undefined;
    const named = mode === 'narrative' && !(this.#notes && note !== undefined);
    const parts = [
      ...(named ? [this.#linked(escapeText(shortAuthors(this.#item(first.key), this.#engine)), first.key)] : []),
      ...(named && this.#notes ? [] : [this.#inSentence(citation, this.#cluster(cites, named, positions))]),
    ];
    return `<span class="citation" id="${citationId(index)}">${parts.filter(Boolean).join(' ')}</span>`;
  }

  /** A note begins with a capital and ends with a stop; within a sentence of the author's it does neither. */
  #inSentence({ wholeNote }: Citation, text: string): string {
    if (!this.#notes) return text;
    return wholeNote ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text.replace(/\.$/, '');
  }

  #cluster(cites: readonly Cite[], named: boolean, positions: readonly CitePosition[]): string {
    const sources = cites.map(({ key }) => this.#source(key));
    return this.#clusters.read(sources, [cites.map(({ at: _, ...cite }) => cite), named, positions], () =>
      this.#printCluster(cites, named, positions),
    );
  }

  #printCluster(cites: readonly Cite[], named: boolean, positions: readonly CitePosition[]): string {
    const parameters = cites.map((cite, place) => ({
      ...citeParameters(cite, named && place === 0),
      ...(this.#notes && positions[place]),
    }));
    const { tokens } = this.#engine.citation_sort;
    // "see also" before the second source only makes sense in the order that was typed.
    if (cites.slice(1).some(({ prefix }) => prefix !== undefined)) this.#engine.citation_sort.tokens = [];
    const printed = this.#enclosed(this.#engine.makeCitationCluster(parameters));
    const needed = printed === '' && !named;
    // A style without dates has nothing left to print where the author is suppressed.
    const whole = needed ? this.#enclosed(this.#engine.makeCitationCluster(parameters.map(withAuthor))) : printed;
    this.#engine.citation_sort.tokens = tokens;
    return whole;
  }

  /** citeproc leaves the layout's brackets out where it wraps each cite. */
  #enclosed(cluster: string): string {
    if (cluster === '' || cluster === '[NO_PRINTED_FORM]') return '';
    const { layout_prefix: prefix, layout_suffix: suffix } = this.#engine.citation.opt;
    return this.#notes ? cluster : `${escapeText(prefix)}${cluster}${escapeText(suffix)}`;
  }

  #linked(text: string, key: string | undefined): string {
    return key === undefined ? text : `<a role="doc-biblioref" href="${fragment(referenceId(key))}">${text}</a>`;
  }

  #references(citations: readonly Citation[]): readonly FormattedReference[] {
    const entries = this.#list.print((key) => this.#source(key));
    return [...entries].map(([key, html]) => {
      const citedAt = citations.flatMap(({ cites }, place) =>
        cites.some((cite) => cite.key === key) ? [citationId(place)] : [],
      );
      return { key, id: referenceId(key), html, citedAt };
    });
  }

  #source(key: string): ArticleSource {
    const source = this.#sources.get(key);
    if (!source) throw new Error(`citeproc lists a source that the article does not cite: "${key}".`);
    return source;
  }

  #item(key: string): CslItem {
    const item = this.#items.get(key);
    if (!item) throw new Error(`citeproc asked for a source that it was not given: "${key}".`);
    return item;
  }
}

/** What stands in the place of a citation without a source. */
function unknownCitation(citation: Citation | undefined): string {
  return (citation && typedCitation(citation)) ?? '<span class="citation">[?]</span>';
}

/** English styles put titles in title case unless they know that a work is not in English. */
function withLanguage(item: CslItem): CslItem {
  const foreign = item.language === undefined && /(?!\p{Script=Latin})\p{L}/u.test(item.title ?? '');
  return foreign ? { ...item, language: 'und' } : item;
}

function citeParameters({ key, prefix, label, locator, suffix, suppressAuthor }: Cite, narrative: boolean) {
  return {
    id: key,
    ...(prefix !== undefined && { prefix: `${prefix} ` }),
    ...(locator !== undefined && { locator, label: label ?? 'page' }),
    ...(suffix !== undefined && { suffix: /^[,;.:]/.test(suffix) ? suffix : ` ${suffix}` }),
    ...((suppressAuthor || narrative) && { 'suppress-author': true }),
  };
}

function withAuthor(parameters: ReturnType<typeof citeParameters>) {
  return { ...parameters, 'suppress-author': false };
}
