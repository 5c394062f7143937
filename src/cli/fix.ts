import { readFileSync, writeFileSync } from 'node:fs';
import { styleText } from 'node:util';
import { confirm, isCancel } from '@clack/prompts';
import { createTwoFilesPatch } from 'diff';
import { mendText } from '../problems/mend-text.ts';
import type { Fix, Problem } from '../problems/problem.ts';
import { trailingSpaces } from '../source/trailing-spaces.ts';
import { hasColour } from './report.ts';

/** A file as it is and as it would be. */
interface Change {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Shows the changes that are safe, asks on a terminal whether to make them (`yes` answers beforehand), and makes them:
 * changes of the text itself, so that comments, order and line ends stay. True where files were written.
 */
export async function mendFiles(
  problems: readonly Problem[],
  files: readonly string[],
  { yes }: { readonly yes: boolean },
): Promise<boolean> {
  const changes = changesOf(problems, files);
  if (changes.length === 0) {
    process.stdout.write('Nothing here can be mended without a decision of yours.\n\n');
    return false;
  }
  for (const change of changes) process.stdout.write(`${diffOf(change)}\n`);
  if (!yes && !(await isAgreed(changes.length))) return false;
  for (const { file, after } of changes) writeFileSync(file, after);
  process.stdout.write(`Mended ${counted(changes.length)}.\n\n`);
  return true;
}

function changesOf(problems: readonly Problem[], files: readonly string[]): readonly Change[] {
  const fixes = Map.groupBy(
    problems.filter(({ fix }) => fix !== undefined),
    ({ file }) => file,
  );
  return [...new Set([...files, ...fixes.keys()])].sort().flatMap((file) => {
    const before = readFileSync(file, 'utf8');
    const wanted = (fixes.get(file) ?? []).flatMap(({ fix }) => (fix ? [fix] : []));
    const after = mended(before, wanted);
    return after === before ? [] : [{ file, before, after }];
  });
}

/** Places count as if lines ended in LF and no byte order mark stood before the first; both are put back. */
function mended(before: string, fixes: readonly Fix[]): string {
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  const isWindows = before.includes('\r\n');
  const text = before.slice(mark.length).replace(/\r\n?/g, '\n');
  const after = mendText(text, [...fixes, ...trailingSpaces(text)]);
  return mark + (isWindows ? after.replaceAll('\n', '\r\n') : after);
}

function diffOf({ file, before, after }: Change): string {
  const patch = createTwoFilesPatch(file, file, before, after, undefined, undefined, { context: 1 });
  const lines = patch.split('\n').filter((line) => !line.startsWith('====='));
  if (!hasColour(process.stdout)) return lines.join('\n');
  const styles = { '+': 'green', '-': 'red', '@': 'dim' } as const;
  return lines
    .map((line) => {
      const style = styles[line.charAt(0) as keyof typeof styles] as (typeof styles)[keyof typeof styles] | undefined;
      return style === undefined ? line : styleText(style, line, { validateStream: false });
    })
    .join('\n');
}

async function isAgreed(count: number): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    process.stdout.write('Nothing was changed. Run the command with --yes to make these changes.\n\n');
    return false;
  }
  const answer = await confirm({ message: `Change ${counted(count)}?` });
  return !isCancel(answer) && answer;
}

function counted(files: number): string {
  return `${files} file${files === 1 ? '' : 's'}`;
}
