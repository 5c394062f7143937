import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from '../../support/corpus/invented-corpus.ts';
import { measuredRun, type Run } from '../measure/measured-run.ts';
import { isShown, type Edit, type EditedSite } from './edits.ts';
import type { Generator, Ready } from './generator.ts';

/** A generator that can run here. */
export interface Contestant {
  readonly generator: Generator;
  readonly ready: Ready;
}

export interface Result {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** HTML files of the site, after the first build. */
  readonly pages: number;
  /** By kind of edit, in order: one run a round. */
  readonly runs: ReadonlyMap<string, readonly Measured[]>;
}

export type Measured = Omit<Run, 'stdout' | 'stderr'>;

export interface Contest {
  readonly corpus: Corpus;
  readonly contestants: readonly Contestant[];
  readonly edits: readonly Edit[];
  readonly rounds: number;
  readonly onRun: (run: { round: number; kind: string; name: string; measured: Measured }) => void;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

interface Site extends EditedSite, Contestant {
  readonly generator: Generator;
}

/**
 * Lets every generator build the corpus after each edit, one after another, several rounds: whatever else the machine
 * does meets all alike. Nobody is first every time. Throws where a build fails, or does not show the edit; and when the
 * process is asked to end, so that no folder is left behind.
 */
export async function runContest({ corpus, contestants, edits, rounds, onRun }: Contest): Promise<readonly Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
  const stop = new AbortController();
  const onSignal = () => {
    stop.abort();
  };
  for (const name of signals) process.once(name, onSignal);
  try {
    const sites = contestants.map((contestant) => newSite(contestant, corpus, folder));
    const pages = new Map<Site, number>();
    const runs = new Map(sites.map((site) => [site, new Map(edits.map(({ kind }) => [kind, [] as Measured[]]))]));
    for (let round = 1; round <= rounds; round++) {
      for (const [index, edit] of edits.entries()) {
        for (const site of rotated(sites, round - 1 + index)) {
          const measured = await measuredEdit(site, edit, round, stop.signal);
          runs.get(site)?.get(edit.kind)?.push(measured);
          if (!pages.has(site)) pages.set(site, countPages(site));
          onRun({ round, kind: edit.kind, name: site.generator.name, measured });
        }
      }
    }
    return sites.map((site) => ({
      id: site.generator.id,
      name: site.generator.name,
      version: site.ready.version,
      pages: pages.get(site) ?? 0,
      runs: runs.get(site) ?? new Map<string, Measured[]>(),
    }));
  } finally {
    for (const name of signals) process.off(name, onSignal);
    // A program that was stopped may still be writing.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function newSite({ generator, ready }: Contestant, corpus: Corpus, below: string): Site {
  const folder = join(below, generator.id);
  mkdirSync(folder);
  generator.writeSite(folder, corpus);
  if (ready.modules !== undefined) symlinkSync(ready.modules, join(folder, 'node_modules'), 'junction');
  return { folder, generator, ready, corpus };
}

async function measuredEdit(site: Site, edit: Edit, mark: number, signal: AbortSignal): Promise<Measured> {
  const sign = edit.apply(site, mark);
  const { stdout, stderr, ...measured } = await measuredRun(site.ready.command, site.folder, signal);
  if (sign && !isShown(sign, site))
    throw new Error(`${site.generator.name} does not show the ${edit.kind} “${sign.text}”:\n${stdout}${stderr}`);
  return measured;
}

function countPages({ folder, generator }: Site): number {
  return globSync('**/*.html', { cwd: join(folder, generator.out) }).length;
}

function rotated<T>(items: readonly T[], by: number): readonly T[] {
  const first = by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}
