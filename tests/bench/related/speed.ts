import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseIndex, serialiseIndex } from '../../../src/related/index-file.ts';
import type { RelatedDocument } from '../../../src/related/related-document.ts';
import { buildRelatedIndex, type RelatedIndex } from '../../../src/related/related-index.ts';
import { relatedSchema } from '../../../src/schema/related-settings.ts';
import { generateCorpus } from './generated-corpus.ts';

/** What one step took. */
export interface Timing {
  readonly step: string;
  readonly seconds: number;
  /** Processor time of all threads, the garbage collector's included. */
  readonly processorSeconds: number;
  /** Documents that were compared with all others. */
  readonly compared: number;
}

/** What a run came to. Sizes are in megabytes. */
export interface Speed {
  readonly timings: readonly Timing[];
  /** Of the process with the articles, before anything is computed. */
  readonly memoryBefore: number;
  /** The most that the process had up to the end of the cold index. */
  readonly peakMemory: number;
  readonly fileSize: number;
}

const megabyte = 2 ** 20;
const editRounds = 21;

/** Times an index of `articles` generated articles from nothing, after edits, and read back from a file. */
export function measureSpeed(articles: number): Speed {
  const weights = relatedSchema.parse({});
  const documents = generateCorpus(articles);
  const timings: Timing[] = [];
  globalThis.gc?.();
  const memoryBefore = process.memoryUsage.rss() / megabyte;
  const first = time('cold', () => buildRelatedIndex(documents, weights));
  timings.push(first.timing);
  const peakMemory = process.resourceUsage().maxRSS / 1_024;

  const edits = Array.from({ length: editRounds }, (_, round) => editOne(documents, round));
  const rounds = edits.map((edited) => time('', () => buildRelatedIndex(edited, weights, first.index.state)).timing);
  timings.push(...medianAndWorst('after one edit', rounds));

  const added = generateCorpus(articles + 1, 2).slice(-1);
  timings.push(
    time('after one new article', () => buildRelatedIndex([...documents, ...added], weights, first.index.state)).timing,
  );

  const folder = mkdtempSync(path.join(tmpdir(), 'related-'));
  const file = path.join(folder, 'related.bin');
  timings.push(
    time('written to disk', () => {
      writeFileSync(file, serialiseIndex(first.index.state));
      return first.index;
    }).timing,
  );
  const fileSize = statSync(file).size / megabyte;
  timings.push(
    time('read from disk, after one edit', () =>
      buildRelatedIndex(edits[0] ?? documents, weights, parseIndex(readFileSync(file))),
    ).timing,
  );
  rmSync(folder, { recursive: true });
  timings.push(
    time('all lists of 5 and of 20', () => {
      for (const { id } of documents) {
        first.index.related(id, weights.shown);
        first.index.related(id, weights.listed);
      }
      return first.index;
    }).timing,
  );
  return { timings, memoryBefore, peakMemory, fileSize };
}

/** One article gets another first paragraph. */
function editOne(documents: readonly RelatedDocument[], round: number): RelatedDocument[] {
  const chosen = (round * 4_999) % documents.length;
  const other = documents[(chosen + 1) % documents.length]?.text.split('\n\n')[0] ?? '';
  return documents.map((document, index) =>
    index === chosen
      ? {
          ...document,
          digest: `edit-${String(round)}`,
          text: [other, ...document.text.split('\n\n').slice(1)].join('\n\n'),
        }
      : document,
  );
}

function time(step: string, build: () => RelatedIndex): { index: RelatedIndex; timing: Timing } {
  const start = performance.now();
  const processor = process.cpuUsage();
  const index = build();
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(processor);
  return { index, timing: { step, seconds, processorSeconds: (user + system) / 1e6, compared: index.compared } };
}

function medianAndWorst(step: string, timings: readonly Timing[]): Timing[] {
  const sorted = [...timings].sort((a, b) => a.seconds - b.seconds);
  const [median, worst] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  if (median === undefined || worst === undefined) return [];
  return [
    { ...median, step: `${step} (median of ${String(timings.length)})` },
    { ...worst, step: `${step} (worst)` },
  ];
}
