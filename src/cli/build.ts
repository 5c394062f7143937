import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { whileAlone } from '../astro/build-lock.ts';
import { buildShard } from '../astro/build-shard.ts';
import { buildSite, type BuildResult } from '../astro/build-site.ts';
import type { Problem } from '../problems/problem.ts';
import { bodyFile } from '../markdown/render-cache.ts';
import { bodyReader } from '../publication/body-reader.ts';
import type { BuiltPublication } from '../publication/build-publication.ts';
import { factsName } from '../publication/missing-body.ts';
import type { Publication } from '../publication/publication.ts';
import { relatedWorks } from '../related/related-works.ts';
import { ResultCache } from '../scholarly/result-cache.ts';
import { Scholarship } from '../scholarly/scholarship.ts';
import type { OnProgress } from '../source/on-progress.ts';
import { planPages } from '../views/plan.ts';
import { changesReport } from './changes-report.ts';
import { nowOption } from './now-option.ts';
import { Progress } from './progress.ts';
import { settingsOption } from './settings-option.ts';
import { inputsOf, prepareShards, shardFolder, type ShardFlags } from './shards.ts';
import { shareOption } from './share-option.ts';
import { Stopwatch } from './stopwatch.ts';
import { waitingReport } from './waiting-report.ts';
import { readWorkspace, recordOf, reportProblems, root } from './workspace.ts';

interface BuildFlags extends ShardFlags {
  readonly out: string;
  readonly json: boolean;
  /** Whether nothing is told but problems and, in one line, what was built. */
  readonly quiet?: boolean;
  /** Whether to say why each page was printed. */
  readonly changed?: boolean;
}

export const buildCommand = new Command('build')
  .description('check the content and build the site')
  .option('--out <folder>', 'where the site is written; without it dist/, or a folder of shards/ with --shard')
  .option('--content <folder>', 'where the content stands', path.join(root, 'content'))
  .option('--cache <folder>', 'where results are kept between builds', path.join(root, '.octavo'))
  .option('--preview', 'include drafts and what is due later, marked as such and closed to search engines', false)
  .addOption(nowOption())
  .addOption(settingsOption())
  .option('--changed', 'say which pages were printed, and which part of each had changed', false)
  .addOption(shareOption().conflicts('merge'))
  .option('--merge <folders...>', 'join the shards in these folders to the site')
  .option('--quiet', 'print only problems, and one line at the end', false)
  .option('--json', 'print the result and the timings as JSON', false)
  .action(async (flags: Omit<BuildFlags, 'out'> & { readonly out?: string }) => {
    const { out = flags.shard ? shardFolder(flags.shard) : path.join(root, 'dist') } = flags;
    process.exitCode = (await runBuild({ ...flags, out })) ? 0 : 1;
  });

/** Builds the site; false where problems in the content stopped it, which are then printed. */
export function runBuild(flags: BuildFlags): Promise<boolean> {
  const folders = { outFolder: path.resolve(flags.out), cacheFolder: path.resolve(flags.cache) };
  return whileAlone(folders, () => build(flags, folders));
}

async function build(
  flags: BuildFlags,
  folders: { readonly outFolder: string; readonly cacheFolder: string },
): Promise<boolean> {
  const { outFolder, cacheFolder } = folders;
  const stopwatch = new Stopwatch();
  const progress = new Progress();
  const onProgress: OnProgress = flags.quiet ? () => undefined : progress.onProgress;
  const hindrances = await prepareShards(flags, folders);
  if (hindrances.length > 0) {
    process.stderr.write(`${hindrances.join('\n')}\n`);
    return refuse([], flags);
  }
  const { publication, problems, waiting, bodyNames } = await read(flags, onProgress);
  stopwatch.lap('reading');
  if (!publication || problems.some(({ severity }) => severity === 'error')) return refuse(problems, flags);
  onProgress('related', 0, publication.articles.length);
  const related = relatedWorks(publication, cacheFolder);
  const scholarship = new Scholarship(publication, new ResultCache(path.join(cacheFolder, 'citations')));
  stopwatch.lap('related');
  onProgress('citations', 0, publication.articles.length);
  await scholarship.prepare(availableParallelism());
  stopwatch.lap('citations');
  const pages = planPages(publication, related, scholarship);
  const record = recordOf(publication, pages, flags);
  // A preview shows what is not published; what was, is the business of the build that publishes.
  const found = [...problems, ...(flags.preview ? [] : record.problems)];
  if (found.some(({ severity }) => severity === 'error')) return refuse(found, flags);
  progress.end();
  reportProblems(found);
  stopwatch.lap('record');
  const { redirects } = record;
  const options = {
    root,
    outFolder,
    pages,
    threads: availableParallelism(),
    used: () => [...bodyNames, ...scholarship.used.map((name) => `citations/${name}`)],
    context: {
      publication,
      related,
      scholarship,
      redirects,
      cacheFolder,
      pageUrls: pages.map(({ url }) => url),
      bodyHtml: bodyReader(cacheFolder),
    },
    onPhase: (name: string) => {
      stopwatch.lap(name);
    },
    onOutput: (name: string) => {
      stopwatch.part(name);
    },
    onProgress,
  };
  const result: Result = flags.shard
    ? await buildShard({ ...options, share: flags.shard, inputs: inputsOf(publication.site, flags) })
    : await buildSite({ ...options, explain: flags.changed ?? false });
  progress.end();
  const isTold = !flags.json && !flags.quiet;
  if (result.changed && isTold) process.stdout.write(changesReport(result.changed));
  print(result, stopwatch, flags);
  if (isTold) process.stdout.write(waitingReport(waiting));
  return true;
}

/** What a build goes on with. The files as they were read are not among it: all of them together are large. */
async function read(
  flags: BuildFlags,
  onProgress: OnProgress,
): Promise<
  Pick<BuiltPublication, 'problems' | 'waiting'> & { publication?: Publication; bodyNames: readonly string[] }
> {
  const drafts = flags.preview ?? false;
  const {
    publication,
    problems,
    waiting = [],
    bodies = new Map(),
  } = await readWorkspace(flags, { drafts, onProgress });
  return { ...(publication && { publication }), problems, waiting, bodyNames: bodyFiles(bodies) };
}

/** What is told of a site, or of a part of one. */
type Result = Pick<BuildResult, 'pages' | 'printed' | 'files' | 'changed'>;

/** The bodies of all files, of those too that are not published yet. */
function bodyFiles(bodies: BuiltPublication['bodies']): readonly string[] {
  const digests = [...bodies.values()].flatMap((body) => (body ? [body.digest] : []));
  return [factsName, ...digests.map(bodyFile)].map((name) => `bodies/${name}`);
}

function refuse(problems: readonly Problem[], { out }: BuildFlags): false {
  reportProblems(problems);
  const folder = out === path.join(root, 'dist') ? 'dist/' : out;
  process.stderr.write(`\nNothing was built; ${folder} is as it was.\n`);
  return false;
}

function print(result: Result, stopwatch: Stopwatch, { json, out, shard }: BuildFlags): void {
  const { total, phases, parts: outputs } = stopwatch;
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...result, seconds: total, phases, outputs })}\n`);
    return;
  }
  const { pages, printed, files } = result;
  const folder = path.relative(process.cwd(), path.resolve(out)) || '.';
  const counts = `${pages} pages (${printed} printed, ${pages - printed} restored)`;
  const what = shard
    ? `Shard ${shard.number}/${shard.of}: ${counts} in ${files} files`
    : `${counts} and ${files} other files`;
  process.stdout.write(`${what} in ${folder}/ in ${total.toFixed(1)} s\n`);
}
