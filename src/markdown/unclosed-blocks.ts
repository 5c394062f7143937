import type { Html, Nodes, Text } from 'mdast';
import type { VFile } from 'vfile';
import { report } from './body-draft.ts';
import { placeBetween } from './place-between.ts';
import { sourceOf } from './source-of.ts';

/** A block of code or a formula without the line that closes it: the grammar lets it take all that follows. */
export function reportUnclosedFence(block: Extract<Nodes, { type: 'code' | 'math' }>, file: VFile): void {
  const start = block.position?.start;
  const lines = sourceOf(block, file).split('\n');
  const opening = lines[0]?.trimEnd() ?? '';
  const fence = /^(?:`{3,}|~{3,}|\${2,})/.exec(opening)?.[0];
  if (start === undefined || fence === undefined) return;
  const first = firstIn(lines, fence);
  if (first === undefined) return;
  const next = first < lines.length ? ` before the next one opens, on line ${first + 1} of it` : '';
  const where = { start, end: { line: start.line, column: start.column + opening.length } };
  report(file, 'code-unclosed', where, { what: block.type === 'math' ? 'formula' : 'block of code', fence, next });
}

/** Where another block opens within this one; behind its lines where it only is not closed; `undefined` where all is well. */
function firstIn(lines: readonly string[], fence: string): number | undefined {
  const sign = `\\${fence.charAt(0)}`;
  const marks = `^[ \\t>]*${sign}{${fence.length},}`;
  const opens = new RegExp(`${marks}[\\w-]+\\s*$`);
  const inner = lines.findIndex((line, index) => index > 0 && opens.test(line));
  if (inner > 0) return inner;
  const isClosed = lines.length > 1 && new RegExp(`${marks}\\s*$`).test(lines.at(-1) ?? '');
  return isClosed ? undefined : lines.length;
}

/** `<!--` without `-->`: on a line of its own it hides all that follows, in a sentence it is printed. */
export function reportUnclosedComment(node: Html | Text, file: VFile): void {
  const start = node.position?.start.offset;
  if (start === undefined || !node.value.includes('<!--')) return;
  const source = sourceOf(node, file);
  const at = source.lastIndexOf('<!--');
  if (at < 0 || source.charAt(at - 1) === '\\' || (node.type === 'html' && source.includes('-->', at + 2))) return;
  const where = placeBetween(start + at, start + at + '<!--'.length, file);
  const effect = node.type === 'html' ? 'so that nothing below it is printed' : 'so that it is printed with its signs';
  report(file, 'comment-unclosed', where, { effect });
}
