import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { crossrefDeposit } from '../outputs/crossref-deposit.ts';
import { nowOption } from './now-option.ts';
import { settingsOption } from './settings-option.ts';
import { readWorkspace, reportProblems, root, type WorkspaceOptions } from './workspace.ts';

interface DepositFlags extends WorkspaceOptions {
  readonly out: string;
}

export const depositCommand = new Command('deposit')
  .description('write what Crossref is sent to register the DOIs of the published articles that have one')
  .option('--out <file>', 'where the deposit is written', 'crossref-deposit.xml')
  .option('--content <folder>', 'where the content stands', path.join(root, 'content'))
  .option('--cache <folder>', 'where results are kept between runs', path.join(root, '.octavo'))
  .addOption(nowOption())
  .addOption(settingsOption())
  .action(async (flags: DepositFlags) => {
    const now = flags.now ?? new Date().toISOString();
    const { publication, problems } = await readWorkspace({ ...flags, now }, { drafts: false });
    if (reportProblems(problems) || !publication) {
      process.exitCode = 1;
      return;
    }
    const { contact } = publication.site;
    if (contact === undefined) {
      process.stderr.write('Crossref answers by e-mail: set "contact" in src/site.config.ts.\n');
      process.exitCode = 1;
      return;
    }
    const deposit = crossrefDeposit(publication, { now, email: contact });
    if (deposit === undefined) {
      process.stdout.write('No published article has a "doi": there is nothing to deposit.\n');
      return;
    }
    writeFileSync(flags.out, deposit);
    process.stdout.write(`${flags.out} is ready to be sent to Crossref.\n`);
  });
