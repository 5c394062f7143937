import type { Paragraph, Table } from 'mdast';
import type { VFile } from 'vfile';
import { report } from './body-draft.ts';
import { sourceOf } from './source-of.ts';

/** A row with more cells than the head: what stands in those behind the last column would be lost. */
export function reportLostCells({ children: rows }: Table, file: VFile): void {
  const columns = rows[0]?.children.length ?? 0;
  for (const { children: cells } of rows) {
    const lost = cells.slice(columns).find(({ children }) => children.length > 0);
    if (lost) report(file, 'table-cell-lost', lost.position, { cells: cells.length, columns });
  }
}

const hyphens = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/** Lines of cells that are running text, because the line of hyphens is not there or counts other columns. */
export function reportMistypedTable(paragraph: Paragraph, file: VFile): void {
  const start = paragraph.position?.start;
  const source = start ? sourceOf(paragraph, file) : '';
  if (start === undefined || !source.includes('|') || !source.includes('\n')) return;
  const lines = source.split('\n').map((line) => line.replace(/^[ \t>]*/, '').trimEnd());
  const rule = lines.findIndex((line, index) => index > 0 && line.includes('|') && hyphens.test(line));
  const isBare = rule < 0 && lines.every((line) => /^\|.*\|.*\|$/.test(line));
  const head = rule > 0 ? rule - 1 : isBare ? 0 : -1;
  const typed = lines[head];
  if (!typed?.includes('|')) return;
  const columns = countCells(typed);
  const reason =
    rule > 0
      ? `its head has ${columns} cells, and the line of hyphens below it ${countCells(lines[rule] ?? '')}`
      : 'the line of hyphens below its head is missing';
  const line = start.line + head;
  const column = head === 0 ? start.column : (source.split('\n')[head]?.indexOf(typed) ?? 0) + 1;
  const where = { start: { line, column }, end: { line, column: column + typed.length } };
  report(file, 'table-mistyped', where, { reason, mended: `|${' --- |'.repeat(columns)}` });
}

function countCells(row: string): number {
  const inner = row.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}
