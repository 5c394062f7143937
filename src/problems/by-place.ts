import type { Problem } from './problem.ts';

/** Order of a report: by file, line, column, then code, compared as plain strings on every machine alike. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) || a.at.line - b.at.line || a.at.column - b.at.column || compareText(a.code, b.code)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
