import CSL from 'citeproc';
import type { CslItem } from '../schema/csl-item.ts';
import { cslLocale, readLocale } from './locale.ts';
import './lower-case.ts';
import { passPlainText } from './plain-text.ts';
import type { CitationStyle } from '../source/citation-styles/citation-style.ts';

/** Formats single references as plain text in one style and language, one after another. */
export class ReferenceFormatter {
  readonly #engine: InstanceType<typeof CSL.Engine>;
  #item: CslItem = { id: '', type: 'document' };

  constructor(style: CitationStyle, lang: string) {
    const system = { retrieveLocale: readLocale, retrieveItem: () => this.#item };
    this.#engine = new CSL.Engine(system, bibliographyOnly(style.csl), cslLocale(lang), true);
    this.#engine.setOutputFormat('text');
    passPlainText(this.#engine);
  }

  /** The entry that the style puts in a list of references, without a number. */
  format(item: CslItem): string {
    this.#item = item;
    // A registry that is emptied first does not take the item for the one before, which may have had the same id.
    this.#engine.updateItems([]);
    this.#engine.updateItems([item.id]);
    const bibliography = this.#engine.makeBibliography();
    const text = bibliography === false ? '' : (bibliography[1][0] ?? '');
    return text
      .trim()
      .replace(/^(?:\[?1\]?\.?)\s+/, '')
      .replace(/\s+/g, ' ');
  }
}

/**
 * A style whose citations say nothing and whose list is in no order: of a single work nothing is to be told apart, and
 * citeproc would otherwise print it four times over to find that out.
 */
function bibliographyOnly(csl: string): string {
  return csl
    .replace(/<citation\b[^]*?<\/citation>/, '<citation><layout><text variable="citation-key"/></layout></citation>')
    .replace(/(<bibliography\b[^>]*>[^]*?)<sort>[^]*?<\/sort>/, '$1');
}
