import type { CslItem } from '../schema/csl-item.ts';
import type { Site } from '../schema/site.ts';
import { shippedStyle, type ShippedStyle } from '../source/citation-styles/citation-style.ts';
import { ReferenceFormatter } from './reference-formatter.ts';

/** All that the citations which one of our works offers of itself depend on, as plain JSON. */
export interface OfferJob {
  readonly styles: Site['citeThis'];
  readonly lang: string;
  readonly item: CslItem;
  /** Who publishes the website on which the work stands. */
  readonly publisher: string;
}

/** A citation of one of our works, ready to be copied. */
export interface OfferedCitation {
  readonly style: string;
  readonly text: string;
}

/** The names that readers know the styles by in which a work offers its own citation. */
const styleNames: Readonly<Record<Site['citeThis'][number], string>> = {
  apa: 'APA',
  'chicago-author-date': 'Chicago',
  'modern-language-association': 'MLA',
  'gost-r-7-0-5-2008-numeric': 'GOST R 7.0.5',
};

const formatters = new Map<string, ReferenceFormatter>();

/** The citations of several works, in whichever thread it is called. */
export default function offerTask(jobs: readonly OfferJob[]): readonly (readonly OfferedCitation[])[] {
  return jobs.map(offeredCitations);
}

/** The citations of one work. An engine is built once for a style and language. */
export function offeredCitations({ styles, lang, item, publisher }: OfferJob): readonly OfferedCitation[] {
  return styles.map((name) => {
    // GOST calls what is read on the web an electronic resource, and gives its address only then.
    const cited = name.startsWith('gost') ? { ...item, type: 'webpage', 'container-title': publisher } : item;
    return { style: styleNames[name], text: formatterFor(name, lang).format(cited) };
  });
}

function formatterFor(style: ShippedStyle, lang: string): ReferenceFormatter {
  const key = `${style} ${lang}`;
  const known = formatters.get(key) ?? new ReferenceFormatter(shippedStyle(style), lang);
  formatters.set(key, known);
  return known;
}
