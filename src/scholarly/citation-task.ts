import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { remembered } from '../language/remembered.ts';
import type { Citation } from '../markdown/citations/citation.ts';
import type { CslItem } from '../schema/csl-item.ts';
import type { CitationStyle } from '../source/citation-styles/citation-style.ts';
import { citationCode } from './citation-code.ts';
import { CitationFormatter, type FormattedCitations } from './citation-formatter.ts';
import { addMemory, emptyMemory, takeMemory, type CitationMemory } from './citation-memory.ts';
import { ResultCache } from './result-cache.ts';

/** All that the formatted citations of one article depend on, as plain JSON. */
export interface CitationJob {
  readonly style: CitationStyle;
  readonly lang: string;
  readonly citations: readonly Citation[];
  /** The sources by key. */
  readonly items: readonly (readonly [key: string, item: CslItem])[];
}

/** What a thread is asked to do: to learn of sources, or to format the citations of articles. */
export type CitationTask = SourceTask | ArticleTask;

/** Jobs whose sources are to be known, done for what is learnt of them. */
export interface SourceTask {
  readonly sources: readonly CitationJob[];
}

/** Several articles for one thread, each with the digest of its job. */
export interface ArticleTask {
  readonly cacheFolder: string;
  readonly jobs: readonly (readonly [digest: string, job: CitationJob])[];
  /** What threads learnt of sources beforehand. */
  readonly lessons?: Lessons;
}

/** What was learnt of sources, serialized into memory that all threads see. */
export interface Lessons {
  /** Their number in this process: a thread takes them in once. */
  readonly number: number;
  readonly bytes: Uint8Array<SharedArrayBuffer>;
}

/** What was learnt in one style and language. */
type Lesson = readonly [formatter: string, memory: CitationMemory];

const formatters = new Map<string, CitationFormatter>();
const memories = new Map<string, CitationMemory>();
let latestLessons = 0;
let takenIn = 0;

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

/** Formats citations into the cache, or learns of sources, in whichever thread it is called. */
export default function citationTask(task: CitationTask): readonly Lesson[] {
  if ('sources' in task) return task.sources.map(learnt);
  if (task.lessons) takeIn(task.lessons);
  const cache = new ResultCache(task.cacheFolder);
  for (const [digest, job] of task.jobs) cache.read(digest, () => formatCitations(job));
  return [];
}

/** What source tasks found out, for article tasks. */
export function lessonsOf(found: readonly Lesson[]): Lessons {
  const serialized = serialize(found);
  const bytes = new Uint8Array(new SharedArrayBuffer(serialized.byteLength));
  bytes.set(serialized);
  return { number: ++latestLessons, bytes };
}

function takeIn({ number, bytes }: Lessons): void {
  if (number === takenIn) return;
  takenIn = number;
  for (const [formatter, memory] of deserialize(bytes) as readonly Lesson[]) addMemory(memoryOf(formatter), memory);
}

function learnt(job: CitationJob): Lesson {
  formatCitations(job);
  const formatter = formatterKey(job.style, job.lang);
  return [formatter, takeMemory(memoryOf(formatter))];
}

function formatterFor(style: CitationStyle, lang: string): CitationFormatter {
  const key = formatterKey(style, lang);
  const known = formatters.get(key);
  if (known) return known;
  const made = new CitationFormatter(style, lang, memoryOf(key));
  formatters.set(key, made);
  return made;
}

function memoryOf(formatter: string): CitationMemory {
  const known = memories.get(formatter) ?? emptyMemory();
  memories.set(formatter, known);
  return known;
}

function formatterKey(style: CitationStyle, lang: string): string {
  return `${lang} ${styleDigest(style.csl)}`;
}
