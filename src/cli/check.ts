import path from 'node:path';
import { Command, Option } from 'commander';
import { checkContent, type CheckedContent } from './check-content.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import { nowOption } from './now-option.ts';
import { settingsOption } from './settings-option.ts';
import { Progress } from './progress.ts';
import { printReport, reportFormats, type ReportFormat } from './report.ts';
import { Stopwatch } from './stopwatch.ts';
import { handbookUrl, root, type WorkspaceOptions } from './workspace.ts';

interface CheckFlags extends WorkspaceOptions {
  readonly format?: ReportFormat;
  readonly fix: boolean;
  readonly yes: boolean;
}

export const checkCommand = new Command('check')
  .description('say everything that is wrong with the content, without building')
  .option('--content <folder>', 'where the content stands', path.join(root, 'content'))
  .option('--cache <folder>', 'where results are kept between runs', path.join(root, '.octavo'))
  .addOption(nowOption())
  .addOption(settingsOption())
  .addOption(new Option('--format <name>', 'how the report is written').choices(reportFormats))
  .option('--fix', 'show what can be mended safely, ask, and mend it', false)
  .option('--yes', 'with --fix: do not ask', false)
  .action(async (flags: CheckFlags) => {
    const first = await read(flags);
    const { problems } = flags.fix && (await mend(first, flags)) ? await read(flags) : first;
    printReport(problems, { ...flags, handbook: handbookUrl() }, process.stdout);
    if (flags.format === undefined) process.stdout.write(`${first.timing}\n`);
    process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  });

type Reading = CheckedContent & { readonly timing: string };

async function read(flags: CheckFlags): Promise<Reading> {
  const stopwatch = new Stopwatch();
  const progress = new Progress();
  const checked = await checkContent(flags, progress.onProgress);
  const { workspace } = checked;
  progress.end();
  if (workspace.publication) writeEditorSchemas(root, flags.content, workspace);
  const files = workspace.bodies?.size ?? 0;
  return { ...checked, timing: `Checked ${files} file${files === 1 ? '' : 's'} in ${stopwatch.total.toFixed(1)} s.` };
}

/** Only the texts of today are mended: earlier versions stay as they were published. */
async function mend({ problems, workspace }: Reading, { yes }: CheckFlags): Promise<boolean> {
  const { mendFiles } = await import('./fix.ts');
  const { articles = [], authors = [], topics = [], pages = [] } = workspace.entries ?? {};
  const unreadable = new Set(problems.filter(({ code }) => code === 'file-not-utf8').map(({ file }) => file));
  const files = [...articles, ...authors, ...topics, ...pages]
    .map(({ document }) => document.file)
    .filter((file) => !unreadable.has(file));
  return mendFiles(problems, files, { yes });
}
