import { hash } from 'node:crypto';
import { remembered } from '../language/remembered.ts';
import type { Citation } from '../markdown/citations/citation.ts';
import type { CslItem } from '../schema/csl-item.ts';
import type { CitationStyle } from '../source/citation-styles/citation-style.ts';
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

/** Several articles for one thread. */
export interface CitationTask {
  readonly cacheFolder: string;
  readonly jobs: readonly CitationJob[];
}

/** A style is much longer than what it is asked to format. */
const digestOf = remembered((csl: string) => hash('sha256', csl));

const formatters = new Map<string, CitationFormatter>();

/** The citations of an article, from the cache or made and kept there. An engine is built once for a style and language. */
export function formatCitations(job: CitationJob, cache: ResultCache): FormattedCitations {
  const { style, lang, citations, items } = job;
  return cache.read(citationKey(job), () => formatterFor(style, lang).format(citations, new Map(items)));
}

/** What the cache knows an article's citations by. */
export function citationKey({ style, lang, citations, items }: CitationJob): unknown {
  return ['citations', digestOf(style.csl), lang, citations, items];
}

/** Fills the cache, in whichever thread it is called. */
export default function citationTask({ cacheFolder, jobs }: CitationTask): void {
  const cache = new ResultCache(cacheFolder);
  for (const job of jobs) formatCitations(job, cache);
}

function formatterFor(style: CitationStyle, lang: string): CitationFormatter {
  const key = `${lang} ${digestOf(style.csl)}`;
  const known = formatters.get(key) ?? new CitationFormatter(style, lang);
  formatters.set(key, known);
  return known;
}
