import { hash } from 'node:crypto';
import { remembered } from '../language/remembered.ts';
import type { Citation } from '../markdown/citations/citation.ts';
import type { CslItem } from '../schema/csl-item.ts';
import type { CitationStyle } from '../source/citation-styles/citation-style.ts';
import { citationCode } from './citation-code.ts';
import { CitationFormatter, type FormattedCitations } from './citation-formatter.ts';
import { ResultCache } from './result-cache.ts';

/** All that the formatted citations of one article depend on, as plain JSON. */
export interface CitationJob {
  readonly style: CitationStyle;
  readonly lang: string;
  readonly citations: readonly Citation[];
  /** The sources by key. */
  readonly items: readonly (readonly [key: string, item: CslItem])[];
}

/** Several articles for one thread, each with the digest of its job. */
export interface CitationTask {
  readonly cacheFolder: string;
  readonly jobs: readonly (readonly [digest: string, job: CitationJob])[];
}

const formatters = new Map<string, CitationFormatter>();

/** The citations of an article. An engine is built once for a style and language. */
export function formatCitations({ style, lang, citations, items }: CitationJob): FormattedCitations {
  return formatterFor(style, lang).format(citations, new Map(items));
}

/** Digest of a job and of the code that does it: what the cache knows an article's citations by. */
export function citationDigest({ style, lang, citations, items }: CitationJob): string {
  return hash('sha256', JSON.stringify([citationCode(), styleDigest(style.csl), lang, citations, items]));
}

/** A style is much longer than what it is asked to format. */
const styleDigest = remembered((csl: string) => hash('sha256', csl));

/** Fills the cache, in whichever thread it is called. */
export default function citationTask({ cacheFolder, jobs }: CitationTask): void {
  const cache = new ResultCache(cacheFolder);
  for (const [digest, job] of jobs) cache.read(digest, () => formatCitations(job));
}

function formatterFor(style: CitationStyle, lang: string): CitationFormatter {
  const key = `${lang} ${styleDigest(style.csl)}`;
  const known = formatters.get(key) ?? new CitationFormatter(style, lang);
  formatters.set(key, known);
  return known;
}
