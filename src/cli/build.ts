import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { whileAlone } from '../astro/build-lock.ts';
import { buildSite } from '../astro/build-site.ts';
import type { Problem } from '../problems/problem.ts';
import { bodyFile } from '../markdown/render-cache.ts';
import { bodyReader } from '../publication/body-reader.ts';
import type { BuiltPublication } from '../publication/build-publication.ts';
import { factsName } from '../publication/missing-body.ts';
import { relatedWorks } from '../related/related-works.ts';
import { ResultCache } from '../scholarly/result-cache.ts';
import { Scholarship } from '../scholarly/scholarship.ts';
import { planPages } from '../views/plan.ts';
import { changesReport } from './changes-report.ts';
import { nowOption } from './now-option.ts';
import { settingsOption } from './settings-option.ts';
import { Stopwatch } from './stopwatch.ts';
import { waitingReport } from './waiting-report.ts';
import { readWorkspace, recordOf, reportProblems, root, type WorkspaceOptions } from './workspace.ts';

interface BuildFlags extends WorkspaceOptions {
  readonly out: string;
  readonly json: boolean;
  /** Whether drafts and what is due later are built too, for eyes that may see them. */
  readonly preview?: boolean;
  /** Whether to say why each page was printed. */
  readonly changed?: boolean;
}

export const buildCommand = new Command('build')
  .description('check the content and build the site')
  .option('--out <folder>', 'where the site is written', path.join(root, 'dist'))
  .option('--content <folder>', 'where the content stands', path.join(root, 'content'))
  .option('--cache <folder>', 'where results are kept between builds', path.join(root, '.octavo'))
  .option('--preview', 'include drafts and what is due later, marked as such and closed to search engines', false)
  .addOption(nowOption())
  .addOption(settingsOption())
  .option('--changed', 'say which pages were printed, and which part of each had changed', false)
  .option('--json', 'print the result and the timings as JSON', false)
  .action(async (flags: BuildFlags) => {
    process.exitCode = (await runBuild(flags)) ? 0 : 1;
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
  const {
    publication,
    problems,
    waiting = [],
    bodies,
  } = await readWorkspace(flags, { drafts: flags.preview ?? false });
  stopwatch.lap('reading');
  if (!publication || problems.some(({ severity }) => severity === 'error')) return refuse(problems, flags);
  const related = relatedWorks(publication, cacheFolder);
  const scholarship = new Scholarship(publication, new ResultCache(path.join(cacheFolder, 'citations')));
  stopwatch.lap('related');
  await scholarship.prepare(availableParallelism());
  stopwatch.lap('citations');
  const pages = planPages(publication, related, scholarship);
  const record = recordOf(publication, pages, flags);
  // A preview shows what is not published; what was, is the business of the build that publishes.
  const found = [...problems, ...(flags.preview ? [] : record.problems)];
  if (found.some(({ severity }) => severity === 'error')) return refuse(found, flags);
  reportProblems(found);
  stopwatch.lap('record');
  const { redirects } = record;
  const result = await buildSite({
    root,
    outFolder,
    pages,
    threads: availableParallelism(),
    explain: flags.changed ?? false,
    used: () => [...bodyFiles(bodies), ...scholarship.used.map((name) => `citations/${name}`)],
    context: {
      publication,
      related,
      scholarship,
      redirects,
      cacheFolder,
      pageUrls: pages.map(({ url }) => url),
      bodyHtml: bodyReader(cacheFolder),
    },
    onPhase: (name) => {
      stopwatch.lap(name);
    },
  });
  if (result.changed && !flags.json) process.stdout.write(changesReport(result.changed));
  print(result, stopwatch, flags);
  if (!flags.json) process.stdout.write(waitingReport(waiting));
  return true;
}

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

function print(
  result: { pages: number; printed: number; files: number },
  stopwatch: Stopwatch,
  { json, out }: BuildFlags,
): void {
  const { total, phases } = stopwatch;
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...result, seconds: total, phases })}\n`);
    return;
  }
  const { pages, printed, files } = result;
  const folder = path.relative(process.cwd(), path.resolve(out)) || '.';
  process.stdout.write(
    `${pages} pages (${printed} printed, ${pages - printed} restored) and ${files} other files in ${folder}/ in ${total.toFixed(1)} s\n`,
  );
}
