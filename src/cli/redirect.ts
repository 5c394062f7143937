import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { confirm, isCancel } from '@clack/prompts';
import { Command } from 'commander';
import { addToList } from '../record/edit-front-matter.ts';
import { movedArticles, type Move } from '../record/moved-articles.ts';
import { nowOption } from './now-option.ts';
import { readPublishedRecord } from './published-record.ts';
import { fileInContent, reportProblems, root, type WorkspaceOptions } from './workspace.ts';

interface RedirectFlags extends WorkspaceOptions {
  readonly write: boolean;
}

export const redirectCommand = new Command('redirect')
  .description('find articles that were renamed or moved, and note their former addresses in them')
  .option('--write', 'write the former addresses without asking', false)
  .option('--content <folder>', 'where the content stands', path.join(root, 'content'))
  .option('--cache <folder>', 'where results are kept between runs', path.join(root, '.octavo'))
  .addOption(nowOption())
  .action(async (flags: RedirectFlags) => {
    const { publication, record, problems } = await readPublishedRecord(flags);
    if (!publication) {
      reportProblems(problems);
      process.exitCode = 1;
      return;
    }
    const moves = movedArticles(record);
    if (moves.length === 0) process.stdout.write('No published article has lost its address.\n');
    for (const move of moves) await offer(move, flags);
  });

/** Asks on a terminal; elsewhere it only says what it would write, unless it was told to. */
async function offer({ from, to, file }: Move, flags: RedirectFlags): Promise<void> {
  process.stdout.write(`${from} now stands at ${to}.\n`);
  if (!(await isWanted(file, flags))) return;
  const absolute = fileInContent(file, flags);
  writeFileSync(absolute, addToList(readFileSync(absolute, 'utf8'), 'aliases', from));
  process.stdout.write(`  ${file} now notes the former address.\n`);
}

async function isWanted(file: string, { write }: RedirectFlags): Promise<boolean> {
  if (write) return true;
  if (process.stdin.isTTY && process.stdout.isTTY) {
    const answer = await confirm({ message: `Note the former address in ${file}?` });
    return !isCancel(answer) && answer;
  }
  process.stdout.write(`  Run "npm run redirect -- --write" to note the former address in ${file}.\n`);
  return false;
}
