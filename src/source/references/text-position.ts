import type { Position } from '../../problems/problem.ts';

/** Line and column of an offset in a text with LF line ends. */
export function positionAt(text: string, offset: number): Position {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let feed = text.indexOf('\n'); feed !== -1 && feed < lineStart; feed = text.indexOf('\n', feed + 1)) line++;
  return { line, column: offset - lineStart + 1 };
}
