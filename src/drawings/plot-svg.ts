import { createRequire } from 'node:module';
import type * as PlotModule from '@observablehq/plot';
import type { Chart, ChartPoint } from './drawing.ts';
import { seriesColour, seriesDash } from './ink.ts';
import { widthOf, type Sheet } from './sheet.ts';

type Plot = typeof PlotModule;

const symbols: readonly PlotModule.SymbolName[] = ['circle', 'square', 'triangle', 'diamond', 'star', 'wye'];

/** A chart of lines, areas or dots: the inside of an SVG, drawn by Observable Plot, and its height. */
export function plotSvg(chart: Chart, sheet: Sheet): { readonly markup: string; readonly height: number } {
  // Loaded for the first chart, and at once: most builds have none to draw, and printing does not wait.
  const require = createRequire(import.meta.url);
  const plot = require('@observablehq/plot') as Plot;
  const { parseHTML } = require('linkedom') as { parseHTML: (html: string) => { document: Document } };
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const height = Math.round(
    chart.facets.length * (chart.facets.length > 1 ? sheet.text * 9 : sheet.width * 0.56) + sheet.text * 2,
  );
  const svg = plot.plot({ document, ...layout(chart, sheet, height), marks: marks(chart, sheet, plot) });
  // Plot writes a style sheet into each drawing, which a strict content security policy refuses.
  for (const style of svg.querySelectorAll('style')) style.remove();
  return { markup: lean(svg.innerHTML), height };
}

/** Without the names that Plot gives to its groups, which nobody is told within an image, and with a tenth of a unit. */
function lean(markup: string): string {
  return markup.replace(/<[^>]+>/g, (tag) =>
    tag
      .replace(/ aria-\w+="[^"]*"| stroke-dasharray=""/g, '')
      .replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10)),
  );
}

function layout(chart: Chart, { width, text }: Sheet, height: number): PlotModule.PlotOptions {
  const { lang, along, points, facets, type } = chart;
  const numbers = new Intl.NumberFormat(lang);
  const widest = Math.max(...points.map(({ y }) => numbers.format(Math.round(y)).length), 3);
  const isFaceted = facets.length > 1;
  return {
    width,
    height,
    marginTop: isFaceted ? text * 1.8 : text * 0.8,
    marginLeft: widthOf('0'.repeat(widest), text) + 10,
    marginRight: text * 1.4,
    marginBottom: text * 2,
    style: { fontSize: `${text}px` },
    x: {
      label: null,
      ...(along === 'name' ? { type: 'point', domain: [...new Set(points.map(({ x }) => String(x)))] } : {}),
      ticks: ticks(chart, Math.max(2, Math.floor(width / (text * 7)))),
      tickFormat: alongFormat(chart),
    },
    y: {
      label: null,
      grid: true,
      nice: true,
      zero: type === 'area',
      ticks: isFaceted ? 3 : 5,
      tickFormat: (value: number) => numbers.format(value),
    },
    fy: { axis: null, label: null, padding: 0.25 },
  };
}

function marks(chart: Chart, { text }: Sheet, plot: Plot): PlotModule.Markish[] {
  const isFaceted = chart.facets.length > 1;
  const fy = isFaceted ? { fy: 'facet' as const } : {};
  const x = (point: ChartPoint): number | string | Date =>
    chart.along === 'day' ? new Date(`${point.x}T00:00:00Z`) : point.x;
  const drawn = chart.series.flatMap((name, index): PlotModule.Markish[] => {
    const own = chart.points.filter(({ series }) => series === name);
    const colour = seriesColour(index);
    const line = { x, y: 'y' as const, stroke: colour, strokeWidth: 2.5, strokeDasharray: seriesDash(index), ...fy };
    if (chart.type === 'dot')
      return [plot.dot(own, { x, y: 'y', fill: colour, r: 4.5, symbol: symbols[index % symbols.length], ...fy })];
    const area = plot.areaY(own, { x, y: 'y', fill: colour, fillOpacity: 0.25, ...fy });
    return chart.type === 'area' ? [area, plot.lineY(own, line)] : [plot.lineY(own, line)];
  });
  const headings = isFaceted
    ? [
        plot.text(chart.facets, {
          fy: (name: string) => name,
          text: (name: string) => name,
          frameAnchor: 'top-left',
          dy: -text * 1.1,
          fontWeight: 600,
        }),
      ]
    : [];
  return [...drawn, ...headings];
}

/** Numbers are told by round ones, days and names by some of the chart's own: `count` at most. */
function ticks({ along, points }: Chart, count: number): number | (string | Date)[] {
  const all = [...new Set(points.map(({ x }) => String(x)))];
  if (along === 'number') return Math.min(count, all.length - 1);
  const step = Math.ceil(all.length / count);
  const told = all.filter((_, index) => index % step === 0);
  return along === 'name' ? told : told.map((day) => new Date(`${day}T00:00:00Z`));
}

function alongFormat({ lang, along, points }: Chart): (value: unknown) => string {
  if (along === 'name') return String;
  if (along === 'number') {
    // A year is a number that nobody groups.
    const areYears = points.every(({ x }) => Number.isInteger(x) && Number(x) >= 1000 && Number(x) < 3000);
    const numbers = new Intl.NumberFormat(lang, { useGrouping: !areYears });
    return (value) => numbers.format(Number(value));
  }
  const days = points.map(({ x }) => Date.parse(`${x}T00:00:00Z`));
  const years = (Math.max(...days) - Math.min(...days)) / 31_557_600_000;
  const parts =
    years > 3
      ? { year: 'numeric' }
      : years > 0.3
        ? { month: 'short', year: 'numeric' }
        : { day: 'numeric', month: 'short' };
  const format = new Intl.DateTimeFormat(lang, {
    ...(parts as Intl.DateTimeFormatOptions),
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  return (value) => format.format(value as Date);
}
