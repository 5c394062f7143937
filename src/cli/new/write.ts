import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { documentName } from '../../source/document.ts';
import { newDocument, type NewDocument } from '../../source/new-document.ts';
import { AnswerError } from './answer-error.ts';

/**
 * Writes the file and says what comes next. A name that is taken, in whatever folder and letters, throws an
 * `AnswerError`: nothing is ever overwritten. `undefined` is what questions give that were broken off.
 */
export function writeNew(
  document: NewDocument | undefined,
  { content, slug }: { readonly content: string; readonly slug?: string },
): void {
  if (!document) return;
  const made = newDocument(document, slug);
  if (!made) throw new AnswerError('No name for a file can be made of this title. Give one: --slug some-name');
  const file = path.join(content, made.path);
  const taken = fileNamed(content, made.path, made.slug);
  if (taken !== undefined) {
    throw new AnswerError(`${shown(taken)} is there already. Choose another name: --slug some-other-name`);
  }
  mkdirSync(path.dirname(file), { recursive: true });
  // "wx" refuses to write where a file appeared in the meantime.
  writeFileSync(file, made.text, { flag: 'wx' });
  process.stdout.write(`${shown(file)}\n`);
  if (document.type === 'article') {
    process.stdout.write('It is a draft. Write the text below the second "---", then remove the line "draft: true".\n');
  }
}

/** A file of this name in any folder of the same sort: folders are in no address. */
function fileNamed(content: string, wanted: string, slug: string): string | undefined {
  const folder = path.join(content, wanted.split('/')[0] ?? '');
  if (!existsSync(folder)) return undefined;
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
    (name) => name.endsWith('.md') && documentName(name.split(path.sep).join('/')).slug.toLowerCase() === slug,
  );
  return found === undefined ? undefined : path.join(folder, found);
}

function shown(file: string): string {
  return path.relative(process.cwd(), file) || file;
}
