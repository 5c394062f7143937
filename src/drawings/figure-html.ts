import { createHash } from 'node:crypto';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h, s } from 'hastscript';
import { stringsFor } from '../language/strings.ts';
import { barSvg } from './bar-svg.ts';
import type { Chart, Drawing } from './drawing.ts';
import { drawingFile, drawingOrigin, drawingTable, drawingTitle } from './figure-words.ts';
import { seriesColour, seriesDash } from './ink.ts';
import { mapSvg } from './map-svg.ts';
import { plotSvg } from './plot-svg.ts';
import { sheets, type Sheet } from './sheet.ts';
import { valueClasses } from './value-classes.ts';

/** A drawing as HTML: its title, itself, what its colours mean, its source, and its numbers in a table. */
export function figureHtml(drawing: Drawing): string {
  const figure = h('figure', { class: ['drawing', drawing.name] }, [
    drawingTitle(drawing),
    ...legend(drawing),
    ...pictures(drawing),
    ...drawingOrigin(drawing),
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

function numbers(drawing: Drawing): readonly Element[] {
  const { lang, title } = drawing;
  const strings = stringsFor(lang);
  return drawingTable(drawing).map((table) =>
    h('details', { class: 'drawing-data' }, [
      h('summary', strings.drawingData),
      h('div', { class: 'table-scroll', role: 'group', tabIndex: 0, ariaLabel: `${strings.drawingData}: ${title}` }, [
        table,
      ]),
      ...drawingFile(drawing),
    ]),
  );
}
