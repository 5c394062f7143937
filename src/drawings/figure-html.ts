import { createHash } from 'node:crypto';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h, s } from 'hastscript';
import { fill, stringsFor } from '../language/strings.ts';
import { barSvg } from './bar-svg.ts';
import type { Chart, Drawing } from './drawing.ts';
import { seriesColour, seriesDash } from './ink.ts';
import { mapSvg } from './map-svg.ts';
import { plotSvg } from './plot-svg.ts';
import { sheets, type Sheet } from './sheet.ts';
import { valueClasses } from './value-classes.ts';

/** A drawing as HTML: its title, itself, what its colours mean, its source, and its numbers in a table. */
export function figureHtml(drawing: Drawing): string {
  const { title, unit } = drawing;
  const figure = h('figure', { class: ['drawing', drawing.name] }, [
    h(
      'figcaption',
      { class: 'drawing-title' },
      unit === undefined ? title : [title, ', ', h('span', { class: 'unit' }, unit)],
    ),
    ...legend(drawing),
    ...pictures(drawing),
    ...origin(drawing),
    ...numbers(drawing),
  ]);
  return toHtml(figure, { allowDangerousHtml: true });
}

function pictures(drawing: Drawing): readonly ElementContent[] {
  if (drawing.name === 'map') {
    const { content, width, height } = mapSvg(drawing);
    return [svg(drawing, 'map', width, height, content)];
  }
  return sheets.map((sheet) => {
    const { content, height } = chartContent(drawing, sheet);
    return svg(drawing, sheet.name, sheet.width, height, content);
  });
}

function chartContent(chart: Chart, sheet: Sheet): { readonly content: ElementContent[]; readonly height: number } {
  if (chart.type === 'bar') return barSvg(chart, sheet);
  const { markup, height } = plotSvg(chart, sheet);
  return { content: [{ type: 'raw', value: markup } as unknown as ElementContent], height };
}

function svg(drawing: Drawing, name: string, width: number, height: number, content: ElementContent[]): Element {
  const id = `${createHash('sha256').update(JSON.stringify(drawing)).digest('hex').slice(0, 8)}-${name}`;
  const [title, description] = [`_t-${id}`, `_d-${id}`];
  return s(
    'svg',
    {
      class: `sheet ${name}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${title} ${description}`,
    },
    [s('title', { id: title }, drawing.title), s('desc', { id: description }, drawing.alt), ...content],
  );
}

function legend(drawing: Drawing): readonly ElementContent[] {
  const entries = drawing.name === 'chart' ? seriesLegend(drawing) : classLegend(drawing.lang, drawing.values);
  return entries.length === 0 ? [] : [h('ul', { class: 'legend' }, [...entries])];
}

function seriesLegend({ series, type }: Chart): readonly Element[] {
  if (series.length < 2) return [];
  return series.map((name, index) => {
    const stroke = seriesColour(index);
    const line = s('path', { d: 'M0 6h28', stroke, 'stroke-width': 3, 'stroke-dasharray': seriesDash(index) || null });
    const box = s('rect', { width: 28, height: 12, fill: stroke });
    return h('li', [swatch(type === 'line' || type === 'area' ? line : box), name]);
  });
}

function classLegend(lang: string, values: readonly { readonly value: number }[]): readonly Element[] {
  const numbers = new Intl.NumberFormat(lang);
  return valueClasses(values.map(({ value }) => value)).ranges.map(([from, to], index) => {
    const text = from === to ? numbers.format(from) : `${numbers.format(from)}–${numbers.format(to)}`;
    return h('li', [swatch(s('rect', { class: `class-${index + 1}`, width: 28, height: 12 })), text]);
  });
}

function swatch(content: Element): Element {
  return s('svg', { class: 'swatch', viewBox: '0 0 28 12', width: 28, height: 12, 'aria-hidden': 'true' }, content);
}

function origin({ name, lang, source, licence }: Drawing): readonly Element[] {
  const strings = stringsFor(lang);
  const said = [
    ...(source === undefined ? [] : [fill(strings.drawingSource, { source })]),
    ...(name === 'map' ? [strings.drawingOutlines] : []),
    ...(licence === undefined ? [] : [`${strings.licence}: ${licence}`]),
  ];
  const line = said.map((sentence) => `${sentence}.`).join(' ');
  return line === '' ? [] : [h('p', { class: 'drawing-source' }, line)];
}

function numbers({ lang, title, table, csvUrl }: Drawing): readonly Element[] {
  if (!table) return [];
  const strings = stringsFor(lang);
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
  const download = csvUrl === undefined ? [] : [h('p', [h('a', { href: csvUrl, download: '' }, strings.drawingCsv)])];
  return [
    h('details', { class: 'drawing-data' }, [
      h('summary', strings.drawingData),
      h('div', { class: 'table-scroll', role: 'group', tabIndex: 0, ariaLabel: `${strings.drawingData}: ${title}` }, [
        h('table', [head, h('tbody', rows)]),
      ]),
      ...download,
    ]),
  ];
}
