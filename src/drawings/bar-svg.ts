import { s } from 'hastscript';
import type { ElementContent } from 'hast';
import { seriesColour } from './ink.ts';
import type { Chart, ChartPoint } from './drawing.ts';
import { widthOf, type Sheet } from './sheet.ts';

const thickness = 14;

/** Horizontal bars, each below its name and before its number: the form that needs no room beside it on a telephone. */
export function barSvg(
  chart: Chart,
  { width, text }: Sheet,
): { readonly content: ElementContent[]; readonly height: number } {
  const numbers = new Intl.NumberFormat(chart.lang);
  const labels = Math.max(...chart.points.map(({ y }) => widthOf(numbers.format(y), text))) + 8;
  const lowest = Math.min(0, ...chart.points.map(({ y }) => y));
  const highest = Math.max(0, ...chart.points.map(({ y }) => y));
  const scale = (value: number): number => round(((value - lowest) / (highest - lowest || 1)) * (width - labels));
  const content: ElementContent[] = [];
  let top = 0;
  const bar = ({ y, series }: ChartPoint): void => {
    const row = Math.max(thickness, chart.series.length > 1 ? text : 0);
    const [from, to] = [scale(Math.min(0, y)), scale(Math.max(0, y))];
    const fill = seriesColour(chart.series.indexOf(series));
    content.push(
      s('rect', {
        x: from,
        y: round(top + (row - thickness) / 2),
        width: Math.max(1, round(to - from)),
        height: thickness,
        fill,
      }),
      s('text', { x: to + 6, y: round(top + row / 2), 'dominant-baseline': 'central' }, numbers.format(y)),
    );
    top += row + 2;
  };
  for (const facet of chart.facets) {
    const inFacet = chart.points.filter((point) => point.facet === facet);
    if (facet !== '') {
      content.push(s('text', { class: 'heading', x: 0, y: round(top + text) }, facet));
      top += text * 1.6;
    }
    for (const name of new Set(inFacet.map(({ x }) => String(x)))) {
      content.push(s('text', { x: 0, y: round(top + text * 0.9) }, name));
      top += text * 1.25;
      inFacet.filter(({ x }) => x === name).forEach(bar);
      top += text * 0.5;
    }
  }
  return { content, height: Math.ceil(top) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
