import type { Code, Heading, Paragraph } from 'mdast';
import type { VFile } from 'vfile';
import { report } from './body-draft.ts';
import { sourceOf } from './source-of.ts';

/** A whole sentence above a line of hyphens: the grammar makes a heading of it, and the editor meant a rule. */
export function reportUnderlined(heading: Heading, file: VFile): void {
  const end = heading.position?.end;
  const source = end ? sourceOf(heading, file) : '';
  if (end === undefined || source.startsWith('#')) return;
  const lines = source.split('\n');
  const line = lines.pop() ?? '';
  const typed = line.replace(/^[ \t>]*/, '').trimEnd();
  const words = lines.join(' ').trim();
  // Who means a heading draws a line as long as its words.
  // Fields above hyphens are a front matter that was not read as one, which is told where the file is taken apart.
  if (!isSentence(words) || !/^-{1,5}$/.test(typed) || /^[a-z]+: /.test(words)) return;
  const column = end.column - line.length + line.indexOf(typed);
  const where = { start: { line: end.line, column }, end: { line: end.line, column: column + typed.length } };
  report(file, 'heading-underlined', where);
}

/** Headings have no full stop, and none is as long as a paragraph. */
function isSentence(words: string): boolean {
  const count = words.split(/\s+/).length;
  return count > 24 || (count > 4 && /[.,;:…۔][”’"')*_]*$/.test(words));
}

/** A paragraph pushed in by four spaces or a tab, as books do: the grammar makes code of it. */
export function reportIndented({ value, position }: Code, file: VFile): void {
  if (position === undefined || !/^[ \t>]*(?! )[\p{Lu}“"‘«(]/u.test(value)) return;
  const [line = ''] = sourceOf({ type: 'code', position }, file).split('\n', 1);
  if (/^(?:`{3}|~{3})/.test(line) || !isProse(value)) return;
  const { start } = position;
  const at = { line: start.line, column: start.column + (/^[ \t]*/.exec(line)?.[0].length ?? 0) };
  report(file, 'paragraph-indented', {
    start: at,
    end: { line: start.line, column: start.column + line.trimEnd().length },
  });
}

function isProse(text: string): boolean {
  const isCode = /[{}=<>|\\`]|\S {2,}\S|\(\)|;$/m.test(text);
  return !isCode && text.trim().split(/\s+/).length > 7 && /[.!?…][”’"')»]*$/.test(text.trim());
}

const bullet = /^[ \t>]*([•●▪■◦‣∙·])[ \t\u00A0]+(?=\S)/u;

/** `• words`: the bullets of a word processor make no list, and run on as one paragraph. */
export function reportBullets(paragraph: Paragraph, file: VFile): void {
  const start = paragraph.position?.start;
  if (start === undefined || paragraph.children[0]?.type !== 'text') return;
  const source = sourceOf(paragraph, file);
  if (!/[•●▪■◦‣∙·]/.test(source)) return;
  const lines = source.split('\n');
  const number = lines.findIndex((line) => bullet.test(line));
  const sign = bullet.exec(lines[number] ?? '')?.[1];
  if (sign === undefined) return;
  const line = start.line + number;
  const column = (number === 0 ? start.column : 1) + (lines[number]?.indexOf(sign) ?? 0);
  report(file, 'list-bullet', { start: { line, column }, end: { line, column: column + 1 } }, { sign });
}
