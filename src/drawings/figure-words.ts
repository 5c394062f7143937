import type { Element } from 'hast';
import { h } from 'hastscript';
import { fill, stringsFor } from '../language/strings.ts';
import type { Drawing } from './drawing.ts';

/** What a drawing is called, with the unit of its numbers. */
export function drawingTitle({ title, unit }: Drawing): Element {
  const words = unit === undefined ? title : [title, ', ', h('span', { class: 'unit' }, unit)];
  return h('figcaption', { class: 'drawing-title' }, words);
}

/** Whence the numbers and the outlines are, and on what terms. */
export function drawingOrigin({ name, lang, source, licence }: Drawing): readonly Element[] {
  const strings = stringsFor(lang);
  const said = [
    ...(source === undefined ? [] : [fill(strings.drawingSource, { source })]),
    ...(name === 'map' ? [strings.drawingOutlines] : []),
    ...(licence === undefined ? [] : [`${strings.licence}: ${licence}`]),
  ];
  const line = said.map((sentence) => `${sentence}.`).join(' ');
  return line === '' ? [] : [h('p', { class: 'drawing-source' }, line)];
}

/** The numbers of a drawing, where it has them. */
export function drawingTable({ table }: Drawing): readonly Element[] {
  if (!table) return [];
  const isNumber = (cell: string): boolean => /^-?[\d.]+$/.test(cell);
  const rows = table.rows.map((row) =>
    h(
      'tr',
      row.map((cell) => h('td', isNumber(cell) ? { class: 'align-right' } : {}, cell)),
    ),
  );
  const head = h('thead', [
    h(
      'tr',
      table.columns.map((column) => h('th', { scope: 'col' }, column)),
    ),
  ]);
  return [h('table', [head, h('tbody', rows)])];
}

/** Where the file of the numbers can be had. */
export function drawingFile({ lang, csvUrl }: Drawing): readonly Element[] {
  return csvUrl === undefined ? [] : [h('p', [h('a', { href: csvUrl, download: '' }, stringsFor(lang).drawingCsv)])];
}
