import path from 'node:path';
import { Command } from 'commander';
import { startDevServer, type DevState } from '../astro/dev-server.ts';
import { relatedWorks } from '../related/related-works.ts';
import { ResultCache } from '../scholarly/result-cache.ts';
import { Scholarship } from '../scholarly/scholarship.ts';
import { planPages } from '../views/plan.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import { settingsOption } from './settings-option.ts';
import { bodyReader } from '../publication/body-reader.ts';
import { readWorkspace, recordOf, reportProblems, root, type WorkspaceOptions } from './workspace.ts';

interface DevFlags extends WorkspaceOptions {
  readonly port: string;
  readonly host: string;
}

export const devCommand = new Command('dev')
  .description('preview the site while writing: every change is checked and shown, drafts included')
  .option('--port <number>', 'the port to serve on', '4321')
  .option('--host <name>', 'the address to listen on', 'localhost')
  .option('--content <folder>', 'where the content stands', path.join(root, 'content'))
  .option('--cache <folder>', 'where results are kept between runs', path.join(root, '.octavo'))
  .addOption(settingsOption())
  .action(async (flags: DevFlags) => {
    const first = await readState(flags);
    if (!first) {
      process.exitCode = 1;
      return;
    }
    reportProblems(first.problems);
    const { url } = await startDevServer({
      root,
      site: first.context.publication.site,
      port: Number(flags.port),
      host: flags.host,
      watched: [path.resolve(flags.content), path.join(root, 'public')],
      initial: first,
      read: async () => (await readState(flags)) ?? first,
      onRead: ({ problems }, seconds) => {
        reportProblems(problems);
        process.stdout.write(`Read in ${seconds.toFixed(2)} s${problems.length === 0 ? ', no problems' : ''}.\n`);
      },
    });
    process.stdout.write(`\nThe preview is at ${url} (stop with Ctrl+C)\n`);
  });

/** Everything as it stands on disk; `undefined`, with a report, where the settings themselves are wrong. */
async function readState(flags: DevFlags): Promise<DevState | undefined> {
  const workspace = await readWorkspace(flags, { drafts: true });
  const { publication, problems } = workspace;
  if (!publication) {
    reportProblems(problems);
    return undefined;
  }
  writeEditorSchemas(root, flags.content, workspace);
  const related = relatedWorks(publication, path.resolve(flags.cache));
  const scholarship = new Scholarship(publication, new ResultCache(path.join(flags.cache, 'citations')));
  const pages = planPages(publication, related, scholarship);
  const { redirects, problems: ofRecord } = recordOf(publication, pages, flags);
  const cacheFolder = path.resolve(flags.cache);
  const pageUrls = pages.map(({ url }) => url);
  const bodyHtml = bodyReader(cacheFolder);
  const context = { publication, related, scholarship, redirects, cacheFolder, pageUrls, bodyHtml };
  return { problems: [...problems, ...ofRecord], pages, context };
}
