import { constants, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { dayAt } from '../publication/time-zone.ts';
import { printLedger } from '../record/ledger.ts';
import { newVersions, type NewVersion } from '../record/new-versions.ts';
import { ledgerName } from '../record/read-record.ts';
import { recordPublication } from '../record/record-publication.ts';
import { nowOption } from './now-option.ts';
import { readPublishedRecord } from './published-record.ts';
import { fileInContent, reportProblems, root, type WorkspaceOptions } from './workspace.ts';

export const recordCommand = new Command('record')
  .description('write every address that is published now into content/ledger.json, which keeps it for good')
  .option('--content <folder>', 'where the content stands', path.join(root, 'content'))
  .option('--cache <folder>', 'where results are kept between runs', path.join(root, '.octavo'))
  .addOption(nowOption())
  .action(async (flags: WorkspaceOptions) => {
    const now = flags.now ?? new Date().toISOString();
    const { publication, record, problems } = await readPublishedRecord({ ...flags, now });
    if (reportProblems(problems) || !publication) {
      process.stderr.write('\nNothing was recorded.\n');
      process.exitCode = 1;
      return;
    }
    const today = dayAt(Date.parse(now), publication.site.timeZone);
    const ledger = recordPublication(record.ledger, record.published, today);
    for (const version of newVersions(publication, today)) keep(version, flags);
    writeFileSync(path.join(path.resolve(flags.content), ledgerName), printLedger(ledger));
    const added = ledger.size - record.ledger.size;
    process.stdout.write(`${ledger.size} addresses in the ledger, ${added} of them new.\n`);
  });

/** Never over a version that is there already. */
function keep(version: NewVersion, flags: WorkspaceOptions): void {
  const target = path.join(path.resolve(flags.content), version.path);
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(fileInContent(version.file, flags), target, constants.COPYFILE_EXCL);
  process.stdout.write(`Kept ${version.path}.\n`);
}
