import { existsSync } from 'node:fs';
import path from 'node:path';
import { outputs } from '../outputs/outputs.ts';
import type { BuildInputs } from './build-inputs.ts';
import { compileTemplates } from './compile-templates.ts';
import { astroConfig } from './config.ts';
import { LastBuild } from './last-build.ts';
import { listFiles } from './list-files.ts';
import { pageFile, PageStore, templateDigest, viewFile } from './page-store.ts';
import { printPages, type PrintOptions } from './print-pages.ts';
import { severalAtOnce } from './several-at-once.ts';
import { writeShard } from './shard.ts';
import { isInShare, type Share } from './share.ts';
import { usedResults } from './used-results.ts';

export interface ShardOptions extends PrintOptions {
  /** The project's root, in which `src/` stands. */
  readonly root: string;
  /** Where the shard is written. */
  readonly outFolder: string;
  readonly share: Share;
  readonly inputs: BuildInputs;
  /** Paths below the cache folder of what was used before, asked for at the end. */
  readonly used: () => readonly string[];
  /** Called at the end of each phase. */
  readonly onPhase: (name: string) => void;
}

export interface ShardResult {
  /** Pages of this share, and how many of them were printed anew. */
  readonly pages: number;
  readonly printed: number;
  /** Files of the shard, of whatever kind. */
  readonly files: number;
}

/**
 * Prints the pages of a share, makes its part of what is costly beside them, and writes both into a folder that
 * `mergeShards` takes. Pages belong to a share by their addresses. What every machine makes, such as rendered bodies and
 * compiled templates, is carried by the share to which the name of its file belongs, so that the merge finds it all.
 */
export async function buildShard(options: ShardOptions): Promise<ShardResult> {
  const { root, outFolder, context, share, inputs, onPhase, onProgress } = options;
  const { cacheFolder, publication } = context;
  const digest = templateDigest(root, astroConfig(publication.site));
  const templates = await compileTemplates({ root, site: publication.site, cacheFolder, digest });
  onPhase('templates');
  const store = new PageStore(cacheFolder);
  // What tells of the other pages can be printed only where all of them are.
  const ours = options.pages.filter(({ url, closing }) => closing !== true && isInShare(url, share));
  const { pages, printed } = await printPages({ ...options, pages: ours }, digest, templates, {
    store,
    kept: store.keys(),
    lastBuild: new LastBuild(cacheFolder),
  });
  onPhase('pages');
  const files = outputs
    .flatMap((output) => output.files(context))
    .filter(({ url, kept }) => kept !== undefined && isInShare(url, share));
  let done = 0;
  await severalAtOnce(
    files,
    ({ render }) => Promise.resolve(render()),
    (count) => {
      onProgress('outputs', (done += count), files.length);
    },
  );
  onPhase('outputs');
  const everywhere = [
    ...options.used(),
    ...usedResults(context, { pages: [], files: [] }),
    ...wholeFiles(cacheFolder, digest),
  ];
  const names = new Set([
    ...pages.flatMap(({ key }) => [pageFile(key), viewFile(key)]),
    ...files.flatMap(({ kept }) => kept ?? []),
    // Of nothing, such as no citations, nothing is kept.
    ...everywhere.filter((name) => isInShare(name, share) && existsSync(path.join(cacheFolder, name))),
  ]);
  writeShard(outFolder, cacheFolder, { ...share, inputs, names: [...names].sort() });
  onPhase('shard');
  return { pages: pages.length, printed: printed.size, files: names.size };
}

/** What is kept for all articles together. */
function wholeFiles(cacheFolder: string, digest: string): readonly string[] {
  const below = (room: string): readonly string[] =>
    listFiles(path.join(cacheFolder, room)).map((name) => `${room}/${name}`);
  return ['documents.json', 'sources.json', ...below(`templates/${digest}`), ...below('related')];
}
