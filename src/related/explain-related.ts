import type { Reason } from './reason.ts';
import type { RelatedIndex } from './related-index.ts';
import type { ScoredRelated } from './related-reader.ts';

const columns = ['score', 'text', 'topics', 'series', 'link', 'coCited', 'sources', 'author', 'recency'] as const;

/**
 * The list of related articles of `id` as a table for a terminal: the score, the parts that add up to it, and the
 * reasons. A rule marks the end of what stands below the article. An unknown id is a bug.
 */
export function explainRelated(index: RelatedIndex, id: string): string {
  const { shown, listed } = index.weights;
  const list = index.scored(id, listed);
  if (list.length === 0) return `Nothing is related to ${id}.`;
  const front = index.related(id, shown).length;
  const rows = [['', ...columns, 'article', 'reasons'], ...list.map((related, place) => toRow(related, place))];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => align(cell, widths[column] ?? 0, column))
      .join('  ')
      .trimEnd(),
  );
  if (front < list.length) lines.splice(front + 1, 0, '-'.repeat(Math.max(...lines.map((line) => line.length))));
  return [`Related to ${id}`, '', ...lines].join('\n');
}

function toRow({ id, score, parts, reasons }: ScoredRelated, place: number): string[] {
  const numbers = columns.map((column) => (column === 'score' ? score : parts[column]));
  return [String(place + 1), ...numbers.map(toCell), id, reasons.map(nameReason).join(', ')];
}

/** Two digits; a point for nothing, so that the eye finds what counts. */
function toCell(value: number): string {
  const digits = value.toFixed(2);
  return Number(digits) === 0 ? '.' : digits;
}

/** Numbers to the right, words to the left. */
function align(cell: string, width: number, column: number): string {
  return column <= columns.length ? cell.padStart(width) : cell.padEnd(width);
}

function nameReason(reason: Reason): string {
  if (reason.type === 'series') return `part ${String(reason.part)} of ${reason.topic}`;
  if (reason.type === 'topics') return `topics ${reason.ids.join(' + ')}`;
  if (reason.type === 'author') return `author ${reason.id}`;
  if (reason.type === 'sources' || reason.type === 'co-cited') return `${reason.type} (${String(reason.count)})`;
  return reason.type;
}
