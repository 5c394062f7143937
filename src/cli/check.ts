import path from 'node:path';
import { Command } from 'commander';
import { problemTotal, readWorkspace, reportProblems, root, type WorkspaceOptions } from './workspace.ts';

export const checkCommand = new Command('check')
  .description('say everything that is wrong with the content, without building')
  .option('--content <folder>', 'where the content stands', path.join(root, 'content'))
  .option('--cache <folder>', 'where results are kept between runs', path.join(root, '.octavo'))
  .action(async (flags: WorkspaceOptions) => {
    const { problems } = await readWorkspace(flags, { drafts: true });
    process.exitCode = reportProblems(problems) ? 1 : 0;
    if (problems.length === 0) process.stdout.write(`${problemTotal(problems)}.\n`);
  });
